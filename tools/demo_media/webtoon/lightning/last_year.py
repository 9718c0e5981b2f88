"""Second part, in the colours of an old photograph: what the year before was like."""

from tools.demo_media.easel import PAPER, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import LINE, ball, drawn, glow, limb
from tools.demo_media.webtoon.lettering import say, sound
from tools.demo_media.webtoon.lightning.grownups import chair, chopsticks, jury_body, splat
from tools.demo_media.webtoon.lightning.pupils import HOOD, TAN, doha, gym_body, hood_body, knit_body, miso, narae
from tools.demo_media.webtoon.lightning.robot import dash, lightning, pin
from tools.demo_media.webtoon.lightning.stage import BOARD, ROUND, crowd, cut, note, rays, streaks
from tools.demo_media.webtoon.people import hand
from tools.demo_media.webtoon.strip import Panel

SEPIA, SEPIA_SOFT, SEPIA_DEEP = "#E9CFA0", "#F6E5C3", "#B98E58"
TONES = ("#C9A878", "#BE9A6A", "#D2B486")


def too_fast() -> Panel:
    scene = box(0, 0, 800, 620, SEPIA) + rays(940, 120, SEPIA_SOFT, count=30, reach=1400, opacity=0.8)
    scene += crowd(800, 60, 8, rows=1, tones=TONES) + shape("M-20 560L820 420V640H-20Z", BOARD, stroke=LINE, width=5)
    scene += drawn("M-20 600L640 470", width=13)
    flag = drawn("M640 300V490", width=10) + "".join(
        box(640 + at % 4 * 26, 300 + at // 4 * 26, 26, 26, LINE if (at + at // 4) % 2 else PAPER) for at in range(12)
    )
    scene += flag + box(640, 300, 104, 78, stroke=LINE, line=4)
    scene += streaks(800, 600, 46, PAPER, count=34, slope=-0.16) + dash(470, 520, 1.06, number=1, turn=-16)
    over = note(30, 40, "작년, 번개 1호는 빨랐다.", size=34) + sound(
        250, 250, "슈우웅", 150, fill="#8C2F25", turn=-12, wide=16
    )
    return Panel(
        620, cut("fast", ((0, 0), (800, 0), (800, 560), (0, 618)), scene), over, gap=16, ground="#3A2F4E", framed=False
    )


def black_bean() -> Panel:
    scene = box(0, 0, 720, 460, SEPIA) + rays(360, 260, SEPIA_SOFT, opacity=0.9)
    scene += group(
        jury_body(raincoat=False),
        chair(Mood(eyes="dot", mouth="flat", brow=-6), hood=False),
        splat(),
        at=(360, 236),
        scale=1.06,
    )
    bowl = shape("M-96 -40H96Q88 40 40 44H-40Q-88 40 -96 -40Z", PAPER, stroke=LINE, width=5) + oval(
        0, -40, 96, 18, "#E6DCC4", stroke=LINE, width=4
    )
    scene += box(-10, 420, 740, 60, SEPIA_DEEP, stroke=LINE, line=5)
    scene += group(bowl, at=(150, 378), turn=-14) + group(chopsticks(), at=(588, 424), turn=30)
    drops = "".join(
        oval(x, y, r, r * 1.2, "#3A2420")
        for x, y, r in ((196, 120, 13), (150, 180, 8), (560, 110, 11), (604, 190, 15), (540, 60, 7))
    )
    over = (
        note(36, 30, "너무 빨랐다.", size=34)
        + note(130, 364, "심사위원장님 짜장면까지 달렸다.", size=32)
        + sound(604, 260, "철퍽", 128, fill="#3A2420", turn=10, wide=14)
    )
    return Panel(440, scene + drops, over, inset=40, width=720, gap=30, ground="#3A2F4E")


def learning_to_stop() -> Panel:
    scene = box(0, 0, 800, 540, "#3B3558") + glow(440, 90, 380) + drawn("M440 0V40", width=5)
    scene += shape("M400 76Q440 8 480 76Z", "#F2B632", stroke=LINE, width=4)
    scene += box(196, 164, 150, 106, "#2F6B53", radius=6, stroke="#B98B54", line=8) + text(
        256, 211, "정지", 36, fill=PAPER, family=ROUND, weight=800, anchor="middle"
    )
    scene += group(
        gym_body(), narae(Mood(eyes="open", mouth="smile", brow=-4, gaze=(6, 4)), turn=0.5), at=(126, 318), scale=0.76
    )
    scene += group(knit_body(), miso(turn=-0.5), at=(724, 350), scale=0.66)
    scene += group(lightning(pinned=False), at=(346, 494), scale=0.84)
    scene += group(
        hood_body(), doha(Mood(eyes="smile", mouth="smile", brow=-3, blush=0.4), turn=-0.5), at=(612, 288), scale=0.74
    )
    scene += (
        limb("M560 510C548 440 530 370 512 316", HOOD, 42)
        + group(pin(), at=(436, 292), scale=1.15, turn=-4)
        + group(hand(TAN), at=(506, 284), turn=14, scale=0.84)
    )
    scene += box(-10, 490, 820, 60, "#8A6A48", stroke=LINE, line=5) + ball(60, 482, 24, 12, "#C9CDD6")
    over = say(640, 84, "이러면 절대", "안 튀어 나가.", tail=(616, 206), size=34)
    over += note(20, 20, "그래서 일 년 동안", "멈추는 법만 가르쳤다.", size=33)
    return Panel(530, scene, over, gap=60, ground="#3A2F4E")


PANELS = (too_fast, black_bean, learning_to_stop)
