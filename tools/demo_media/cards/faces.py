"""The six cards: one idea each, each told by what the line does on its way through."""

import math
from itertools import pairwise
from random import Random

from tools.demo_media.cards.frame import HEAVY, LINE_Y, MARGIN, SIDE, Ground, body, card, headline, source
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
    text,
)

STROKE = 9.0
NIGHT = Ground(DEEP_INDIGO, PAPER, "#B9C8DE", GARDENIA)
HANJI_PAGE = Ground(HANJI, INK, SOFT_INK, VERMILION)
BLUE = Ground(INDIGO, PAPER, "#CFDDF0", GARDENIA)
YELLOW = Ground(PALE_GARDENIA, INK, "#5A4A1E", VERMILION)
PINE = Ground(GREEN, PAPER, "#CFE3D7", GARDENIA)


def _tangle(cx: float, cy: float) -> str:
    """A scribble that goes round and round and comes out on the other side."""
    rng = Random(46)
    points = [(cx - 190.0, cy)]
    for step in range(1, 92):
        angle = step * 0.61
        reach = 50 + 66 * math.sin(step * 0.27) + rng.uniform(-16, 16)
        points.append((cx + 1.75 * reach * math.cos(angle), cy + reach * math.sin(angle)))
    points.append((cx + 200.0, cy))
    d = f"M{points[0][0]:.0f} {points[0][1]:.0f}"
    for (ax, ay), (bx, by) in pairwise(points):
        d += f"Q{ax:.0f} {ay:.0f} {(ax + bx) / 2:.0f} {(ay + by) / 2:.0f}"
    return d + f"L{points[-1][0]:.0f} {points[-1][1]:.0f}"


def cover() -> str:
    y = LINE_Y
    run = (
        f"M{MARGIN + 30} {y} C{MARGIN + 110} {y - 26} {MARGIN + 130} {y + 22} {MARGIN + 236} {y}"
        + _tangle(520, y).replace("M", "L", 1)
        + f"C790 {y - 12} 900 {y + 6} {SIDE} {y}"
    )
    return card(
        1,
        NIGHT,
        text(MARGIN, 104, "카드뉴스 · 여섯 장", 28, fill=NIGHT.soft, weight=700),
        lines(
            MARGIN - 4,
            282,
            ("실패를", "기록하는 법"),
            148,
            leading=1.16,
            fill=PAPER,
            family=HEAVY,
            weight=800,
            spacing=-5,
        ),
        text(MARGIN, 544, "잊지 않으려고가 아니라, 다시 하려고", 41, fill=GARDENIA, weight=700),
        shape(run, stroke=GARDENIA, width=STROKE),
        oval(MARGIN + 30, y, 17, None, GARDENIA),
        text(MARGIN, 1008, "다시 실패박람회 2026  ·  선을 따라 넘겨 보세요", 26, fill=NIGHT.soft),
        shape("M958 999h66m-20-18l20 18l-20 18", stroke=GARDENIA, width=6),
    )


def _recorder() -> str:
    """A flight recorder: it is orange, so that it can be found."""
    orange, dark, light = "#E8622C", "#B4431A", "#F58A55"
    return "".join(
        (
            oval(10, 150, 350, 22, "#1F2A44", opacity=0.14),
            box(-300, 88, 600, 46, dark, radius=8),
            box(-300, 88, 600, 14, orange, radius=7),
            box(-270, -70, 190, 160, orange, radius=10),
            box(-270, -70, 190, 30, light, radius=10),
            box(-250, -20, 150, 78, PAPER, radius=6),
            text(-175, 14, "FLIGHT", 27, fill=dark, family=HEAVY, weight=800, anchor="middle"),
            text(-175, 45, "RECORDER", 24, fill=dark, family=HEAVY, weight=800, anchor="middle"),
            box(-80, -34, 60, 96, dark),
            shape("M-20 -92H190A92 92 0 0 1 190 92H-20Z", orange),
            shape("M-20 -92H190Q232 -92 256 -62H-20Z", light),
            shape("M-20 92H190Q236 92 260 58H-20Z", dark),
            shape("M20 -92h36v184h-36z M120 -92h36v184h-36z", PAPER, opacity=0.92),
            "".join(oval(x, 111, 9, None, "#7C2D10") for x in (-272, -100, 60, 272)),
        )
    )


def no_blame() -> str:
    y = LINE_Y
    cable = f"M0 {y}C90 {y} 92 {y + 60} 160 {y + 40}S236 {y + 6} 272 {y + 6}"
    out = f"M800 {y}C880 {y} 900 {y - 30} 960 {y - 16}S1030 {y} {SIDE} {y}"
    return card(
        2,
        HANJI_PAGE,
        headline(("탓하지 않고", "적는다"), HANJI_PAGE),
        body(
            (
                "비행기 사고를 조사하는 국제 기준은 조사의 유일한",
                "목적이 ‘예방’이라고 정합니다. 책임을 가리는 일은",
                "조사의 목적이 아닙니다. 그래야 사실이 모입니다.",
            ),
            HANJI_PAGE,
        ),
        shape(cable, stroke=VERMILION, width=STROKE),
        shape(out, stroke=VERMILION, width=STROKE),
        group(_recorder(), at=(540, y + 4)),
        source("국제민간항공기구(ICAO), 국제민간항공협약 부속서 13, 3.1", HANJI_PAGE),
    )


def _plane(fold: str) -> str:
    return (
        shape("M-46 8L58 -30L6 34L-4 14Z", PAPER)
        + shape("M58 -30L-4 14L6 34Z", fold)
        + shape("M-46 8L58 -30L-16 6Z", "#FFFFFF")
    )


def _loop_run(y: float) -> str:
    return (
        f"M0 {y}C140 {y} 200 {y - 96} 300 {y - 90}C400 {y - 84} 396 {y + 70} 306 {y + 66}"
        f"C230 {y + 60} 262 {y - 60} 420 {y - 58}S640 {y + 72} 760 {y + 52}S930 {y - 30} 980 {y - 8}S1050 {y} {SIDE} {y}"
    )


def no_punishment() -> str:
    y = LINE_Y + 10
    rng = Random(1976)
    flock = ""
    for at in range(27):
        x = 140 + (at % 9) * 104 + rng.uniform(-26, 26)
        fy = 614 + (at // 9) * 88 + rng.uniform(-18, 18)
        size = rng.uniform(0.34, 0.62)
        flock += group(_plane("#9FB7D8"), at=(x, fy), turn=rng.uniform(-24, 16), scale=size, extra='opacity="0.5"')
    return card(
        3,
        BLUE,
        headline(("벌하지 않으니", "모인다"), BLUE),
        body(
            (
                "미국의 항공안전보고제도는 조종사·관제사·정비사가 스스로",
                "적어 낸 아찔한 순간을 1976년부터 받아 왔습니다.",
                "이름은 지우고 위험만 나눕니다. 그렇게 모인 보고가",
            ),
            BLUE,
            size=35,
        ),
        flock,
        shape(_loop_run(LINE_Y), stroke=GARDENIA, width=STROKE),
        group(_plane("#D9C27A"), at=(880, y - 6), turn=-14, scale=1.35),
        text(MARGIN - 4, 932, "200만 건", 104, fill=GARDENIA, family=HEAVY, weight=800, spacing=-3),
        text(MARGIN + 388, 932, "을 넘었습니다", 44, fill=PAPER, weight=700),
        source("미국항공우주국(NASA), Aviation Safety Reporting System", BLUE),
    )


def _cv() -> str:
    """A curriculum vitae of what did not work out."""
    rows = (("장학금 지원", "떨어짐"), ("논문 투고", "거절"), ("연구비 신청", "떨어짐"), ("두 번째 투고", "거절"))
    out = box(10, 14, 620, 360, "#1F2A44", radius=6, opacity=0.14) + box(0, 0, 620, 360, PAPER, radius=6)
    out += text(40, 62, "실패 이력서", 34, fill=INK, family=HEAVY, weight=800) + box(40, 84, 540, 3, INK)
    for at, (what, end) in enumerate(rows):
        y = 134 + at * 62
        out += text(40, y, f"{2006 + at}", 27, fill=SOFT_INK, weight=700) + text(136, y, what, 29, fill=INK, weight=700)
        out += box(452, y - 34, 128, 46, "none", radius=6, stroke=VERMILION, line=3.5)
        out += text(516, y - 1, end, 27, fill=VERMILION, weight=700, anchor="middle")
        out += box(40, y + 20, 540, 1.5, "#D8D2C2")
    return out


def also_a_record() -> str:
    y = LINE_Y
    run = f"M0 {y}C70 {y} 90 {y - 60} 150 {y - 40}S220 {y} 262 {y}"
    out = f"M858 {y}C920 {y} 930 {y + 36} 980 {y + 22}S1040 {y} {SIDE} {y}"
    return card(
        4,
        YELLOW,
        headline(("안 된 일도", "이력이다"), YELLOW),
        body(
            (
                "과학자 멜라니 스테판은 2010년 학술지 《네이처》에서",
                "떨어진 지원과 거절된 논문을 모아 적는 ‘실패 이력서’를",
                "권했습니다. 잘된 일만 적힌 이력서는 절반입니다.",
            ),
            YELLOW,
        ),
        shape(run, stroke=VERMILION, width=STROKE),
        shape(out, stroke=VERMILION, width=STROKE),
        group(_cv(), at=(236, 590), turn=-2.2),
        source("M. Stefan, “A CV of failures”, Nature 468, 467 (2010) · 그림 속 이력은 지어낸 보기", YELLOW),
    )


def fail_first() -> str:
    y = LINE_Y
    run = (
        f"M0 {y}H620C720 {y} 800 {y} 800 {y - 62}C800 {y - 132} 690 {y - 132} 590 {y - 118}"
        f"C420 {y - 92} 420 {y + 92} 600 {y + 104}C760 {y + 112} 880 {y + 60} 950 {y + 14}C985 {y - 8} 1030 {y} {SIDE} {y}"
    )
    flag = (
        shape("M0 0V-104", stroke=PAPER, width=8)
        + shape("M2 -108C34 -128 66 -90 112 -108V-36C66 -18 34 -56 2 -36Z", VERMILION)
        + text(57, -60, "실패", 34, fill=PAPER, family=HEAVY, weight=800, anchor="middle")
        + oval(0, 2, 13, None, PAPER)
    )
    back = shape(f"M626 {y - 150}l-40 33l44 28", stroke=GARDENIA, width=STROKE)
    return card(
        5,
        PINE,
        headline(("시작하기 전에", "미리 실패해 본다"), PINE),
        body(
            (
                "‘사전 부검’은 계획이 벌써 실패했다고 치고, 그 까닭을",
                "저마다 적어 보는 방법입니다. 이미 일어난 일로 그려 보면",
                "까닭을 바로 짚는 힘이 30% 커졌다는 연구가 있습니다.",
            ),
            PINE,
        ),
        shape(run, stroke=GARDENIA, width=STROKE),
        back,
        group(flag, at=(800, y - 66)),
        oval(168, y, 17, None, GARDENIA),
        text(168, y + 62, "오늘", 32, fill=PAPER, weight=700, anchor="middle"),
        text(MARGIN - 6, 926, "+30%", 116, fill=GARDENIA, family=HEAVY, weight=800, spacing=-3),
        source("G. Klein, “Performing a Project Premortem”, Harvard Business Review, 2007. 9.", PINE),
    )


def _pencil() -> str:
    return "".join(
        (
            shape("M0 0L56 -30L70 10Z", "#EBCFA4"),
            shape("M0 0L22 -12L27 4Z", INK),
            shape("M56 -30L330 -126L344 -86L70 10Z", GARDENIA),
            shape("M63 -10L337 -106L344 -86L70 10Z", "#D4961C"),
            shape("M330 -126L362 -137L376 -97L344 -86Z", "#C9CDD3"),
            shape("M362 -137L392 -147Q412 -130 406 -108L376 -97Z", "#E98B7B"),
        )
    )


def three_lines() -> str:
    questions = ("무슨 일이 있었나", "그때 무엇을 몰랐나", "다음 사람에게 한마디")
    out = ""
    for at, words in enumerate(questions):
        y = 446.0 + at * 106
        out += oval(MARGIN + 30, y - 17, 30, None, VERMILION)
        out += text(MARGIN + 30, y - 3, str(at + 1), 38, fill=PAPER, family=HEAVY, weight=800, anchor="middle")
        out += text(MARGIN + 84, y, words, 50, fill=INK, weight=700)
        out += box(MARGIN + 84, y + 28, 640, 2.5, "#D2C6A8") if at < len(questions) - 1 else ""
    y = LINE_Y
    run = f"M0 {y}C60 {y} 90 {y - 8} 168 {y - 6}C300 {y - 2} 380 {y - 16} 520 {y - 10}S660 {y - 6} 700 {y - 10}"
    origins = (
        "ICAO, 국제민간항공협약 부속서 13, 3.1  icao.int",
        "NASA, Aviation Safety Reporting System  asrs.arc.nasa.gov",
        "M. Stefan, A CV of failures, Nature 468, 467 (2010)  doi.org/10.1038/nj7322-467a",
        "G. Klein, Performing a Project Premortem, Harvard Business Review (2007. 9.)",
    )
    return card(
        6,
        HANJI_PAGE,
        headline(("오늘, 세 줄이면", "됩니다"), HANJI_PAGE, size=84, y=222),
        out,
        shape(run, stroke=VERMILION, width=STROKE),
        group(_pencil(), at=(700, y - 8), scale=0.78),
        box(MARGIN, 826, SIDE - 2 * MARGIN, 2, "#D2C6A8"),
        text(MARGIN, 872, "출처", 25, fill=VERMILION, family=HEAVY, weight=800),
        lines(MARGIN + 72, 872, origins, 23, leading=1.66, fill=SOFT_INK),
    )


FACES = (cover, no_blame, no_punishment, also_a_record, fail_first, three_lines)
