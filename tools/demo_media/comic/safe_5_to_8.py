"""How data is kept safe, pages 5 to 8: who may see; how long; changing one's mind; shredding, and the gate."""

from __future__ import annotations

from tools.demo_media.comic.cast import Pose, daon, dogi, grown_up, jar
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
from tools.demo_media.comic.places import dotted, flat, folio, gate, hall, panel, paper_ground, rays, yard
from tools.demo_media.comic.props import name_plate
from tools.demo_media.pictures.sheet import Point, disc, group, oval, path, polygon, rect, stroke


def who_may_see() -> Page:
    """Page 5."""
    page = blank_page(5)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 560.0)
    panel(
        page,
        first,
        [
            *hall(first),
            oval((520, 580), (80, 14), "#7d6a4a", opacity=0.4),
            oval((900, 580), (80, 14), "#7d6a4a", opacity=0.4),
            daon((520, 584), 0.84, Pose("happy", "down", "wave")),
            grown_up((900, 584), 0.72, ("#2f6b53", "#3a434d"), Pose("smile", "wave", "down")),
            dogi((216, 588), 0.92, Pose("talk", "hip", "point")),
        ],
    )
    page.add(name_plate(page, "호랑이젤리", (520, 300)), name_plate(page, "달리는두부", (900, 284)))
    say(page, "마당에서 남에게 보이는 건\n네가 정한 이름과 아바타뿐이야.", (392, 142), (214, 340), 38)
    say(page, "호랑이젤리 님,\n안녕하세요!", (950, 150), (906, 250), 38)
    second = (54.0, 638.0, 534.0, 470.0)
    leaf = group(
        [
            rect((-92, -84, 184, 176), PAPER, stroke=INK, stroke_width=6, rx=8),
            path("M-92 -50V-76Q-92 -84 -84 -84H84Q92 -84 92 -76V-50Z", VERMILION, stroke=INK, stroke_width=6),
            *(stroke(f"M{x} -96v26", INK, 9) for x in (-46, 46)),
            *(disc(-62 + at % 4 * 41, -22 + at // 4 * 38, 7, "#b3ad9f") for at in range(12)),
            disc(20, 54, 24, "none", stroke=VERMILION, stroke_width=7),
        ],
        transform="translate(486 1000) rotate(6)",
    )
    panel(
        page,
        second,
        [
            *dotted(second, "#e7efdc", "#bcd3a6"),
            jar((168, 1090), 0.84, sign(page, "이메일", (0, -80), 38)),
            grown_up((344, 1180), 1.0, (INDIGO, "#2a2320"), Pose("talk", "down", "out"), badge=True),
            leaf,
        ],
    )
    say(page, "이름과 이메일은 몇 안 되는\n독에만 있어. 비울 날도 정했고.", (321, 712), None, 34)
    third = (612.0, 638.0, 534.0, 470.0)
    panel(
        page,
        third,
        [
            *flat(third, "#fbe3d0"),
            jar((880, 1094), 1.16, "", lid=True),
            daon((706, 1252), 1.2, Pose("wink", "none", "up", lean=6)),
        ],
    )
    sound(page, "살금살금", (1012, 700), 54, 6, fill=GREEN)
    think(page, "살짝만\n열어 볼까…", (754, 726), (724, 884), 34)
    fourth = (54.0, 1132.0, 1092.0, 500.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#dfe9f7", "#c3d6f0"),
            daon((300, 1700), 1.3, Pose("shock", "up", "wave")),
            dogi((820, 1622), 1.26, Pose("firm", "up", "hip")),
            motion((560, 1400), 60, 9, 0, 5.6),
        ],
    )
    sound(page, "찰싹!", (560, 1396), 104, -8)
    say(page, "아야! 내 건데도?", (250, 1196), (286, 1290), 38)
    say(page, "네 것은 네 참가증에서\n고치고 취소할 수 있어.", (840, 1202), (826, 1306), 38)
    folio(page, 5)
    return page


def how_long() -> Page:
    """Page 6."""
    page = blank_page(6)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 520.0)
    panel(
        page,
        first,
        [
            *yard(first, 3, night=True),
            daon((760, 620), 0.94, Pose("sleepy", "down", "down")),
            dogi((470, 560), 0.98, Pose("proud", "out", "out")),
        ],
    )
    say(page, "된장은 오래 묵힐수록 맛있지…", (470, 142), (470, 312))
    second = (54.0, 598.0, 640.0, 470.0)
    panel(page, second, [*rays(second, "#f3c1b4", "#e9a695"), dogi((500, 1180), 1.9, Pose("firm", "none", "none"))])
    shout(page, "하지만 개인정보는\n묵히지 않아!", (338, 716), 44, PAPER)
    third = (718.0, 598.0, 428.0, 470.0)
    tag = [
        path("M-150 -110H120L160 0L120 110H-150Z", PAPER, stroke=INK, stroke_width=7, stroke_linejoin="round"),
        disc(112, 0, 13, HANJI, stroke=INK, stroke_width=5),
        sign(page, "보유 기간", (-22, -56), 44, VERMILION),
        stroke("M-128 -18H86", INK, 4),
        sign(page, "○월 ○일까지", (-24, 30), 40),
        stroke("M125 0Q170 -50 210 -30", "#a37b4a", 8),
    ]
    panel(
        page,
        third,
        [
            *flat(third, PALE),
            group(tag, transform="translate(918 748) rotate(-6) scale(1.02)"),
            daon((800, 1228), 0.96, Pose("wow", "none", "none", lean=5)),
        ],
    )
    say(page, "여기\n날짜가 있네!", (1006, 972), (876, 1000), 36)
    fourth = (54.0, 1092.0, 1092.0, 540.0)
    whiff = [
        path(
            f"M{230 + at * 64} 1390q-30 -30 0 -58t0 -58",
            "none",
            stroke="#7f9a5a",
            stroke_width="11",
            stroke_linecap="round",
        )
        for at in range(4)
    ]
    panel(
        page,
        fourth,
        [
            *dotted(fourth, "#e7efdc", "#c9dbb0", 34),
            daon((900, 1690), 1.16, Pose("doubt", "hip", "none")),
            dogi((326, 1622), 1.06, Pose("shock", "hug", "hug"), "tilt"),
            *whiff,
        ],
    )
    say(page, "신청 화면의 ‘보유 기간’이야.\n그날까지만 둔다는 약속이지.", (380, 1170), (380, 1262), 38)
    say(page, "하루라도 넘기면?", (896, 1206), (900, 1316))
    say(page, "그럼 내가 쉬어 버려…", (622, 1452), (444, 1490), 36)
    folio(page, 6)
    return page


def _screen(page: Page) -> list[str]:
    """The pass on a telephone: three lines, the last one a button under a finger."""
    parts = [
        rect((-176, -300, 352, 640), INK, rx=40),
        rect((-156, -262, 312, 560), PAPER, rx=10),
        rect((-156, -262, 312, 84), INDIGO, rx=8),
        sign(page, "내 참가증", (0, -220), 44, PAPER),
    ]
    for at, (words, tone, ink) in enumerate((("변경·취소", "#dfe9f7", INK), ("동의 철회", VERMILION, PAPER))):
        y = -96 + at * 124
        parts += [
            rect((-126, y - 46, 252, 92), tone, stroke=INK, stroke_width=5, rx=12),
            sign(page, words, (0, y), 44, ink),
        ]
    parts += [
        *(rect((-126, 130 + at * 40, 252 - at * 70, 16), "#cfcabd", rx=8) for at in range(3)),
        path(
            "M52 40Q54 22 70 24Q84 26 82 44L92 130Q150 120 160 170L150 300H40L20 220Q-4 190 14 176Q30 168 50 194L58 120Z",
            "#f3cfb3",
            stroke=INK,
            stroke_width=6,
            stroke_linejoin="round",
            transform="translate(44 26)",
        ),
    ]
    return parts


def changing_ones_mind() -> Page:
    """Page 7."""
    page = blank_page(7)
    paper_ground(page)
    first = (54.0, 54.0, 534.0, 560.0)
    panel(
        page,
        first,
        [
            *flat(first, "#cfe8ea"),
            *(oval((120 + at * 130, 600 - (at % 2) * 30), (120, 70), "#a9bf86") for at in range(5)),
            daon((320, 640), 1.12, Pose("think", "none", "chin", lean=5)),
        ],
    )
    say(page, "신청했는데 마음이\n바뀌면 어떡해?", (321, 150), (330, 262))
    second = (612.0, 54.0, 534.0, 810.0)
    panel(
        page,
        second,
        [*dotted(second, PALE, "#f6c453", 34), group(_screen(page), transform="translate(880 500) rotate(3)")],
    )
    caption(page, "내 참가증에서 할 수 있어요", (640, 76), 38)
    third = (54.0, 638.0, 534.0, 500.0)
    panel(page, third, [*flat(third, "#dfe9f7"), dogi((320, 1124), 1.24, Pose("talk", "out", "out"))])
    say(page, "거두는 건 주는 것만큼\n쉬워야 하니까.", (321, 728), (321, 822))
    fourth = (612.0, 888.0, 534.0, 250.0)
    page.add(rect(fourth, GREEN, stroke=INK, stroke_width=7, rx=3))
    page.add(sign(page, "선택 동의만 거둘 수도,\n참가를 취소할 수도 있어요.\n불이익은 없어요.", (879, 1013), 38, PAPER))
    fifth = (54.0, 1162.0, 1092.0, 470.0)
    tears = [
        path(
            f"M{690 + side * 66} {1500}q{side * 16} 40 {side * 6} 92",
            "none",
            stroke="#5b93e6",
            stroke_width="12",
            stroke_linecap="round",
        )
        for side in (-1, 1)
    ]
    panel(
        page,
        fifth,
        [
            *rays(fifth, "#efe3f4", "#dfcbe8"),
            daon((450, 1700), 1.24, Pose("happy", "down", "out", lean=-4)),
            dogi((690, 1620), 1.1, Pose("sad", "hug", "hug", lean=-7)),
            *tears,
            motion((690, 1480), 170, 6, -0.9, 1.8),
        ],
    )
    say(page, "이유는 안 물어봐?", (254, 1236), (404, 1350))
    say(page, "안 물어봐. 붙잡지도 않고.", (846, 1228), (730, 1352))
    say(page, "…가지 마아.", (956, 1450), (806, 1530), 36)
    folio(page, 7)
    return page


def _scraps(page: Page, box: tuple[float, float, float, float], count: int) -> list[str]:
    x, y, wide, high = box
    scraps = []
    for _ in range(count):
        sx, sy = page.chance.uniform(x, x + wide), page.chance.uniform(y, y + high)
        tone = page.chance.choice([PAPER, "#dfe9f7", PALE, "#fbe3d0"])
        scraps.append(
            group(
                [rect((-6, -20, 12, 40), tone, stroke=INK, stroke_width=2.5)],
                transform=f"translate({sx:.0f} {sy:.0f}) rotate({page.chance.uniform(0, 180):.0f})",
            )
        )
    return scraps


def _rag(at: Point) -> str:
    """A folded cloth, and a drop of water beside it."""
    cloth = [
        path(
            "M-66 -34Q-20 -58 30 -44Q70 -30 62 18Q20 52 -34 44Q-80 30 -66 -34Z", "#dfe9f7", stroke=INK, stroke_width=6
        ),
        stroke("M-48 -22Q0 -34 44 -18M-54 6Q0 -8 50 10", "#9dbdeb", 6),
        path("M92 -6q18 30 0 34q-18 -4 0 -34Z", "#8fc4e8", stroke=INK, stroke_width=4),
    ]
    return group(cloth, transform=f"translate({at[0]} {at[1]}) rotate(-12)")


def the_promised_day() -> Page:
    """Page 8."""
    page = blank_page(8)
    paper_ground(page)
    first = (54.0, 54.0, 534.0, 500.0)
    panel(
        page,
        first,
        [
            *flat(first, "#9dbdeb"),
            jar((322, 340), 0.98, "", lid=False, upside_down=True),
            *_scraps(page, (190, 330, 270, 230), 80),
            oval((321, 546), (200, 30), INDIGO, opacity=0.35),
        ],
    )
    caption(page, "그리고 약속한 날", (76, 76), 38)
    sound(page, "촤르르", (470, 430), 76, -10)
    second = (612.0, 54.0, 534.0, 500.0)
    shine = [
        path(
            polygon(
                [
                    (x, y - r),
                    (x + r * 0.22, y - r * 0.22),
                    (x + r, y),
                    (x + r * 0.22, y + r * 0.22),
                    (x, y + r),
                    (x - r * 0.22, y + r * 0.22),
                    (x - r, y),
                    (x - r * 0.22, y - r * 0.22),
                ]
            ),
            PAPER,
            stroke=INK,
            stroke_width=4,
        )
        for x, y, r in ((690, 330, 34), (1100, 240, 22), (680, 480, 20))
    ]
    panel(
        page,
        second,
        [
            *rays(second, PALE, "#f9d97e"),
            dogi((872, 546), 1.02, Pose("proud", "hip", "wave"), "off"),
            *shine,
            _rag((1034, 352)),
        ],
    )
    say(page, "이름도 주소도 파기하고\n깨끗이 비우기로 했으니까.", (868, 140), (872, 300), 38)
    third = (54.0, 578.0, 1092.0, 400.0)
    bars = ((42, GARDENIA), (78, "#9dbdeb"), (58, GARDENIA), (98, "#9dbdeb"), (70, GARDENIA))
    board = [
        rect((92, 800, 390, 152), GREEN, stroke=INK, stroke_width=8, rx=6),
        rect((76, 788, 422, 20), "#a37b4a", stroke=INK, stroke_width=6),
        *(rect((122 + at * 70, 930 - tall, 44, tall), tone) for at, (tall, tone) in enumerate(bars)),
        stroke("M112 932H462", PAPER, 5),
    ]
    panel(
        page,
        third,
        [
            *flat(third, HANJI),
            *board,
            daon((640, 1056), 0.98, Pose("wow", "down", "chin")),
            dogi((960, 962), 0.84, Pose("talk", "point", "hip")),
        ],
    )
    say(page, "남는 건 숫자뿐이야. ‘몇 명이 왔다’, 그걸로 끝.", (720, 634), (950, 742), 36)
    say(page, "누가 왔는지는 모르고?", (290, 732), (556, 806), 36)
    fourth = (54.0, 1002.0, 534.0, 630.0)
    panel(page, fourth, [*gate(fourth), daon((320, 1606), 1.0, Pose("happy", "up", "wave"))])
    say(page, "좋아, 신청 완료!\n독아, 같이 가자!", (321, 1090), (326, 1268))
    fifth = (612.0, 1002.0, 534.0, 630.0)
    panel(
        page,
        fifth,
        [
            *dotted(fifth, "#dfe9f7", "#9dbdeb", 34),
            dogi((980, 1624), 1.08, Pose("shy", "chin", "hip"), "tilt"),
            daon((750, 1690), 1.1, Pose("shock", "up", "none")),
            motion((750, 1440), 150, 7, -3.0, 1.2),
        ],
    )
    say(page, "그런데… 넌 누구더라?", (916, 1080), (1040, 1352), 38)
    shout(page, "벌써 비웠어?!", (832, 1222), 44)
    page.add(disc(1096, 1590, 40, VERMILION, stroke=INK, stroke_width=6), sign(page, "끝", (1096, 1588), 40, PAPER))
    folio(page, 8)
    return page


PAGES = (who_may_see, how_long, changing_ones_mind, the_promised_day)
