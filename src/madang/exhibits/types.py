"""What goes into and leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from madang.expos.types import Gate, Hall
from madang.kernel.ids import ExpoId, HallId, WorkId
from madang.kernel.text import Language, Text
from madang.participants.types import Participant

Form = Literal["picture", "comic", "cards", "webtoon", "video"]
FORMS: tuple[Form, ...] = ("picture", "comic", "cards", "webtoon", "video")
Role = Literal["page", "poster", "captions"]
Size = Literal["thumb", "screen", "large", "avif", "tiles"]
Readiness = Literal["waiting", "working", "done", "refused"]


@dataclass(frozen=True, slots=True)
class Maker:
    name: Text
    role: Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from. `title` and `publisher` as the source itself writes them."""

    title: str
    publisher: str
    year: int | None
    url: str


@dataclass(frozen=True, slots=True)
class Series:
    slug: str
    title: Text


@dataclass(frozen=True, slots=True)
class NewCaptions:
    language: Language
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWork:
    """A work as handed in. `files` are its pages in reading order (a video: the one file).

    `institution` is the slug of one of the expo's institutions, or empty. Pictures are measured, and so are videos;
    `width`, `height` (pixels) and `duration` (seconds) tell what a video does not say of itself.
    """

    slug: str
    form: Form
    title: Text
    makers: tuple[Maker, ...]
    text: Text
    alt: Text
    credit: Text
    licence: str
    files: tuple[Path, ...]
    transcript: Text = field(default_factory=Text)
    language: Language = "ko"
    institution: str = ""
    year: int | None = None
    sources: tuple[Source, ...] = ()
    series: Series | None = None
    content_note: Text | None = None
    recommended: int = 0
    reason: Text = field(default_factory=Text)
    poster: Path | None = None
    captions: tuple[NewCaptions, ...] = ()
    width: int = 0
    height: int = 0
    duration: float | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A rendition: pixels, and its name in the store. Of tiles: the whole picture, and the archive they lie in."""

    size: Size
    sha256: str
    mime: str
    width: int
    height: int
    bytes: int


@dataclass(frozen=True, slots=True)
class File:
    """One file of a work, with its renditions by size (none while they are being made, nor of video and captions).

    `blur`: a few pixels as a data: URI, to be shown until the picture itself is there; empty while there is none.
    """

    role: Role
    order: int
    language: str
    name: str
    sha256: str
    mime: str
    width: int
    height: int
    bytes: int
    pictures: dict[Size, Picture]
    blur: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A work as hung. `width`, `height`: pixels of the whole (a webtoon: all slices); `route`: its place along it."""

    id: WorkId
    hall_id: HallId
    slug: str
    form: Form
    title: Text
    makers: tuple[Maker, ...]
    institution: Text | None
    institution_slug: str
    year: int | None
    text: Text
    alt: Text
    transcript: Text
    credit: Text
    licence: str
    language: Language
    sources: tuple[Source, ...]
    series: Series | None
    content_note: Text | None
    recommended: int
    reason: Text
    width: int
    height: int
    duration: float | None
    route: int | None
    files: tuple[File, ...]

    def by_role(self, role: Role) -> list[File]:
        return [file for file in self.files if file.role == role]

    @property
    def thumb(self) -> Picture | None:
        """The small picture that stands for the work: of its poster, else of its first page."""
        for file in (*self.by_role("poster"), *self.by_role("page")):
            if "thumb" in file.pictures:
                return file.pictures["thumb"]
        return None


@dataclass(frozen=True, slots=True)
class ListedWork:
    """As much of a work as lists show of it."""

    id: WorkId
    hall_id: HallId
    slug: str
    form: Form
    title: Text
    makers: tuple[Maker, ...]
    content_note: Text | None
    thumb: Picture | None


@dataclass(frozen=True, slots=True)
class HallGlance:
    """A hall's number of works, and some of them."""

    count: int
    works: tuple[ListedWork, ...]


@dataclass(frozen=True, slots=True)
class WorkPlace:
    """Where a work hangs."""

    space_slug: str
    hall_id: HallId


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that may be served: what it is, and the gates of the halls whose works use it."""

    sha256: str
    mime: str
    bytes: int
    gates: frozenset[Gate]


@dataclass(frozen=True, slots=True)
class Empathy:
    """How many people felt with a work; `mine`: whether the one who asks did."""

    count: int
    mine: bool


@dataclass(frozen=True, slots=True)
class Feeling:
    """That somebody feels with a work now, or no longer."""

    expo_id: ExpoId
    work_id: WorkId
    participant: Participant
    on: bool


@dataclass(frozen=True, slots=True)
class HallCover:
    """A hall as pictured on the expo's page. `thumb_url` is None where strangers may see no work, or none is ready."""

    hall: Hall
    count: int
    thumb_url: str | None
    thumb_width: int
    thumb_height: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """As much of a work as a link to it says."""

    slug: str
    title: Text


@dataclass(frozen=True, slots=True)
class Step:
    """A work's neighbours along the route."""

    previous: Neighbour | None
    next: Neighbour | None
