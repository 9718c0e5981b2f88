"""Shirts, jackets and sleeves of every day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.art.drawings.avatar.pieces import SHADE, Piece, capsule, compose
from tools.art.drawings.avatar.stance import Limb, along, arms
from tools.art.palette import INDIGO, PAPER, STONE, mix
from tools.art.svg import circle, ellipse, group, path, rect, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

FRONT: Final = "M36 54H60C64.5 56 66.2 61 66 67L64.6 89.5Q48 94 31.4 89.5L30 67C29.8 61 31.5 56 36 54Z"
SIDE: Final = "M39 54H56C60.5 57 61.8 64 61.4 70L60.4 89.5Q48 93.5 36.4 89.5L35.6 70C35 63 36 57 39 54Z"
CHIN: Final = ellipse(48, 57, 15, 5.5, SHADE, opacity=0.24)
VEST: Final = "#F08A2C"
SILVER: Final = "#ECE9DF"


def base(direction: Direction) -> str:
    return SIDE if direction == "E" else FRONT


def _seam(*paths: str, width: float = 1.5, share: float = 0.38) -> str:
    return group(*(stroke(d, SHADE, width, opacity=share) for d in paths))


def torso(part: str, direction: Direction) -> str:
    return {"tee": _tee, "shirt": _shirt, "hoodie": _hoodie, "dress": _dress, "white-shirt": _white_shirt}[part](
        direction
    )


def _tee(direction: Direction) -> str:
    neck = _seam("M39 58Q48 65 57 58") if direction == "S" else ""
    hem = _seam("M31 87Q48 91 65 87")
    return compose(Piece(base(direction), details=(CHIN, neck, hem)))


def _shirt(direction: Direction) -> str:
    if direction == "N":
        return compose(Piece(FRONT, details=(CHIN, _seam("M31 66Q48 70 65 66", "M48 68V91"))))
    if direction == "E":
        collar = Piece("M45 54H58L60 61L52 60Z", turn=1.5)
        return compose(Piece(SIDE, details=(CHIN, _seam("M57 61L57.5 91"))), collar)
    buttons = group(*(circle(48, y, 1.2, PAPER) + circle(48, y + 0.4, 1.2, SHADE, opacity=0.25) for y in (68, 75, 82)))
    pocket = _seam("M53 70h8v6q-4 2.5 -8 0z")
    collars = (
        Piece("M37 55L48 60L42 66.5Q36 62 37 55Z", turn=1.5),
        Piece("M59 55L48 60L54 66.5Q60 62 59 55Z", turn=1.5),
    )
    return compose(Piece(FRONT, details=(_seam("M48 60V91"), buttons, pocket)), *collars)


def _hoodie(direction: Direction) -> str:
    cuff = _seam("M31 84.5Q48 89 65 84.5")
    if direction == "N":
        hood = Piece(
            "M34 55Q48 51 62 55Q66 66 57 72Q48 76 39 72Q30 66 34 55Z",
            details=(_seam("M40 70Q48 73.5 56 70", "M48 58V74"),),
        )
        return compose(Piece(FRONT, details=(cuff,)), hood)
    if direction == "E":
        hood = Piece("M34 52Q30 58 34 66Q44 70 57 61L58 54Z", details=(_seam("M36 63Q46 65 56 58"),), turn=2.5)
        return compose(Piece(SIDE, details=(cuff, _seam("M60 78L52 79L51 86"))), hood)
    hood = Piece(
        "M34 54Q30 60 36 65Q48 72 60 65Q66 60 62 54Z",
        details=(path("M38 56Q48 72 58 56Z", SHADE, opacity=0.3),),
        turn=2.5,
    )
    pocket = _seam("M38 89L41 77H55L58 89")
    strings = group(*(stroke(f"M{x} 66v9", PAPER, 1.7) + circle(x, 75.5, 1.3, PAPER) for x in (43, 53)))
    return compose(Piece(FRONT, details=(pocket, cuff)), hood, over=(strings,))


def _dress(direction: Direction) -> str:
    waist = stroke("M30 84.5Q48 89 66 84.5", SHADE, 3, opacity=0.3)
    if direction == "S":
        collars = tuple(
            Piece(d, PAPER, turn=1) for d in ("M37 56Q41 66 47.5 62.5L48 58Z", "M59 56Q55 66 48.5 62.5L48 58Z")
        )
        return compose(Piece(FRONT, details=(CHIN, waist, _seam("M42 68V86", "M54 68V86", share=0.2))), *collars)
    if direction == "E":
        return compose(Piece(SIDE, details=(CHIN, waist)), Piece("M44 55H59Q60 62 53 62.5Q47 61 44 55Z", PAPER, turn=1))
    bow = _seam("M48 85L40 81V88Z", "M48 85L56 81V88Z", "M47 86L43 93M49 86L53 93")
    return compose(Piece(FRONT, details=(CHIN, waist, bow)), Piece("M36 55Q48 64 60 55Q48 52 36 55Z", PAPER, turn=1))


def _white_shirt(direction: Direction) -> str:
    if direction != "S":
        return compose(Piece(base(direction), PAPER))
    tie = mix(INDIGO, SHADE, 0.15)
    necktie = path("M45.5 61h5l-1 4l2.6 15l-4.1 5l-4.1 -5l2.6 -15z", tie) + path(
        "M45.5 61h5l-1 4h-3z", mix(tie, PAPER, 0.2)
    )
    collars = (
        Piece("M38 55L48 60.5L43 66Q37 61 38 55Z", PAPER, turn=1),
        Piece("M58 55L48 60.5L53 66Q59 61 58 55Z", PAPER, turn=1),
    )
    return compose(Piece(FRONT, PAPER, details=(CHIN, necktie)), *collars)


def sleeves(part: str, direction: Direction, frame: int) -> str:
    limbs = arms(direction, frame)
    if part == "hanbok":
        return compose(*(piece for limb in limbs for piece in _wide_sleeve(limb)))
    make = _short_sleeve if part == "short" else _long_sleeve
    return compose(*(make(limb) for limb in limbs))


def _short_sleeve(limb: Limb) -> Piece:
    return Piece(capsule(limb.start, along(limb, 0.4), 11.5, 12), turn=2.5)


def _long_sleeve(limb: Limb) -> Piece:
    x, y = along(limb, 0.92)
    return Piece(capsule(limb.start, along(limb, 0.9), 11.5, 9.6), details=(_seam(f"M{x - 8} {y - 1}h16"),), turn=2.5)


def _wide_sleeve(limb: Limb) -> tuple[Piece, Piece]:
    """A sleeve whose underside hangs in a curve (배래), with a white end (거들지)."""
    (x1, y1), (x2, y2) = limb.start, along(limb, 0.9)
    inner = 1 if x1 < 48 else -1
    shape = (
        f"M{x1 - 6 * inner} {y1 - 4}Q{x1} {y1 - 9} {x1 + 5 * inner} {y1 - 5}"
        f"Q{x2 + 13 * inner} {y2 - 3} {x2 + 7 * inner} {y2 + 1}"
        f"L{x2 - 6 * inner} {y2}Q{x1 - 7.5 * inner} {y1 + 8} {x1 - 6 * inner} {y1 - 4}Z"
    )
    cuff = capsule((x2 - 3.6, y2 + 0.4), (x2 + 4, y2 + 0.8), 4.6)
    return Piece(shape, turn=3), Piece(cuff, PAPER, turn=1)


def coat(part: str, direction: Direction) -> str:
    return _suit(direction) if part == "suit" else _vest(direction)


def _suit(direction: Direction) -> str:
    if direction == "N":
        return compose(
            Piece(
                "M36 54H60C65 56 66.8 61 66.6 67L66 92.5Q48 97 30 92.5L29.4 67C29.2 61 31 56 36 54Z",
                details=(CHIN, _seam("M48 78V96", "M32 62Q48 66 64 62")),
            )
        )
    if direction == "E":
        body = Piece(
            "M38.5 54H56C57.5 64 60 70 61.8 76L61.6 92Q48 97 35.4 92.5L35 70C34.5 62 35.5 57 38.5 54Z",
            details=(CHIN, _seam("M52 80h7")),
        )
        lapel = Piece("M48 54H56.5L61 74L54 68L55.5 65L50 63Z", turn=1.5)
        return compose(body, lapel)
    west = "M37 54L48 78V93.5Q38 95.5 30 92.5L29.4 67C29.2 61 31.5 55.5 37 54Z"
    east = "M59 54L48 78V93.5Q58 95.5 66 92.5L66.6 67C66.8 61 64.5 55.5 59 54Z"
    lapels = (
        Piece("M37.5 54.5L48 78L38.5 69L41 66.5L35.5 64Q35 57 37.5 54.5Z", turn=1.5),
        Piece("M58.5 54.5L48 78L57.5 69L55 66.5L60.5 64Q61 57 58.5 54.5Z", turn=1.5),
    )
    pockets = _seam("M35 83h8", "M53 83h8")
    buttons = circle(50, 82, 1.4, SHADE, opacity=0.6) + circle(50, 88, 1.4, SHADE, opacity=0.6)
    return compose(
        Piece(west, details=(pockets,), turn=2.5), Piece(east, details=(pockets,), turn=2.5), *lapels, over=(buttons,)
    )


def _vest(direction: Direction) -> str:
    """A safety vest, its silver bands edged so that they show on white as well."""
    band = rect(20, 77, 60, 6, SILVER) + rect(20, 76, 60, 1, STONE) + rect(20, 83, 60, 1, STONE)
    if direction == "N":
        straps = "".join(rect(x, 50, 5, 28, SILVER) for x in (37, 54))
        return compose(Piece("M37 54H59Q63 60 65.5 68V91Q48 95 30.5 91V68Q33 60 37 54Z", VEST, (straps, band)))
    if direction == "E":
        return compose(
            Piece(
                "M40 54H55Q57 66 61.5 72V90.5Q48 95 35.4 90.5V70Q36 60 40 54Z",
                VEST,
                (rect(50, 50, 5, 28, SILVER), band),
            )
        )
    halves = (
        Piece(
            "M37 54.5L40 54Q43 68 46.8 76V93Q37 93.5 30.5 91V68Q33 60 37 54.5Z",
            VEST,
            (rect(36, 50, 5, 28, SILVER), band),
            turn=2.5,
        ),
        Piece(
            "M59 54.5L56 54Q53 68 49.2 76V93Q59 93.5 65.5 91V68Q63 60 59 54.5Z",
            VEST,
            (rect(55, 50, 5, 28, SILVER), band),
            turn=2.5,
        ),
    )
    return compose(*halves)
