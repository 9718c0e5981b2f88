"""Third part: before dawn, a stall of her own, rain on the first day, and three left over."""

from tools.demo_media.easel import PAPER, box, group, lines, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.figures import cat, writing_hand
from tools.demo_media.webtoon.ink import CREAM, LINE, MIST, ball, drawn, glow, inked, limb
from tools.demo_media.webtoon.lettering import VOICE, pen, say, sound, tell
from tools.demo_media.webtoon.people import (
    OLD_SKIN,
    RAINCOAT,
    SHIRT,
    SKIN,
    baker_body,
    hand,
    jun,
    mirrored,
    raincoat_body,
    sundeok,
    vest_body,
    yunseul,
)
from tools.demo_media.webtoon.props import awning, bitten_bun, bun, half_bun, notebook, rain, splashes, steam, umbrella
from tools.demo_media.webtoon.strip import Panel

MAUVE = "#B59BC0"
SLATE = "#8E9BB4"
"""The colour of a rainy market."""


def kneading() -> Panel:
    art = (
        box(0, 0, 720, 460, "url(#bluehour)")
        + box(0, 250, 720, 210, "#B08A62")
        + "".join(oval(x, y, 60, 12, "#FFF6E4", opacity=0.35) for x, y in ((150, 400), (560, 420), (360, 440)))
    )
    art += (
        box(470, 30, 180, 140, "#5A6896", stroke=LINE, line=5)
        + drawn("M560 30V170M470 100H650", width=5)
        + oval(610, 66, 15, None, "#FFF1C9")
    )
    art += inked(
        "M150 372C130 300 220 266 300 284C360 262 470 262 520 300C590 316 590 372 548 388C440 410 240 410 150 372Z",
        "#F7E8C8",
    ) + drawn("M250 318Q300 296 340 312M420 322Q460 306 500 324", width=3.4, stroke="#CDB88C")
    for x0, x1, side in ((70, 292, 1), (650, 428, -1)):
        art += limb(f"M{x0} -30C{x0 + side * 20} 100 {x1 - side * 60} 180 {x1 - side * 10} 250", SHIRT, 84) + limb(
            f"M{x1 - side * 34} 206L{x1} 276", SKIN, 58
        )
        palm = inked("M-38 -30C-10 -46 30 -42 40 -16C46 14 34 44 6 48C-26 50 -46 30 -44 4Z", SKIN) + drawn(
            "M-18 44V20M-2 48V22M14 46V22", width=3
        )
        art += group(palm, at=(x1 + side * 6, 300), turn=side * -12)
    over = sound(84, 240, "척", 120, fill="#FFF1CC", edge="#3C4C7C") + sound(
        620, 290, "퍽", 120, fill="#FFF1CC", edge="#3C4C7C", turn=10
    )
    return Panel(460, art, over, inset=40, width=720, gap=80, ground=MIST)


def oven() -> Panel:
    art = box(0, 0, 720, 560, "#4B3A45") + "".join(
        box(x, y, 70, 34, "#5A4650", opacity=0.6)
        for y in range(0, 560, 44)
        for x in range(-35 if (y // 44) % 2 else 0, 720, 80)
    )
    art += box(20, 130, 340, 400, "#5C5F6C", radius=14, stroke=LINE, line=5) + box(
        48, 190, 284, 230, "#FFB65A", radius=10, stroke=LINE, line=5
    )
    art += glow(190, 300, 190, "oven") + "".join(box(56, y, 268, 7, "#6B3B20") for y in (292, 392))
    art += "".join(group(bun(), at=(x, y), scale=0.5) for y in (270, 370) for x in (100, 190, 280)) + box(
        70, 150, 240, 18, "#7B7F8D", radius=9, stroke=LINE, line=3
    )
    art += (
        ball(620, 92, 52, 52, PAPER)
        + drawn("M620 92L636 118M620 92V128", width=5)
        + "".join(oval(620 + x, 92 + y, 3, None, LINE) for x, y in ((0, -40), (40, 0), (0, 40), (-40, 0)))
    )
    art += group(
        baker_body(),
        yunseul(Mood(eyes="open", mouth="smile", brow=-3, blush=0.4, gaze=(-5, 1)), turn=-0.9),
        at=(516, 300),
        scale=0.98,
        turn=-3,
    )
    art += glow(250, 320, 430, "oven")
    return Panel(560, art, tell(360, 640, "이번에는 한 가지만 구웠다."), inset=40, width=720, gap=170, ground=MIST)


def _sign(x: float, y: float) -> str:
    board = box(x - 176, y - 58, 352, 116, PAPER, radius=8, stroke=LINE, line=5) + box(
        x - 166, y - 48, 332, 96, "none", radius=5, stroke="#B8702F", line=3
    )
    return (
        board
        + text(
            x,
            y - 2,
            "윤슬 단팥빵",
            46,
            fill="#7A3E1E",
            family="NanumSquareRound ExtraBold",
            weight=800,
            anchor="middle",
        )
        + text(x, y + 36, "하루 예순 개", 27, fill="#B8702F", family=VOICE, weight=700, anchor="middle")
    )


def _booth(width: float, height: float, hem: float) -> str:
    wall = box(0, 0, width, height, "#F3DFBA") + "".join(
        box(x, 0, 3, height, "#DDC397", opacity=0.6) for x in range(0, int(width), 64)
    )
    return (
        wall
        + box(0, 0, width, height, "#7F8DB0", opacity=0.22)
        + group(awning(width + 20, hem, "#F2B632", PAPER, stripes=11), at=(-10, -10))
    )


def first_day() -> Panel:
    art = (
        box(0, 0, 800, 820, SLATE)
        + group(_booth(640, 560, 110), at=(80, 150))
        + box(80, 150, 14, 640, "#7A5638", stroke=LINE, line=4)
        + box(706, 150, 14, 640, "#7A5638", stroke=LINE, line=4)
    )
    art += group(
        baker_body(),
        yunseul(Mood(eyes="open", mouth="wavy", brow=-6, knit=-6, blush=0.22, gaze=(0, -7))),
        at=(400, 420),
        scale=0.86,
    )
    art += (
        box(50, 640, 700, 30, "#B98B54", stroke=LINE, line=5)
        + box(70, 670, 660, 160, "#9A7245", stroke=LINE, line=5)
        + lines(400, 772, ("오늘의 빵: 단팥빵",), 36, family=VOICE, weight=700, anchor="middle", fill=CREAM)
    )
    art += "".join(
        group(bun(), at=(x, 616 - row * 32), scale=0.56)
        for row in range(3)
        for x in (*range(130 + row * 40, 300 - row * 30, 80), *range(510 + row * 40, 690 - row * 30, 80))
    )
    art += group(_sign(400, 110)) + rain(800, 820, 12, count=110, colour="#E4ECF8", opacity=0.6)
    over = say(640, 330, "하필 첫날에…", tail=(500, 410)) + sound(118, 470, "후두둑", 118, fill="#40506F", turn=-80)
    return Panel(820, art, over, gap=90, ground=MIST)


def three_left() -> Panel:
    art = (
        box(0, 0, 720, 460, "#7C89A6")
        + shape("M0 170H720V460H0Z", "#6A7693")
        + shape("M250 170H470L760 460H-40Z", "#8794AE")
    )
    art += "".join(
        box(x, 40, 150, 140, "#5E6A88", stroke="#4B5670", line=3)
        + "".join(box(x + 6, y, 138, 3, "#4B5670") for y in range(54, 176, 16))
        for x in (-20, 140, 430, 590)
    )
    art += splashes(720, 200, 120, 3, count=20) + box(-10, 360, 740, 110, "#B98B54", stroke=LINE, line=5)
    art += (
        oval(380, 362, 220, 26, LINE, opacity=0.22)
        + inked("M140 330H620L590 372H170Z", "#C9CDD6")
        + drawn("M150 340H610", width=3, stroke="#8E95A5")
    )
    art += "".join(group(bun(), at=(x, 306), scale=0.94) for x in (256, 386, 512)) + rain(
        720, 350, 14, count=80, colour="#E4ECF8", opacity=0.55
    )
    return Panel(
        460, art, tell(360, 546, "예순 개를 구웠고,", "세 개가 남았다."), inset=40, width=720, gap=240, ground=MIST
    )


def new_page() -> Panel:
    table = box(0, 0, 560, 440, "#B98B54")
    page = group(notebook(430, 330, ("새 공책. 첫날.", "비.", "남은 빵 3"), size=54), at=(246, 220), turn=-3)
    return Panel(
        440,
        table + page + group(writing_hand(), at=(330, 316), scale=0.9),
        sound(480, 70, "사각", 92, fill="#FFF6DC", edge="#5A3A1E", turn=8),
        inset=40,
        width=560,
        gap=90,
        ground=MIST,
    )


def visitors() -> Panel:
    art = box(0, 0, 720, 680, SLATE) + shape("M0 420H720V680H0Z", "#7C89A6") + splashes(720, 440, 60, 9, count=10)
    art += group(
        vest_body(),
        sundeok(Mood(eyes="smile", mouth="laugh", brow=-6, blush=0.36), turn=0.25),
        at=(206, 340),
        scale=0.88,
    )
    art += group(
        raincoat_body(), jun(Mood(eyes="open", mouth="laugh", brow=-8, blush=0.4), turn=-0.3), at=(536, 450), scale=0.8
    )
    art += (
        group(umbrella(), at=(318, 190), scale=1.3, turn=3)
        + limb("M296 610C350 640 372 560 330 480", MAUVE, 54)
        + group(hand(OLD_SKIN), at=(312, 470), turn=40)
    )
    art += limb("M616 630C676 570 676 490 640 430", RAINCOAT, 48) + ball(636, 414, 26, 28, SKIN)
    art += rain(720, 680, 15, count=100, colour="#E4ECF8", opacity=0.5)
    over = (
        say(568, 120, "비 오는 날엔", "남지?", tail=(318, 356), size=34)
        + say(110, 630, "그래서 왔지!", size=34)
        + say(600, 292, "저도요!", tail=(566, 374), size=34)
    )
    return Panel(680, art, over, inset=40, width=720, gap=100, ground=MIST)


def together() -> Panel:
    art = (
        box(0, 0, 800, 1000, "#6F7D9E")
        + group(_booth(800, 760, 130), at=(0, 90))
        + glow(400, 330, 420)
        + drawn("M400 90V190", width=5)
        + inked("M352 240Q400 160 448 240Z", "#A7632C")
        + oval(400, 244, 26, 12, "#FFF1C4")
    )
    art += group(
        vest_body(), sundeok(Mood(eyes="smile", mouth="chew", brow=-4, blush=0.4), turn=0.35), at=(162, 470), scale=0.86
    )
    art += group(
        baker_body(), yunseul(Mood(eyes="smile", mouth="laugh", brow=-5, blush=0.45)), at=(412, 440), scale=0.9
    )
    art += group(
        raincoat_body(), jun(Mood(eyes="shut", mouth="chew", brow=-8, blush=0.5), turn=-0.35), at=(652, 520), scale=0.8
    )
    for x, y, sleeve, skin, grip in (
        (210, 640, MAUVE, OLD_SKIN, 1),
        (430, 668, SHIRT, SKIN, 1),
        (640, 690, RAINCOAT, SKIN, -1),
    ):
        art += limb(f"M{x - 104} {y + 110}Q{x - 90} {y + 40} {x - 50} {y + 26}", sleeve, 46) + limb(
            f"M{x + 104} {y + 110}Q{x + 90} {y + 40} {x + 50} {y + 26}", sleeve, 46
        )
        bread = bitten_bun() if grip > 0 else mirrored(bitten_bun())
        art += (
            group(bread, at=(x, y), scale=0.8)
            + group(mirrored(hand(skin)), at=(x - 50, y + 16), scale=0.62)
            + group(hand(skin), at=(x + 50, y + 16), scale=0.62)
            + steam(x, y - 34, 0.5)
        )
    art += box(-10, 790, 820, 34, "#B98B54", stroke=LINE, line=5) + box(
        -10, 824, 820, 180, "#9A7245", stroke=LINE, line=5
    )
    art += group(cat(asleep=True), at=(706, 792), scale=0.74) + group(half_bun(), at=(612, 770), scale=0.36)
    art += rain(800, 110, 16, count=50, colour="#E4ECF8", opacity=0.7)
    over = (
        sound(96, 250, "냠", 104, fill="#8C3F62")
        + sound(716, 330, "냠냠", 84, fill="#B8702F", turn=10)
        + say(590, 172, "아직 따뜻하다.", tail=(640, 390), size=31)
    )
    over += tell(400, 900, "그날, 남은 빵은", "남지 않았다.", fill=CREAM)
    return Panel(1000, art, over, gap=150, ground=CREAM)


def ending() -> Panel:
    art = box(0, 0, 800, 820, CREAM) + glow(400, 380, 420, "dawn")
    art += group(
        notebook(540, 420, ("첫날. 비.", "남은 빵 3", "셋이서 먹음.", "맛있었음."), size=58), at=(400, 330), turn=-2
    )
    art += drawn("M224 264L420 255", width=5, stroke="#BF3F2B") + group(bitten_bun(), at=(610, 560), scale=0.9, turn=-6)
    art += "".join(
        oval(x, y, r, None, "#B8702F") for x, y, r in ((520, 604, 4), (548, 616, 3), (700, 610, 4), (724, 596, 2.6))
    )
    return Panel(820, art, pen(400, 740, "끝", 84, fill="#7A3E1E", anchor="middle"), gap=40, ground=CREAM, framed=False)


PANELS = (kneading, oven, first_day, three_left, new_page, visitors, together, ending)
