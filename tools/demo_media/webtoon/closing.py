"""First part: night, the shop, the notebook, and the last shutter."""

from random import Random

from tools.demo_media.easel import PAPER, box, group, lines, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.figures import back, cat, crouched, holding, writing_hand
from tools.demo_media.webtoon.ink import LINE, NIGHT, drawn, glow, inked, limb
from tools.demo_media.webtoon.lettering import BRUSH, VOICE, sound, tell
from tools.demo_media.webtoon.people import CARDIGAN, SHIRT, SKIN, baker_body, yunseul, yunseul_back
from tools.demo_media.webtoon.props import KINDS, notebook, rain, shelf, splashes
from tools.demo_media.webtoon.strip import Panel

CANDLE = "#FBEBC8"
"""Narration on the dark page."""


def _stars(width: float, height: float) -> str:
    rng = Random(10)
    return "".join(
        oval(
            rng.uniform(0, width),
            rng.uniform(0, height),
            rng.choice((1.4, 1.8, 2.6)),
            None,
            "#FFF4D2",
            opacity=rng.uniform(0.35, 0.95),
        )
        for _ in range(90)
    )


def _roofs() -> str:
    far = "M0 640V560L60 520L130 566V540H210L250 506L300 545V590H420V520L480 482L560 526V560H640L700 520L760 548H800V900H0Z"
    windows = "".join(
        box(x, y, 18, 22, "#E8C069", opacity=0.55)
        for x, y in ((48, 580), (226, 548), (470, 516), (690, 560), (736, 590))
    )
    return shape(far, "#222C4E") + windows


def _shopfront() -> str:
    """The shop at night, its corner at (130, 560), 540 wide."""
    wall = box(130, 590, 540, 330, "#5B6A86", stroke=LINE, line=5)
    roof = inked("M104 596L150 520H650L696 596Z", "#39435F", width=5) + drawn(
        "M140 560H664M128 578H676", width=2.6, opacity=0.5
    )
    board = box(250, 536, 300, 66, "#F4E3BC", radius=6, stroke=LINE, line=5) + text(
        400, 582, "온종일 빵집", 44, fill="#6B3A22", family="NanumSquareRound ExtraBold", weight=800, anchor="middle"
    )
    window = box(168, 660, 310, 190, "#FFD98A", stroke=LINE, line=6)
    goods = group(shelf(298, 4, scale=0.5), at=(174, 752)) + group(shelf(298, 9, scale=0.5), at=(174, 828))
    lamp = glow(322, 690, 120) + drawn("M322 662V680", width=4) + inked("M304 698Q322 668 340 698Z", "#8A5A2E", width=3)
    pane = drawn("M322 660V850", width=5) + shape("M190 848L262 662H296L224 848Z", "#FFFFFF", opacity=0.18)
    door = (
        box(512, 650, 120, 270, "#7A4A30", stroke=LINE, line=5)
        + box(530, 672, 84, 120, "#FFD98A", stroke=LINE, line=4)
        + oval(526, 800, 6, None, "#E8C069")
    )
    plate = box(544, 706, 56, 34, PAPER, stroke=LINE, line=3) + text(
        572, 731, "열림", 20, family=VOICE, weight=700, anchor="middle", fill=LINE
    )
    return wall + window + goods + lamp + pane + door + plate + roof + board


def opening() -> Panel:
    road = (
        box(0, 918, 800, 202, NIGHT)
        + shape("M168 920H478L620 1120H60Z", "#FFD98A", opacity=0.2)
        + shape("M512 920H632L730 1120H520Z", "#FFD98A", opacity=0.16)
    )
    kerb = box(0, 914, 800, 14, "#4A5478", stroke=LINE, line=3)
    title = lines(400, 250, ("남은 빵", "공책"), 186, leading=0.86, fill="#FFF1CC", family=BRUSH, anchor="middle")
    byline = text(400, 476, "글·그림  한아름별", 28, fill="#C9D3EE", family=VOICE, weight=700, anchor="middle")
    art = (
        box(0, 0, 800, 1120, "url(#nightsky)")
        + _stars(800, 520)
        + glow(640, 120, 130)
        + shape("M634 78A42 42 0 1 0 680 134A40 40 0 0 1 634 78Z", "#FFEFC4")
    )
    art += (
        _roofs()
        + glow(322, 780, 360)
        + _shopfront()
        + kerb
        + road
        + group(cat(), at=(676, 932), scale=0.72)
        + title
        + byline
    )
    return Panel(
        1120, art, tell(400, 1016, "우리 가게는", "밤 열 시에 문을 닫았다.", fill=CANDLE), gap=110, ground=NIGHT
    )


def counting() -> Panel:
    wall = box(0, 0, 720, 540, "#C99A63") + "".join(
        box(x, 0, 3, 540, "#A87843", opacity=0.5) for x in range(0, 720, 72)
    )
    shelves = "".join(group(shelf(330, seed), at=(16, y)) for seed, y in ((21, 150), (22, 262), (23, 374))) + "".join(
        group(shelf(210, seed), at=(500, y)) for seed, y in ((31, 150), (32, 262))
    )
    lamp = drawn("M430 0V44", width=5) + inked("M388 84Q430 12 472 84Z", "#6B3F25") + glow(430, 110, 300)
    person = group(
        baker_body(),
        yunseul(Mood(eyes="down", mouth="small", brow=2, blush=0.12), turn=-0.35),
        at=(440, 250),
        scale=0.86,
        turn=-2,
    )
    pad = group(holding(notebook(170, 130, ("", "")), 92), at=(424, 486), scale=0.95)
    sleeves = limb("M330 420C300 470 316 508 350 510", SHIRT, 52) + limb("M548 420C580 470 560 508 516 510", SHIRT, 52)
    dim = box(0, 0, 720, 540, "#241A3A", opacity=0.16) + box(0, 380, 720, 160, "url(#fall)")
    words = tell(360, 622, "그리고 열 시 십 분부터,", "나는 남은 빵을 셌다.", fill=CANDLE)
    return Panel(
        540, wall + shelves + dim + lamp + person + sleeves + pad, words, inset=40, width=720, gap=240, ground=NIGHT
    )


def writing() -> Panel:
    table = box(0, 0, 800, 520, "#8A5B38") + "".join(
        drawn(f"M0 {y}C200 {y - 14} 520 {y + 16} 800 {y - 6}", width=2.4, stroke="#6E4427", opacity=0.6)
        for y in range(30, 520, 46)
    )
    page = group(
        notebook(
            560,
            430,
            ("3월 4일. 맑음.", "식빵 7     소금빵 9", "크루아상 12", "무화과 깜빠뉴 5", "올리브 치아바타 8", "…"),
            size=46,
        ),
        at=(340, 270),
        turn=-4,
    )
    art = (
        table
        + glow(260, 120, 420)
        + page
        + group(writing_hand(), at=(352, 386), scale=1.05)
        + box(0, 0, 800, 520, "#1D1633", opacity=0.12)
    )
    return Panel(
        520, art, sound(650, 96, "사각사각", 104, fill="#FFF1CC", edge="#4A2C1C", turn=8), gap=120, ground=NIGHT
    )


def sorry() -> Panel:
    room = (
        box(0, 0, 450, 420, "#3A3554")
        + glow(60, 60, 280)
        + group(shelf(240, 41), at=(250, 120))
        + box(0, 0, 450, 420, "url(#tone)")
    )
    face = group(
        baker_body(),
        yunseul(Mood(eyes="tired", mouth="sad", brow=1, knit=-7, blush=0.1), turn=-0.5),
        at=(226, 206),
        scale=1.12,
        turn=3,
    )
    words = tell(-158, 150, "버리기", "미안해서", "적기 시작한", "공책이었다.", fill=CANDLE)
    return Panel(420, room + face, words, inset=310, width=450, gap=130, ground=NIGHT)


def _season(x: float, sky: str, air: str, leftover: int) -> str:
    frame = box(x, 0, 224, 300, "#D8B07A", stroke=LINE, line=5) + box(x + 18, 18, 188, 176, sky, stroke=LINE, line=4)
    clip = f'<svg x="{x + 18:g}" y="18" width="188" height="176">{air}</svg>'
    cross = drawn(f"M{x + 112:g} 18V194M{x + 18:g} 100H{x + 206:g}", width=5)
    sill = box(x + 6, 236, 212, 18, "#9A6A3C", stroke=LINE, line=3)
    heap = "".join(
        group(KINDS[at % 4](), at=(x + 46 + (at % 4) * 44, 216 - (at // 4) * 34), scale=0.46) for at in range(leftover)
    )
    return frame + clip + cross + sill + heap


def seasons() -> Panel:
    rng = Random(14)
    petals = "".join(oval(rng.uniform(0, 188), rng.uniform(0, 176), 6, 4, "#F7B9C6") for _ in range(26)) + drawn(
        "M-10 30C50 20 90 50 140 26", width=7, stroke="#6E4A3A"
    )
    summer = oval(140, 42, 26, None, "#FFF3C0") + shape(
        "M0 176V116Q30 84 60 116Q96 76 130 120Q160 96 188 118V176Z", "#4F8A56"
    )
    snow = shape("M0 176V140Q60 120 110 140T188 134V176Z", "#FFFFFF") + "".join(
        oval(rng.uniform(0, 188), rng.uniform(0, 170), rng.uniform(2.5, 5), None, "#FFFFFF") for _ in range(44)
    )
    art = _season(0, "#DCEBF5", petals, 3) + _season(248, "#8FD0EA", summer, 6) + _season(496, "#7A8DB5", snow, 9)
    words = tell(360, 384, "하루도 빠지지 않고", "열네 달을 적었다.", fill=CANDLE)
    return Panel(300, art, words, inset=40, width=720, gap=240, ground=NIGHT, framed=False)


def notice() -> Panel:
    slats = box(0, 0, 720, 600, "#8791A6") + "".join(
        box(0, y, 720, 5, "#667089") + box(0, y + 5, 720, 4, "#A9B2C4") for y in range(0, 600, 34)
    )
    paper = box(-172, -146, 356, 316, "#1F2440", opacity=0.3) + box(
        -180, -156, 356, 316, "#FFFBEF", stroke=LINE, line=4
    )
    paper += lines(
        0,
        -72,
        ("영업을 마칩니다.", "열네 달 동안", "고맙습니다."),
        40,
        leading=1.5,
        family="NanumMyeongjo",
        weight=700,
        anchor="middle",
        fill=LINE,
    )
    paper += text(0, 122, "온종일 빵집 드림", 28, family="NanumMyeongjo", weight=700, anchor="middle", fill="#5A4A46")
    tape = "".join(box(x, y, 70, 24, "#E9D9A8", opacity=0.85) for x, y in ((-215, -166), (140, -166)))
    arm = limb("M592 470C640 400 600 300 520 236", CARDIGAN, 62) + group(
        inked("M20 26C34 4 24 -34 2 -44C-18 -48 -34 -30 -26 -14C-40 4 -24 30 -2 34Z", SKIN), at=(508, 210), turn=-20
    )
    person = group(back(CARDIGAN, yunseul_back(bandana=False)), at=(520, 440), scale=0.9)
    dark = box(0, 0, 720, 600, NIGHT, opacity=0.42)
    art = (
        slats
        + dark
        + group(paper, tape, at=(300, 236), turn=-1.5)
        + person
        + arm
        + rain(720, 600, 5, count=50, opacity=0.35)
    )
    return Panel(
        600,
        art,
        sound(150, 560, "드르르륵…", 120, fill="#E7ECF7", edge=NIGHT, turn=-6),
        inset=40,
        width=720,
        gap=110,
        ground=NIGHT,
    )


def in_the_rain() -> Panel:
    art = box(0, 0, 800, 1000, "url(#rainsky)") + shape("M0 1000V320H800V1000Z", "#222B4A")
    art += box(90, 400, 620, 430, "#2E3960", stroke=LINE, line=5) + "".join(
        box(96, y, 608, 3, "#202A4C") for y in range(420, 830, 26)
    )
    art += box(210, 342, 380, 62, "#4A5478", radius=6, stroke=LINE, line=4) + text(
        400, 386, "온종일 빵집", 40, fill="#8691B4", family="NanumSquareRound ExtraBold", weight=800, anchor="middle"
    )
    art += box(330, 500, 120, 112, "#C9CBD0", stroke=LINE, line=3) + "".join(
        box(346, y, 88, 4, "#8A8FA0") for y in (526, 544, 562, 586)
    )
    art += box(0, 828, 800, 172, "#182038") + shape("M130 250L560 860H-200Z", "url(#cone)")
    art += (
        drawn("M130 240V830", width=12, stroke="#12182B")
        + inked("M96 250Q130 190 164 250Z", "#12182B")
        + glow(130, 262, 90)
    )
    art += (
        oval(360, 852, 190, 22, "#0E1426", opacity=0.6)
        + group(crouched(Mood(eyes="shut", mouth="sad", knit=-6, brow=1, blush=0.08)), at=(340, 850), scale=0.92)
        + group(cat(asleep=True), at=(480, 852), scale=0.62)
    )
    art += splashes(800, 856, 130, 11, count=18) + rain(800, 1000, 8, count=150, opacity=0.42)
    words = tell(470, 120, "내 이름으로 낸", "첫 가게였다.", fill=CANDLE) + sound(
        640, 700, "쏴아아", 150, fill="#AFC0E6", edge="#1B2440", turn=-82, wide=6
    )
    return Panel(1000, art, words, gap=240, ground="#182038")


PANELS = (opening, counting, writing, sorry, seasons, notice, in_the_rain)
