"""How much may be handed in at once, and where it goes while it arrives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from madang.exhibits.errors import UploadTooLargeError

REQUEST_MOST: Final = 200_000_000
# A browser shows an answer only once it has sent all; what is far beyond is not waited for.
_HEARD_OUT = 3 * REQUEST_MOST
_CHUNK = 1 << 20
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def bounded_upload(view: View[P]) -> View[P]:
    """The view, with files streamed to disk; a request that is too large is refused before anything of it is parsed.

    Raises: UploadTooLargeError. The check of the form's token moves behind ours, for it is what reads the body.
    """
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if int(request.META.get("CONTENT_LENGTH") or 0) > REQUEST_MOST:
            _hear_out(request)
            raise UploadTooLargeError(most=REQUEST_MOST // 1_000_000)
        if request.method == "POST":
            request.upload_handlers = [TemporaryFileUploadHandler(request)]
        return protected(request, *args, **kwargs)

    return guarded


def _hear_out(request: HttpRequest) -> None:
    left = _HEARD_OUT
    while left > 0 and (chunk := request.read(_CHUNK)):
        left -= len(chunk)
