"""How data is kept safe, pages 1 to 4: the cover; the jar in the backpack; what is asked, and why; required and optional."""

from __future__ import annotations

from tools.demo_media.comic.cast import Pose, daon, dogi, grown_up, jar
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
from tools.demo_media.comic.places import bedroom, dotted, flat, folio, panel, paper_ground, rays, yard
from tools.demo_media.pictures.sheet import disc, group, oval, path, rect, stroke


def cover() -> Page:
    """Page 1."""
    page = blank_page(1, PALE)
    page.add(*yard((0, 250, 1200, 1447), seed=8))
    page.add(
        rect((0, 0, 1200, 470), INDIGO),
        path("M0 470Q300 520 600 470T1200 470V440H0Z", INDIGO),
        *(disc(40 + at * 80, 30, 5, GARDENIA) for at in range(15)),
    )
    page.add(
        sign(page, "내 정보는", (600, 150), 124, PAPER), sign(page, "어떻게 지켜지나요?", (600, 306), 124, GARDENIA)
    )
    page.add(sign(page, "다온이와 독이가 알려 주는 개인정보 이야기", (600, 428), 44, "#dfe9f7"))
    page.add(oval((650, 1490), (440, 46), "#7d7462", opacity=0.35))
    page.add(dogi((780, 1486), 2.5, Pose("proud", "hip", "hip")))
    page.add(daon((352, 1500), 1.95, Pose("wow", "down", "out", lean=5)))
    say(page, "안에 뭐가 들었어?", (330, 700), (350, 850), 50)
    say(page, "쉿! 그건 비밀이지.", (830, 640), (800, 800), 50)
    page.add(
        rect((0, 1566, 1200, 131), GREEN),
        sign(page, "만화로 이해하는 실패박람회 · 2026 다시 실패박람회", (600, 1632), 42, PAPER),
    )
    return page


def _phone(x: float, y: float, size: float, turn: float) -> str:
    parts = [
        rect((-34, -60, 68, 120), INK, rx=10),
        rect((-28, -50, 56, 98), "#dfe9f7", rx=4),
        rect((-20, -38, 40, 8), INDIGO),
        *(rect((-20, -20 + 20 * at, 40, 12), PAPER, stroke=INK, stroke_width=2) for at in range(3)),
    ]
    return group(parts, transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def knock_in_the_backpack() -> Page:
    """Page 2."""
    page = blank_page(2)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 470.0)
    panel(
        page,
        first,
        [
            *bedroom(first),
            rect((60, 430, 560, 20), "#8f6a45"),
            rect((90, 450, 20, 90), "#7d573a"),
            rect((560, 450, 20, 90), "#7d573a"),
            daon((330, 560), 1.08, Pose("think", "phone", "phone")),
            _phone(334, 446, 0.8, 0),
            rect((60, 436, 560, 16), "#b98a59"),
        ],
    )
    caption(page, "박람회 전날 저녁", (76, 76))
    say(page, "사전 신청…\n이름이랑 이메일을\n적으라고?", (596, 206), (412, 300))
    second = (54.0, 548.0, 534.0, 500.0)
    panel(
        page,
        second,
        [*dotted(second, "#dfe9f7", "#9dbdeb"), daon((320, 1296), 1.75, Pose("doubt", "none", "chin", lean=-4))],
    )
    think(page, "어디에 쓰려고?\n설마 어디다\n팔아 버리나?", (318, 656), (330, 822), 36)
    third = (612.0, 548.0, 534.0, 500.0)
    pack = [
        *flat(third, "#f3dfb6"),
        rect((612, 940, 534, 120), "#bf9560"),
        rect((612, 940, 534, 10), "#8f6a45"),
        oval((880, 980), (170, 22), "#7d573a", opacity=0.5),
        group(
            [
                path(
                    "M-120 -190Q-130 -240 -60 -246H60Q130 -240 120 -190L132 -20Q130 4 100 6H-100Q-130 4 -132 -20Z",
                    GARDENIA,
                    stroke=INK,
                    stroke_width=8,
                ),
                path("M-88 -110H88L96 -26Q94 -10 76 -10H-76Q-94 -10 -96 -26Z", "#e0a02a", stroke=INK, stroke_width=6),
                path(
                    "M-120 -190Q0 -150 120 -190L116 -226Q100 -246 60 -246H-60Q-104 -246 -116 -226Z",
                    "#f7cb62",
                    stroke=INK,
                    stroke_width=6,
                ),
                rect((-12, -190, 24, 44), PAPER, stroke=INK, stroke_width=5, rx=6),
                stroke("M-40 -246q0 -44 40 -44t40 44", INK, 16),
                stroke("M-40 -246q0 -44 40 -44t40 44", "#c98f1d", 7),
            ],
            transform="translate(880 972) rotate(-7)",
        ),
        motion((880, 850), 190, 5, -2.9, 0.8),
        motion((880, 850), 190, 5, -1.1, 0.8),
    ]
    panel(page, third, pack)
    sound(page, "들썩", (742, 640), 92, -12)
    sound(page, "들썩", (1010, 690), 92, 10)
    fourth = (54.0, 1072.0, 1092.0, 560.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, PALE, "#f9d97e"),
            daon((250, 1640), 1.22, Pose("shock", "up", "up")),
            dogi((790, 1616), 1.62, Pose("happy", "up", "wave"), "up"),
            motion((790, 1430), 260, 9, -2.7, 2.3),
        ],
    )
    sound(page, "펑!", (486, 1220), 150, -10)
    say(page, "내 가방에서\n항아리가?!", (196, 1160), (236, 1262), 38)
    say(page, "그런 건 꼭 물어봐야지!\n난 정보 지킴이, 독이야.", (886, 1142), (800, 1250), 40)
    folio(page, 2)
    return page


def _pass_card(page: Page, at: tuple[float, float]) -> str:
    portrait = [
        disc(-104, 22, 46, "#fbe3d0", stroke=INK, stroke_width=5),
        path("M-152 14C-158 -44 -50 -44 -56 14C-66 -10 -140 -10 -152 14Z", "#2a2a33"),
        *(oval((-104 + side * 15, 24), (4, 5), INK) for side in (-1, 1)),
        stroke("M-114 40Q-104 48 -94 40", INK, 4),
    ]
    card = [
        rect((-170, -110, 340, 220), PAPER, stroke=INK, stroke_width=7, rx=14),
        path("M-166 -52V-96Q-166 -106 -156 -106H156Q166 -106 166 -96V-52Z", INDIGO),
        *portrait,
    ]
    return group(
        [*card, sign(page, "참가증", (0, -80), 38, PAPER), sign(page, "호랑이젤리", (50, 22), 40)],
        transform=f"translate({at[0]} {at[1]}) rotate(-5) scale(.86)",
    )


def _letter(at: tuple[float, float]) -> list[str]:
    """An envelope on wings, and the dotted line of its flight."""
    x, y = at
    letter = [
        rect((-120, -76, 240, 152), PAPER, stroke=INK, stroke_width=7, rx=6),
        path("M-120 76L-40 2M120 76L40 2", "none", stroke=INK, stroke_width="5"),
        path("M-120 -70L0 24L120 -70", "none", stroke=INK, stroke_width="7", stroke_linejoin="round"),
        disc(0, 18, 26, VERMILION, stroke=INK, stroke_width=5),
    ]
    wings = [
        path(
            f"M{side * 122} -20q{side * 70} -70 {side * 110} -6q{side * -40} -10 {side * -60} 22q{side * -30} -10 {side * -50} 10Z",
            PAPER,
            stroke=INK,
            stroke_width=6,
        )
        for side in (-1, 1)
    ]
    trail = path(
        f"M{x - 260} {y + 70}q120 -80 250 -40t280 -80", "none", stroke=INK, stroke_width="5", stroke_dasharray="14 16"
    )
    return [trail, group([*wings, *letter], transform=f"translate({x} {y}) rotate(8) scale(.86)")]


def _seats(box: tuple[float, float, float, float]) -> list[str]:
    """Chairs in a hall on the left, windows of those at home on the right."""
    x, y, _, high = box
    parts = [*flat(box, "#e7efdc")]
    for at in range(6):
        cx, top = x + 60 + at * 72, y + high - 96
        parts += [
            path(
                f"M{cx - 24} {top}q0 -14 14 -14h20q14 0 14 14v40h-48Z",
                VERMILION if at < 4 else PAPER,
                stroke=INK,
                stroke_width=5,
            ),
            rect((cx - 28, top + 38, 56, 16), "#7d573a", stroke=INK, stroke_width=5),
            stroke(f"M{cx - 20} {top + 56}v28M{cx + 20} {top + 56}v28", INK, 6),
        ]
    for at in range(4):
        cx, cy = x + 620 + at * 118, y + high - 74
        parts += [
            rect((cx - 48, cy - 42, 96, 66), INK, rx=8),
            rect((cx - 41, cy - 35, 82, 52), "#9dbdeb", rx=4),
            disc(cx, cy - 14, 13, "#fbe3d0"),
            path(f"M{cx - 24} {cy + 17}q24 -34 48 0Z", INDIGO),
            rect((cx - 62, cy + 26, 124, 10), "#4c515b", rx=5),
        ]
    return parts


def three_things() -> Page:
    """Page 3."""
    page = blank_page(3)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 440.0)
    panel(page, first, yard(first, seed=5))
    names = ((440, "이름"), (672, "이메일"), (922, "참여 방법"))
    page.add(
        dogi((196, 478), 0.92, Pose("talk", "hip", "point")),
        *(jar((x, 478), 0.88, sign(page, name, (0, -80), 38)) for x, name in names),
    )
    say(page, "우리가 받는 건 딱 세 가지야.\n왜 받는지도 다 적혀 있지.", (560, 142), (250, 282))
    second = (54.0, 518.0, 534.0, 420.0)
    panel(page, second, [*flat(second, "#dfe9f7"), _pass_card(page, (320, 824))])
    say(page, "이름은 참가증에 적고\n마당에서 부를 이름이야.\n별명도 좋아!", (321, 616), None, 36)
    third = (612.0, 518.0, 534.0, 420.0)
    panel(page, third, [*flat(third, "#fbe3d0"), *_letter((880, 834))])
    say(page, "이메일은 참가증과\n꼭 필요한 안내에만 써.\n잃어버리면 다시 보내고.", (879, 616), None, 36)
    fourth = (54.0, 962.0, 1092.0, 236.0)
    panel(page, fourth, _seats(fourth))
    say(page, "참여 방법은 현장과 온라인 자리를 세려고 묻는 거고.", (600, 1018), None, 36)
    fifth = (54.0, 1222.0, 1092.0, 410.0)
    panel(
        page,
        fifth,
        [
            *dotted(fifth, PALE, "#f6c453", 34),
            daon((330, 1706), 1.16, Pose("smile", "down", "out")),
            dogi((850, 1650), 1.16, Pose("shy", "hug", "chin")),
        ],
    )
    say(page, "내 혈액형은? 생일은?\n떡볶이는 얼마나 맵게?", (322, 1290), (336, 1362), 36)
    say(page, "필요 없으면 안 물어봐.\n…떡볶이는 좀 궁금하지만.", (850, 1290), (850, 1384), 36)
    folio(page, 3)
    return page


def _paper(page: Page, head: str, rows: list[str], tone: str, ticked: list[bool]) -> list[str]:
    parts = [
        rect((-196, -190, 392, 380), PAPER, stroke=INK, stroke_width=7, rx=8),
        rect((-196, -190, 392, 84), tone, rx=6),
        sign(page, head, (0, -148), 46, PAPER),
    ]
    for at, (row, tick) in enumerate(zip(rows, ticked, strict=True)):
        y = -54 + at * 84
        parts += [
            rect((-166, y - 24, 48, 48), "#f7f1e3", stroke=INK, stroke_width=5, rx=6),
            sign(page, row, (46, y), 36),
        ]
        if tick:
            parts.append(stroke(f"M-156 {y}l14 14l24 -30", VERMILION, 9))
    return parts


def two_boxes() -> Page:
    """Page 4."""
    page = blank_page(4)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 560.0)
    panel(page, first, [*dotted(first, "#cfe8ea", "#9ec9cf", 32), dogi((600, 596), 1.1, Pose("talk", "out", "out"))])
    page.add(
        group(
            _paper(page, "필수 안내", ["무엇을 왜", "언제까지", "거절할 권리"], GREEN, [True, True, True]),
            transform="translate(274 400) rotate(-4) scale(.94)",
        )
    )
    page.add(
        group(
            _paper(page, "선택 동의", ["소식 받기", "사진 쓰기"], INDIGO, [False, False]),
            transform="translate(930 400) rotate(4) scale(.94)",
        )
    )
    say(page, "안내는 둘로 나뉘어 있어.\n꼭 알아야 할 것과, 골라도 되는 것!", (600, 138), (600, 330), 38)
    second = (54.0, 638.0, 420.0, 460.0)
    panel(
        page,
        second,
        [
            *flat(second, "#9dbdeb"),
            daon((264, 1220), 1.42, Pose("sad", "hug", "hug")),
            stroke("M90 660v70M130 660v110M170 660v50M380 660v100M420 660v60M340 660v40", "#4f78b5", 8),
        ],
    )
    say(page, "선택을 안 하면…\n못 들어가?", (264, 722), (264, 800), 38)
    third = (498.0, 638.0, 648.0, 460.0)
    panel(page, third, [*rays(third, PALE, "#f9d97e"), dogi((960, 1086), 1.16, Pose("happy", "up", "up"), "up")])
    shout(page, "들어가지!", (700, 752), 60, PAPER)
    say(page, "선택은 말 그대로 선택!\n미리 찍어 두지도 않아.", (720, 950), (866, 1000), 36)
    fourth = (54.0, 1122.0, 1092.0, 510.0)
    panel(
        page,
        fourth,
        [
            *bedroom(fourth),
            daon((300, 1700), 1.22, Pose("talk", "none", "wave", lean=-5)),
            dogi((566, 1622), 0.92, Pose("wink", "down", "point")),
            grown_up((950, 1660), 1.1, ("#bf5c43", "#3b2a20"), Pose("wow", "down", "up")),
            *(stroke(f"M{150 - at * 22} {1400 + at * 60}h-60", INK, 6) for at in range(3)),
        ],
    )
    caption(page, "만 14세 미만은 법정대리인의 동의가 필요합니다.", (76, 1144), 36)
    say(page, "나 열세 살인데?\n엄마아—!", (232, 1292), (290, 1352), 38)
    folio(page, 4)
    return page


PAGES = (cover, knock_in_the_backpack, three_things, two_boxes)
