"""세 표가 모자랐다: six cards on which every vote is a dot, over mountains where it goes on snowing."""

from dataclasses import dataclass
from random import Random

from tools.demo_media.cards.frame import HEAVY, MARGIN, SIDE
from tools.demo_media.cards.ridge import ridge
from tools.demo_media.easel import (
    DEEP_INDIGO,
    GARDENIA,
    GREEN,
    HANJI,
    INDIGO,
    INK,
    PALE_GARDENIA,
    PAPER,
    SOFT_INK,
    VERMILION,
    box,
    group,
    lines,
    oval,
    shape,
    sheet,
    text,
)

FOOT = 1000.0
"""Where the nearest saddles stand, on cards that lift the land no higher."""
PITCH = 35.0
"""From the middle of one vote to the next."""
WIDE = 7
"""Votes in a row: 56 are eight rows, 63 are nine, 7 are one."""


@dataclass(frozen=True)
class Sky:
    """The colours of one card: its sky, what is written on it, and three ranges from far to near."""

    field: str
    ink: str
    soft: str
    accent: str
    ranges: tuple[str, str, str]
    foot_ink: str = PAPER


NIGHT = Sky(DEEP_INDIGO, PAPER, "#B9C8DE", GARDENIA, ("#22497F", "#1B3C6E", "#0F284A"))
BLUE = Sky(INDIGO, PAPER, "#CFDDF0", GARDENIA, ("#386BA9", "#2B5A99", "#16365F"))
DAWN = Sky(PALE_GARDENIA, INK, "#5A4A1E", VERMILION, ("#E7CF96", "#9FB0C4", "#3D6398"))
SNOW = Sky("#DCE6F2", INK, SOFT_INK, INDIGO, ("#B4C7DE", "#7F9DC2", "#3D6398"))
WOOD = Sky(HANJI, INK, SOFT_INK, VERMILION, ("#E0E3D0", "#BDCDB8", "#93B09A"))


def _flakes(number: int, count: int) -> str:
    """Snow in the air, but none where it could be read as a full stop."""
    rng = Random(2003 + number)
    spots = [(rng.uniform(0, SIDE), rng.uniform(20, 960), rng.choice((2.5, 3.5, 5))) for _ in range(count * 2)]
    clear = [(x, y, r) for x, y, r in spots if x < MARGIN - 20 or x > SIDE - 70 or y > (720 if number == 1 else 830)]
    return "".join(oval(x, y, r, None, PAPER, opacity=0.55) for x, y, r in clear)


def card(number: int, sky: Sky, *parts: str, snow: float, lift: float = 0, flakes: int = 40, note: str = "") -> str:
    """One card: sky, snowfall, three ranges, its own parts, and the source at the foot of the mountains."""
    far, middle, near = sky.ranges
    land = (
        ridge(number, FOOT - 60 - lift, far, salt=11, low=40, tall=126, snow=snow)
        + ridge(number, FOOT - 20 - lift, middle, salt=23, low=34, tall=104, snow=max(0, snow * 0.9 - 0.18))
        + ridge(number, FOOT + 30 - lift, near, salt=41, low=40, tall=80, snow=max(0, snow * 0.7 - 0.26))
    )
    head = text(MARGIN, 104, "세 표가 모자랐다", 28, fill=sky.soft, weight=700) if number > 1 else ""
    count = "".join(
        shape(f"M{x} 104l13 -24l13 24Z", sky.accent if at == number else sky.soft, opacity=1 if at == number else 0.4)
        for at, x in ((at, SIDE - MARGIN - (7 - at) * 36 + 10) for at in range(1, 7))
    )
    foot = text(MARGIN, 1044, note, 23, fill=sky.foot_ink) if note else ""
    return sheet(SIDE, SIDE, box(0, 0, SIDE, SIDE, sky.field), _flakes(number, flakes), land, head, count, *parts, foot)


def headline(rows: tuple[str, ...], sky: Sky, *, y: float = 238, size: float = 112) -> str:
    return lines(MARGIN - 3, y, rows, size, leading=1.2, fill=sky.ink, family=HEAVY, weight=800, spacing=-3)


def body(rows: tuple[str, ...], sky: Sky, *, y: float = 432, size: float = 35) -> str:
    return lines(MARGIN, y, rows, size, leading=1.5, fill=sky.ink)


def votes(x: float, foot: float, won: int, colour: str, *, short: int = 0, edge: str = PAPER) -> str:
    """`won` dots in rows of seven from the foot up, then `short` rings where votes were lacking."""
    out = ""
    for at in range(won + short):
        cx, cy = x + (at % WIDE + 0.5) * PITCH, foot - (at // WIDE + 0.5) * PITCH
        out += oval(cx, cy, 13.5, None, colour) if at < won else oval(cx, cy, 12, None, "none", stroke=edge, width=4)
    return out


def _score(at: tuple[float, float], city: str, won: int, colour: str, words: str, *, size: float = 134) -> str:
    """A number as tall as it may be, the city beneath, its baseline starting at `at`."""
    x, foot = at
    return text(x, foot - 48, str(won), size, fill=colour, family=HEAVY, weight=800, spacing=-6) + text(
        x + 4, foot, city, 34, fill=words, weight=700
    )


def cover() -> str:
    rings = "".join(
        oval(x, y, r, None, "none", stroke=GARDENIA, width=11)
        for x, y, r in ((716, 560, 54), (846, 486, 54), (962, 590, 54))
    )
    return card(
        1,
        NIGHT,
        text(MARGIN, 104, "카드뉴스 · 여섯 장", 28, fill=NIGHT.soft, weight=700),
        lines(
            MARGIN - 5,
            282,
            ("세 표가", "모자랐다"),
            156,
            leading=1.15,
            fill=PAPER,
            family=HEAVY,
            weight=800,
            spacing=-6,
        ),
        rings,
        text(MARGIN, 606, "겨울올림픽에 세 번 손을 든", 41, fill=GARDENIA, weight=700),
        text(MARGIN, 664, "평창의 여덟 해, 2003–2011", 41, fill=GARDENIA, weight=700),
        snow=0.16,
        lift=60,
        flakes=60,
        note="다시 실패박람회 2026  ·  동그라미 하나가 한 표입니다",
    )


def prague() -> str:
    foot = 812.0
    return card(
        2,
        NIGHT,
        headline(("앞서다가 졌다",), NIGHT),
        body(
            (
                "2003년 7월 2일 프라하, 2010년 대회를 뽑는 투표.",
                "평창은 1차에서 51 대 40으로 앞섰지만 과반에 못 미쳤고,",
                "결선에서 밴쿠버에 세 표 차로 졌습니다.",
            ),
            NIGHT,
            y=330,
        ),
        votes(MARGIN, foot, 53, GARDENIA, short=3, edge=GARDENIA),
        _score((MARGIN + 272, foot - 4), "평창", 53, GARDENIA, PAPER),
        votes(564, foot, 56, "#9DBDEB"),
        _score((564 + 272, foot - 4), "밴쿠버", 56, "#9DBDEB", PAPER),
        snow=0.3,
        note="AP, 2003. 7.",
    )


def guatemala() -> str:
    foot = 812.0
    return card(
        3,
        BLUE,
        headline(("이번엔 네 표",), BLUE),
        body(
            (
                "2007년 7월 4일 과테말라시티, 2014년 대회를 뽑는 투표.",
                "이번에도 1차는 36 대 34로 평창이 앞섰습니다.",
                "결선에서 소치가 네 표를 더 얻었습니다.",
            ),
            BLUE,
            y=330,
        ),
        votes(MARGIN, foot, 47, GARDENIA, short=4, edge=GARDENIA),
        _score((MARGIN + 272, foot - 4), "평창", 47, GARDENIA, PAPER),
        votes(564, foot, 51, "#BCD4F3"),
        _score((564 + 272, foot - 4), "소치", 51, "#BCD4F3", PAPER),
        snow=0.45,
        note="Wikipedia, Bids for the 2014 Winter Olympics",
    )


def _skier(coat: str, hat: str, skin: str) -> str:
    """A child on skis going down to the right, its skis on the line y = 0."""
    return (
        shape("M-46 6Q30 0 58 -8", stroke=INK, width=7)
        + shape("M-8 2L6 -34L-14 -50", stroke="#3A434D", width=17)
        + shape("M-22 -52L4 -96", stroke=coat, width=34)
        + shape("M0 -86L34 -66L52 -78", stroke=coat, width=13)
        + shape("M50 -92L58 -12", stroke=SOFT_INK, width=4)
        + oval(14, -124, 22, None, skin)
        + shape("M-9 -126A23 23 0 0 1 37 -126Q14 -138 -9 -126Z", hat)
        + oval(12, -152, 8, None, hat)
    )


def the_promise() -> str:
    slope = "M-20 640C260 690 520 776 1100 808V1080H-20Z"
    kids = (
        (170, 664, 6, VERMILION, GARDENIA, "#96603F"),
        (394, 708, 11, GREEN, VERMILION, "#E5B592"),
        (618, 752, 10, PAPER, VERMILION, "#6F432B"),
        (838, 784, 6, GARDENIA, GREEN, "#D49B74"),
    )
    tracks = shape("M-20 654C260 700 520 790 1100 820M-20 676C260 720 520 806 1100 838", stroke="#D5DEE8", width=4)
    children = "".join(
        group(_skier(coat, hat, skin), at=(x, y), turn=turn, scale=0.98) for x, y, turn, coat, hat, skin in kids
    )
    return card(
        4,
        DAWN,
        headline(("지고도 지킨 약속",), DAWN),
        body(
            (
                "유치전에서 내건 ‘드림프로그램’은 눈이 드문 나라의",
                "청소년을 불러 겨울 운동을 나누는 일. 2004년에 시작해",
                "두 번 진 뒤에도 멈추지 않았습니다.",
            ),
            DAWN,
            y=330,
        ),
        shape(slope, PAPER),
        tracks,
        children,
        text(MARGIN - 4, 936, "85개 나라 2,147명", 84, fill=VERMILION, family=HEAVY, weight=800, spacing=-3),
        text(MARGIN, 994, "2004년부터 열여섯 해 동안 다녀간 청소년", 30, fill=INK, weight=700),
        text(MARGIN, 1044, "SBS 뉴스, 2011  ·  연합뉴스(한국경제), 2021. 4. 1.", 23, fill=SOFT_INK),
        snow=0.62,
        lift=330,
    )


def durban() -> str:
    foot = 812.0
    return card(
        5,
        SNOW,
        headline(("세 번째, 예순세 표",), SNOW),
        body(
            (
                "2011년 7월 6일 더반, 2018년 대회를 뽑는 투표.",
                "95표 가운데 63표. 결선까지 가지 않고 끝났습니다.",
            ),
            SNOW,
            y=330,
        ),
        votes(MARGIN, foot, 63, INDIGO),
        _score((MARGIN + 272, foot - 4), "평창", 63, INDIGO, INK),
        votes(568, foot - 150, 25, "#7F9DC2"),
        _score((840, foot - 154), "뮌헨", 25, "#56779F", INK, size=104),
        votes(568, foot, 7, "#7F9DC2"),
        _score((840, foot - 4), "안시", 7, "#56779F", INK, size=104),
        snow=0.95,
        flakes=90,
        note="Around the Rings, 2011. 7. 6.",
    )


def _sapling(size: float) -> str:
    leaf = "M0 0C-26 -10 -30 -44 -8 -60C16 -46 18 -14 0 0Z"
    return group(
        shape("M0 0V-92", stroke="#A37B4A", width=8),
        group(shape(leaf, GREEN), at=(0, -40), turn=-48),
        group(shape(leaf, "#4F7A52"), at=(0, -54), turn=52),
        group(shape(leaf, GREEN), at=(0, -84)),
        scale=size,
    )


def homework() -> str:
    origins = (
        "AP, 2003. 7.  ·  Wikipedia, Bids for the 2014 Winter Olympics",
        "Around the Rings, 2011. 7. 6.  ·  연합뉴스(한국경제), 2021. 4. 1.",
        "SBS 뉴스, 눈 없는 나라 청소년들, 평창서 피우는 ‘설원의 꿈’, 2011",
        "국민일보, 가리왕산 알파인스키장 복원 착수, 2021. 6. 13.",
    )
    plot = "".join(
        group(_sapling(size), at=(x, y))
        for x, y, size in ((610, 700, 0.9), (738, 716, 1.25), (872, 706, 1.0), (974, 722, 0.72))
    )
    return card(
        6,
        WOOD,
        headline(("이긴 다음의 숙제",), WOOD),
        body(
            (
                "활강 경기장은 대회 뒤 가리왕산 숲을 되돌린다는",
                "조건으로 지었습니다. 그러나 2018년 대회가 끝나고도",
                "세 해를 다투었고, 2021년에야 복원을 시작하기로",
                "정했습니다. 나무를 되살리는 일은 아직 남았습니다.",
            ),
            WOOD,
            y=330,
        ),
        shape("M-20 700C200 640 420 700 640 716S980 700 1100 724V1080H-20Z", "#CDB892"),
        shape("M-20 724C200 664 420 724 640 740S980 724 1100 748V1080H-20Z", "#BFA679"),
        plot,
        box(0, 800, SIDE, 280, HANJI),
        text(MARGIN, 860, "출처", 26, fill=VERMILION, family=HEAVY, weight=800),
        lines(MARGIN + 78, 860, origins, 24, leading=1.62, fill=SOFT_INK),
        text(MARGIN, 1036, "다시 실패박람회 2026", 24, fill=SOFT_INK, weight=700),
        snow=0.3,
        lift=330,
        flakes=0,
    )


FACES = (cover, prague, guatemala, the_promise, durban, homework)
