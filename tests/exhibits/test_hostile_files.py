"""Files that mean harm, or are not what they say: each refused with a reason, on real bytes, at no great cost."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
import pyvips

from madang.exhibits import bounds, probe
from madang.exhibits.refusals import REASONS
from madang.kernel.errors import BadInputError
from tests.exhibits.conftest import picture_file

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def why(file: Path) -> str:
    """The reason for which it is refused, which must have its words."""
    with pytest.raises(BadInputError) as refused:
        look_at(file)
    reason = str(refused.value.params["why"])
    assert reason in REASONS
    return reason


def look_at(file: Path) -> None:
    """As a file that is handed in is looked at."""
    probe.probe_picture(file)
    probe.draw(file)


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("page.html", "<p>hello</p>")
    return held.getvalue()


def png(width: int, height: int, body: bytes = b"", *extra: tuple[bytes, bytes]) -> bytes:
    """A PNG that claims these measures, whatever its body holds."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), *extra, (b"IDAT", body), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in chunks)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "picture.png"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (SVG, "drawing"),
        (archive(), "archive"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "heic"),
        (b"GIF89a\x01\x00\x01\x00", "wrong-type"),
        (b"%PDF-1.7\n", "wrong-type"),
        (b"MZ\x90\x00", "wrong-type"),
        (b"<!doctype html><script>alert(1)</script>", "wrong-type"),
        (b"\xff\xd8\xff\xe0 and nothing more", "broken"),
        (png(100, 100, b"not deflated"), "broken"),
    ],
)
def test_what_is_no_picture_is_told_apart(file: Path, content: bytes, reason: str) -> None:
    file.write_bytes(content)

    assert why(file) == reason


def test_500_megapixels_are_refused_by_the_header_alone(file: Path) -> None:
    file.write_bytes(png(25_000, 20_000))

    assert file.stat().st_size < 100
    assert why(file) == "too-many-pixels"


def test_a_bomb_of_one_colour_is_refused_unopened(file: Path) -> None:
    pyvips.Image.black(12_000, 12_000).write_to_file(str(file), compression=9)

    assert file.stat().st_size < 500_000
    assert why(file) == "too-many-pixels"


def test_a_text_that_unpacks_to_a_gigabyte_does_no_harm(file: Path) -> None:
    packer = zlib.compressobj(9)
    text = b"note\x00\x00" + b"".join(packer.compress(bytes(10_000_000)) for _ in range(100)) + packer.flush()
    row = zlib.compress(bytes(31) * 10)
    file.write_bytes(png(10, 10, row, (b"zTXt", text)))

    assert probe.probe_picture(file).width == 10


def test_a_long_side_is_refused(file: Path) -> None:
    pyvips.Image.black(40_000, 2).write_to_file(str(file))

    assert why(file) == "too-many-pixels"


def test_a_picture_that_breaks_off_is_refused(tmp_path: Path) -> None:
    whole = tmp_path / "whole.jpg"
    pyvips.Image.gaussnoise(1200, 900, mean=128).cast("uchar").write_to_file(str(whole))
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])

    assert why(whole) == "broken"


@pytest.mark.parametrize("tail", [archive(), b"<script>alert(1)</script>", b"<HTML >", b"<!DOCTYPE  html>"])
def test_a_picture_that_is_something_else_as_well_is_refused(file: Path, tail: bytes) -> None:
    picture_file(file)
    file.write_bytes(file.read_bytes() + tail)

    assert why(file) == "two-things"


def test_a_picture_that_begins_as_a_pdf_too_is_refused(file: Path) -> None:
    picture_file(file)
    whole = file.read_bytes()
    comment = b"Comment\x00%PDF-1.4"
    chunk = struct.pack(">I", len(comment)) + b"tEXt" + comment + struct.pack(">I", zlib.crc32(b"tEXt" + comment))
    file.write_bytes(whole[:33] + chunk + whole[33:])

    assert why(file) == "two-things"


def test_an_ordinary_picture_with_bytes_behind_it_is_taken(file: Path) -> None:
    picture_file(file)
    file.write_bytes(file.read_bytes() + b"\x00" * 100)

    assert probe.probe_picture(file).mime == "image/png"


def test_a_picture_that_takes_too_long_is_broken_off() -> None:
    image = bounds.in_time(pyvips.Image.gaussnoise(2000, 2000).gaussblur(3), seconds=-1)

    with pytest.raises(pyvips.Error):
        image.copy_memory()
