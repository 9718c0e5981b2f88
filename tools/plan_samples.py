"""The lists of works that `tools.plans` hangs: the demo's halls, and invented ones of every size and form."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from madang.exhibits.hanging.types import Piece, PieceForm
from madang.kernel.text import Text

DEMO: Final = Path(__file__).resolve().parents[1] / "src" / "madang" / "demo"
SHAPES: Final[dict[PieceForm, tuple[tuple[int, int], ...]]] = {
    "picture": ((2400, 1600), (2400, 1350), (1800, 2400), (2400, 1800), (2000, 2000)),
    "comic": ((1200, 1697),),
    "cards": ((1080, 1080),),
    "webtoon": ((800, 11_000),),
    "video": ((1280, 720),),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """`files` are pictures to show, by the id of their piece."""

    name: str
    mood: str
    title: Text
    pieces: Sequence[Piece]
    files: Mapping[str, Path] = field(default_factory=dict)


DEMO_HALLS: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("photo", frozenset({"picture"})),
    ("comic", frozenset({"comic"})),
    ("stories", frozenset({"webtoon", "cards", "video"})),
)
INVENTED: Final[tuple[tuple[int, str, tuple[PieceForm, ...]], ...]] = (
    (1, "photo", ("picture",)),
    (2, "photo", ("picture",)),
    (3, "photo", ("picture",)),
    (5, "photo", ("picture",)),
    (12, "photo", ("picture",)),
    (30, "photo", ("picture",)),
    (6, "comic", ("comic",)),
    (8, "comic", ("picture", "comic", "cards")),
    (5, "stories", ("cards",)),
    (12, "stories", ("webtoon", "cards", "video", "picture")),
    (40, "photo", ("picture", "comic", "picture", "cards", "picture", "video", "picture")),
)


def samples() -> list[Sample]:
    return [*(_demo(mood, forms) for mood, forms in DEMO_HALLS), *(_invented(*hall) for hall in INVENTED), _alike(8)]


def _demo(mood: str, forms: frozenset[str]) -> Sample:
    works = [
        work
        for file in sorted((DEMO / "works").glob("*.toml"))
        for work in tomllib.loads(file.read_text(encoding="utf-8"))["work"]
        if work["form"] in forms
    ]
    files = {work["slug"]: DEMO / "media" / work.get("poster", work["files"][0]) for work in works}
    return Sample(
        f"demo: {mood}", mood, Text(ko="시연 전시관", en="Demo hall"), [_piece(work) for work in works], files
    )


def _piece(work: Mapping[str, Any]) -> Piece:
    series = work.get("series", {}).get("slug", "")
    return Piece(
        id=work["slug"],
        form=work["form"],
        width=work["width"],
        height=work["height"],
        title=Text.from_json(work["title"]),
        group=series or work.get("institution", ""),
        is_series=bool(series),
        content_note=bool(work.get("content_note")),
        recommended=work.get("recommended", 0),
        pages=len(work["files"]),
    )


def _invented(count: int, mood: str, forms: tuple[PieceForm, ...]) -> Sample:
    name = f"{count} × {' + '.join(forms)}"
    return Sample(
        name, mood, Text(ko="보기 전시관", en="Sample hall"), [_made(number, forms, name) for number in range(count)]
    )


def _alike(count: int) -> Sample:
    """What a photo club hands in: all of one shape, of nobody's series."""
    pieces = [replace(_made(number, ("picture",), "alike"), width=3000, height=2000) for number in range(count)]
    loose = [replace(piece, group="", is_series=False, content_note=False) for piece in pieces]
    return Sample(f"{count} alike", "photo", Text(ko="보기 전시관", en="Sample hall"), loose)


def _made(number: int, forms: tuple[PieceForm, ...], seed: str) -> Piece:
    dice = hashlib.sha256(f"{seed}/{number}".encode()).digest()
    form = forms[number % len(forms)]
    width, height = SHAPES[form][dice[0] % len(SHAPES[form])]
    series = f"s{number // 3}" if dice[1] % 2 else ""
    return Piece(
        id=f"w{number}",
        form=form,
        width=width,
        height=height,
        title=Text(ko=f"작품 {number}", en=f"Work {number}"),
        group=series,
        is_series=bool(series),
        content_note=dice[2] % 10 == 0,
        recommended=dice[3],
        hue=dice[4] * 360 // 256,
        pages=8,
    )
