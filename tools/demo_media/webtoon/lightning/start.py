"""First part: three minutes on the clock, and nothing happens."""

from tools.demo_media.easel import PAPER, VERMILION, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked, limb
from tools.demo_media.webtoon.lettering import BRUSH, VOICE, say, sound
from tools.demo_media.webtoon.lightning.grownups import host, host_body, microphone
from tools.demo_media.webtoon.lightning.pupils import (
    GYM,
    HOOD,
    KNIT,
    SKIN,
    TAN,
    cheering,
    doha,
    fist,
    gym_body,
    hood_body,
    knit_body,
    miso,
    narae,
)
from tools.demo_media.webtoon.lightning.robot import lightning
from tools.demo_media.webtoon.lightning.stage import (
    CORAL,
    MINT,
    NAVY,
    ROUND,
    SKY,
    beam,
    bunting,
    clock,
    course,
    crowd,
    cut,
    hall,
    rays,
)
from tools.demo_media.webtoon.people import hand
from tools.demo_media.webtoon.strip import Panel

YELLOW = "#FFD95C"


def opening() -> Panel:
    art = hall(800, 840) + bunting(800, -14, 46)
    art += box(150, 84, 500, 60, PAPER, radius=8, stroke=LINE, line=5) + text(
        400, 126, "전국 중학생 로봇 한마당", 38, family=ROUND, weight=800, anchor="middle", fill=NAVY
    )
    art += beam(400, 144, 706, 230) + course(60, 664, 680) + group(lightning(), at=(400, 722), scale=0.88)
    art += clock(668, 566, "3:00", 0.66) + crowd(800, 812, 3, rows=1)
    title = text(400, 290, "번개는", 164, fill=YELLOW, family=BRUSH, anchor="middle") + text(
        400, 408, "움직이지 않았다", 122, fill=YELLOW, family=BRUSH, anchor="middle"
    )
    byline = text(150, 530, "글·그림  구달래", 28, fill="#D7DBF5", family=VOICE, weight=700, anchor="middle")
    return Panel(840, art, title + byline, gap=30, ground=NAVY)


def _trio(look: Mood) -> str:
    """All three of them, arms up, ready to cheer."""
    bust = (
        group(hood_body(), doha(look, turn=0.2), at=(182, 336), scale=0.84)
        + group(knit_body(), miso(turn=-0.2), at=(666, 352), scale=0.78)
        + group(gym_body(), narae(look, turn=0.1), at=(396, 322), scale=0.92)
    )
    arms = cheering(HOOD, TAN, (74, 250), (80, 520)) + cheering(KNIT, SKIN, (764, 280), (730, 540))
    return arms + bust + limb("M486 510C540 460 548 330 534 232", GYM, 50) + group(fist(), at=(532, 192), turn=-4)


def go() -> Panel:
    scene = (
        box(0, 0, 800, 520, CORAL)
        + rays(400, 340, YELLOW, opacity=0.9)
        + _trio(Mood(eyes="open", mouth="laugh", brow=-9, knit=8, blush=0.4))
    )
    over = say(400, 70, "번개 2호, 출발!", size=48, shout=True)
    return Panel(
        500, cut("go", ((0, 46), (800, 0), (800, 452), (0, 496)), scene), over, gap=16, ground=NAVY, framed=False
    )


def nothing() -> Panel:
    scene = box(0, 0, 800, 330, NAVY) + beam(400, -40, 300, 250) + box(0, 296, 800, 40, "#F4F0E2", stroke=LINE, line=5)
    scene += group(lightning(), at=(400, 304), scale=0.82) + clock(140, 84, "2:59", 0.6)
    return Panel(310, scene, gap=16, ground=NAVY)


def still_nothing() -> Panel:
    scene = box(0, 0, 800, 400, SKY) + box(0, 0, 800, 400, "url(#screen)")
    scene += group(_trio(Mood(eyes="dot", mouth="flat", brow=-4, blush=0.2)), at=(0, -80))
    leaf = shape("M0 0Q16 -22 40 -14Q30 10 0 0Z", "#9CC26B", stroke=LINE, width=3)
    over = (
        sound(672, 96, "휘잉", 92, fill="#5B7FA8", turn=4)
        + group(leaf, at=(516, 40), turn=-20)
        + drawn("M420 70q40 -34 84 -22", width=3)
        + clock(120, 60, "2:51", 0.6)
    )
    return Panel(368, cut("still", ((0, 0), (800, 0), (800, 340), (0, 366)), scene), over, gap=16, ground=NAVY)


def the_host() -> Panel:
    scene = box(0, 0, 460, 400, "#8C6BB8") + box(0, 0, 460, 400, "url(#screen)")
    scene += group(
        host_body(), host(Mood(eyes="open", mouth="talk", brow=-8, sweat=True, gaze=(6, 0)), turn=0.3), at=(226, 196)
    )
    scene += group(microphone(), at=(306, 300), turn=-8)
    over = say(592, 126, "네! 힘차게…", "출발…했나요?", tail=(392, 230), size=36) + clock(640, 320, "2:30", 0.7)
    return Panel(370, scene, group(over, at=(-30, 0)), inset=30, width=460, gap=16, ground=NAVY)


def click() -> Panel:
    scene = box(0, 0, 700, 380, MINT) + rays(360, 260, PAPER, opacity=0.55)
    pad = (
        box(-128, -64, 256, 150, "#4B4F73", radius=34, stroke=LINE, line=5)
        + drawn("M-96 10H-40M-68 -18V38", width=15, stroke="#C9CDD6")
        + ball(66, 6, 37, 37, VERMILION)
        + text(66, 17, "출발", 30, fill=PAPER, family=ROUND, weight=800, anchor="middle")
    )
    thumb = limb("M196 170C180 130 150 100 116 66", SKIN, 44) + inked("M92 34C104 24 124 36 126 54L110 84L82 60Z", SKIN)
    scene += group(pad, at=(340, 220), turn=-5, scale=1.25) + group(thumb, at=(324, 206), scale=1.25)
    scene += limb("M640 500C610 430 590 400 560 372", GYM, 90)
    scene += limb("M-40 400C40 350 90 310 136 276", GYM, 90) + group(hand(), at=(180, 250), turn=170, scale=1.4)
    over = "".join(
        sound(x, y, "딸깍", size, fill=colour, turn=turn)
        for x, y, size, turn, colour in (
            (130, 90, 72, -14, NAVY),
            (330, 66, 90, 4, "#A83A2A"),
            (560, 104, 108, 10, NAVY),
            (596, 250, 76, -6, "#A83A2A"),
            (90, 344, 86, 8, NAVY),
        )
    )
    return Panel(350, scene, over, inset=70, width=700, gap=30, ground=NAVY)


def rule_four() -> Panel:
    book = (
        inked("M-150 -64Q-76 -92 0 -64Q76 -92 150 -64V92Q76 66 0 92Q-76 66 -150 92Z", "#8C2F25")
        + inked("M-136 -70Q-70 -94 0 -68Q70 -94 136 -70V78Q70 54 0 80Q-70 54 -136 78Z", PAPER, width=3)
        + drawn(
            "M0 -66V80M-116 -44q46 -14 92 0M-116 -20q46 -14 92 0M-116 4q46 -14 92 0M24 -44q46 -14 92 0M24 -20q46 -14 92 0",
            width=3,
        )
    )
    scene = box(0, 0, 430, 400, "#F8DFA6") + box(0, 0, 430, 400, "url(#screen)")
    scene += group(knit_body(), miso(turn=-0.2), at=(220, 168), scale=0.96) + group(book, at=(214, 372), scale=0.9)
    over = say(592, 170, "규칙 4조. 출발한 뒤", "로봇에 손을 대면", "실격.", tail=(340, 240), size=34)
    return Panel(374, scene, group(over, at=(-30, 0)), inset=30, width=430, gap=16, ground=NAVY)


def kimbap() -> Panel:
    roll = (
        ball(0, 0, 36, 36, "#2E3B33")
        + ball(0, 0, 29, 29, PAPER, width=2)
        + "".join(
            oval(x, y, 8, None, colour)
            for x, y, colour in ((-9, -7, "#F2B632"), (9, -8, "#E8622C"), (-6, 9, "#5FA35A"), (10, 8, "#E9A0A0"))
        )
    )
    scene = box(0, 0, 760, 400, NAVY) + beam(560, -60, 360, 240) + box(0, 340, 760, 70, "#F4F0E2", stroke=LINE, line=5)
    scene += group(lightning(), at=(560, 352), scale=0.86)
    scene += group(
        hood_body(),
        doha(Mood(eyes="open", mouth="small", brow=-10, blush=0.36, gaze=(6, 2)), turn=0.5),
        at=(190, 190),
        scale=0.92,
    )
    scene += (
        limb("M300 400C340 390 360 340 372 300", HOOD, 54)
        + group(hand(TAN), at=(384, 282), turn=70)
        + group(roll, at=(392, 232))
    )
    over = say(388, 76, "번개야…", "김밥 줄까?", tail=(270, 200), size=36) + clock(676, 64, "2:04", 0.6)
    return Panel(384, scene, over, inset=20, width=760, gap=70, ground=NAVY)


PANELS = (opening, go, nothing, still_nothing, the_host, click, rule_four, kimbap)
