"""What a bot knows is the sum of what it was told."""

from __future__ import annotations

import pytest

from madang.rehearsal.sight import Sight
from madang.wire.codec import BadMessageError, encode, encode_news
from madang.wire.positions import Record, pack
from madang.wire.server import Appear, Crowd, Entered, Person, Snapshot, Vanish, Waved

ME = Person(n=1, name="나", look=[], badge="", x=2, y=3, dir=5, moving=False)
OTHER = Person(n=2, name="바람", look=[], badge="staff", x=4, y=3, dir=1, moving=False)
ENTERED = Entered(space="plaza", kind="plaza", map_hash="", map_url="", channel=1, channels=1, n=1, x=2, y=3, dir=5)


def sight() -> Sight:
    seen = Sight()
    seen.hear(encode(ENTERED))
    seen.hear(encode(Snapshot(tick=1, people=[ME, OTHER], total=2)))
    return seen


def test_a_snapshot_replaces_what_was_known() -> None:
    seen = sight()
    seen.hear(encode(Snapshot(tick=5, people=[ME], total=1)))
    assert (set(seen.people), seen.total, seen.tick) == ({1}, 1, 5)
    assert seen.me == ME


def test_entering_forgets_everybody() -> None:
    seen = sight()
    seen.hear(encode(ENTERED))
    assert seen.people == {}


def test_news_is_taken_in_before_the_records_of_its_frame() -> None:
    seen = sight()
    third = Person(n=3, name="물결", look=[], badge="", x=1, y=1, dir=3, moving=True)
    news = encode_news([Vanish(tick=2, ns=[2]), Appear(tick=2, people=[third]), Waved(n=1), Crowd(total=9)])
    told = seen.hear(
        pack(
            2,
            [
                Record(n=3, x=96, y=64, dir=3, moving=True, seq=0),
                Record(n=1, x=128, y=192, dir=5, moving=False, seq=77),
                Record(n=2, x=0, y=0, dir=1, moving=False, seq=0),
            ],
            news,
        )
    )
    assert set(seen.people) == {1, 3}
    assert seen.people[3].x == 1.5
    assert (seen.acked, seen.total) == (77, 9)
    assert [type(message) for message in told] == [Vanish, Appear, Waved, Crowd]


def test_what_no_world_may_say_is_refused() -> None:
    with pytest.raises(BadMessageError):
        sight().hear(b"\x81\xa1t\xa3fly")
    with pytest.raises(ValueError, match="tick frame"):
        sight().hear(pack(2, [Record(n=3, x=96, y=64, dir=3, moving=True, seq=0)])[:-1])
