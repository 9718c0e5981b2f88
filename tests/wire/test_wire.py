"""Messages, tick frames, and what is generated from them."""

from __future__ import annotations

import json
import typing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.wire import client, looks, positions, server
from madang.wire.codec import BadMessageError, decode_client, decode_news, decode_server, encode, encode_news
from madang.wire.export import typescript
from madang.wire.positions import Record, pack, unpack

ROOT = Path(__file__).parents[2]
GOLDEN = json.loads((ROOT / "tests/golden/positions.json").read_text())
KEY = "0190d3c6-0000-7000-8000-000000000001"


def said() -> list[client.ClientMessage]:
    return [
        client.Hello(v=2, ticket="t"),
        client.Move(seq=1, dir=3),
        client.Path(seq=2, points=[(1, 2.5)]),
        client.Travel(space="photo", at=KEY),
        client.View(work=KEY, open=True),
        client.React(key=KEY, work=KEY, on=True),
        client.Dress(key=KEY, look={"hair": "bob"}),
        client.Answer(key=KEY, round=KEY, side="x"),
        client.Wave(),
        client.Say(key=KEY, to="near", text="안녕하세요"),
        client.Emote(kind="clap"),
        client.Hand(up=True),
        client.ReportLine(key=KEY, line=KEY, why="spam"),
        client.ReportPerson(key=KEY, n=7, why="other", note="…"),
        client.AskHelp(key=KEY, text="길을 잃었어요"),
        client.Who(key=KEY),
        client.Seen(tick=9, seq=1),
        client.Bye(),
    ]


def test_every_client_message_survives_the_wire() -> None:
    messages = said()
    assert {type(message) for message in messages} == set(typing.get_args(client.ClientMessage))
    assert [decode_client(encode(message)) for message in messages] == messages


@pytest.mark.parametrize(
    "wrong",
    [
        {"t": "fly"},
        {"t": "move", "seq": 1, "dir": 9},
        {"t": "move", "seq": 256, "dir": 1},
        {"t": "move", "seq": 1, "dir": 1, "x": 3.0},
        {"t": "path", "seq": 1, "points": []},
        {"t": "path", "seq": 1, "points": [[-1.0, 2.0]]},
        {"t": "path", "seq": 1, "points": [[float("nan"), 2.0]]},
        {"t": "path", "seq": 1, "points": [[1.0, 1.0]] * 129},
        {"t": "react", "key": "short", "work": KEY, "on": True},
        {"t": "travel", "space": "../secret"},
        {"t": "dress", "key": KEY, "look": {"hair": "x" * 25}},
        {"seq": 1},
        [1, 2],
        "hello",
    ],
)
def test_what_breaks_the_rules_is_refused_with_a_reason(wrong: object) -> None:
    with pytest.raises(BadMessageError) as refused:
        decode_client(msgspec.msgpack.encode(wrong))
    assert refused.value.params["why"]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_refused(data: bytes) -> None:
    for decode in (decode_client, decode_server, decode_news):
        try:
            decode(data)
        except BadMessageError:
            continue


def test_a_nest_without_end_is_refused() -> None:
    with pytest.raises(BadMessageError):
        decode_client(b"\x91" * 16_000)


records = st.builds(
    Record,
    n=st.integers(0, 65535),
    x=st.integers(0, 65535),
    y=st.integers(0, 65535),
    dir=st.integers(1, 8),
    moving=st.booleans(),
    seq=st.integers(0, 255),
)


@given(st.integers(0, 2**32 - 1), st.lists(records, max_size=50), st.lists(st.integers(0, 65535), max_size=5))
def test_tick_frames_survive_the_wire(tick: int, moved: list[Record], gone: list[int]) -> None:
    news: list[msgspec.Struct] = [server.Vanish(tick=tick, ns=gone)] if gone else []
    told = unpack(pack(tick, moved, encode_news(news)))
    assert told[:2] == (tick, moved)
    assert decode_news(told[2]) == news


@given(st.binary(max_size=60))
def test_bytes_that_are_no_tick_frame_are_refused(data: bytes) -> None:
    try:
        unpack(data)
    except ValueError:
        return
    assert data[0] == positions.KIND


def as_heard(message: server.ServerMessage) -> dict[str, typing.Any]:
    """A message as the client's code has it: people by the names of their fields."""
    plain: dict[str, typing.Any] = msgspec.to_builtins(message)
    if isinstance(message, server.Snapshot | server.Appear):
        names = [field.name for field in msgspec.structs.fields(server.Person)]
        people = [dict(zip(names, row, strict=True)) for row in plain["people"]]
        plain["people"] = [person | {"look": looks.unpacked(person["look"])} for person in people]
    return plain


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: str(golden["name"]))
def test_the_golden_frames_are_packed_and_read_alike(golden: dict[str, typing.Any]) -> None:
    tick, moved, packed = unpack(bytes.fromhex(golden["frame"]))
    units = positions.UNITS_PER_TILE
    assert tick == golden["tick"]
    assert [
        {"n": one.n, "x": one.x / units, "y": one.y / units, "dir": one.dir, "moving": one.moving, "seq": one.seq}
        for one in moved
    ] == golden["records"]
    assert [as_heard(message) for message in decode_news(packed)] == golden["news"]
    assert pack(tick, moved, packed).hex() == golden["frame"]


def test_the_typescript_of_the_messages_is_up_to_date() -> None:
    assert (ROOT / "web/src/wire/messages.ts").read_text() == typescript()
