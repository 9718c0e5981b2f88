"""The turn: what is asked about a notebook when somebody else reads it."""

import math
from random import Random

from tools.demo_media.easel import PAPER, box, group, oval, shape
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import CREAM, WARM, drawn, glow, inked, limb
from tools.demo_media.webtoon.lettering import say, tell
from tools.demo_media.webtoon.people import (
    OLD_SKIN,
    cardigan_body,
    hand,
    sundeok,
    vest_body,
    yunseul,
)
from tools.demo_media.webtoon.props import bun, closed_notebook, half_bun, notebook, steam
from tools.demo_media.webtoon.strip import Panel

MAUVE = "#B59BC0"


def but() -> Panel:
    art = box(0, 0, 800, 250, "#F3DFBA") + group(
        sundeok(Mood(eyes="open", mouth="flat", brow=-8, blush=0.1, gaze=(-4, -4)), turn=-0.1), at=(400, 96), scale=2.7
    )
    return Panel(250, art, say(662, 222, "…근데.", tail=None, size=38), gap=90, ground=CREAM)


def where_is_it() -> Panel:
    art = box(0, 0, 720, 500, WARM) + "".join(
        shape(
            f"M360 300L{360 + 700 * math.cos(a):.0f} {300 + 700 * math.sin(a):.0f}L{360 + 700 * math.cos(a + 0.09):.0f} {300 + 700 * math.sin(a + 0.09):.0f}Z",
            PAPER,
            opacity=0.6,
        )
        for a in (at * 0.262 for at in range(24))
    )
    art += group(
        vest_body(),
        sundeok(Mood(eyes="open", mouth="talk", brow=-10, blush=0.26), turn=0.3),
        at=(250, 262),
        scale=1.05,
        turn=-2,
    )
    art += (
        limb("M410 460C470 470 520 440 540 390", MAUVE, 58)
        + group(closed_notebook(), at=(560, 330), scale=0.62, turn=10)
        + group(hand(OLD_SKIN), at=(566, 392), turn=14, scale=1.05)
    )
    return Panel(
        500, art, say(520, 106, "단팥빵은?", tail=(350, 270), size=44), inset=40, width=720, gap=70, ground=CREAM
    )


def what() -> Panel:
    art = box(0, 0, 420, 380, PAPER) + group(
        cardigan_body(),
        yunseul(Mood(eyes="dot", mouth="small", brow=-12, blush=0.3), bandana=False, turn=0.2),
        at=(210, 214),
        scale=0.98,
    )
    return Panel(380, art, say(-120, 170, "네?", tail=(92, 214), size=40), inset=340, width=420, gap=80, ground=CREAM)


def not_once() -> Panel:
    table = box(0, 0, 800, 560, "#B98B54")
    page = group(
        notebook(
            600,
            440,
            ("5월 19일. 흐림.", "식빵 5    소금빵 11", "크루아상 9", "무화과 깜빠뉴 6", "올리브 치아바타 7"),
            size=47,
        ),
        at=(430, 270),
        turn=3,
    )
    finger = (
        limb("M700 640C660 560 620 520 580 480", MAUVE, 100)
        + inked(
            "M600 548C560 540 520 500 524 470L470 380C460 360 482 346 500 362L556 430C590 420 640 450 656 490Z",
            OLD_SKIN,
        )
        + drawn("M548 500q14 -18 34 -20M566 524q16 -16 36 -16", width=3)
    )
    over = say(196, 18, "처음부터 끝까지 봐도", "단팥빵이 한 번도 없어.", size=32) + say(
        626, 540, "안 만들었어?", size=34
    )
    return Panel(560, table + page + finger, over, gap=90, ground=CREAM)


def every_day() -> Panel:
    rays = ""
    rng = Random(20)
    for at in range(64):
        a = at / 64 * 2 * math.pi + rng.uniform(-0.03, 0.03)
        near = rng.uniform(250, 330)
        rays += f"M{400 + near * math.cos(a):.0f} {330 + near * 0.9 * math.sin(a):.0f}L{400 + 720 * math.cos(a):.0f} {330 + 720 * math.sin(a):.0f}"
    art = (
        box(0, 0, 800, 660, "#FBF0DA")
        + drawn(rays, width=3, opacity=0.5)
        + group(
            cardigan_body(),
            yunseul(Mood(eyes="wide", mouth="gape", brow=-12, blush=0.3, gaze=(0, 2)), bandana=False),
            at=(400, 330),
            scale=1.6,
        )
    )
    return Panel(
        660,
        art,
        say(156, 110, "아뇨. 매일…", tail=(280, 250)) + say(648, 590, "스무 개씩…", tail=(476, 470)),
        gap=0,
        ground="#FBF0DA",
    )


def never_written() -> Panel:
    """The turn: pages fly up, and what was never written on any of them is in the middle."""
    rng = Random(426)
    flying = ""
    for at in range(40):
        side = -1 if at % 2 else 1
        y = rng.uniform(30, 1250)
        clear = 330 if y > 900 or y < 300 else 250
        x = 400 + side * (clear + rng.uniform(0, 420 - clear))
        size = rng.uniform(0.4, 1.0)
        marks = "".join(box(-34, -44 + row * 22, rng.uniform(30, 64), 5, "#7C8DB8", radius=2.5) for row in range(5))
        leaf = (
            box(-48, -66, 96, 132, "#FFFDF4", radius=3, stroke="#C9B48A", line=2.6)
            + box(-40, -66, 2, 132, "#E9A9A0")
            + marks
        )
        flying += group(
            leaf, at=(x, y), turn=rng.uniform(-60, 60), scale=size, extra=f'opacity="{0.45 + size * 0.5:.2f}"'
        )
    hero = (
        glow(400, 680, 430, "dawn")
        + oval(420, 836, 240, 30, "#B98B3C", opacity=0.22)
        + group(bun(), at=(372, 650), scale=3.0)
        + group(half_bun(), at=(456, 760), scale=2.5, turn=4)
        + steam(380, 510, 1.8, colour="#FFFFFF", opacity=0.95)
    )
    art = box(0, 0, 800, 1310, "#FBF0DA") + hero + flying
    words = (
        tell(400, 150, "열네 달,", "사백스물여섯 쪽.", size=40)
        + tell(400, 1000, "거기에", "한 번도 적히지 않은 빵이", "있었다.", size=42)
        + tell(400, 1240, "한 번도, 남은 적이 없어서.", size=36, fill="#8C4F1E")
    )
    return Panel(1310, art, words, gap=180, ground="#FBF0DA")


PANELS = (but, where_is_it, what, not_once, every_day, never_written)
