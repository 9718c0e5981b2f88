"""Sending a file of the store: whole or in part, with what a cache may do with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import parse_etags

from madang.kernel.errors import NotFoundError
from madang.platform import store
from madang.platform.ranges import Part, UnsatisfiableError, part_of

_CHUNK = 64 * 1024
IMMUTABLE = "public, max-age=31536000, immutable"
# Six hours: no longer than the shortest life of a signed address.
PRIVATE = "private, max-age=21600"


def send(request: HttpRequest, *, sha256: str, mime: str, size: int, caching: str) -> HttpResponseBase:
    """Answers GET and HEAD with 200, 206, 304 or 416; `size` in bytes. Raises: NotFoundError when they are gone."""
    path = store.path_of(sha256)
    if not path.is_file():
        raise NotFoundError
    etag = f'"{sha256}"'
    response = _answer(request, path, mime, size, etag)
    response["ETag"] = etag
    response["Cache-Control"] = caching
    response["Accept-Ranges"] = "bytes"
    response["Content-Disposition"] = "inline"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _answer(request: HttpRequest, path: Path, mime: str, size: int, etag: str) -> HttpResponseBase:
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified()
    try:
        part = _asked_part(request, size, etag)
    except UnsatisfiableError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    sent = part or Part(0, size - 1)
    response: HttpResponseBase = (
        HttpResponse(content_type=mime)
        if request.method == "HEAD"
        else StreamingHttpResponse(_read(path, sent), content_type=mime)
    )
    response["Content-Length"] = str(sent.length)
    if part:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{size}"
    return response


def _asked_part(request: HttpRequest, size: int, etag: str) -> Part | None:
    header = request.headers.get("Range")
    if header is None or request.headers.get("If-Range", etag) != etag:
        return None
    return part_of(header, size)


def _read(path: Path, part: Part) -> Iterator[bytes]:
    left = part.length
    with path.open("rb") as source:
        source.seek(part.first)
        while left > 0 and (chunk := source.read(min(_CHUNK, left))):
            left -= len(chunk)
            yield chunk
