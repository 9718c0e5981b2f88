"""Films measured without a decoder, and rid of what tells where they were taken."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
import pyvips

from madang.exhibits import queries, services
from madang.exhibits.films import films, mp4, webm
from madang.exhibits.films.types import UnreadableError
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError
from madang.platform import store
from tests.exhibits.conftest import new_work

PLACE = b"+37.5759+126.9769/"
MATRIX = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
TURNED = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def film(*, matrix: tuple[int, ...] = MATRIX, seconds: int = 12, told: bytes = PLACE) -> bytes:
    """The boxes of an MP4 of 1920 × 1080 with a place in it, and no pictures."""
    header = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + bytes(80))
    sides = struct.pack(">II", 1920 << 16, 1080 << 16)
    picture = box(b"tkhd", bytes(40) + struct.pack(">9i", *matrix) + sides)
    sound = box(b"tkhd", bytes(40) + struct.pack(">9i", *MATRIX) + bytes(8))
    place = box(b"udta", box(b"\xa9xyz", told))
    moov = box(b"moov", header + box(b"trak", picture) + box(b"trak", sound) + place)
    return box(b"ftyp", b"isom\x00\x00\x02\x00isom") + moov + box(b"mdat", b"pictures and sound")


def element(kind: int, content: bytes) -> bytes:
    name = kind.to_bytes((kind.bit_length() + 7) // 8)
    return name + (len(content) | 1 << 56).to_bytes(8) + content


def web_film(*, told: bytes = PLACE, duration: bytes = struct.pack(">d", 8000.0)) -> bytes:
    video = element(0xE0, element(0xB0, (1280).to_bytes(2)) + element(0xBA, (720).to_bytes(2)))
    segment = (
        element(0x1549A966, element(0x2AD7B1, (1_000_000).to_bytes(3)) + element(0x4489, duration))
        + element(0x1654AE6B, element(0xAE, video))
        + element(0x1254C367, told)
        + element(0x1F43B675, b"a cluster")
    )
    return element(0x1A45DFA3, element(0x4282, b"webm")) + element(0x18538067, segment)


def test_an_mp4_says_how_large_and_how_long_it_is() -> None:
    content = film()

    found = mp4.read(io.BytesIO(content), len(content))

    assert (found.width, found.height, found.duration) == (1920, 1080, 12.0)


def test_a_film_held_upright_is_measured_as_seen() -> None:
    content = film(matrix=TURNED)

    found = mp4.read(io.BytesIO(content), len(content))

    assert (found.width, found.height) == (1080, 1920)


def test_a_webm_says_how_large_and_how_long_it_is() -> None:
    content = web_film()

    found = webm.read(io.BytesIO(content), len(content))

    assert (found.width, found.height, found.duration) == (1280, 720, 8.0)


@pytest.mark.parametrize(("content", "mime"), [(film(), "video/mp4"), (web_film(), "video/webm")])
def test_places_are_taken_out_and_nothing_moves(tmp_path: Path, content: bytes, mime: str) -> None:
    file, target = tmp_path / "film", tmp_path / "bare"
    file.write_bytes(content)

    films.scrubbed(file, mime, films.measure(file, mime), target)

    bare = target.read_bytes()
    assert PLACE in content
    assert PLACE not in bare
    assert len(bare) == len(content)
    again = films.measure(target, mime)
    assert (again.width, again.telling) == (films.measure(file, mime).width, ())


@pytest.mark.parametrize("twentieths", range(19))
def test_a_film_that_breaks_off_is_unreadable_and_never_a_crash(twentieths: int) -> None:
    for read, content in ((mp4.read, film()), (webm.read, web_film())):
        part = content[: len(content) * twentieths // 20]
        with pytest.raises(UnreadableError):
            read(io.BytesIO(part), len(part))


def test_a_film_is_served_without_its_place(photo_hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(film())

    work_id = services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("f", (file,), "video"))

    work = queries.work(expo_id=photo_hall.expo_id, work_id=work_id)
    assert (work.width, work.height, work.duration) == (1920, 1080, 12.0)
    assert PLACE not in store.path_of(work.by_role("page")[0].sha256).read_bytes()


def test_a_film_of_unknown_length_is_refused(photo_hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(film(seconds=0))

    with pytest.raises(BadInputError) as refused:
        services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("f", (file,), "video"))
    assert refused.value.params["why"] == "unmeasured"


@pytest.mark.parametrize(("matrix", "shape"), [(MATRIX, 1920 / 1080), (TURNED, 1080 / 1920)])
def test_a_film_without_a_poster_has_one_drawn_in_its_shape(
    photo_hall: Hall, tmp_path: Path, matrix: tuple[int, ...], shape: float
) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(film(matrix=matrix))

    work_id = services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("f", (file,), "video"))
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=work_id)

    [poster] = queries.work(expo_id=photo_hall.expo_id, work_id=work_id).by_role("poster")
    assert poster.width / poster.height == pytest.approx(shape, rel=0.01)
    assert {"screen", "thumb"} <= set(poster.pictures)
    shown = pyvips.Image.new_from_file(str(store.path_of(poster.pictures["screen"].sha256)))
    # Neither nearly black nor flat.
    assert shown.avg() > 100
    assert shown.deviate() > 30
