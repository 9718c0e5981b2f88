"""What stands for a film that came without a poster, until somebody gives it one.

Nothing here can decode film, so no frame of it is shown: a strip of film with a landscape in it is, in the colours that
halls are kept in. It is without words, for it stands on Korean and on English pages; the label has the title.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pyvips

# The longer side, in pixels; a very long film still gets a picture that can be seen.
_LONG: Final = 1280
_SHORT: Final = 240
# Drawn so many times larger: what is drawn has hard edges, and shrinking softens them.
_FINER: Final = 2
_PAPER: Final = [247, 241, 227]
_STRIP: Final = [22, 54, 95]
_SKY: Final = [226, 233, 241]
_SUN: Final = [242, 182, 50]
_FAR: Final = [122, 156, 199]
_NEAR: Final = [31, 78, 140]
_HOLES: Final = 16


def draw(target: Path, width: int, height: int) -> None:
    """Writes a WebP in the shape of a film of so many pixels."""
    wide, high = (max(_SHORT, round(side * _LONG / max(width, height))) * _FINER for side in (width, height))
    picture = _landscape(wide, high)
    picture = _strip(picture, 0)
    band = _band(wide, high)
    picture = _strip(picture, high - band)
    picture.shrink(_FINER, _FINER).cast("uchar").copy(interpretation="srgb").webpsave(str(target), Q=90, keep="none")


def _landscape(wide: int, high: int) -> Any:
    """A sun beside the middle, where the hall puts its mark, and two hills."""
    unit = min(wide, high)
    sky = pyvips.Image.black(wide, high, bands=3).linear([1, 1, 1], _SKY).cast("uchar")
    sun = sky.draw_circle(_SUN, round(wide * 0.74), round(high * 0.36), round(unit * 0.13), fill=True)
    far = sun.draw_circle(_FAR, round(wide * 0.78), round(high * 0.62) + wide, wide, fill=True)
    return far.draw_circle(_NEAR, round(wide * 0.2), round(high * 0.66) + wide, wide, fill=True)


def _strip(picture: Any, top: int) -> Any:
    """The edge of the film, with its holes, from `top` on."""
    wide, band = picture.width, _band(picture.width, picture.height)
    picture = picture.draw_rect(_STRIP, 0, top, wide, band, fill=True)
    step = max(band, round(wide / _HOLES))
    side = band // 2
    for left in range((wide % step + step - side) // 2, wide - side, step):
        picture = picture.draw_rect(_PAPER, left, top + (band - side) // 2, side, side, fill=True)
    return picture


def _band(wide: int, high: int) -> int:
    return max(1, round(min(wide, high) * 0.1))
