"""A work made ready for a template: pictures with their addresses, words for its form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.exhibits import tokens
from madang.exhibits.types import Empathy, File, Form, ListedWork, Picture, Work
from madang.expos.types import Expo, Gate

# In the address of a work's page: it is shown again to somebody who is looking at it already.
FELT = "felt"

FORM_NAMES: dict[Form, str | Promise] = {
    "picture": _("Picture"),
    "comic": _("Comic"),
    "cards": _("Card news"),
    "webtoon": _("Webtoon"),
    "video": _("Video"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture with its address; `large` is empty where there is no larger one, `blur` where there is no likeness
    of a few pixels to stand there until it has come.
    """

    url: str
    width: int
    height: int
    large: str = ""
    blur: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Media:
    """`pages` in reading order; `video` is the address of the file of a video."""

    pages: tuple[Shown, ...]
    video: str = ""
    video_mime: str = ""
    poster: Shown | None = None
    tracks: tuple[Track, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkCard:
    work: Work | ListedWork
    form_name: str | Promise
    thumb: Shown | None
    empathy: Empathy


def card_of(expo: Expo, gate: Gate, work: Work | ListedWork, empathy: Empathy) -> WorkCard:
    thumb = thumb_of(expo, gate, work)
    return WorkCard(work=work, form_name=FORM_NAMES[work.form], thumb=thumb, empathy=empathy)


def thumb_of(expo: Expo, gate: Gate, work: Work | ListedWork) -> Shown | None:
    return _shown(expo, gate, work.thumb, f"{work.slug}.webp")


def media_of(expo: Expo, gate: Gate, work: Work) -> Media:
    pages = work.by_role("page")
    posters = work.by_role("poster")
    films = [file for file in pages if not file.mime.startswith("image/")]
    return Media(
        pages=tuple(shown for file in pages if (shown := _page(expo, gate, work, file))),
        video=tokens.url(expo, gate, films[0].sha256, films[0].name) if films else "",
        video_mime=films[0].mime if films else "",
        poster=_shown(expo, gate, posters[0].pictures.get("screen"), f"{work.slug}.webp") if posters else None,
        tracks=tuple(
            Track(language=file.language, url=tokens.url(expo, gate, file.sha256, file.name))
            for file in work.by_role("captions")
        ),
    )


def _page(expo: Expo, gate: Gate, work: Work, file: File) -> Shown | None:
    name = f"{work.slug}-{file.order + 1:02}"
    shown = _shown(expo, gate, file.pictures.get("screen"), f"{name}.webp")
    large = _shown(expo, gate, file.pictures.get("large"), f"{name}-large.webp")
    return shown and replace(shown, large=large.url if large else "", blur=file.blur)


def _shown(expo: Expo, gate: Gate, picture: Picture | None, name: str) -> Shown | None:
    if picture is None:
        return None
    return Shown(url=tokens.url(expo, gate, picture.sha256, name), width=picture.width, height=picture.height)
