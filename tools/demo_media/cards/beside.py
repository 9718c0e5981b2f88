"""뭐라고 하지?: six cards in cut paper. Two people on one bench, a hand's breadth nearer from card to card."""

from tools.demo_media.cards.frame import SIDE
from tools.demo_media.easel import (
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

MARGIN = 84
SEAT = 892.0
"""The height of the bench's seat on every card but the last."""
SERIF = "NanumMyeongjo"
PLANK, PLANK_DARK, PLANK_LIGHT = "#BF9560", "#A37B4A", "#D9B27C"
SHADOW = "#1F2A44"

FALLEN_AT = 846.0
FRIEND_AT = (182.0, 262.0, 392.0, 516.0, 620.0, 674.0)
"""Where the friend sits on each card."""
BOWED = (30.0, 27.0, 20.0, 13.0, 7.0, 2.0)
"""How far the other's head hangs, in degrees."""
SUN = ((230, 560), (320, 680), (440, 730), (580, 720), (730, 640), (860, 440))


def _cut(d: str, fill: str) -> str:
    """A piece of paper laid on: its shadow, itself, and light along nothing but its own edge."""
    return group(shape(d, SHADOW, opacity=0.15), at=(7, 9)) + shape(d, fill)


def _legs(colour: str, shoe: str) -> str:
    return "".join(
        _cut(f"M{x - 24} -14H{x + 24}V112Q{x + 24} 120 {x + 16} 120H{x - 16}Q{x - 24} 120 {x - 24} 112Z", colour)
        + _cut(f"M{x - 28} 104H{x + 26}Q{x + 44} 110 {x + 44} 128H{x - 28}Z", shoe)
        for x in (-34, 34)
    )


def fallen(bow: float) -> str:
    """The one who has failed: vermilion coat, a letter in the lap; seat at (0, 0), looking left and down."""
    coat = f"M-92 6C-98 -96 {-84 - bow:.0f} -176 {-34 - bow:.0f} -190C30 -206 82 -150 92 6Z"
    face = (
        oval(0, 0, 62, 64, "#F3CFB3")
        + shape(
            "M-64 -4C-70 -66 -22 -86 12 -80C58 -74 74 -34 62 26C54 4 40 -18 26 -30C0 -14 -40 -16 -64 -4Z", "#3A2A2A"
        )
        + oval(-34, 8, 5, 6, INK)
        + oval(2, 10, 5, 6, INK)
        + shape("M-26 34q10 -8 20 0" if bow > 15 else "M-27 32q10 6 20 0", stroke=INK, width=4)
        + oval(-46, 24, 10, 6, VERMILION, opacity=0.25)
        + oval(16, 26, 10, 6, VERMILION, opacity=0.25)
    )
    head = group(oval(7, 9, 62, 64, SHADOW, opacity=0.15), face, at=(-22 - bow * 1.5, -236 + bow * 1.1), turn=-bow)
    letter = group(
        _cut("M-44 -30H44V30H-44Z", PAPER),
        shape("M-42 -28L0 6L42 -28", stroke="#CFCABD", width=4),
        at=(-40, -40),
        turn=-10,
    )
    arm = _cut("M52 -136C96 -116 90 -40 28 -22C10 -18 -2 -30 6 -44C30 -58 40 -84 34 -110Z", "#A5331F")
    return _legs("#4C515B", INK) + _cut(coat, VERMILION) + head + letter + arm


def friend(pose: str) -> str:
    """The other: indigo coat, seat at (0, 0), turned to the right. `pose`: phone, rest, open, cup, near."""
    coat = "M-94 6C-90 -120 -58 -200 4 -204C62 -202 92 -120 94 6Z"
    face = (
        oval(0, 0, 62, 64, "#E5B592")
        + shape(
            "M62 -8C66 -60 30 -88 -10 -84C-62 -78 -82 -30 -74 30C-72 58 -56 66 -46 60C-52 30 -46 2 -30 -26C0 -20 40 -26 62 -8Z",
            "#2C2430",
        )
        + oval(0, 6, 5, 6, INK)
        + oval(36, 4, 5, 6, INK)
        + shape("M8 30q12 10 24 0", stroke=INK, width=4)
        + oval(-14, 24, 10, 6, VERMILION, opacity=0.22)
        + oval(48, 22, 10, 6, VERMILION, opacity=0.22)
    )
    turn = 8 if pose == "phone" else 4
    head = group(oval(7, 9, 62, 64, SHADOW, opacity=0.15), face, at=(14, -252), turn=turn)
    arms = {
        "rest": _cut("M34 -136C84 -112 92 -44 40 -20C20 -14 8 -28 18 -42C40 -60 34 -92 16 -112Z", "#16365F"),
        "phone": _cut("M-20 -140C30 -150 74 -120 96 -86C100 -70 84 -60 72 -68C50 -92 20 -100 -8 -96Z", "#16365F")
        + oval(92, -80, 20, None, "#E5B592")
        + group(
            _cut("M-22 -40H22Q26 -40 26 -34V34Q26 40 20 40H-20Q-26 40 -26 34V-34Q-26 -40 -22 -40Z", INK),
            box(-20, -30, 40, 58, "#9DBDEB"),
            at=(106, -106),
            turn=14,
        ),
        "open": _cut("M20 -140C76 -140 120 -110 150 -74C152 -58 136 -52 126 -62C96 -84 56 -92 18 -92Z", "#16365F")
        + oval(146, -68, 21, None, "#E5B592"),
        "cup": _cut("M20 -140C76 -136 116 -104 140 -70C142 -54 126 -48 116 -58C90 -82 56 -88 18 -90Z", "#16365F")
        + _cut("M114 -118H176L166 -46H124Z", GARDENIA)
        + shape("M116 -100H174L172 -86H118Z", PAPER)
        + shape("M132 -124q8 -14 0 -28M152 -124q8 -14 0 -28", stroke="#B3AD9F", width=5)
        + oval(140, -64, 20, None, "#E5B592"),
        "near": "",
    }
    return _legs("#3A434D", "#5A3A2A") + _cut(coat, INDIGO) + head + arms[pose]


def bench(y: float) -> str:
    """A plank that runs on over every card, and what carries it."""
    carriers = "".join(_cut(f"M{x} {y + 34}H{x + 56}L{x + 48} {y + 112}H{x + 8}Z", PLANK_DARK) for x in (96, 928))
    plank = _cut(f"M-20 {y}H{SIDE + 20}V{y + 42}H-20Z", PLANK)
    grain = shape(f"M-20 {y + 16}H300M380 {y + 22}H760M820 {y + 14}H1100", stroke=PLANK_DARK, width=2.5, opacity=0.6)
    return carriers + plank + box(-20, y, SIDE + 40, 7, PLANK_LIGHT) + grain


def card(number: int, *parts: str, pose: str = "rest", seat: float = SEAT, scale: float = 0.86, note: str = "") -> str:
    """One card: the sun on its way, the bench and the two on it, then what is said."""
    x, y = SUN[number - 1]
    head = text(MARGIN, 104, "떨어진 사람 곁에서", 28, fill=SOFT_INK, family=SERIF, weight=700) if number > 1 else ""
    count = "".join(
        oval(SIDE - MARGIN - (6 - at) * 30, 95, 8, None, VERMILION if at == number else "#D8CDB4") for at in range(1, 7)
    )
    foot = text(MARGIN, 1044, note, 23, fill=SOFT_INK) if note else ""
    return sheet(
        SIDE,
        SIDE,
        box(0, 0, SIDE, SIDE, HANJI),
        oval(x, y, 250, None, PALE_GARDENIA),
        bench(seat),
        group(fallen(BOWED[number - 1]), at=(FALLEN_AT, seat), scale=scale),
        group(friend(pose), at=(FRIEND_AT[number - 1], seat), scale=scale),
        head,
        count,
        *parts,
        foot,
    )


def headline(*rows: str, y: float = 222, size: float = 88) -> str:
    return lines(MARGIN - 3, y, rows, size, leading=1.24, fill=INK, family=SERIF, weight=800, spacing=-2)


def body(*rows: str, y: float, size: float = 34) -> str:
    return lines(MARGIN, y, rows, size, leading=1.52, fill=INK)


def slip(
    x: float, y: float, words: str, *, mark: str = "이렇게", colour: str = GREEN, struck: bool = False, turn: float = -1
) -> str:
    """A strip of paper with something to say on it; one that is better not said is struck through and says so."""
    size = 37.0
    wide = len(words) * size * 0.86 + 202
    tab = box(0, -44, 134, 78, colour) + text(67, 7, mark, 27, fill=PAPER, weight=700, anchor="middle")
    said = text(156, 9, words, size, fill=SOFT_INK if struck else INK, family=SERIF, weight=700)
    line = box(154, -6, wide - 184, 4, colour) if struck else ""
    return group(_cut(f"M0 -44H{wide:.0f}V34H0Z", PAPER), tab, said, line, at=(x, y), turn=turn)


def cover() -> str:
    return card(
        1,
        text(MARGIN, 104, "카드뉴스 · 여섯 장", 28, fill=SOFT_INK, family=SERIF, weight=700),
        lines(MARGIN - 6, 306, ("뭐라고", "하지?"), 190, leading=1.1, fill=INK, family=SERIF, weight=800, spacing=-8),
        text(996, 330, "시험에, 면접에, 공모에", 36, fill=INK, weight=700, anchor="end"),
        text(996, 384, "떨어진 사람 곁에서", 36, fill=VERMILION, weight=700, anchor="end"),
        text(MARGIN, 1044, "다시 실패박람회 2026  ·  곁상담소", 24, fill=SOFT_INK),
    )


def say_hello() -> str:
    return card(
        2,
        headline("먼저, 안부부터"),
        slip(MARGIN, 330, "생각나서 연락했어."),
        body(
            "방해가 될까 망설이게 됩니다. 그런데 실험을 해 보니",
            "짧은 안부를 받은 사람은, 보낸 사람이 짐작한 것보다",
            "더 고마워했습니다.",
            y=430,
        ),
        pose="phone",
        note="Liu, Rim, Min, Min, JPSP 124(4), 754–771 (2023)",
    )


def no_but() -> str:
    return card(
        3,
        headline("‘그래도’는 넣어 둔다"),
        slip(MARGIN, 316, "그래도 그만하길 다행이지.", mark="이 말 대신", colour=VERMILION, struck=True, turn=0.6),
        slip(MARGIN, 420, "많이 속상했겠다."),
        body(
            "23편의 연구를 모아 보니, 상대의 마음을 헤아려 주는",
            "말일수록 위로의 효과가 컸습니다.",
            y=512,
        ),
        note="High & Dillard, Communication Studies 63(1), 99–118 (2012)",
    )


def ask_first() -> str:
    return card(
        4,
        headline("고쳐 주기 전에 묻는다"),
        slip(MARGIN, 330, "들어 줄까, 같이 방법을 찾아볼까?"),
        body(
            "늘 조언이 필요한 것은 아닙니다. 무엇이 필요한지는",
            "본인이 압니다. 대답이 없으면 그냥 옆에 앉아 있습니다.",
            y=430,
        ),
        pose="open",
        note="이 장은 연구 결과가 아니라 곁상담소의 제안입니다.",
    )


def _calendar() -> str:
    """Four days worth writing down."""
    days = ("발표 날", "2주 뒤", "한 달 뒤", "다음 접수 전날")
    out, x = "", 0.0
    for at, day in enumerate(days):
        wide = 36 + len(day) * 27.0
        out += _cut(f"M{x:.0f} 0H{x + wide:.0f}V66H{x:.0f}Z", PAPER) + box(x, 0, wide, 9, GREEN if at else VERMILION)
        out += text(x + wide / 2, 48, day, 29, fill=INK, weight=700, anchor="middle")
        x += wide + 22
    return out


def ask_again() -> str:
    return card(
        5,
        headline("한 달 뒤에 또 묻는다"),
        slip(MARGIN, 316, "요즘은 어때? 밥 한번 먹자."),
        group(_calendar(), at=(MARGIN, 384)),
        body(
            "위로하는 사람은, 상대가 얼마나 반길지를 실제보다",
            "낮게 짐작했습니다. 한 번으로 끝내지 않아도 됩니다.",
            y=512,
        ),
        pose="cup",
        note="Dungan, Munguia Gomez, Epley, Psychological Science 33(8) (2022)",
    )


def not_alone() -> str:
    origins = (
        "P. Liu 외, The surprise of reaching out, JPSP 124(4), 754–771 (2023)",
        "A. High, J. Dillard, Person-centered messages, Commun. Stud. 63(1) (2012)",
        "J. Dungan 외, Too reluctant to reach out, Psychological Science 33(8) (2022)",
        "보건복지부, 자살예방 상담전화 109 통합 운영 (2024. 1. 2.)",
    )
    return card(
        6,
        headline("힘들어 보이면,", "혼자 두지 않는다", y=212, size=80),
        body(
            "오래 잠들지 못하거나 죽고 싶다고 말하면,",
            "곁에 있으면서 함께 전화합니다.",
            y=392,
            size=33,
        ),
        text(MARGIN - 6, 616, "109", 176, fill=VERMILION, family=SERIF, weight=800, spacing=-4),
        text(MARGIN, 668, "자살예방 상담전화 · 24시간", 30, fill=INK, weight=700),
        box(0, 884, SIDE, 196, HANJI),
        box(MARGIN, 890, SIDE - 2 * MARGIN, 2, "#D2C6A8"),
        text(MARGIN, 934, "출처", 25, fill=VERMILION, family=SERIF, weight=800),
        lines(MARGIN + 72, 934, origins, 22, leading=1.62, fill=SOFT_INK),
        pose="near",
        seat=780,
        scale=0.9,
    )


FACES = (cover, say_hello, no_but, ask_first, ask_again, not_alone)
