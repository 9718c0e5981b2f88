"""Fourth part: a corridor, a manual, and a red ribbon."""

from tools.demo_media.easel import GARDENIA, PAPER, VERMILION, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import LINE, drawn, glow, inked, limb
from tools.demo_media.webtoon.lettering import VOICE, pen, say, sound
from tools.demo_media.webtoon.lightning.grownups import chair, chopsticks, cup_noodles, jury_body
from tools.demo_media.webtoon.lightning.pupils import (
    GYM,
    RAVEN,
    SKIN,
    doha,
    gym_body,
    hood_body,
    knit_body,
    miso,
    narae,
)
from tools.demo_media.webtoon.lightning.robot import GLASS, SHELL, SHELL_DARK, dash, lightning, pin
from tools.demo_media.webtoon.lightning.stage import CORAL, MINT, ROUND, SKY, cut, rays, streaks
from tools.demo_media.webtoon.people import hand
from tools.demo_media.webtoon.strip import Panel

WALL, SKIRTING, FLOOR = "#BBD6CF", "#7FA79D", "#D9D2C0"
DUSK = "#3D4A63"
YELLOW = "#FFD95C"


def _corridor(width: float, height: float, floor: float) -> str:
    doors = "".join(
        box(x, floor - 250, 130, 250, "#9CBFB6", stroke="#6E958B", line=4)
        + box(x + 22, floor - 226, 86, 76, "#DDEFEA", stroke="#6E958B", line=4)
        + oval(x + 112, floor - 110, 6, None, "#6E958B")
        for x in (40, width - 200)
    )
    tiles = "".join(
        drawn(f"M{x} {floor}L{x * 1.6 - width * 0.3:.0f} {height}", width=3, stroke="#BDB39C")
        for x in range(0, int(width) + 1, 90)
    )
    return (
        box(0, 0, width, height, WALL)
        + doors
        + box(0, floor - 22, width, 22, SKIRTING)
        + box(0, floor, width, height - floor, FLOOR)
        + tiles
    )


def _vending(x: float, y: float) -> str:
    cans = "".join(
        box(x + 24 + at % 3 * 40, y + 34 + at // 3 * 58, 26, 42, colour, radius=5, stroke=LINE, line=3)
        for at, colour in enumerate((VERMILION, GARDENIA, "#3F8F6B", SKY, CORAL, PAPER, GARDENIA, "#5B93E6", VERMILION))
    )
    return (
        glow(x + 80, y + 130, 220)
        + box(x, y, 160, 320, "#D9553F", radius=8, stroke=LINE, line=5)
        + box(x + 14, y + 20, 132, 190, "#FFF6DC", radius=5, stroke=LINE, line=4)
        + cans
        + box(x + 30, y + 250, 100, 40, "#4B2A28", radius=5, stroke=LINE, line=4)
    )


def _knees(x: float, y: float, colour: str, shoe: str) -> str:
    return "".join(
        limb(f"M{x + side * 16} {y}L{x + side * 30} {y - 84}L{x + side * 40} {y + 44}", colour, 38)
        + inked(f"M{x + side * 40 - 26} {y + 44}h52v26h-58q-4 -16 6 -26Z", shoe)
        for side in (-1, 1)
    )


def why() -> Panel:
    scene = _corridor(800, 580, 420) + _vending(610, 110)
    low = Mood(eyes="tired", mouth="sad", brow=-2, knit=-7, blush=0.16)
    scene += group(
        hood_body(), doha(Mood(eyes="down", mouth="chew", brow=-4, knit=-5), turn=-0.2), at=(130, 256), scale=0.62
    )
    scene += group(gym_body(), narae(low), at=(318, 264), scale=0.62) + group(
        knit_body(), miso(), at=(486, 296), scale=0.56
    )
    scene += (
        _knees(130, 484, "#5A6C8F", "#4B4F73") + _knees(318, 484, RAVEN, VERMILION) + _knees(486, 484, "#5B4A5E", PAPER)
    )
    scene += group(lightning(), at=(668, 572), scale=0.62)
    over = say(250, 92, "일 년을 준비했는데.", "왜 안 움직였지…", tail=(314, 196), size=34)
    return Panel(580, scene, over, gap=30, ground=DUSK)


def page_one() -> Panel:
    booklet = (
        inked("M-140 -70Q-70 -92 0 -68Q70 -92 140 -70V84Q70 62 0 86Q-70 62 -140 84Z", PAPER)
        + drawn("M0 -68V86", width=3.4)
        + group(lightning(), at=(-70, 60), scale=0.36)
        + drawn("M26 -44q44 -12 88 0M26 -20q44 -12 88 0M26 4q44 -12 88 0M26 28q44 -12 60 -4", width=3)
    )
    scene = box(0, 0, 430, 400, "#F3C9BE") + box(0, 0, 430, 400, "url(#screen)")
    scene += group(knit_body(), miso(), at=(220, 160), scale=0.92) + group(booklet, at=(214, 356), scale=0.98)
    over = say(600, 116, "설명서 1쪽.", "“출발 전에 안전핀을", "뽑으시오.”", tail=(330, 200), size=33)
    return Panel(380, scene, group(over, at=(-20, 0)), inset=20, width=430, gap=16, ground=DUSK)


def who_wrote_it() -> Panel:
    left = box(0, 0, 420, 340, SKY) + group(
        gym_body(), narae(Mood(eyes="wide", mouth="small", brow=-12), turn=0.4), at=(190, 210), scale=0.86
    )
    right = box(400, 0, 400, 340, "#F3C9BE") + group(knit_body(), miso(turn=-0.4), at=(620, 226), scale=0.8)
    art = cut("asks", ((0, 0), (430, 0), (376, 340), (0, 340)), left) + cut(
        "tells", ((446, 0), (800, 0), (800, 340), (392, 340)), right
    )
    over = say(316, 56, "그거 누가 썼어?", size=33) + say(680, 62, "선배가요.", tail=(640, 152), size=34)
    return Panel(340, art, over, gap=16, ground=DUSK, framed=False)


def the_ribbon() -> Panel:
    shell = box(-60, -40, 420, 560, SHELL, radius=40, stroke=LINE, line=6) + box(
        -60, 380, 420, 140, SHELL_DARK, opacity=0.7
    )
    face = box(-160, 40, 420, 190, GLASS, radius=30, stroke=LINE, line=5) + drawn(
        "M160 110v34", width=18, stroke="#7FF0D2"
    )
    scene = box(0, 0, 720, 430, MINT) + rays(372, 120, PAPER, opacity=0.8) + shell + face
    scene += group(pin(tag=True), at=(352, 84), scale=1.86)
    over = sound(622, 92, "달랑", 96, fill="#A83A2A", turn=8)
    return Panel(410, scene, over, inset=40, width=720, gap=16, ground=DUSK)


def silence() -> Panel:
    dot = Mood(eyes="dot", mouth="flat", brow=-6, blush=0.2)
    scene = box(0, 0, 800, 300, PAPER) + box(0, 0, 800, 300, "url(#screen)")
    scene += group(hood_body(), doha(dot, turn=0.4), at=(148, 170), scale=0.84)
    scene += group(gym_body(), narae(dot, turn=0.4), at=(402, 170), scale=0.84) + group(
        knit_body(), miso(turn=0.4), at=(662, 176), scale=0.76
    )
    return Panel(286, cut("hush", ((0, 0), (800, 16), (800, 266), (0, 284)), scene), gap=30, ground=DUSK, framed=False)


def perfectly() -> Panel:
    scene = box(0, 0, 640, 420, "#CFE6C2") + box(0, 0, 640, 420, "url(#screen)")
    scene += group(
        hood_body(), doha(Mood(eyes="open", mouth="talk", brow=-9, blush=0.4), turn=0.2), at=(210, 236), scale=0.98
    )
    over = say(440, 74, "그럼… 성공했네.", tail=(296, 196), size=36) + say(
        520, 300, "멈추는 거.", "삼 분 내내,", "완벽하게.", size=36
    )
    return Panel(400, scene, over, inset=20, width=640, gap=16, ground=DUSK)


def laughing() -> Panel:
    scene = box(0, 0, 800, 560, YELLOW) + rays(400, 340, PAPER, count=28, opacity=0.8)
    roar = Mood(eyes="smile", mouth="laugh", brow=-6, blush=0.55, tear=True)
    scene += group(hood_body(), doha(roar, turn=0.2), at=(150, 330), scale=0.92, turn=-8)
    scene += group(knit_body(), miso(Mood(eyes="open", mouth="smile", brow=5, blush=0.3)), at=(652, 362), scale=0.84)
    scene += group(gym_body(), narae(roar, turn=-0.1, blown=30), at=(402, 318), scale=1.02, turn=5)
    over = (
        sound(152, 140, "푸하하", 124, fill="#A83A2A", turn=-10, wide=14)
        + sound(440, 110, "하하하하", 104, fill="#1C2352", turn=3, wide=14)
        + sound(712, 200, "풉", 84, fill="#A83A2A", turn=10, wide=12)
    )
    return Panel(
        526, cut("roar", ((0, 30), (800, 0), (800, 504), (0, 524)), scene), over, gap=30, ground=DUSK, framed=False
    )


def out_it_comes() -> Panel:
    scene = box(0, 0, 560, 320, SKY) + rays(250, 160, PAPER, opacity=0.8)
    scene += box(-40, -20, 200, 380, SHELL, radius=30, stroke=LINE, line=6)
    scene += oval(158, 150, 9, 15, LINE) + group(pin(), at=(214, 150), scale=1.7, turn=-4)
    scene += limb("M620 330C540 290 460 230 400 186", GYM, 84)
    scene += inked(
        "M420 216C380 226 340 206 330 180C300 190 268 178 272 160C276 144 300 140 330 142C350 116 400 120 430 150Z",
        SKIN,
    )
    scene += drawn("M330 180q22 -4 36 -20M330 142q-16 4 -24 12", width=3.4)
    return Panel(
        300,
        scene,
        sound(470, 92, "뽁", 130, fill="#A83A2A", turn=8, wide=14),
        inset=200,
        width=560,
        gap=16,
        ground=DUSK,
    )


def off_it_goes() -> Panel:
    blown = Mood(eyes="wide", mouth="gape", brow=-14, blush=0.3)
    scene = _corridor(800, 640, 470) + streaks(800, 620, 90, PAPER, count=60, slope=-0.1)
    scene += group(hood_body(), doha(blown, turn=0.7), at=(96, 280), scale=0.66, turn=-8)
    scene += group(gym_body(), narae(blown, turn=0.7, blown=52), at=(262, 330), scale=0.66, turn=-8)
    scene += group(knit_body(), miso(turn=0.7), at=(112, 500), scale=0.6, turn=-5)
    scene += dash(590, 596, 1.05, number=2, turn=-14)
    over = sound(480, 170, "슈우우우웅", 150, fill="#A83A2A", turn=-10, wide=18)
    return Panel(
        620, cut("away", ((0, 40), (800, 0), (800, 580), (0, 618)), scene), over, gap=30, ground=DUSK, framed=False
    )


def at_last() -> Panel:
    scene = (
        box(0, 0, 720, 480, "#E4D6BC")
        + box(470, 40, 200, 190, SKY, stroke=LINE, line=6)
        + drawn("M570 40V230", width=5)
    )
    hook = (
        drawn("M96 40v26", width=8)
        + inked("M60 70C76 56 116 56 132 70L156 250H36Z", "#BFE3EE")
        + drawn("M96 70V250", width=3)
    )
    scene += hook + group(
        jury_body(raincoat=False),
        chair(Mood(eyes="smile", mouth="smile", brow=-4, blush=0.4), hood=False),
        at=(350, 228),
        scale=0.96,
    )
    scene += box(-10, 420, 740, 70, "#8A6A48", stroke=LINE, line=5) + group(cup_noodles(), at=(350, 440), scale=1.0)
    scene += (
        limb("M520 470C520 420 480 380 450 366", "#4D5763", 50)
        + group(chopsticks(), at=(392, 398), turn=64)
        + group(hand("#F3CFB0"), at=(446, 360), turn=20, scale=0.9)
    )
    over = say(596, 296, "이제 비옷은", "벗어도 되겠지.", tail=(440, 262), size=34) + sound(
        90, 366, "후", 90, fill="#7A5B36", turn=-6
    )
    return Panel(466, scene, over, inset=40, width=720, gap=0, ground=DUSK)


def once_more() -> Panel:
    """No picture: everybody knows what is seen."""
    return Panel(
        240,
        box(0, 0, 800, 240, DUSK),
        sound(400, 160, "철퍽", 170, fill="#FFE9A8", edge=DUSK, turn=-4),
        gap=0,
        ground=DUSK,
    )


def _plaque(x: float, y: float) -> str:
    rows = ("번개 2호", "삼 분 동안 한 번도 안 움직임.", "그 뒤, 한 번도 안 멈춤.")
    return box(x - 218, y, 436, 152, PAPER, radius=6, stroke=LINE, line=4) + "".join(
        text(
            x,
            y + 46 + at * 42,
            row,
            34 if at == 0 else 29,
            family=ROUND if at == 0 else VOICE,
            weight=800 if at == 0 else 700,
            anchor="middle",
            fill=LINE,
        )
        for at, row in enumerate(rows)
    )


def ending() -> Panel:
    scene = box(0, 0, 800, 900, "#FFF3D6") + rays(400, 400, "#FFE29A", count=24, opacity=0.6)
    banner = inked("M60 60H740L716 104L740 148H60L84 104Z", VERMILION) + text(
        400, 119, "샛별중 틀린 문제 자랑 주간", 40, fill=PAPER, family=ROUND, weight=800, anchor="middle"
    )
    stand = inked("M206 560H594L620 760H180Z", "#7FA79D") + shape("M206 560H594L597 584H203Z", "#5F8A80")
    noodles = drawn(
        "M-104 -282C-60 -330 -40 -270 0 -300S60 -270 96 -296M-96 -276C-104 -230 -88 -210 -96 -180M84 -290C100 -250 84 -230 94 -206",
        width=8,
        stroke="#E9B65B",
    )
    cup = group(cup_noodles(), at=(26, -362), turn=186, scale=0.74)
    scene += banner + stand + group(lightning("bright", pinned=False), noodles, cup, at=(400, 562), scale=0.98)
    scene += group(_plaque(400, 588))
    note_page = box(-150, -74, 300, 148, PAPER, radius=4, stroke=LINE, line=3) + box(
        -150, -74, 22, 148, "#D9553F", radius=4
    )
    plan = (
        note_page + pen(-112, -26, "번개 3호", 44) + pen(-112, 16, "1. 출발한다.", 40) + pen(-112, 56, "2. 멈춘다.", 40)
    )
    scene += group(plan, at=(628, 806), turn=-4)
    over = pen(170, 850, "끝", 92, fill="#A83A2A", anchor="middle")
    return Panel(890, scene, over, gap=0, ground=DUSK)


PANELS = (
    why,
    page_one,
    who_wrote_it,
    the_ribbon,
    silence,
    perfectly,
    laughing,
    out_it_comes,
    off_it_goes,
    at_last,
    once_more,
    ending,
)
