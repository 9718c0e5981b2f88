"""Third part: somebody has to go round the course."""

from tools.demo_media.easel import PAPER, VERMILION, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked, limb
from tools.demo_media.webtoon.lettering import say, sound
from tools.demo_media.webtoon.lightning.grownups import (
    chair,
    chopsticks,
    cup_noodles,
    host,
    host_body,
    jury_body,
    microphone,
)
from tools.demo_media.webtoon.lightning.pupils import (
    GYM,
    HOOD,
    KNIT,
    RAVEN,
    SKIN,
    TAN,
    doha,
    fist,
    knit_body,
    miso,
)
from tools.demo_media.webtoon.lightning.robot import BOLT, lightning
from tools.demo_media.webtoon.lightning.stage import (
    BOARD,
    CORAL,
    MINT,
    NAVY,
    NAVY_SOFT,
    ROUND,
    SKY,
    clock,
    crowd,
    cut,
    hall,
    rays,
    streaks,
)
from tools.demo_media.webtoon.people import hand, mirrored
from tools.demo_media.webtoon.strip import Panel

YELLOW = "#FFD95C"
CARD, CARD_DARK = "#D9AE74", "#B98B54"


def carton_head() -> str:
    """나래's head in a cardboard box on which she has drawn a face; its middle at (0, 0)."""
    face = drawn("M-40 -22V8M40 -22V8M-34 40H34", width=13, stroke="#22252B")
    return (
        inked("M-112 -104H112L124 96H-124Z", CARD, width=5)
        + shape("M-112 -104H112L114 -70H-114Z", CARD_DARK, opacity=0.6)
        + inked("M-112 -104L-150 -146H-70L-20 -104ZM112 -104L150 -146H70L20 -104Z", CARD)
        + box(-26, -104, 52, 34, "#F0DDB0", opacity=0.9)
        + group(shape(BOLT, VERMILION, stroke=LINE, width=4), at=(84, 62), scale=0.5)
        + face
    )


def walker() -> str:
    """나래 as the robot, whole figure, feet at y = 0, 400 high."""
    legs = limb("M-26 -130L-54 -28", RAVEN, 40) + limb("M26 -130L62 -40L70 -28", RAVEN, 40)
    shoes = inked("M-92 -22H-32V4H-96Q-104 -14 -92 -22Z", VERMILION) + inked("M44 -26H100Q116 -16 108 0H46Z", VERMILION)
    trunk = inked("M-52 -270C-66 -200 -66 -160 -60 -112H60C66 -160 66 -200 52 -270Z", GYM) + drawn(
        "M0 -260V-112", width=3.4
    )
    arms = (
        limb("M-58 -240H-112V-176", GYM, 34)
        + limb("M58 -240H112V-306", GYM, 34)
        + group(fist(), at=(-112, -150), turn=180, scale=0.56)
        + group(fist(), at=(112, -338), scale=0.56)
    )
    return legs + shoes + arms + trunk + group(carton_head(), at=(0, -336), scale=0.7)


def very_calm() -> Panel:
    scene = hall(800, 520) + box(0, 430, 800, 110, NAVY_SOFT, stroke=LINE, line=5)
    scene += group(host_body(), host(Mood(eyes="smile", mouth="laugh", brow=-6, sweat=True)), at=(190, 232), scale=0.84)
    scene += group(microphone(), at=(262, 318), turn=-8, scale=0.84)
    scene += group(
        jury_body(), chair(Mood(eyes="open", mouth="flat", knit=5, gaze=(-7, 0)), turn=-0.4), at=(596, 250), scale=0.84
    )
    scene += box(420, 446, 400, 90, "#8A6A48", stroke=LINE, line=5) + group(cup_noodles(), at=(548, 470), scale=0.86)
    scene += limb("M470 530C460 470 470 440 492 424", "#A8D3E2", 46) + group(
        mirrored(hand("#F3CFB0")), at=(496, 420), scale=0.86
    )
    scene += limb("M720 530C706 460 650 436 610 424", "#A8D3E2", 46) + group(hand("#F3CFB0"), at=(604, 420), scale=0.86)
    plate = box(622, 462, 160, 54, PAPER, radius=5, stroke=LINE, line=4) + text(
        702, 500, "심사위원장", 28, family=ROUND, weight=800, anchor="middle", fill=LINE
    )
    over = say(240, 66, "아주… 침착한", "로봇입니다!", tail=(204, 170), size=36) + clock(690, 52, "1:12", 0.62)
    return Panel(506, scene + plate, over, gap=16, ground=NAVY)


def all_right() -> Panel:
    eyes = (
        "".join(
            oval(x, 100, 78, 62, "#FFFFFF", stroke=LINE, width=7)
            + oval(x + 10, 106, 44, 52, "#33211D")
            + oval(x + 10, 130, 28, 18, "#8A563C")
            + oval(x - 8, 82, 17, None, "#FFFFFF")
            + group(shape(BOLT, YELLOW), at=(x + 20, 110), scale=0.34)
            for x in (230, 570)
        )
        + drawn("M140 46Q230 0 318 70M660 46Q570 0 482 70", width=17)
        + drawn("M126 0L300 26M674 0L500 26", width=15, stroke=RAVEN)
    )
    scene = box(0, 0, 800, 210, SKIN) + shape("M0 0H60Q90 100 40 210H0ZM800 0H740Q710 100 760 210H800Z", RAVEN) + eyes
    return Panel(
        210,
        cut("eyes", ((0, 22), (800, 0), (800, 188), (0, 208)), scene),
        say(660, 190, "…좋아.", size=40),
        gap=30,
        ground=NAVY,
        framed=False,
    )


def straight_on() -> Panel:
    scene = box(0, 0, 800, 700, YELLOW) + rays(400, 330, PAPER, count=26, opacity=0.75)
    scene += shape("M-20 560H820V720H-20Z", BOARD, stroke=LINE, width=5) + drawn("M-20 634H820", width=17)
    scene += oval(400, 628, 150, 16, LINE, opacity=0.2) + group(walker(), at=(400, 626), scale=1.26)
    scene += group(lightning(), at=(120, 616), scale=0.5)
    over = (
        sound(168, 300, "위잉", 130, fill=NAVY, turn=-12, wide=14)
        + sound(660, 420, "위잉", 110, fill=NAVY, turn=10, wide=14)
        + say(176, 84, "번개 2호,", "직진 중!", tail=(318, 176), size=40, shout=True)
        + say(642, 120, "저게… 번개예요?", size=31)
    )
    return Panel(660, scene, over, gap=16, ground=NAVY)


def _left_turn() -> str:
    scene = box(0, 0, 800, 320, CORAL) + streaks(800, 320, 7, YELLOW, count=26)
    return (
        scene
        + group(walker(), at=(470, 430), turn=-20, scale=1.05)
        + drawn("M250 250C200 170 260 90 350 96l-26 -24m26 24l-30 22", width=12, stroke=PAPER)
    )


def _tunnel() -> str:
    scene = box(0, 0, 800, 340, MINT) + box(0, 0, 800, 340, "url(#screen)")
    scene += shape("M-20 270H820V360H-20Z", BOARD, stroke=LINE, width=5) + drawn("M-20 310H820", width=13)
    crawling = limb("M330 262H470", RAVEN, 36) + limb("M420 250H520", GYM, 60) + limb("M500 262V300", GYM, 28)
    arch = limb("M650 296V210C650 150 600 120 540 114H480", "#5A6C8F", 66) + limb(
        "M290 296V214C290 150 340 120 400 114H500", HOOD, 74
    )
    shoes = inked("M614 282H690V316H606Z", "#4B4F73") + ball(288, 306, 32, 20, TAN)
    head = group(
        doha(Mood(eyes="shut", mouth="wavy", brow=-2, blush=0.5, sweat=True), turn=-0.3), at=(330, 142), scale=0.66
    )
    return scene + crawling + group(carton_head(), at=(556, 236), scale=0.5, turn=6) + arch + shoes + head


def _ball() -> str:
    scene = box(0, 0, 800, 320, SKY) + rays(560, 190, PAPER, opacity=0.8)
    scene += group(knit_body(), miso(turn=0.3), at=(260, 170), scale=0.92)
    scene += limb("M370 350C450 340 500 290 530 232", KNIT, 50) + group(hand(), at=(544, 214), turn=70)
    return scene + ball(556, 164, 40, 40, "#FF8A3D") + drawn("M534 150q10 -18 28 -16", width=6, stroke=PAPER)


def round_the_course() -> Panel:
    art = (
        cut("left", ((0, 0), (800, 0), (800, 230), (0, 290)), _left_turn())
        + group(cut("tunnel", ((0, 60), (800, 0), (800, 300), (0, 250)), _tunnel()), at=(0, 248))
        + group(cut("ball", ((0, 0), (800, 50), (800, 300), (0, 300)), _ball()), at=(0, 516))
    )
    over = (
        say(130, 70, "좌회전!", size=38)
        + sound(690, 170, "끼익", 104, fill=NAVY, turn=-8)
        + say(136, 404, "나, 나는…", "터널이다!", tail=(262, 404), size=34)
        + say(660, 600, "공.", tail=(372, 690), size=44)
    )
    return Panel(820, art, over, gap=16, ground=NAVY, framed=False)


def counting() -> Panel:
    scene = box(0, 0, 800, 560, NAVY_SOFT) + rays(400, 60, "#6C63B8", opacity=0.8)
    scene += crowd(800, 250, 12, rows=3, arms=True) + clock(400, 76, "0:03", 1.05, hot=True)
    over = (
        sound(140, 200, "삼!", 150, fill=YELLOW, edge=NAVY, turn=-10, wide=16)
        + sound(400, 286, "이!", 180, fill=YELLOW, edge=NAVY, turn=4, wide=18)
        + sound(668, 226, "일!", 200, fill=YELLOW, edge=NAVY, turn=10, wide=18)
    )
    return Panel(
        460, cut("count", ((0, 30), (800, 0), (800, 460), (0, 436)), scene), over, gap=16, ground=NAVY, framed=False
    )


def in_the_basket() -> Panel:
    scene = box(0, 0, 800, 480, YELLOW) + streaks(800, 480, 19, PAPER, count=40, slope=0.2)
    scene += shape("M-20 400H820V500H-20Z", BOARD, stroke=LINE, width=5)
    scene += inked("M560 250h170l-24 170h-122Z", "#7FD6C2", width=5) + oval(
        645, 250, 85, 20, "#3F8F7C", stroke=LINE, width=5
    )
    scene += group(walker(), at=(60, 330), turn=74, scale=1.0)
    scene += (
        drawn("M500 160Q560 60 628 130", width=5, opacity=0.6)
        + ball(640, 176, 36, 36, "#FF8A3D")
        + drawn("M620 164q8 -16 26 -14", width=6, stroke=PAPER)
    )
    over = sound(694, 112, "퐁", 170, fill="#A83A2A", turn=8, wide=16)
    return Panel(450, scene, over, gap=40, ground=NAVY)


def nought() -> Panel:
    scene = box(0, 0, 640, 520, "#9FB2C8") + box(0, 0, 640, 520, "url(#screen)")
    scene += group(jury_body(), chair(Mood(eyes="open", mouth="flat", brow=2)), at=(236, 218), scale=0.98)
    card = box(-96, -120, 192, 168, PAPER, radius=8, stroke=LINE, line=6) + text(
        0, 20, "0", 170, family=ROUND, weight=800, anchor="middle", fill=VERMILION
    )
    scene += (
        limb("M372 520C430 500 470 430 486 372", "#A8D3E2", 50)
        + group(card, at=(488, 244), turn=4)
        + group(fist("#F3CFB0"), at=(490, 320))
    )
    scene += box(-10, 474, 660, 60, "#8A6A48", stroke=LINE, line=5) + group(cup_noodles(), at=(90, 486), scale=0.8)
    over = say(480, 66, "0점.", tail=(300, 210), size=44) + say(470, 480, "움직인 건 로봇이", "아니니까요.", size=34)
    return Panel(520, scene, over, inset=80, width=640, gap=16, ground=NAVY)


def safe_noodles() -> Panel:
    scene = box(0, 0, 460, 330, "#F8DFA6") + box(0, 0, 460, 330, "url(#screen)")
    scene += box(-10, 280, 480, 60, "#8A6A48", stroke=LINE, line=5) + group(cup_noodles(), at=(200, 296), scale=1.5)
    scene += group(chopsticks(), at=(222, 150), turn=60) + "".join(
        drawn(f"M{x} 96C{x - 14} 76 {x + 14} 62 {x} 36", width=8, stroke=PAPER) for x in (150, 196, 242)
    )
    over = say(540, 160, "그래도 올해는", "라면이 무사하네.", tail=(318, 200), size=34)
    return Panel(316, scene, group(over, at=(20, 0)), inset=30, width=460, gap=90, ground=NAVY)


PANELS = (very_calm, all_right, straight_on, round_the_course, counting, in_the_basket, nought, safe_noodles)
