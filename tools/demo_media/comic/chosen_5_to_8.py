"""How works are chosen, pages 5 to 8: the list hangs the hall; who asked and why; wings; pass it on."""

from __future__ import annotations

from tools.demo_media.comic.arena import notes_wall, wings_wall
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
)
from tools.demo_media.comic.places import dotted, flat, folio, gate, hall, panel, paper_ground, rays
from tools.demo_media.comic.props import WOOD, bench, framed, label, placed, slip, small_slip, star, wings
from tools.demo_media.pictures.sheet import Point, disc, group, path, rect, stroke

MAKER = ("#7a5aa0", "#4a2f26")


def _scroll(page: Page) -> list[str]:
    """The list that comes out of the counting, about (0, 0): bars of unequal length."""
    parts = [
        rect((-250, -170, 500, 350), PAPER, stroke=INK, stroke_width=7, rx=6),
        rect((-276, -190, 552, 40), WOOD, stroke=INK, stroke_width=6, rx=18),
        rect((-276, 166, 552, 40), WOOD, stroke=INK, stroke_width=6, rx=18),
        sign(page, "추천 결과", (0, -104), 46, VERMILION),
    ]
    for at, wide in enumerate((330, 262, 214, 150)):
        y = -40 + at * 52
        parts += [
            rect((-214, y - 17, 34, 34), (GARDENIA, "#f7a765", "#4f9a92", "#9dbdeb")[at], stroke=INK, stroke_width=4),
            rect((-164, y - 12, wide, 24), INDIGO if at else VERMILION, rx=6),
        ]
    return parts


def _plan() -> list[str]:
    """A floor plan about (0, 0): two rooms, works along the walls, the way through in dots."""
    room = "M-40 130H-250V-130H250V130H40"
    parts = [rect((-250, -130, 500, 260), "#e6cfa2"), stroke(room, INK, 9), stroke("M0 -130V-30", INK, 9)]
    for x, wide in ((-218, 44), (-160, 92), (-56, 34), (26, 40), (84, 86), (190, 44)):
        tone = VERMILION if wide > 60 else INDIGO
        parts.append(rect((x, -124, wide, 20), tone, stroke=INK, stroke_width=4))
    way = "M-14 124Q-60 92 -130 74Q-214 20 -124 -56Q-50 -34 0 12Q62 -30 124 -56Q214 20 130 74Q60 92 14 124"
    parts.append(path(way, "none", stroke=PAPER, stroke_width="9", stroke_dasharray="2 20", stroke_linecap="round"))
    return parts


def _hammer(at: Point, turn: float) -> str:
    parts = [
        rect((-9, -20, 18, 130), WOOD, stroke=INK, stroke_width=5, rx=6),
        rect((-54, -56, 108, 48), "#b3ad9f", stroke=INK, stroke_width=6, rx=8),
    ]
    return placed(parts, at, 1.0, turn)


def the_list_hangs_the_hall() -> Page:
    """Page 5."""
    page = blank_page(15)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 480.0)
    panel(
        page,
        first,
        [
            *dotted(first, "#cfe8ea", "#9ec9cf", 32),
            placed(_scroll(page), (820, 314), 0.96, 2),
            dogi((250, 526), 0.98, Pose("happy", "hip", "point")),
        ],
    )
    say(page, "추천을 모으면\n작품 목록이 돼.", (300, 142), (260, 270), 40)
    second = (54.0, 558.0, 1092.0, 520.0)
    flying = [
        *hall(second),
        *(
            group(framed(box, tones), transform=f"rotate({turn} {box[0] + 80} {box[1] + 60})")
            for turn, box, tones in (
                (-16, (236, 730, 190, 140), ("#fdec86", "#b8433a")),
                (12, (716, 700, 170, 190), ("#9dbdeb", "#35558a")),
                (-9, (900, 850, 190, 130), ("#f7a765", "#7c6066")),
            )
        ),
        *(motion(at, 110, 4, start, 0.9) for at, start in (((330, 800), 1.6), ((800, 800), 1.8), ((990, 915), 0.4))),
        dogi((520, 1070), 0.92, Pose("wow", "up", "up"), "up"),
        daon((160, 1082), 0.86, Pose("wow", "up", "up")),
    ]
    panel(page, second, flying)
    sound(page, "척", (286, 690), 84, -10)
    sound(page, "착", (1020, 770), 84, 8)
    sound(page, "척척!", (880, 1030), 84, -6, fill=GREEN)
    say(page, "그 목록대로 전시관이 스스로 걸려!", (650, 622), (540, 782), 38)
    third = (54.0, 1102.0, 640.0, 530.0)
    panel(page, third, [*flat(third, "#f7f1e3"), placed(_plan(), (374, 1420), 1.05)])
    say(page, "방을 나누고 길을 내고, 가장 많이\n추천받은 작품이 한가운데!", (374, 1186), None, 36)
    fourth = (718.0, 1102.0, 428.0, 530.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, PALE, "#f9d97e"),
            dogi((950, 1620), 1.06, Pose("shy", "hug", "up")),
            _hammer((1094, 1398), 24),
            daon((800, 1736), 1.0, Pose("doubt", "none", "none")),
        ],
    )
    say(page, "그럼 그 망치는?", (880, 1162), (790, 1420), 36)
    say(page, "…기분이야.", (1000, 1266), (960, 1350), 38)
    folio(page, 5)
    return page


def who_asked_and_why() -> Page:
    """Page 6."""
    page = blank_page(16)
    paper_ground(page)
    first = (54.0, 54.0, 1092.0, 560.0)
    wall = [
        rect(first, "#f1eadb"),
        rect((54, 470, 1092, 150), "#d9b27c"),
        rect((54, 446, 1092, 26), INDIGO),
        path("M110 54h420l50 392h-530Z", "#fff3d0", opacity=0.6),
        *framed((84, 180, 400, 240), ("#f8c58c", "#35558a")),
        placed(label(page, ["286명이 추천했어요", "“할머니가 웃었으니까.”"], 36), (730, 322), 1.0),
        daon((720, 720), 0.86, Pose("wow", "down", "point")),
        dogi((1058, 608), 0.6, Pose("proud", "point", "hip")),
    ]
    panel(page, first, wall)
    say(page, "작품마다 몇 명이, 왜 다시\n보고 싶었는지 적혀 있어.", (860, 138), (1070, 440), 38)
    second = (54.0, 638.0, 534.0, 480.0)
    panel(page, second, [*rays(second, "#dfe9f7", "#c3d6f0"), daon((320, 1230), 1.42, Pose("shock", "up", "up"))])
    shout(page, "내가 쓴 이유잖아!", (321, 712), 40, PAPER)
    third = (612.0, 638.0, 534.0, 480.0)
    tear = path("M842 892q14 24 0 28q-14 -4 0 -28Z", "#8fc4e8", stroke=INK, stroke_width=3)
    panel(
        page,
        third,
        [
            *dotted(third, "#fbe3d0", "#f3c1b4"),
            grown_up((880, 1240), 1.16, ("#bf5c43", "#c9cdd2"), Pose("smile", "hug", "down")),
            tear,
        ],
    )
    say(page, "나도 우리 할머니가\n보고 싶어지네.", (900, 726), (884, 806), 38)
    fourth = (54.0, 1142.0, 1092.0, 490.0)
    panel(
        page,
        fourth,
        [
            *notes_wall(fourth, "#e7efdc"),
            daon((270, 1690), 1.16, Pose("think", "chin", "down")),
            dogi((870, 1624), 1.16, Pose("talk", "out", "out")),
        ],
    )
    say(page, "추천을 못 받은\n작품은 어떡해?", (268, 1226), (280, 1330), 38)
    say(page, "다 걸 수는 없지.\n그래서 응원이 필요해!", (850, 1226), (868, 1326), 38)
    folio(page, 6)
    return page


def cheering_wings() -> Page:
    """Page 7."""
    page = blank_page(17)
    paper_ground(page)
    first = (54.0, 54.0, 534.0, 520.0)
    panel(
        page,
        first,
        [
            *flat(first, "#c3d6f0"),
            rect((54, 480, 534, 100), "#e9ddc2"),
            *bench((320, 536), 400),
            grown_up((320, 650), 0.92, MAKER, Pose("sad", "hug", "hug")),
            *(
                stroke(f"M{120 + at * 52} {250 + (at % 3) * 12}v46", "#7f9cc9", 7)
                for at in range(8)
                if at not in (3, 4, 5)
            ),
        ],
    )
    say(page, "내 만화는\n못 걸렸어…", (321, 142), (321, 226), 40)
    second = (612.0, 54.0, 534.0, 520.0)
    panel(page, second, [*wings_wall(second), dogi((879, 562), 0.66, Pose("happy", "up", "up"))])
    say(page, "그럴 땐 응원날개!", (879, 130), (879, 384), 42)
    third = (54.0, 598.0, 1092.0, 500.0)
    card = slip(page, ["응원날개", "다음 이야기도", "꼭 보고 싶어요!"])
    kinds = (
        ("#dfe9f7", GARDENIA, PAPER),
        ("#fbe3d0", VERMILION, PALE),
        ("#e7efdc", "#8cc7a8", PAPER),
    )
    panel(
        page,
        third,
        [
            *dotted(third, PALE, "#f6c453", 34),
            *(placed(wings(tones), (156 + at * 176, 776), 0.25) for at, tones in enumerate(kinds)),
            rect((242, 708, 180, 136), "none", stroke=VERMILION, stroke_width=8, rx=16),
            daon((300, 1190), 1.06, Pose("happy", "down", "point")),
            placed(card, (856, 880), 1.08, 3),
            star((1092, 690), 28),
            star((596, 1048), 24),
        ],
    )
    caption(page, "날개를 고르고, 여든 자까지 응원을 적어요.", (76, 620), 36)
    fourth = (54.0, 1122.0, 1092.0, 510.0)
    panel(
        page,
        fourth,
        [
            *rays(fourth, "#dfe9f7", "#c3d6f0"),
            daon((270, 1680), 1.1, Pose("happy", "down", "out")),
            placed(wings(), (562, 1440), 0.42, -8),
            small_slip(-8, (562, 1440), PALE),
            path(
                "M420 1530Q520 1400 640 1420T800 1400", "none", stroke=INK, stroke_width="5", stroke_dasharray="14 16"
            ),
            grown_up((900, 1760), 1.16, MAKER, Pose("wow", "out", "down")),
        ],
    )
    say(page, "이거, 드릴게요!", (272, 1206), (288, 1330), 40)
    say(page, "…나한테?", (900, 1206), (900, 1310), 40)
    folio(page, 7)
    return page


def pass_it_on() -> Page:
    """Page 8."""
    page = blank_page(18)
    paper_ground(page)
    first = (54.0, 54.0, 534.0, 520.0)
    panel(
        page,
        first,
        [
            *rays(first, PALE, "#f9d97e"),
            placed(wings(), (321, 452), 0.84),
            grown_up((321, 640), 1.0, MAKER, Pose("happy", "hug", "hug")),
        ],
    )
    say(page, "다시 그려 볼까?", (321, 142), (321, 246), 42)
    second = (612.0, 54.0, 534.0, 520.0)
    chain = [
        *wings_wall(second),
        rect(second, "#fffdf7", opacity=0.55),
        *(
            placed(wings(("#dfe9f7", tone, PAPER)), (x, 404 + drop), 0.3)
            + grown_up((x, 540 + drop), 0.62, colours, pose)
            for x, drop, tone, colours, pose in (
                (704, 0, GARDENIA, MAKER, Pose("happy", "out", "out")),
                (880, 14, "#8cc7a8", ("#2f6b53", "#c9cdd2"), Pose("wow", "out", "out")),
                (1056, 0, VERMILION, ("#bf5c43", "#2a2320"), Pose("smile", "out", "out")),
            )
        ),
    ]
    panel(page, second, chain)
    say(page, "응원은 다음 사람에게,\n또 다음 사람에게.", (879, 146), None, 40)
    third = (54.0, 598.0, 1092.0, 500.0)
    jar_day = [
        *framed((520, 650, 440, 320), ("#fce9b2", "#bf9560")),
        placed([dogi((0, 0), 0.76, Pose("proud", "hip", "wave"))], (740, 932)),
    ]
    panel(
        page,
        third,
        [
            rect(third, "#f1eadb"),
            rect((54, 1000, 1092, 100), "#d9b27c"),
            rect((54, 976, 1092, 26), GARDENIA),
            *jar_day,
            daon((180, 1130), 0.98, Pose("happy", "up", "wave")),
            grown_up((1050, 1170), 0.92, MAKER, Pose("shy", "hug", "chin")),
            dogi((400, 1090), 0.86, Pose("wow", "up", "up"), "up"),
        ],
    )
    caption(page, "그리고 다음 박람회", (76, 620), 38)
    say(page, "내가 주인공이잖아?!", (356, 760), (392, 816), 38)
    fourth = (54.0, 1122.0, 534.0, 510.0)
    why = label(page, ["추천 이유", "“뚜껑이 귀여워서.”"], 40)
    panel(
        page,
        fourth,
        [*flat(fourth, HANJI), placed(why, (321, 1352), 1.0, -3), daon((321, 1770), 1.0, Pose("wink", "none", "up"))],
    )
    say(page, "추천은 내가 했지!", (321, 1206), None, 40)
    fifth = (612.0, 1122.0, 534.0, 510.0)
    panel(
        page,
        fifth,
        [
            *gate(fifth),
            rect(fifth, "#bfe0e6", opacity=0.45),
            placed(wings(), (872, 1480), 0.7),
            dogi((872, 1560), 0.94, Pose("happy", "up", "up")),
            *(stroke(f"M{790 + at * 82} 1590v34", INK, 7) for at in range(3)),
        ],
    )
    say(page, "나도 날 수 있겠어!", (860, 1190), (872, 1318), 40)
    sound(page, "뒤뚱", (1030, 1530), 62, 12, fill=GREEN)
    page.add(disc(1096, 1590, 40, VERMILION, stroke=INK, stroke_width=6), sign(page, "끝", (1096, 1588), 40, PAPER))
    folio(page, 8)
    return page


PAGES = (the_list_hangs_the_hall, who_asked_and_why, cheering_wings, pass_it_on)
