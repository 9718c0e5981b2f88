"""Works taken in, shown smaller, felt with, hung."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pyvips

from madang.exhibits import feeling, listing, queries, services
from madang.exhibits.tasks import render_work
from madang.exhibits.types import Feeling
from madang.expos import queries as expos
from madang.expos.types import Expo, Hall
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import WorkId
from madang.participants import queries as participant_queries
from madang.participants import services as participants
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform import store
from madang.platform.clock import new_id
from madang.platform.events import log_of
from tests.exhibits.conftest import Add, new_work, picture_file

Visitor = Callable[..., Participant]


def refusal(hall: Hall, file: Path, **more: Any) -> tuple[str, str]:
    with pytest.raises(BadInputError) as refused:
        services.add_work(expo_id=hall.expo_id, hall_id=hall.id, work=new_work("bad", (file,), **more))
    return str(refused.value.params["field"]), str(refused.value.params["why"])


def test_a_work_is_kept_with_its_measures_and_told_of(photo_hall: Hall, add: Add) -> None:
    work = add(photo_hall, "bridge", year=1940)

    assert (work.width, work.height, work.year) == (600, 400, 1940)
    assert [event.kind for event in log_of(expo_id=photo_hall.expo_id)][-1] == "work.added"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.png", b"GIF89a....", "wrong-type"),
        ("a.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "drawing"),
        ("a.png", b"\x89PNG\r\n\x1a\nnothing more", "broken"),
        ("a.webp", b"", "empty"),
    ],
)
def test_a_file_is_judged_by_its_bytes_and_refused_with_a_reason(
    photo_hall: Hall, tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    assert refusal(photo_hall, file) == ("files", why)


def test_a_picture_that_breaks_off_is_refused(photo_hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "whole.jpg"
    pyvips.Image.gaussnoise(800, 600, mean=128).cast("uchar").write_to_file(str(file))
    file.write_bytes(file.read_bytes()[:20_000])

    assert refusal(photo_hall, file) == ("files", "broken")


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(photo_hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    pyvips.Image.black(20_000, 8000).write_to_file(str(file), compression=9)

    assert refusal(photo_hall, file) == ("files", "too-many-pixels")


@pytest.mark.parametrize(
    ("more", "field"),
    [({"licence": "mine"}, "licence"), ({"institution": "nobody"}, "institution"), ({"form": "opera"}, "form")],
)
def test_what_is_not_known_is_refused_by_its_field(
    photo_hall: Hall, tmp_path: Path, more: dict[str, object], field: str
) -> None:
    assert refusal(photo_hall, picture_file(tmp_path / "a.png"), **more)[0] == field


def test_a_slug_is_used_once_in_an_expo(photo_hall: Hall, public_hall: Hall, add: Add, tmp_path: Path) -> None:
    add(photo_hall, "bad")

    assert refusal(public_hall, picture_file(tmp_path / "a.png")) == ("slug", "in-use")


def test_renditions_are_webp_upright_light_and_without_metadata(photo_hall: Hall, tmp_path: Path) -> None:
    noise = pyvips.Image.gaussnoise(3000, 2000, sigma=60, mean=128).bandjoin([pyvips.Image.gaussnoise(3000, 2000)] * 2)
    image = noise.cast("uchar").copy(interpretation="srgb")
    image.set_type(pyvips.GValue.gstr_type, "exif-ifd3-GPSLatitude", "37/1 33/1 0/1")
    file = tmp_path / "noise.jpg"
    image.write_to_file(str(file), Q=95)
    work_id = services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("noise", (file,)))
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=work_id)

    pictures = queries.work(expo_id=photo_hall.expo_id, work_id=work_id).files[0].pictures

    assert {size: (picture.width, picture.height) for size, picture in pictures.items()} == {
        "thumb": (480, 320),
        "screen": (1600, 1067),
        "large": (3000, 2000),
        "tiles": (3000, 2000),
    }
    for picture in (pictures["thumb"], pictures["screen"], pictures["large"]):
        made = pyvips.Image.new_from_file(str(store.path_of(picture.sha256)))
        assert "exif-data" not in made.get_fields()


def test_the_worker_makes_the_renditions_of_a_work(photo_hall: Hall, tmp_path: Path) -> None:
    work = new_work("late", (picture_file(tmp_path / "late.png"),))
    work_id = services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=work)
    assert queries.work(expo_id=photo_hall.expo_id, work_id=work_id).thumb is None

    render_work.call(str(photo_hall.expo_id), str(work_id))

    assert queries.work(expo_id=photo_hall.expo_id, work_id=work_id).thumb is not None


def test_making_renditions_again_changes_nothing(photo_hall: Hall, add: Add) -> None:
    work = add(photo_hall, "bridge")

    services.make_renditions(expo_id=photo_hall.expo_id, work_id=work.id)

    assert queries.work(expo_id=photo_hall.expo_id, work_id=work.id) == work


def test_empathy_is_once_a_person_and_can_be_taken_back(photo_hall: Hall, add: Add, visitor: Visitor) -> None:
    work = add(photo_hall, "bridge")
    baram, gureum = visitor("바람"), visitor("구름")

    def react(person: Participant, *, on: bool) -> int:
        return services.set_reaction(expo_id=photo_hall.expo_id, work_id=work.id, participant=person, on=on)

    assert [react(baram, on=True), react(baram, on=True), react(gureum, on=True), react(baram, on=False)] == [
        1,
        1,
        2,
        1,
    ]
    told = [event for event in log_of(expo_id=photo_hall.expo_id) if event.kind == "work.reacted"]
    assert [(event.pseudonym, event.data["on"]) for event in told] == [
        (baram.pseudonym, True),
        (gureum.pseudonym, True),
        (baram.pseudonym, False),
    ]
    felt = queries.empathy(expo_id=photo_hall.expo_id, work_ids=[work.id], participant_id=gureum.id)
    assert felt[work.id].mine
    assert felt[work.id].count == 1


def test_many_feel_at_once_each_as_if_alone(photo_hall: Hall, add: Add, visitor: Visitor) -> None:
    bridge, jar = add(photo_hall, "bridge"), add(photo_hall, "jar")
    baram, gureum, gone = visitor("바람"), visitor("구름"), visitor("안개")
    participants.set_standing(expo_id=photo_hall.expo_id, participant_id=gone.id, standing="cancelled")
    gone = participant_queries.participant(expo_id=photo_hall.expo_id, participant_id=gone.id)
    services.set_reaction(expo_id=photo_hall.expo_id, work_id=jar.id, participant=gureum, on=True)

    def feels(person: Participant, work: WorkId, *, on: bool = True) -> Feeling:
        return Feeling(photo_hall.expo_id, work, person, on)

    answers = feeling.feel_all(
        [
            feels(baram, bridge.id),
            feels(baram, bridge.id),
            feels(gureum, bridge.id),
            feels(gureum, jar.id, on=False),
            feels(baram, bridge.id, on=False),
            feels(baram, bridge.id),
            feels(gone, bridge.id),
            feels(baram, WorkId(new_id())),
        ]
    )

    assert answers[:6] == [1, 1, 2, 0, 1, 2]
    assert [type(answer) for answer in answers[6:]] == [NeedsPassError, NotFoundError]
    assert feeling.count_all([bridge.id, jar.id, bridge.id, new_id()]) == [2, 0, 2, 0]
    told = [event for event in log_of(expo_id=photo_hall.expo_id) if event.kind == "work.reacted"]
    assert [(event.pseudonym, event.subject_id, event.data["on"]) for event in told] == [
        (gureum.pseudonym, jar.id, True),
        (baram.pseudonym, bridge.id, True),
        (gureum.pseudonym, bridge.id, True),
        (gureum.pseudonym, jar.id, False),
        (baram.pseudonym, bridge.id, False),
        (baram.pseudonym, bridge.id, True),
    ]


def test_who_is_no_longer_admitted_cannot_give_empathy(photo_hall: Hall, add: Add, visitor: Visitor) -> None:
    work = add(photo_hall, "bridge")
    person = visitor()
    participants.set_standing(expo_id=photo_hall.expo_id, participant_id=person.id, standing="cancelled")
    cancelled = participant_queries.participant(expo_id=photo_hall.expo_id, participant_id=person.id)

    with pytest.raises(NeedsPassError):
        services.set_reaction(expo_id=photo_hall.expo_id, work_id=work.id, participant=cancelled, on=True)


def test_empathy_for_an_unknown_work_is_refused(photo_hall: Hall, visitor: Visitor) -> None:
    with pytest.raises(NotFoundError):
        services.set_reaction(expo_id=photo_hall.expo_id, work_id=WorkId(new_id()), participant=visitor(), on=True)


def test_hanging_orders_the_works_along_the_route_and_stores_the_map(expo: Expo, photo_hall: Hall, add: Add) -> None:
    works = {add(photo_hall, f"w{number}", recommended=number).id for number in range(5)}

    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    space = expos.space_by_slug(expo_id=expo.id, slug="photo")
    tiled = json.loads(expos.space_map(expo_id=expo.id, space_id=space.id))
    on_map = [
        _route(thing) for layer in tiled["layers"] for thing in layer.get("objects", []) if thing["type"] == "work"
    ]
    along = queries.works_of_hall(expo_id=expo.id, hall_id=photo_hall.id)
    assert [(str(work.id), work.route) for work in along] == sorted(on_map, key=lambda pair: pair[1])
    assert {work.id for work in along} == works
    assert [event.kind for event in log_of(expo_id=expo.id)][-1] == "space.hung"


def _route(thing: dict[str, list[dict[str, object]]]) -> tuple[object, int]:
    named = {each["name"]: each["value"] for each in thing["properties"]}
    return named["work"], int(str(named["route"]))


def test_a_work_added_later_comes_last_until_the_hall_is_hung_again(expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "first")
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    late = add(photo_hall, "late")

    assert queries.works_of_hall(expo_id=expo.id, hall_id=photo_hall.id)[-1].id == late.id
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    assert queries.work(expo_id=expo.id, work_id=late.id).route is not None
    assert queries.work_place(expo_id=expo.id, work_id=late.id).space_slug == "photo"


def test_hanging_twice_gives_the_same_map(expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    first = expos.space_by_slug(expo_id=expo.id, slug="photo").map_hash

    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    assert expos.space_by_slug(expo_id=expo.id, slug="photo").map_hash == first


def test_an_empty_hall_is_not_hung(expo: Expo, photo_hall: Hall) -> None:
    with pytest.raises(BadInputError):
        services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)


def test_the_plaza_has_a_door_to_every_hall(expo: Expo, photo_hall: Hall, public_hall: Hall) -> None:
    services.hang_plaza(expo_id=expo.id)

    space = expos.space_by_slug(expo_id=expo.id, slug="plaza")
    text = expos.space_map(expo_id=expo.id, space_id=space.id)
    assert all(f"{hall.slug}#default" in text for hall in (photo_hall, public_hall))


def test_only_a_public_hall_is_pictured_for_strangers(
    expo: Expo, photo_hall: Hall, public_hall: Hall, add: Add
) -> None:
    add(photo_hall, "secret")
    add(public_hall, "open")

    covers = {cover.hall.slug: cover for cover in listing.covers(expo=expo, halls=[photo_hall, public_hall])}

    assert covers["photo"].thumb_url is None
    assert covers["photo"].count == 1
    assert covers["comic"].thumb_url is not None
