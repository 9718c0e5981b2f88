"""What the world's client needs of a space, as JSON: its words, its works in route order, and where one can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from madang.exhibits import queries, tiles, tokens
from madang.exhibits.hanging.maps import part_of, title_of
from madang.exhibits.licences import LICENCES
from madang.expos import queries as expos

if TYPE_CHECKING:
    from madang.exhibits.types import Empathy, File, Picture, Work
    from madang.expos.types import Gate, Hall, Space
    from madang.kernel.text import Text
    from madang.participants.visits import Visit
    from madang.platform.types import Json


def space_document(visit: Visit, space: Space) -> dict[str, Json]:
    """The JSON of `/{expo}/spaces/{space}.json`; web/src/model/space.ts names its types."""
    expo = visit.expo
    halls = expos.halls(expo_id=expo.id)
    hall = next((each for each in halls if each.id == space.hall_id), None)
    return {
        "slug": space.slug,
        "kind": space.kind,
        "title": _pair(title_of(space.title, part_of(space.slug))),
        "mood": space.mood,
        "mapHash": space.map_hash,
        "mapUrl": reverse("exhibits:map", args=[expo.slug, space.map_hash]),
        "hall": _hall(visit, hall) if hall else None,
        "works": list(_works(visit, hall, space)) if hall else [],
        "halls": [_way(visit, each) for each in halls],
        "echoes": [[echo.x, echo.y, echo.people] for echo in expos.echoes(space=space)],
    }


def _hall(visit: Visit, hall: Hall) -> dict[str, Json]:
    return {
        "slug": hall.slug,
        "title": _pair(hall.title),
        "summary": _pair(hall.summary),
        "url": reverse("exhibits:hall", args=[visit.expo.slug, hall.slug]),
    }


def _way(visit: Visit, hall: Hall) -> dict[str, Json]:
    return {
        "slug": hall.slug,
        "title": _pair(hall.title),
        "url": reverse("exhibits:hall", args=[visit.expo.slug, hall.slug]),
        "gate": hall.gate,
        "open": visit.may_see(hall.gate),
    }


def _works(visit: Visit, hall: Hall, space: Space) -> list[Json]:
    works = queries.works_of_space(expo_id=visit.expo.id, hall_id=hall.id, space_slug=space.slug)
    felt = queries.empathy(
        expo_id=visit.expo.id, work_ids=[work.id for work in works], participant_id=visit.participant_id
    )
    return [_work(visit, hall.gate, work, felt[work.id]) for work in works]


def _work(visit: Visit, gate: Gate, work: Work, empathy: Empathy) -> dict[str, Json]:
    slug = visit.expo.slug
    return {
        "id": str(work.id),
        "slug": work.slug,
        "form": work.form,
        "title": _pair(work.title),
        "makers": [{"name": _pair(maker.name), "role": _pair(maker.role)} for maker in work.makers],
        "institution": _pair(work.institution) if work.institution else None,
        "year": work.year,
        "text": _pair(work.text),
        "alt": _pair(work.alt),
        "transcript": _pair(work.transcript),
        "credit": _pair(work.credit),
        "licence": work.licence,
        "licenceName": _pair(LICENCES[work.licence].name),
        "licenceUrl": LICENCES[work.licence].url,
        "language": work.language,
        "sources": [
            {"title": source.title, "publisher": source.publisher, "year": source.year, "url": source.url}
            for source in work.sources
        ],
        "series": _pair(work.series.title) if work.series else None,
        "contentNote": _pair(work.content_note) if work.content_note else None,
        "recommended": work.recommended,
        "reason": _pair(work.reason),
        "width": work.width,
        "height": work.height,
        "duration": work.duration,
        "url": reverse("exhibits:work", args=[slug, work.slug]),
        "empathy": {
            "count": empathy.count,
            "mine": empathy.mine,
            "url": reverse("exhibits:empathy", args=[slug, work.slug]),
        },
        "thumb": _picture(visit, gate, work.thumb, work.slug),
        "files": [shown for file in work.by_role("page") if (shown := _file(visit, gate, work, file))],
        "captions": [
            {"lang": file.language, "url": tokens.url(visit.expo, gate, file.sha256, file.name)}
            for file in work.by_role("captions")
        ],
        "poster": next((_poster(visit, gate, work, file) for file in work.by_role("poster")), None),
    }


def _file(visit: Visit, gate: Gate, work: Work, file: File) -> dict[str, Json] | None:
    """A page as shown; None while its renditions are being made."""
    if not file.mime.startswith("image/"):
        url = tokens.url(visit.expo, gate, file.sha256, file.name)
        return {"url": url, "width": work.width, "height": work.height, "mime": file.mime, "alt": _pair(work.alt)}
    name = f"{work.slug}-{file.order + 1:02}"
    shown = _picture(visit, gate, file.pictures.get("screen"), name)
    if shown is None:
        return None
    large = _picture(visit, gate, file.pictures.get("large"), f"{name}-large")
    light = _picture(visit, gate, file.pictures.get("avif"), name)
    small = _picture(visit, gate, file.pictures.get("thumb"), f"{name}-small")
    return {
        **shown,
        "mime": "image/webp",
        "alt": _pair(work.alt),
        "large": large["url"] if large else None,
        "avif": light["url"] if light else None,
        "thumb": small["url"] if small else None,
        "blur": file.blur or None,
        "tiles": _tiles(visit, gate, file.pictures.get("tiles")),
    }


def _poster(visit: Visit, gate: Gate, work: Work, file: File) -> dict[str, Json] | None:
    """A film's still, with its likeness."""
    shown = _picture(visit, gate, file.pictures.get("screen"), f"{work.slug}-poster")
    return shown and {**shown, "blur": file.blur or None}


def _tiles(visit: Visit, gate: Gate, picture: Picture | None) -> dict[str, Json] | None:
    """What a deep zoom needs: level 0 is one pixel, the last the whole, each twice as large as the one before."""
    if picture is None:
        return None
    return {
        "url": tokens.tiles_url(visit.expo, gate, picture.sha256),
        "width": picture.width,
        "height": picture.height,
        "tileSize": tiles.SIDE,
        "overlap": tiles.OVERLAP,
        "levels": tiles.levels(picture.width, picture.height),
    }


def _picture(visit: Visit, gate: Gate, picture: Picture | None, name: str) -> dict[str, Json] | None:
    if picture is None:
        return None
    url = tokens.url(visit.expo, gate, picture.sha256, f"{name}.{picture.mime.removeprefix('image/')}")
    return {"url": url, "width": picture.width, "height": picture.height}


def _pair(text: Text) -> dict[str, Json]:
    return {"ko": text.ko, "en": text.en}
