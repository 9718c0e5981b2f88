"""The cast: Daon, a girl with a yellow backpack, and Dogi, a jar who keeps things safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tools.demo_media.comic.faces import Mood, face
from tools.demo_media.comic.lettering import GARDENIA, INDIGO, INK, PAPER, VERMILION
from tools.demo_media.pictures.sheet import Point, disc, group, number, oval, path, rect, smooth, stroke

Arm = Literal["down", "up", "point", "phone", "chin", "wave", "hip", "out", "hug", "none"]
Lid = Literal["on", "up", "tilt", "off"]

SKIN, SKIN_SHADE = "#f3cfb3", "#e5b592"
HAIR, HAIR_LIGHT = "#2a2a33", "#4a4c5c"
CLAY, CLAY_LIGHT, CLAY_DARK = "#9a5f3c", "#bd8258", "#744429"

# Elbow and hand of the right arm, from the shoulder at (40, -150); the left arm is its mirror.
ARMS: dict[str, tuple[Point, Point]] = {
    "down": ((58, -112), (52, -70)),
    "up": ((84, -186), (70, -250)),
    "point": ((82, -130), (140, -160)),
    "phone": ((66, -104), (24, -118)),
    "chin": ((72, -110), (30, -166)),
    "wave": ((88, -148), (112, -214)),
    "hip": ((86, -116), (44, -88)),
    "out": ((84, -128), (128, -104)),
    "hug": ((72, -110), (8, -96)),
}


@dataclass(frozen=True, slots=True)
class Pose:
    """How somebody stands: mood, the two arms, and which way they lean (degrees)."""

    mood: Mood = "smile"
    left: Arm = "down"
    right: Arm = "down"
    lean: float = 0.0


def _limb(shoulder: Point, bend: tuple[Point, Point], colours: tuple[str, str], mirror: int) -> list[str]:
    (ex, ey), (hx, hy) = bend
    line = smooth([(shoulder[0] * mirror, shoulder[1]), (ex * mirror, ey), (hx * mirror, hy)])
    sleeve, hand = colours
    return [
        stroke(line, INK, 35),
        disc(hx * mirror, hy, 18, INK),
        disc(hx * mirror, hy, 13, hand),
        stroke(line, sleeve, 25),
        disc(hx * mirror, hy, 13, hand),
    ]


def daon(at: Point, size: float, pose: Pose, facing: int = 1) -> str:
    """Daon with her feet at ``at``; at size 1 she is about 300 tall."""
    coat, shade = INDIGO, "#173c6d"
    parts = [
        path(
            "M-62 -152Q-84 -150 -82 -104Q-80 -70 -50 -68H46Q72 -70 74 -106Q76 -150 52 -156Z",
            GARDENIA,
            stroke=INK,
            stroke_width=5,
        ),
        path(
            "M-30 -74L-34 -14H-4L0 -60L4 -14H34L30 -74Z", "#4c515b", stroke=INK, stroke_width=5, stroke_linejoin="round"
        ),
        *(
            path(
                f"M{side * 4 - (30 if side < 0 else 0)} -16h30q8 16 -2 18h-30q-8 -4 2 -18Z",
                VERMILION,
                stroke=INK,
                stroke_width=5,
            )
            for side in (-1, 1)
        ),
        path(
            "M-40 -158Q-54 -110 -48 -60Q0 -50 48 -60Q54 -110 40 -158Q0 -176 -40 -158Z", coat, stroke=INK, stroke_width=5
        ),
        path("M-40 -158Q-54 -110 -48 -60Q-38 -56 -26 -55Q-34 -110 -24 -164Z", shade),
        path("M-22 -92Q0 -84 22 -92L26 -66Q0 -60 -26 -66Z", shade),
        *(stroke(f"M{side * 30} -162Q{side * 38} -118 {side * 33} -84", "#c98f1d", 11) for side in (-1, 1)),
        stroke("M-9 -150v26M9 -150v22", PAPER, 4),
    ]
    for side, arm in ((-1, pose.left), (1, pose.right)):
        if arm != "none":
            parts += _limb((40, -148), ARMS[arm], (coat, SKIN), side)
    head = [
        path(
            "M-72 -224C-84 -302 -36 -314 0 -312C42 -314 88 -300 74 -222C72 -190 78 -172 92 -160C70 -152 52 -158 46 -166H-46C-52 -158 -70 -152 -92 -160C-78 -172 -72 -190 -72 -224Z",
            HAIR,
            stroke=INK,
            stroke_width=5,
            stroke_linejoin="round",
        ),
        path("M-60 -222C-62 -270 62 -270 60 -222C62 -172 36 -154 0 -153C-36 -154 -62 -172 -60 -222Z", SKIN),
        path("M-58 -200C-54 -170 -34 -155 0 -153C-14 -166 -40 -178 -58 -200Z", SKIN_SHADE, opacity=0.6),
        group(face(pose.mood), transform="translate(0 -212)"),
        path(
            "M-70 -190C-80 -292 -32 -302 0 -301C38 -302 80 -290 70 -190C60 -200 54 -222 50 -240C36 -262 6 -246 -6 -262C-14 -246 -40 -250 -50 -236C-54 -220 -60 -200 -70 -190Z",
            HAIR,
        ),
        stroke("M-46 -284C-26 -297 10 -299 30 -290M-60 -246Q-64 -226 -64 -210M62 -244Q66 -226 65 -210", HAIR_LIGHT, 5),
        path("M34 -276l34 14l-5 13l-35 -12Z", GARDENIA, stroke=INK, stroke_width=4, stroke_linejoin="round"),
    ]
    parts.append(group(head, transform=f"rotate({number(pose.lean)} 0 -160)"))
    return group(
        parts, transform=f"translate({number(at[0])} {number(at[1])}) scale({number(size * facing)} {number(size)})"
    )


def _jar_body() -> list[str]:
    belly = "M-62 -196C-74 -188 -70 -178 -66 -172C-112 -150 -122 -96 -108 -52C-98 -22 -80 -6 -64 0H64C80 -6 98 -22 108 -52C122 -96 112 -150 66 -172C70 -178 74 -188 62 -196Z"
    return [
        path(belly, CLAY, stroke=INK, stroke_width=6, stroke_linejoin="round"),
        path("M66 -172C112 -150 122 -96 108 -52C98 -22 80 -6 64 0H30C72 -30 84 -110 40 -172Z", CLAY_DARK, opacity=0.75),
        path("M-84 -142C-102 -112 -102 -78 -92 -52C-84 -70 -86 -112 -66 -150Z", CLAY_LIGHT),
        stroke("M-66 -172Q0 -160 66 -172", CLAY_DARK, 5),
        stroke("M-100 -34Q-50 -22 0 -34T100 -34", CLAY_DARK, 4, opacity=0.7),
    ]


def _rope() -> list[str]:
    """The straw rope round the neck, with red peppers: keep out."""
    twist = "".join(f"M{x} {-176 + abs(x) * -0.03:.1f}l10 12" for x in range(-66, 60, 13))
    peppers = [
        path(f"M{x} -164q7 -4 9 4q1 18 -9 26q-5 -14 0 -30Z", VERMILION, stroke=INK, stroke_width=3)
        + stroke(f"M{x + 3} -164l2 -8", "#2f6b53", 4)
        for x in (-40, 26)
    ]
    return [
        stroke("M-68 -172Q0 -154 68 -172", INK, 19),
        stroke("M-68 -172Q0 -154 68 -172", "#d9b27c", 12),
        stroke(twist, "#a37b4a", 3),
        *peppers,
        path("M-6 -160h14l-2 30h-10Z", PAPER, stroke=INK, stroke_width=3),
    ]


def _lid(where: Lid) -> str:
    lid = [
        path(
            "M-82 -196Q-84 -208 -70 -212C-62 -244 62 -244 70 -212Q84 -208 82 -196Q0 -178 -82 -196Z",
            CLAY,
            stroke=INK,
            stroke_width=6,
            stroke_linejoin="round",
        ),
        path(
            "M20 -236C50 -232 66 -224 70 -212Q84 -208 82 -196Q60 -190 34 -188C52 -204 46 -224 20 -236Z",
            CLAY_DARK,
            opacity=0.75,
        ),
        path("M-22 -238Q-20 -254 0 -254Q20 -254 22 -238Q0 -230 -22 -238Z", CLAY_LIGHT, stroke=INK, stroke_width=5),
        stroke("M-56 -216Q-40 -228 -22 -230", "#dba87c", 6),
    ]
    moves = {"on": "", "up": "translate(0 -58) rotate(-7)", "tilt": "rotate(16 70 -196) translate(8 -14)", "off": ""}
    return group(lid, transform=moves[where]) if where != "off" else ""


def dogi(at: Point, size: float, pose: Pose, lid: Lid = "on", facing: int = 1) -> str:
    """Dogi with the feet at ``at``; at size 1 it is about 250 tall with its lid."""
    feet = [oval((side * 40, 4), (30, 14), "#d9b27c", stroke=INK, stroke_width=5) for side in (-1, 1)]
    mouth = [oval((0, -196), (62, 12), "#3a2417", stroke=INK, stroke_width=5)] if lid != "on" else []
    parts = [*feet, *_jar_body(), *mouth, _lid(lid), *_rope()]
    parts.append(group(face(pose.mood, 0.42, CLAY), transform="translate(0 -92) scale(1.12)"))
    reach: dict[str, tuple[Point, Point]] = {
        "down": ((122, -74), (126, -44)),
        "up": ((140, -132), (134, -190)),
        "point": ((140, -112), (186, -136)),
        "wave": ((144, -120), (158, -176)),
        "hip": ((144, -92), (104, -62)),
        "out": ((140, -96), (178, -82)),
        "chin": ((132, -74), (72, -62)),
        "hug": ((126, -76), (52, -58)),
        "phone": ((126, -76), (60, -70)),
    }
    for side, arm in ((-1, pose.left), (1, pose.right)):
        if arm != "none":
            (ex, ey), (hx, hy) = reach[arm]
            line = smooth([(side * 100.0, -104), (side * ex, ey), (side * hx, hy)])
            parts += [
                stroke(line, INK, 27),
                disc(side * hx, hy, 17, INK),
                stroke(line, CLAY_LIGHT, 17),
                disc(side * hx, hy, 12, CLAY_LIGHT),
            ]
    turned = group(parts, transform=f"rotate({number(pose.lean)})")
    return group(
        [turned], transform=f"translate({number(at[0])} {number(at[1])}) scale({number(size * facing)} {number(size)})"
    )


def jar(at: Point, size: float, label: str = "", *, lid: bool = True, upside_down: bool = False) -> str:
    """A jar without a face, with a paper label (drawn words) on its belly."""
    parts = [*_jar_body()]
    if lid:
        parts += [_lid("on"), *_rope()]
    elif not upside_down:
        parts.append(oval((0, -196), (62, 12), "#3a2417", stroke=INK, stroke_width=5))
    if label:
        parts += [rect((-78, -122, 156, 84), PAPER, stroke=INK, stroke_width=5, rx=4), label]
    turn = " rotate(180 0 -100)" if upside_down else ""
    return group(parts, transform=f"translate({number(at[0])} {number(at[1])}) scale({number(size)}){turn}")


def grown_up(at: Point, size: float, colours: tuple[str, str], pose: Pose, *, badge: bool = False) -> str:
    """A grown-up of the supporting cast; colours are jacket and hair."""
    jacket, hair = colours
    parts = [
        path("M-34 -150L-38 -14H-4L0 -120L4 -14H38L34 -150Z", "#3a434d", stroke=INK, stroke_width=5),
        *(
            path(
                f"M{side * 4 - (34 if side < 0 else 0)} -16h34q6 14 -2 18h-34q-6 -4 2 -18Z",
                "#4c3a2c",
                stroke=INK,
                stroke_width=5,
            )
            for side in (-1, 1)
        ),
        path(
            "M-50 -262Q-62 -190 -52 -124Q0 -112 52 -124Q62 -190 50 -262Q0 -282 -50 -262Z",
            jacket,
            stroke=INK,
            stroke_width=5,
        ),
        path("M-16 -270L0 -226L16 -270Z", PAPER, stroke=INK, stroke_width=4),
        stroke("M0 -226V-124", INK, 4),
    ]
    for side, arm in ((-1, pose.left), (1, pose.right)):
        if arm != "none":
            (ex, ey), (hx, hy) = ARMS[arm]
            parts += _limb((48, -250), ((ex + 8, ey - 100), (hx + 8, hy - 100)), (jacket, SKIN), side)
    if badge:
        parts += [
            stroke("M-14 -262L4 -206L22 -262", VERMILION, 5),
            rect((-18, -210, 44, 54), PAPER, stroke=INK, stroke_width=4, rx=4),
            disc(4, -192, 9, GARDENIA),
            stroke("M-8 -172h24", INK, 4),
        ]
    parts += [
        path(
            "M-60 -318C-66 -392 66 -392 60 -318C60 -300 56 -290 52 -286H-52C-58 -292 -60 -300 -60 -318Z",
            hair,
            stroke=INK,
            stroke_width=5,
        ),
        path(
            "M-52 -324C-54 -366 54 -366 52 -324C54 -282 32 -264 0 -263C-32 -264 -54 -282 -52 -324Z",
            SKIN,
            stroke=INK,
            stroke_width=4,
        ),
        group(face(pose.mood), transform="translate(0 -316) scale(.92)"),
        path(
            "M-56 -318C-60 -374 -20 -384 4 -382C44 -382 62 -360 56 -318C44 -344 20 -354 -8 -350C-30 -350 -48 -338 -56 -318Z",
            hair,
        ),
    ]
    return group(parts, transform=f"translate({number(at[0])} {number(at[1])}) scale({number(size)})")
