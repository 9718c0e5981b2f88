"""How the quiz stays fair, pages 5 to 8: sealed answers; the last seconds; a void round; the winner, and once more."""

from __future__ import annotations

from tools.demo_media.comic.arena import arena
from tools.demo_media.comic.cast import Pose, daon, dogi, grown_up
from tools.demo_media.comic.lettering import (
    GARDENIA,
    GREEN,
    HANJI,
    INDIGO,
    INK,
    PALE,
    PAPER,
    VERMILION,
    Page,
    blank_page,
    caption,
    motion,
    say,
    shout,
    sign,
    sound,
    think,
)
from tools.demo_media.comic.places import Box, dotted, flat, folio, panel, paper_ground, rays
from tools.demo_media.comic.props import (
    confetti,
    cross,
    ghost,
    laptop,
    placed,
    ring,
    sealed,
    star,
    telephone,
)
from tools.demo_media.pictures.sheet import disc, mix, oval, path, polygon, rect, stroke

HOST = ("#bf3f2b", "#2a2320")
GRANNY = ("#bf5c43", "#c9cdd2")


def _question(page: Page) -> list[str]:
    """The board with the question, about (0, 0), 560 wide."""
    return [
        rect((-280, -120, 560, 240), "#16213d", stroke=INK, stroke_width=8, rx=10),
        rect((-262, -102, 524, 204), "#27365c", rx=6),
        sign(page, "메모지의 약한 풀은\n처음부터 메모지용이었다?", (0, 0), 40, PAPER),
    ]


def sealed_answers() -> Page:
    """Page 5."""
    page = blank_page(25)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 500.0)
    panel(
        page,
        first,
        [
            *dotted(first, "#dfe9f7", "#9dbdeb"),
            placed(_question(page), (680, 350), 0.96),
            grown_up((1030, 610), 0.94, HOST, Pose("talk", "out", "down"), badge=True),
            daon((230, 640), 1.06, Pose("doubt", "none", "chin")),
        ],
    )
    say(page, "진행자가 중간에\n정답을 바꾸면?", (260, 150), (238, 300), 40)
    second = (54.0, 578.0, 534.0, 520.0)
    panel(
        page,
        second,
        [
            *rays(second, PALE, "#f9d97e"),
            placed(sealed(page, "봉인"), (321, 900), 1.06, -4),
            motion((321, 924), 214, 7, -2.8, 2.5),
        ],
    )
    say(page, "정답은 라운드가\n열리기 전에 봉인해 둬.", (321, 664), None, 38)
    sound(page, "쾅!", (480, 1040), 96, -8)
    third = (612.0, 578.0, 534.0, 520.0)
    panel(
        page,
        third,
        [
            *dotted(third, "#fbe3d0", "#f3c1b4"),
            dogi((879, 1092), 1.16, Pose("firm", "hug", "hug")),
            placed(sealed(page), (879, 1030), 0.52, -3),
        ],
    )
    say(page, "봉인하고 나면\n슬쩍 바꿀 수 없지.", (879, 664), (879, 800), 40)
    fourth = (54.0, 1122.0, 1092.0, 510.0)
    opened = [
        rect((-150, -120, 300, 200), PAPER, stroke=INK, stroke_width=6, rx=6),
        placed([cross(54, 34)], (0, -30)),
        path("M-180 20L-178 140H178L180 20L0 110Z", HANJI, stroke=INK, stroke_width=7, stroke_linejoin="round"),
        path("M-178 140L-40 60M178 140L40 60", "none", stroke=INK, stroke_width="5"),
    ]
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#dfe9f7", "#c3d6f0"),
            placed(opened, (600, 1450), 1.08, 3),
            dogi((950, 1624), 1.0, Pose("happy", "point", "up")),
            daon((250, 1690), 1.12, Pose("wow", "down", "point")),
            star((430, 1300), 26),
            star((780, 1580), 22),
        ],
    )
    say(page, "공개할 때 봉인과 같은지\n맞춰 볼 증거도 남아.", (820, 1206), (940, 1362), 38)
    say(page, "정말 똑같네!", (262, 1206), (262, 1340), 40)
    folio(page, 5)
    return page


def _fog(box: Box, seed: int) -> list[str]:
    """A curtain of mist from which nobody can copy."""
    x, y, wide, high = box
    return [
        oval(
            (x + wide * ((at * 0.37 + seed * 0.1) % 1), y + high * (0.2 + 0.8 * ((at * 0.61) % 1))),
            (wide * 0.16, high * 0.12),
            mix("#9dbdeb", PAPER, (at % 4) / 4),
            opacity=0.82,
        )
        for at in range(34)
    ]


def hidden_last_seconds() -> Page:
    """Page 6."""
    page = blank_page(26)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 500.0)
    people = (
        ("#7a5aa0", "#4a2f26"),
        ("#2f6b53", "#8a8f96"),
        ("#bf5c43", "#2a2320"),
        (INDIGO, "#3b2a20"),
        ("#4c515b", "#4a2f26"),
    )
    panel(
        page,
        first,
        [
            *arena(first),
            *(
                grown_up(
                    (150 + at * 112, 486 + (at % 2) * 44),
                    0.56,
                    colours,
                    Pose(("happy", "talk", "smile")[at % 3], "down", "wave"),
                )
                for at, colours in enumerate(people)
            ),
            daon((880, 556), 0.86, Pose("wow", "down", "chin")),
            stroke("M720 520h-60l22 -20M660 520l22 20", GARDENIA, 10),
        ],
    )
    think(page, "다들 O로 가네?\n나도 따라갈까…", (880, 158), (880, 286), 38)
    second = (54.0, 578.0, 534.0, 500.0)
    panel(page, second, [*flat(second, "#35558a"), *_fog(second, 2), dogi((321, 1072), 0.9, Pose("wink", "hug", "up"))])
    say(page, "마지막 몇 초는\n남이 안 보여!", (321, 668), (321, 838), 42)
    third = (612.0, 578.0, 534.0, 500.0)
    panel(page, third, [*dotted(third, PALE, "#f6c453", 34), daon((879, 1230), 1.56, Pose("firm", "up", "hug"))])
    say(page, "좋아. 내 생각은… X!", (879, 660), (879, 744), 42)
    fourth = (54.0, 1102.0, 1092.0, 530.0)
    stage = [
        *arena(fourth, 0.34),
        daon((880, 1590), 0.86, Pose("happy", "up", "up")),
        ghost((190, 1560), 0.72, wave=True),
        ghost((340, 1600), 0.84),
        ghost((470, 1550), 0.66, wave=True),
        *confetti(page, (690, 1230, 400, 260), 34),
    ]
    panel(page, fourth, stage)
    caption(page, "정답 공개", (76, 1124), 40)
    shout(page, "X!", (606, 1240), 76)
    say(page, "떨어진 사람은\n유령이 되어 구경해.", (300, 1300), (336, 1440), 36)
    say(page, "살았다! 해설도 읽어야지.", (884, 1170), (884, 1306), 36)
    folio(page, 6)
    return page


def _dead_screen(page: Page) -> list[str]:
    return [
        rect((-164, -124, 328, 208), "#27365c", rx=4),
        *(disc(-36 + at * 36, -48, 11, (GARDENIA, "#7d8cb0", "#4a5a86")[at]) for at in range(3)),
        sign(page, "다시 연결 중", (0, 16), 44, PAPER),
    ]


def a_void_round() -> Page:
    """Page 7."""
    page = blank_page(27)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 480.0)
    bolt = [
        (560.0, 60.0),
        (470.0, 300.0),
        (560.0, 290.0),
        (480.0, 530.0),
        (690.0, 230.0),
        (590.0, 240.0),
        (680.0, 60.0),
    ]
    panel(
        page,
        first,
        [
            *flat(first, "#16213d"),
            *(oval((x, 70 + at % 2 * 30), (180, 60), "#2c3a63") for at, x in enumerate((120, 340, 760, 980, 1120))),
            path(polygon(bolt), GARDENIA, stroke=INK, stroke_width=7, stroke_linejoin="round"),
            placed(laptop(_dead_screen(page)), (900, 350), 0.9),
            daon((230, 640), 1.12, Pose("shock", "up", "up")),
        ],
    )
    sound(page, "우르릉 쾅!", (300, 150), 84, -6)
    second = (54.0, 558.0, 534.0, 500.0)
    panel(page, second, [*dotted(second, "#f3c1b4", "#e9a695"), daon((321, 1170), 1.4, Pose("sad", "hug", "hug"))])
    say(page, "마감할 때 서버가\n멈춰 있었어… 내 답은?", (321, 642), (321, 738), 38)
    third = (612.0, 558.0, 534.0, 500.0)
    stamp = [
        rect((-170, -96, 340, 192), "none", stroke=VERMILION, stroke_width=14, rx=18),
        sign(page, "무효", (0, -8), 130, VERMILION),
    ]
    panel(
        page,
        third,
        [
            *flat(third, HANJI),
            placed(
                [sign(page, "라운드 4", (0, 0), 46), stroke("M-170 44H170M-170 110H110M-170 176H150", "#cfcabd", 12)],
                (879, 690),
            ),
            placed(stamp, (879, 850), 1.0, -9),
        ],
    )
    sound(page, "꾹!", (1062, 1010), 84, 8, fill=GREEN)
    fourth = (54.0, 1082.0, 1092.0, 550.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, PALE, "#f9d97e"),
            dogi((560, 1624), 1.2, Pose("talk", "out", "out")),
            daon((230, 1690), 1.06, Pose("happy", "up", "wave")),
            ghost((930, 1610), 1.0, wave=True),
            motion((930, 1500), 150, 5, -1.0, 1.2),
        ],
    )
    say(page, "장애로 망가진 라운드는 무효.\n없던 일로 하고 다시 물어!", (500, 1166), (556, 1314), 40)
    say(page, "그럼 나도\n돌아가는 거야?", (938, 1314), (934, 1424), 38)
    folio(page, 7)
    return page


def _winner(page: Page, box: Box) -> list[str]:
    seats = [
        *(rect((660 + at * 96, 900, 78, 60), VERMILION, stroke=INK, stroke_width=5, rx=12) for at in range(5)),
    ]
    return [
        *rays(box, "#fbe3d0", "#f3c1b4"),
        *seats,
        grown_up((880, 1236), 1.1, GRANNY, Pose("happy", "up", "phone")),
        placed(telephone([placed([ring(46, 22)], (0, -20))]), (930, 1024), 0.36, -8),
        *confetti(page, (box[0], box[1] + 110, box[2], box[3] - 140), 46),
    ]


def the_winner() -> Page:
    """Page 8."""
    page = blank_page(28)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 500.0)
    trio = [
        *arena(first, 0.5),
        daon((220, 610), 0.98, Pose("firm", "hip", "up")),
        grown_up((600, 660), 0.98, GRANNY, Pose("firm", "hip", "phone")),
        placed(telephone([placed([ring(46, 22)], (0, -20))]), (642, 470), 0.3, -8),
        grown_up((976, 660), 0.98, ("#4c515b", "#3b2a20"), Pose("firm", "phone", "phone")),
        placed(laptop([placed([ring(40, 20)], (-76, -20)), placed([cross(34, 22)], (76, -20))]), (976, 506), 0.5),
        path("M918 352q0 -70 58 -70t58 70", "none", stroke=INK, stroke_width="12"),
        *(rect((x, 330, 24, 46), VERMILION, stroke=INK, stroke_width=5, rx=10) for x in (906, 1022)),
    ]
    panel(page, first, trio)
    caption(page, "마지막 문제. 남은 생존자 셋!", (76, 76), 38)
    say(page, "마당에서", (220, 210), (220, 296), 38)
    say(page, "행사장에서", (600, 188), (600, 272), 38)
    say(page, "페이지에서", (976, 180), (976, 268), 38)
    second = (54.0, 578.0, 534.0, 500.0)
    panel(page, second, [*dotted(second, "#dfe9f7", "#9dbdeb"), daon((321, 1180), 1.36, Pose("shock", "up", "hug"))])
    say(page, "O다!\n아, X였나?!", (321, 664), (321, 752), 42)
    third = (612.0, 578.0, 534.0, 500.0)
    panel(page, third, _winner(page, third))
    shout(page, "우승!", (879, 672), 68, PAPER)
    fourth = (54.0, 1102.0, 534.0, 530.0)
    panel(
        page,
        fourth,
        [
            *flat(fourth, "#e7efdc"),
            daon((200, 1690), 1.06, Pose("proud", "hug", "hug")),
            dogi((440, 1626), 0.78, Pose("happy", "hug", "hug")),
        ],
    )
    sound(page, "짝짝짝", (460, 1370), 60, 8, fill=GREEN)
    say(page, "아깝다. 그래도\n공평하게 졌네!", (270, 1190), (220, 1344), 40)
    fifth = (612.0, 1102.0, 534.0, 530.0)
    panel(
        page,
        fifth,
        [
            *rays(fifth, PALE, "#f9d97e"),
            dogi((760, 1624), 0.86, Pose("wink", "hip", "point")),
            daon((1000, 1660), 0.98, Pose("wow", "up", "wave", lean=8)),
            *(stroke(f"M{900 - at * 14} {1520 + at * 44}h-44", INK, 6) for at in range(3)),
        ],
    )
    say(page, "패자부활전도 있는데?", (830, 1178), (754, 1392), 38)
    shout(page, "진작 말하지!", (976, 1306), 38)
    page.add(disc(1096, 1590, 40, VERMILION, stroke=INK, stroke_width=6), sign(page, "끝", (1096, 1588), 40, PAPER))
    folio(page, 8)
    return page


PAGES = (sealed_answers, hidden_last_seconds, a_void_round, the_winner)
