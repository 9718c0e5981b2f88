"""Second part: three months later, a market, a stool, and a notebook that could not be thrown away."""

from random import Random

from tools.demo_media.easel import PAPER, box, group, oval, shape, text
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.figures import back, holding, shopper, vest_back
from tools.demo_media.webtoon.ink import CREAM, LINE, ball, drawn, inked, limb
from tools.demo_media.webtoon.lettering import VOICE, say, sound, tell
from tools.demo_media.webtoon.people import (
    CARDIGAN,
    OLD_SKIN,
    cardigan_body,
    hand,
    mirrored,
    sundeok,
    sundeok_back,
    vest_body,
    yunseul,
    yunseul_back,
)
from tools.demo_media.webtoon.props import COVER, awning, closed_notebook, steam
from tools.demo_media.webtoon.strip import Panel

MAUVE = "#B59BC0"


def _crate(x: float, y: float, fruit: str, seed: int) -> str:
    rng = Random(seed)
    heap = "".join(
        ball(x + 18 + (at % 5) * 26 + rng.uniform(-3, 3), y - 6 - (at // 5) * 20, 15, 14, fruit, width=3)
        for at in range(10)
    )
    return heap + box(x, y, 142, 52, "#C79A5B", stroke=LINE, line=4) + drawn(f"M{x} {y + 26}h142", width=3)


def _passer(x: float, y: float, size: float, colour: str) -> str:
    return group(
        oval(0, -150, 26, 28, colour),
        shape("M-38 0C-46 -80 -40 -116 0 -118C40 -116 46 -80 38 0Z", colour),
        at=(x, y),
        scale=size,
        extra='opacity="0.75"',
    )


def _stall(x: float, y: float, width: float, colours: tuple[str, str], sign: str) -> str:
    post = box(x + 8, y, 10, 230, "#8A6A48", stroke=LINE, line=3) + box(
        x + width - 18, y, 10, 230, "#8A6A48", stroke=LINE, line=3
    )
    back_wall = box(x + 18, y + 20, width - 36, 150, "#F6E6C6")
    bench = box(x - 4, y + 168, width + 8, 22, "#B98B54", stroke=LINE, line=4) + box(
        x + 6, y + 190, width - 12, 60, "#9A7245", stroke=LINE, line=4
    )
    board = box(x + width / 2 - 62, y - 54, 124, 44, PAPER, radius=5, stroke=LINE, line=4) + text(
        x + width / 2, y - 21, sign, 29, family=VOICE, weight=700, anchor="middle", fill=LINE
    )
    return back_wall + post + bench + group(awning(width + 20, 70, *colours, stripes=8), at=(x - 10, y - 10)) + board


def morning() -> Panel:
    """No picture: the page itself goes from night to day."""
    return Panel(90, "", tell(400, 30, "석 달 뒤,", "시장에 심부름을 갔다."), gap=150, ground="#B9CBE3")


def arriving() -> Panel:
    art = box(0, 0, 800, 700, "url(#daysky)") + shape("M0 260Q120 190 260 240T520 220T800 250V420H0Z", "#BBD3B4")
    art += shape("M250 420H550L900 700H-100Z", "#E8D7B4") + drawn(
        "M300 470H500M260 530H540M200 610H600", width=3, stroke="#CDB88E"
    )
    art += drawn("M0 118Q400 210 800 104", width=4) + "".join(
        inked(f"M{x - 16} {y}H{x + 16}L{x} {y + 34}Z", c, width=3)
        for x, y, c in (
            (90, 138, "#BF3F2B"),
            (180, 152, "#F2B632"),
            (270, 160, "#2F6B53"),
            (540, 156, "#1F4E8C"),
            (630, 144, "#F2B632"),
            (720, 126, "#BF3F2B"),
        )
    )
    art += box(296, 130, 208, 70, "#2F6B53", radius=8, stroke=LINE, line=5) + text(
        400, 179, "달머리시장", 42, fill=PAPER, family="NanumSquareRound ExtraBold", weight=800, anchor="middle"
    )
    art += "".join(
        _passer(x, y, s, c)
        for x, y, s, c in (
            (348, 440, 0.62, "#9FB0BE"),
            (402, 436, 0.58, "#C2AFA2"),
            (456, 442, 0.64, "#A7B79C"),
            (310, 476, 0.8, "#B8A7BC"),
        )
    )
    art += _stall(-40, 330, 250, ("#BF3F2B", PAPER), "생선") + _crate(6, 490, "#9DB6C9", 2)
    art += _stall(590, 330, 250, ("#2F6B53", PAPER), "떡") + steam(660, 492, 0.7) + steam(730, 492, 0.8)
    art += _crate(20, 610, "#E6893C", 3) + _crate(176, 636, "#C94B3B", 4) + _crate(640, 610, "#8FB35B", 5)
    art += oval(424, 676, 76, 12, LINE, opacity=0.16) + group(
        shopper(Mood(eyes="open", mouth="small", blush=0.25)), at=(420, 676), scale=0.98
    )
    over = say(170, 262, "고등어 세 마리", "만 원!", tail=(90, 360), size=30) + say(
        640, 258, "떨이요, 떨이!", tail=(708, 330), size=30
    )
    return Panel(700, art, over, gap=90, ground=CREAM)


def _rice_cake_shop(width: float, height: float) -> str:
    art = box(0, 0, width, height, "#F3DFBA") + "".join(
        box(x, 0, 3, height, "#DDC397", opacity=0.6) for x in range(0, int(width), 60)
    )
    art += box(40, 150, width - 80, 16, "#A87B4A", stroke=LINE, line=3)
    art += "".join(
        inked(f"M{x} 148V112Q{x} 100 {x + 14} 100H{x + 40}Q{x + 54} 100 {x + 54} 112V148Z", c, width=3)
        for x, c in (
            (70, "#C98E7A"),
            (140, "#8FA98A"),
            (210, "#E0C07A"),
            (width - 240, "#A9B7CC"),
            (width - 170, "#C98E7A"),
            (width - 100, "#8FA98A"),
        )
    )
    return art + group(awning(width + 20, 84, "#2F6B53", PAPER, stripes=12), at=(-10, -14))


def hello() -> Panel:
    counter = box(0, 486, 720, 70, "#B98B54", stroke=LINE, line=4)
    cakes = "".join(
        box(60 + at * 52, 452 - (at % 2) * 4, 120, 26, PAPER, radius=13, stroke=LINE, line=3.4) for at in range(4)
    ) + "".join(
        box(470 + at * 40, 452 - (at % 2) * 4, 120, 26, "#CFE0B4", radius=13, stroke=LINE, line=3.4) for at in range(4)
    )
    person = group(
        vest_body(),
        sundeok(Mood(eyes="smile", mouth="laugh", brow=-6, blush=0.34), turn=-0.25),
        at=(390, 256),
        scale=0.96,
        turn=-2,
    )
    tongs = drawn("M560 150L650 40M572 160L668 58", width=7, stroke="#8C919A")
    arm = (
        limb("M505 440C610 430 622 300 572 190", MAUVE, 58)
        + tongs
        + group(mirrored(hand(OLD_SKIN)), at=(572, 168), turn=-46)
    )
    art = _rice_cake_shop(720, 556) + person + arm + counter + cakes + steam(150, 446, 0.8) + steam(600, 446, 0.8)
    return Panel(
        556,
        art,
        say(156, 128, "어이, 빵집!", tail=(318, 282), size=40, shout=True),
        inset=40,
        width=720,
        gap=80,
        ground=CREAM,
    )


def not_a_baker() -> Panel:
    art = (
        box(0, 0, 460, 430, "#E4ECF3")
        + box(0, 0, 460, 430, "url(#tone)")
        + group(
            cardigan_body(),
            yunseul(
                Mood(eyes="open", mouth="wavy", brow=-2, knit=-7, blush=0.4, sweat=True, gaze=(-5, 2)),
                bandana=False,
                turn=-0.4,
            ),
            at=(236, 220),
            scale=1.08,
            turn=3,
        )
    )
    return Panel(
        430,
        art,
        say(566, 150, "저 이제…", "빵집 아니에요.", tail=(356, 262)),
        inset=40,
        width=460,
        gap=80,
        ground=CREAM,
    )


def sit_down() -> Panel:
    art = box(0, 0, 720, 460, "#B98B54") + "".join(
        drawn(f"M0 {y}C180 {y - 12} 520 {y + 12} 720 {y - 4}", width=2.6, stroke="#9A7245", opacity=0.7)
        for y in range(20, 460, 40)
    )
    art += (
        oval(362, 322, 250, 92, LINE, opacity=0.2)
        + ball(350, 304, 250, 92, "#F4F1E8")
        + oval(350, 296, 196, 64, "none", stroke="#C9D6E6", width=6)
    )
    art += "".join(
        group(
            box(-120, -24, 240, 48, PAPER, radius=24, stroke=LINE, line=4)
            + drawn("M-90 -10H40", width=4, stroke="#E5DFD0"),
            at=(x, y),
            turn=t,
        )
        for x, y, t in ((300, 286, -8), (388, 306, -4), (344, 258, -6))
    )
    art += (
        ball(560, 214, 78, 40, "#8C5A36")
        + oval(560, 206, 58, 26, "#E3A23B")
        + drawn("M528 204q20 -10 40 -4", width=5, stroke="#F6D48A")
    )
    art += limb("M700 500C676 430 640 380 590 340", MAUVE, 84) + group(
        hand(OLD_SKIN), at=(572, 326), scale=1.5, turn=30
    )
    art += steam(270, 236, 1.2) + steam(400, 226, 1.4)
    return Panel(460, art, say(186, 96, "앉아.", "떡 식어.", size=38), inset=40, width=720, gap=100, ground=CREAM)


def on_the_bench() -> Panel:
    art = (
        box(0, 0, 800, 620, "url(#daysky)")
        + shape("M0 300Q200 240 400 280T800 262V620H0Z", "#C9DBBE")
        + box(0, 360, 800, 260, "#E8D7B4")
    )
    art += (
        _stall(520, 190, 240, ("#1F4E8C", PAPER), "과일")
        + _crate(560, 352, "#E6893C", 6)
        + "".join(
            _passer(x, y, s, c)
            for x, y, s, c in ((120, 380, 0.9, "#B8A7BC"), (420, 376, 0.8, "#9FB0BE"), (470, 384, 0.86, "#A7B79C"))
        )
    )
    art += group(awning(820, 96, "#2F6B53", PAPER, stripes=11), at=(-10, -20))
    art += group(vest_back(sundeok_back()), at=(262, 350), scale=0.86) + group(
        back(CARDIGAN, yunseul_back(bandana=False)), at=(546, 346), scale=0.86, turn=3
    )
    art += (
        box(60, 556, 680, 34, "#8A6138", stroke=LINE, line=4)
        + box(110, 590, 26, 40, "#6F4B2A", stroke=LINE, line=4)
        + box(664, 590, 26, 40, "#6F4B2A", stroke=LINE, line=4)
    )
    over = say(236, 140, "왜 접었어?", tail=(262, 228)) + say(650, 136, "…맨날", "남아서요.", tail=(574, 226))
    return Panel(620, art, over, gap=100, ground=CREAM)


def could_not_throw() -> Panel:
    art = (
        box(0, 0, 500, 440, "#DCE4EE")
        + box(0, 0, 500, 440, "url(#tone)")
        + inked("M-20 460L60 330Q250 290 440 330L520 460Z", "#5A6C8F")
    )
    art += limb("M20 470C50 380 90 330 130 300", CARDIGAN, 74) + limb("M480 470C450 380 410 330 370 300", CARDIGAN, 74)
    art += group(holding(closed_notebook(), 118), at=(250, 250), scale=1.05, turn=-2)
    return Panel(
        440,
        art,
        say(-104, 132, "이걸", "아직 못", "버렸어요.", tail=(70, 250)),
        inset=260,
        width=500,
        gap=90,
        ground=CREAM,
    )


def reading() -> Panel:
    person = group(
        vest_body(),
        sundeok(Mood(eyes="down", mouth="pursed", brow=-4, blush=0.22), glasses=True, turn=0.1),
        at=(330, 250),
        scale=0.98,
    )
    book = (
        inked("M-190 -84Q-100 -112 0 -84Q100 -112 190 -84V104Q100 78 0 104Q-100 78 -190 104Z", "#FFFBEF")
        + inked("M-200 -76Q-100 -104 0 -76V116Q-100 88 -200 116Z", COVER)
        + inked("M200 -76Q100 -104 0 -76V116Q100 88 200 116Z", COVER)
        + drawn("M0 -76V116", width=6)
    )
    arms = limb("M196 470C150 500 150 520 160 520", MAUVE, 60) + limb("M466 470C510 500 510 520 500 520", MAUVE, 60)
    art = (
        _rice_cake_shop(720, 580)
        + person
        + arms
        + group(holding(book, 196, OLD_SKIN), at=(330, 486))
        + steam(650, 560, 1.1)
    )
    over = (
        say(538, 146, "크루아상 열둘…", "무화과… 이건", "또 뭐여.", tail=(408, 300), size=31)
        + sound(88, 452, "팔랑", 92, fill="#8C3F62", turn=-14)
        + sound(606, 424, "팔랑", 74, fill="#8C3F62", turn=10)
    )
    return Panel(580, art, over, inset=40, width=720, gap=90, ground=CREAM)


PANELS = (morning, arriving, hello, not_a_baker, sit_down, on_the_bench, could_not_throw, reading)
