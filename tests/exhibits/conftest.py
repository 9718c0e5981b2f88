"""Works to hang: small real files, made here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pyvips

from madang.exhibits import queries, services
from madang.exhibits.types import Form, Maker, NewCaptions, NewWork, Work
from madang.expos.types import Hall
from madang.kernel.text import Text

Add = Callable[..., Work]
WEBM = b"\x1a\x45\xdf\xa3" + b"\x01\x00\x00\x00\x00\x00\x00\x1fB\x82\x84webm" + b"0123456789abcdef" * 400
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n[음악]\n"


def picture_file(file: Path, width: int = 600, height: int = 400, colour: tuple[int, int, int] = (200, 60, 40)) -> Path:
    image = pyvips.Image.black(width, height, bands=3).copy(interpretation="srgb") + list(colour)
    image.cast("uchar").write_to_file(str(file))
    return file


def new_work(slug: str, files: tuple[Path, ...], form: Form = "picture", **more: Any) -> NewWork:
    fields: dict[str, Any] = {
        "title": Text(ko=f"작품 {slug}", en=f"Work {slug}"),
        "makers": (Maker(name=Text(ko="바람", en="Baram"), role=Text(ko="그림", en="drawing")),),
        "text": Text(ko="글", en="Text"),
        "alt": Text(ko="설명", en="Description"),
        "credit": Text(ko="바람", en="Baram"),
        "licence": "KOGL-1",
        **more,
    }
    return NewWork(slug=slug, form=form, files=files, **fields)


@pytest.fixture
def add(tmp_path: Path) -> Add:
    """Adds a work with one picture and its renditions: `add(hall, "bridge")`."""

    def make(hall: Hall, slug: str, **more: Any) -> Work:
        file = picture_file(tmp_path / f"{slug}.png", colour=(len(slug) * 20 % 255, 90, 160))
        work_id = services.add_work(expo_id=hall.expo_id, hall_id=hall.id, work=new_work(slug, (file,), **more))
        services.make_renditions(expo_id=hall.expo_id, work_id=work_id)
        return queries.work(expo_id=hall.expo_id, work_id=work_id)

    return make


@pytest.fixture
def add_video(tmp_path: Path) -> Add:
    def make(hall: Hall, slug: str) -> Work:
        film, captions = tmp_path / "film.webm", tmp_path / "film.ko.vtt"
        film.write_bytes(WEBM)
        captions.write_text(VTT, encoding="utf-8")
        work = new_work(
            slug,
            (film,),
            "video",
            width=1280,
            height=720,
            duration=2.0,
            poster=picture_file(tmp_path / "poster.png"),
            captions=(NewCaptions(language="ko", file=captions),),
        )
        work_id = services.add_work(expo_id=hall.expo_id, hall_id=hall.id, work=work)
        services.make_renditions(expo_id=hall.expo_id, work_id=work_id)
        return queries.work(expo_id=hall.expo_id, work_id=work_id)

    return make
