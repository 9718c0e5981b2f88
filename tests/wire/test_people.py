"""People packed ahead read like the messages that they stand for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.wire import looks
from madang.wire.codec import decode_news, decode_server, encode, encode_news
from madang.wire.people import GESTURES, PackedAppear, PackedSnapshot, array_of, group_of, introduced, place
from madang.wire.server import Appear, Person, Snapshot

people = st.builds(
    Person,
    n=st.integers(0, 65_535),
    name=st.text(max_size=40),
    look=st.dictionaries(st.sampled_from(looks.PARTS), st.text(max_size=12)).map(looks.packed),
    badge=st.sampled_from(["", "staff", "host", "demo"]),
    x=st.integers(0, 65_535).map(lambda units: units / 64),
    y=st.integers(0, 65_535).map(lambda units: units / 64),
    dir=st.integers(1, 8),
    moving=st.booleans(),
    hand=st.booleans(),
)


def packed(person: Person) -> bytes:
    introduction = introduced(person.n, person.name, looks.unpacked(person.look), person.badge)
    at = place(person.x, person.y, person.dir, moving=person.moving)
    return introduction + at + GESTURES[person.hand + 2 * person.ghost]


@given(st.lists(st.lists(people, max_size=20), max_size=4))
def test_groups_of_people_are_one_list_on_the_wire(groups: list[list[Person]]) -> None:
    everybody = [person for group in groups for person in group]
    raw = array_of(group_of([packed(person) for person in group]) for group in groups)
    assert decode_news(encode_news([PackedAppear(tick=7, people=raw)])) == [Appear(tick=7, people=everybody)]
    snapshot = decode_server(encode(PackedSnapshot(tick=7, people=raw, total=9)))
    assert snapshot == Snapshot(tick=7, people=everybody, total=9)


@given(people, st.floats(0, 1_000), st.floats(0, 1_000))
def test_places_are_told_in_64ths_of_a_tile(person: Person, x: float, y: float) -> None:
    introduction = introduced(person.n, person.name, looks.unpacked(person.look), person.badge)
    at = place(x, y, person.dir, moving=person.moving)
    raw = array_of([group_of([introduction + at + GESTURES[person.hand + 2 * person.ghost]])])
    (told,) = decode_news(encode_news([PackedAppear(tick=1, people=raw)]))
    assert isinstance(told, Appear)
    assert (told.people[0].x, told.people[0].y) == (round(x * 64) / 64, round(y * 64) / 64)
