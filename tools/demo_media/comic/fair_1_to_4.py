"""How the quiz stays fair, pages 1 to 4: the cover; one round, three doors; one clock; the last side that arrived."""

from __future__ import annotations

from tools.demo_media.comic.arena import arena
from tools.demo_media.comic.cast import Pose, daon, dogi, grown_up
from tools.demo_media.comic.lettering import (
    GARDENIA,
    GREEN,
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
    clock,
    cross,
    laptop,
    placed,
    ring,
    telephone,
)
from tools.demo_media.pictures.sheet import Point, disc, oval, path, rect, stroke


def cover() -> Page:
    """Page 1."""
    page = blank_page(21, "#1b2440")
    page.add(*arena((0, 420, 1200, 1277), 0.36))
    page.add(rect((0, 0, 1200, 470), VERMILION), path("M0 470Q300 520 600 470T1200 470V440H0Z", VERMILION))
    page.add(*(disc(40 + at * 80, 30, 5, GARDENIA) for at in range(15)))
    page.add(sign(page, "OX는", (600, 150), 124, PAPER), sign(page, "공평할까?", (600, 306), 124, PALE))
    page.add(sign(page, "다온이와 독이가 알려 주는 OX 퀴즈 이야기", (600, 428), 44, "#fbe3d0"))
    page.add(placed([ring(70, 34)], (170, 210), 1.0, -8), placed([cross(56, 38)], (1034, 210), 1.0, 6))
    page.add(oval((330, 1510), (210, 34), "#0d1326", opacity=0.5), oval((840, 1500), (330, 40), "#0d1326", opacity=0.5))
    page.add(dogi((850, 1490), 2.1, Pose("happy", "point", "up")))
    page.add(placed(clock(86, 0.02, 0.92), (1112, 1080), 1.0))
    page.add(daon((340, 1510), 1.9, Pose("think", "out", "out", lean=5)))
    say(page, "어느 쪽이지…?!", (320, 720), (350, 884), 50)
    say(page, "마감까지\n셋, 둘, 하나…", (850, 690), (850, 932), 50)
    page.add(
        rect((0, 1566, 1200, 131), INDIGO),
        sign(page, "만화로 이해하는 실패박람회 · 2026 다시 실패박람회", (600, 1632), 42, PAPER),
    )
    return page


def _door(page: Page, at: Point, words: str, drawn: list[str], tone: str) -> list[str]:
    """One of the three ways in, about ``at``: a round window with a ribbon beneath."""
    x, y = at
    return [
        disc(x, y, 142, tone, stroke=INK, stroke_width=8),
        *drawn,
        rect((x - 152, y + 106, 304, 66), INDIGO, stroke=INK, stroke_width=6, rx=10),
        sign(page, words, (x, y + 138), 36, PAPER),
    ]


def one_round_three_doors() -> Page:
    """Page 2."""
    page = blank_page(22)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 560.0)
    crowd = (
        (180, 0.52, ("#bf5c43", "#3b2a20"), Pose("talk")),
        (330, 0.5, ("#7a5aa0", "#4a2f26"), Pose("think")),
        (800, 0.5, ("#2f6b53", "#8a8f96"), Pose("happy")),
        (950, 0.53, (INDIGO, "#2a2320"), Pose("think")),
    )
    panel(
        page,
        first,
        [
            *arena(first),
            *(
                grown_up((x, 520 + (at % 2) * 34), size, colours, pose)
                for at, (x, size, colours, pose) in enumerate(crowd)
            ),
            daon((500, 596), 0.72, Pose("happy", "up", "wave")),
            dogi((664, 600), 0.62, Pose("happy", "hip", "up")),
        ],
    )
    caption(page, "OX 퀴즈가 열린 날", (76, 76), 38)
    say(page, "모두 같은 문제,\n같은 라운드야!", (760, 164), (676, 432), 40)
    second = (54.0, 638.0, 1092.0, 420.0)
    doors = [
        *dotted(second, PALE, "#f6c453", 34),
        *_door(
            page,
            (236, 816),
            "마당 바닥에서",
            [placed([ring(44, 22)], (196, 780)), daon((262, 914), 0.5, Pose("happy", "up", "down"))],
            "#cfe0f8",
        ),
        *_door(
            page,
            (600, 816),
            "행사장 휴대전화로",
            [
                placed(
                    telephone([placed([ring(32, 16)], (0, -70)), placed([cross(26, 18)], (0, 62))]), (600, 800), 0.5, 6
                )
            ],
            "#fbe3d0",
        ),
        *_door(
            page,
            (964, 816),
            "화면 없이 보기로",
            [
                placed(
                    laptop([placed([ring(40, 20)], (-76, -20)), placed([cross(34, 22)], (76, -20))]), (964, 800), 0.52
                )
            ],
            "#dcebe2",
        ),
    ]
    panel(page, second, doors)
    third = (54.0, 1082.0, 1092.0, 550.0)
    panel(
        page,
        third,
        [
            *rays(third, "#dfe9f7", "#c3d6f0"),
            daon((300, 1740), 1.5, Pose("doubt", "hip", "chin", lean=-4)),
            dogi((850, 1624), 1.24, Pose("proud", "hip", "hip")),
        ],
    )
    say(page, "그런데… 정말 공평해?", (310, 1164), (306, 1266), 40)
    say(page, "뭐든지 물어봐!", (856, 1180), (850, 1306), 42)
    folio(page, 2)
    return page


def _watch(at: Point, size: float) -> str:
    strap = [rect((-34, -150, 68, 300), VERMILION, stroke=INK, stroke_width=6, rx=14)]
    return placed([*strap, *clock(86, 0.98, 0.86, "#cfcabd")], at, size, 12)


def one_clock() -> Page:
    """Page 3."""
    page = blank_page(23)
    paper_ground(page)
    first = (54.0, 54.0, 534.0, 540.0)
    panel(
        page,
        first,
        [
            *dotted(first, "#fbe3d0", "#f3c1b4"),
            daon((250, 680), 1.16, Pose("wink", "none", "phone", lean=-3)),
            _watch((470, 430), 0.84),
        ],
    )
    say(page, "내 시계는 3초 느려.\n그럼 나는 3초 더?", (321, 142), (262, 318), 38)
    second = (612.0, 54.0, 534.0, 540.0)
    panel(
        page,
        second,
        [
            *rays(second, PALE, "#f9d97e"),
            dogi((879, 590), 1.12, Pose("firm", "up", "up")),
            placed(clock(80, 0.02, 0.9), (879, 520)),
        ],
    )
    say(page, "안 돼! 마감은\n서버 시계 하나로 재.", (879, 142), (879, 300), 40)
    third = (54.0, 618.0, 1092.0, 480.0)
    lines = "M600 860H250M600 860V930M600 860H950"
    network = [
        *dotted(third, "#cfe8ea", "#9ec9cf", 32),
        stroke(lines, INK, 18),
        stroke(lines, GARDENIA, 9),
        placed(clock(116, 0.02, 0.92), (600, 860)),
        placed(
            telephone(
                [
                    placed([ring(34, 16)], (0, -60)),
                    rect((-70, 40, 140, 60), INDIGO, rx=10),
                    sign(page, "3", (0, 70), 56, PAPER),
                ]
            ),
            (220, 890),
            0.7,
            -6,
        ),
        placed(
            laptop(
                [
                    placed([cross(36, 22)], (-76, -20)),
                    rect((10, -60, 124, 80), INDIGO, rx=10),
                    sign(page, "3", (72, -20), 60, PAPER),
                ]
            ),
            (950, 880),
            0.7,
        ),
        daon((430, 1086), 0.5, Pose("wow", "up", "down")),
        oval((770, 1082), (60, 12), "#4f7f86", opacity=0.4),
        grown_up((770, 1090), 0.42, ("#2f6b53", "#8a8f96"), Pose("wow")),
    ]
    panel(page, third, network)
    say(page, "네 시계가 느려도 빨라도, 마감은 모두에게 똑같아.", (600, 682), None, 38)
    fourth = (54.0, 1122.0, 1092.0, 510.0)
    big = placed(clock(190, 0.02, 0.8), (600, 1420))
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#efe3f4", "#dfcbe8"),
            big,
            daon((320, 1690), 1.1, Pose("firm", "down", "out", lean=6)),
            dogi((960, 1630), 0.96, Pose("doubt", "hip", "hip")),
            motion((600, 1420), 214, 3, 0.68, 0.36),
        ],
    )
    sound(page, "끼이익", (480, 1210), 72, -10, fill=GREEN)
    think(page, "뒤로 돌리면…", (214, 1240), (290, 1352), 38)
    say(page, "그런 손잡이는 없다니까.", (892, 1230), (956, 1374), 38)
    folio(page, 3)
    return page


def _tick(page: Page, side: str, words: str) -> list[str]:
    """What a telephone shows once an answer has arrived."""
    mark = [placed([ring(50, 24)], (0, -72))] if side == "O" else [placed([cross(44, 28)], (0, -72))]
    return [
        *mark,
        rect((-92, 44, 184, 76), GREEN, stroke=INK, stroke_width=5, rx=14),
        sign(page, words, (0, 82), 40, PAPER),
    ]


def _running(box: Box) -> list[str]:
    """Daon between the sides, fainter where she was."""
    steps = ((270, 0.25), (470, 0.45), (700, 0.7), (916, 1.0))
    drawn = [*arena(box)]
    for at, (x, seen) in enumerate(steps):
        figure = daon((x, 566), 0.72, Pose("shock" if at == 3 else "think", "up", "wave", lean=8 if at % 2 else -8))
        drawn.append(f'<g opacity="{seen}">{figure}</g>')
    drawn += [stroke(f"M{180 + at * 190} {480 + at % 2 * 30}h-60", PAPER, 7, opacity=0.7) for at in range(4)]
    return drawn


def last_side_that_arrived() -> Page:
    """Page 4."""
    page = blank_page(24)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 520.0)
    panel(page, first, _running(first))
    sound(page, "우다다다", (390, 190), 96, -8)
    say(page, "O? X? 아니, O? X!", (816, 160), (906, 330), 42)
    second = (54.0, 598.0, 534.0, 520.0)
    panel(
        page,
        second,
        [
            *flat(second, "#e7efdc"),
            placed(telephone(_tick(page, "X", "받았어요")), (430, 930), 0.86, 7),
            dogi((190, 1112), 0.78, Pose("talk", "hip", "point")),
        ],
    )
    say(page, "마감 전에 마지막으로\n‘받았어요’가 뜬 쪽이 네 답!", (321, 680), (196, 896), 38)
    third = (612.0, 598.0, 534.0, 520.0)
    snapped = "M690 980q-50 -60 0 -110t20 -90"
    panel(
        page,
        third,
        [
            *dotted(third, "#f3c1b4", "#e9a695"),
            stroke(snapped, INK, 12),
            daon((900, 1210), 1.36, Pose("shock", "up", "up")),
            path(
                "M676 742l36 30l-14 8l30 34l-44 -24l12 -10Z",
                GARDENIA,
                stroke=INK,
                stroke_width=5,
                stroke_linejoin="round",
            ),
        ],
    )
    say(page, "앗, 인터넷이 끊겼어!", (880, 668), (896, 780), 38)
    sound(page, "뚝", (716, 880), 88, -10)
    fourth = (54.0, 1142.0, 640.0, 490.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, PALE, "#f9d97e"),
            dogi((260, 1624), 1.0, Pose("proud", "hip", "out")),
            daon((556, 1690), 0.98, Pose("sleepy", "hug", "hug")),
        ],
    )
    say(page, "받아 둔 답은 그대로야.\n끊겨 있어도 세어 줘.", (312, 1226), (264, 1366), 38)
    say(page, "휴…", (592, 1310), (566, 1384), 42)
    fifth = (718.0, 1142.0, 428.0, 490.0)
    panel(
        page,
        fifth,
        [*flat(fifth, "#27365c"), grown_up((932, 1850), 1.1, ("#7a5aa0", "#4a2f26"), Pose("shock", "up", "up"))],
    )
    caption(page, "어느 쪽도 안 골랐다면", (738, 1164), 36)
    shout(page, "탈락!", (932, 1316), 50)
    folio(page, 4)
    return page


PAGES = (cover, one_round_three_doors, one_clock, last_side_that_arrived)
