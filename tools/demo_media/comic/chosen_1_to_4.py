"""How works are chosen, pages 1 to 4: the cover; who chose?; anyone recommends; the rules hang first."""

from __future__ import annotations

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
from tools.demo_media.comic.places import dotted, flat, folio, hall, panel, paper_ground, rays, yard
from tools.demo_media.comic.props import board, framed, placed, slip, small_slip, star, telephone
from tools.demo_media.pictures.sheet import disc, oval, path, rect, stroke


def cover() -> Page:
    """Page 1."""
    page = blank_page(11, PALE)
    room = (0.0, 430.0, 1200.0, 1267.0)
    page.add(
        *hall(room),
        *framed((470, 690, 640, 440), ("#f7a765", "#7c6066")),
        path("M420 600h740l70 620h-880Z", "#fff3d0", opacity=0.22),
    )
    page.add(rect((0, 0, 1200, 470), GREEN), path("M0 470Q300 520 600 470T1200 470V440H0Z", GREEN))
    page.add(*(disc(40 + at * 80, 30, 5, GARDENIA) for at in range(15)))
    page.add(
        sign(page, "이 작품들은", (600, 150), 124, PAPER), sign(page, "어떻게 골랐을까?", (600, 306), 124, GARDENIA)
    )
    page.add(sign(page, "다온이와 독이가 알려 주는 작품 추천 이야기", (600, 428), 44, "#dcebe2"))
    page.add(
        *(
            small_slip(turn, at, tone)
            for turn, at, tone in (
                (-14, (112, 1010), PAPER),
                (18, (250, 900), PALE),
                (-20, (560, 960), PAPER),
                (-20, (60, 1180), "#fbe3d0"),
            )
        )
    )
    page.add(oval((640, 1500), (470, 44), "#7d6a4a", opacity=0.4))
    page.add(dogi((800, 1486), 2.3, Pose("happy", "up", "up"), "up"))
    page.add(daon((340, 1500), 1.95, Pose("think", "chin", "point", lean=4)))
    page.add(small_slip(14, (1104, 1058), PALE))
    say(page, "이 그림은\n누가 골랐어?", (270, 690), (330, 868), 50)
    say(page, "그걸 물을 줄 알았지!", (850, 620), (860, 776), 50)
    page.add(
        rect((0, 1566, 1200, 131), INDIGO),
        sign(page, "만화로 이해하는 실패박람회 · 2026 다시 실패박람회", (600, 1632), 42, PAPER),
    )
    return page


def _crown() -> str:
    return path(
        "M-74 0V-70L-38 -34L0 -86L38 -34L74 -70V0Z", GARDENIA, stroke=INK, stroke_width=6, stroke_linejoin="round"
    ) + "".join(disc(x, -14, 8, VERMILION, stroke=INK, stroke_width=3) for x in (-44, 0, 44))


def who_chose() -> Page:
    """Page 2."""
    page = blank_page(12)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 470.0)
    panel(
        page,
        first,
        [
            *hall(first),
            oval((360, 506), (96, 14), "#7d6a4a", opacity=0.4),
            daon((360, 510), 0.92, Pose("happy", "up", "wave")),
        ],
    )
    caption(page, "박람회 첫날, 전시관", (76, 76))
    say(page, "우아! 다 멋지다.", (640, 420), (456, 372), 40)
    second = (54.0, 548.0, 440.0, 500.0)
    panel(
        page,
        second,
        [*dotted(second, "#dfe9f7", "#9dbdeb"), daon((300, 1320), 1.75, Pose("doubt", "none", "chin", lean=-4))],
    )
    think(page, "그런데…\n누가 골랐지?", (274, 664), (296, 800), 38)
    third = (518.0, 548.0, 628.0, 500.0)
    king = [
        *rays(third, "#efe3f4", "#dfcbe8"),
        rect((676, 800, 312, 260), VERMILION, stroke=INK, stroke_width=6, rx=10),
        path("M676 812Q676 690 832 676Q988 690 988 812Z", VERMILION, stroke=INK, stroke_width=6),
        dogi((832, 1062), 1.1, Pose("firm", "hip", "point")),
        placed([_crown()], (832, 802), 1.0),
        *framed((1000, 850, 130, 100), ("#4f9a92", "#0f3d4c")),
    ]
    panel(page, third, king)
    caption(page, "다온이의 상상", (540, 570), 34, "#efe3f4")
    say(page, "저걸 걸어라!", (950, 680), (880, 770), 42)
    fourth = (54.0, 1072.0, 1092.0, 560.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, PALE, "#f9d97e"),
            daon((232, 1650), 1.22, Pose("wow", "up", "down")),
            dogi((820, 1616), 1.24, Pose("firm", "out", "up"), "up"),
            motion((820, 1450), 220, 9, -2.7, 2.3),
        ],
    )
    shout(page, "아니야!", (520, 1300), 60, PAPER)
    say(page, "사람들이 ‘다시 보고 싶다’고\n추천한 작품이야.", (850, 1156), (806, 1250), 40)
    say(page, "왕이 아니고?", (236, 1160), (236, 1262), 38)
    folio(page, 2)
    return page


def _heads(x: float, foot: float) -> list[str]:
    people = (("#bf5c43", "#3b2a20"), ("#2f6b53", "#8a8f96"), ("#7a5aa0", "#2a2320"))
    return [
        grown_up(
            (x + at * 150, foot + (at % 2) * 10), 0.78, colours, Pose(("smile", "happy", "talk")[at], "down", "phone")
        )
        for at, colours in enumerate(people)
    ]


def anyone_recommends() -> Page:
    """Page 3."""
    page = blank_page(13)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 470.0)
    heart = "M0 18C-40 -10 -30 -46 -8 -42Q0 -40 0 -30Q0 -40 8 -42C30 -46 40 -10 0 18Z"
    panel(
        page,
        first,
        [
            *yard(first, 6),
            *_heads(520, 560),
            placed(telephone([path(heart, VERMILION)]), (1010, 356), 0.52, 8),
            dogi((236, 516), 1.0, Pose("talk", "hip", "point")),
        ],
    )
    say(page, "다시 보고 싶은 콘텐츠를\n많은 사람에게 묻는 거야.", (400, 142), (250, 270), 40)
    second = (54.0, 548.0, 534.0, 500.0)
    form = slip(page, ["다시 보고 싶은 작품", "무엇을", "왜 다시 보고 싶은지"])
    panel(
        page,
        second,
        [*flat(second, "#e7efdc"), placed(form, (321, 878), 1.0, -4), star((104, 728), 26), star((540, 1004), 22)],
    )
    say(page, "작품 이름만이 아니라\n이유도 함께 적어.", (321, 632), None, 38)
    third = (612.0, 548.0, 534.0, 500.0)
    desk = [
        *dotted(third, "#fbe3d0", "#f3c1b4"),
        daon((850, 1170), 1.42, Pose("shy", "hug", "phone", lean=6)),
        rect((612, 988, 534, 80), "#b98a59", stroke=INK, stroke_width=6),
        placed(
            [
                rect((-110, -22, 220, 44), PAPER, stroke=INK, stroke_width=5),
                stroke("M-80 -4h120M-80 8h80", "#7d7462", 4),
            ],
            (870, 996),
            1,
            -3,
        ),
        stroke("M912 984L958 906", GARDENIA, 16),
        stroke("M912 984L918 974", INK, 14),
    ]
    panel(page, third, desk)
    think(page, "할머니가 이 만화를\n보고 웃었으니까…", (878, 650), (856, 752), 36)
    sound(page, "끄적끄적", (1040, 866), 50, 8, fill=GREEN)
    fourth = (54.0, 1072.0, 1092.0, 560.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#dfe9f7", "#c3d6f0"),
            daon((300, 1660), 1.22, Pose("happy", "down", "out")),
            dogi((820, 1620), 1.2, Pose("proud", "hug", "hug"), "up"),
            small_slip(20, (640, 1262), PALE),
            small_slip(-12, (770, 1352), PAPER),
            small_slip(34, (560, 1350), "#fbe3d0"),
            path("M470 1450Q540 1270 740 1330", "none", stroke=INK, stroke_width="5", stroke_dasharray="14 16"),
        ],
    )
    sound(page, "꿀꺽!", (1020, 1330), 96, 10)
    say(page, "추천 하나 넣을게!", (258, 1150), (300, 1266), 40)
    say(page, "이유까지 맛있게,\n아니, 소중히 받았어.", (790, 1156), (812, 1262), 38)
    folio(page, 3)
    return page


def rules_first() -> Page:
    """Page 4."""
    page = blank_page(14)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 580.0)
    rules = board(page, "추천 규칙", ["누가 추천하나", "언제까지 받나", "어떻게 세나"])
    panel(
        page,
        first,
        [
            *yard(first, 4),
            placed(rules, (770, 366), 0.98),
            daon((440, 626), 0.86, Pose("wow", "down", "point")),
            dogi((196, 616), 0.96, Pose("talk", "hip", "out")),
        ],
    )
    say(page, "규칙은 추천을 받기 전에\n누구나 보게 걸어 둬.", (316, 142), (206, 348), 38)
    second = (54.0, 658.0, 534.0, 470.0)
    heap = [
        small_slip(
            (at * 47) % 50 - 25,
            (150 + at % 6 * 62, 890 + at // 6 * 46 - (at % 6 in (2, 3)) * 30),
            (PAPER, PALE, "#fbe3d0")[at % 3],
        )
        for at in range(30)
    ]
    panel(
        page,
        second,
        [*dotted(second, PALE, "#f6c453", 34), daon((320, 1180), 1.2, Pose("proud", "up", "up")), *heap],
    )
    say(page, "내가 백 장 쓰면?", (321, 728), (322, 800), 40)
    third = (612.0, 658.0, 534.0, 470.0)
    panel(
        page,
        third,
        [
            *flat(third, HANJI),
            rect((612, 1060, 534, 80), "#bf9560"),
            grown_up((800, 1236), 1.02, (INDIGO, "#3a434d"), Pose("wink", "chin", "out"), badge=True),
            *framed((960, 880, 160, 130), ("#fdec86", "#b8433a")),
        ],
    )
    say(page, "제 사촌 그림도\n살짝 걸어 주시면…", (872, 738), (822, 810), 38)
    fourth = (54.0, 1152.0, 1092.0, 480.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#f3c1b4", "#e9a695"),
            dogi((600, 1640), 1.44, Pose("firm", "point", "point")),
            daon((206, 1700), 1.1, Pose("shock", "up", "none")),
            grown_up((1020, 1716), 1.1, (INDIGO, "#3a434d"), Pose("shock", "none", "up"), badge=True),
        ],
    )
    shout(page, "둘 다 규칙대로!", (600, 1226), 56, PAPER)
    folio(page, 4)
    return page


PAGES = (cover, who_chose, anyone_recommends, rules_first)
