"""docs/protocol.md names every message with its fields, every close code, and the figures that the code has."""

from __future__ import annotations

import re
import typing
from pathlib import Path

import msgspec
import pytest

from madang.realtime import doorstep, limits, polled, session, sockets, stays, talking, tickets
from madang.realtime.world import HELLO_SECONDS
from madang.talk.types import LINE_MOST
from madang.wire import client, looks, polling, rates, server
from madang.wire.version import VERSION
from madang.world.cells import CELL_HEIGHT, CELL_WIDTH

PAGE = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
MESSAGES: list[type[msgspec.Struct]] = [
    *typing.get_args(client.ClientMessage),
    *typing.get_args(server.ServerMessage),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.__name__)
def test_every_message_is_told_with_its_fields(message: type[msgspec.Struct]) -> None:
    tag = message.__struct_config__.tag
    (row,) = re.findall(rf"^\| `{tag}` \|(.*)$", PAGE, re.MULTILINE)
    told = set(re.findall(r"`(\w+)`", row.split("|")[0]))
    assert told == {field.name for field in msgspec.structs.fields(message)}


def test_no_other_messages_are_told() -> None:
    tags = {str(message.__struct_config__.tag) for message in MESSAGES}
    told = re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE)
    assert sorted(told) == sorted(tags)


def test_every_close_code_is_told() -> None:
    codes = {name: value for name, value in vars(server.Closing).items() if name.isupper()}
    told = {name: int(code) for code, name in re.findall(r"^\| (\d{4}) \| `(\w+)` \|", PAGE, re.MULTILINE)}
    assert told == codes


def test_a_persons_fields_are_told() -> None:
    (line,) = re.findall(r"^A person in `people` is (.*)$", PAGE, re.MULTILINE)
    assert {field.name for field in msgspec.structs.fields(server.Person)} <= set(re.findall(r"`(\w+)`", line))


def test_the_parts_of_a_look_are_told_in_their_order() -> None:
    said = " ".join(PAGE.split())
    assert ", ".join(f"`{part}`" for part in looks.PARTS) in said


def test_the_figures_are_the_codes() -> None:
    said = " ".join(PAGE.split())
    for sentence in (
        f"This is version **{VERSION}**",
        f"within {tickets.TICKET_LIFE.seconds} seconds",
        f"within {HELLO_SECONDS:.0f} seconds",
        f"good for {tickets.RESUME_LIFE.seconds // 3600} hours",
        f"at most **{sockets.MOST_BYTES:,} bytes**",
        f"Back within {session.HISTORY_SECONDS:.0f} seconds",
        f"for {stays.GRACE_SECONDS:.0f} seconds after a connection is lost",
        f"cells of {CELL_WIDTH}×{CELL_HEIGHT} tiles",
        f"that {session.BEHIND_TICKS} ticks",
        f"More than {session.UNACKED_MOST} reliable messages",
        f"Nothing heard from you for {stays.SILENCE_SECONDS:.0f} seconds",
        f"| messages of a pass | {rates.MESSAGES.burst} | {rates.MESSAGES.per_second} |",
        f"| bytes of a pass | {rates.BYTES.burst:,} | {rates.BYTES.per_second:,} |",
        f"| writes, waves and views of a pass | {rates.WRITES.burst} | {rates.WRITES.per_second} |",
        f"within {talking.NEAR_TILES:.0f} tiles",
        f"| lines of a pass | {rates.LINES.burst} | {rates.LINES.per_second} |",
        f"| gestures and raised hands of a pass | {rates.EMOTES.burst} | {rates.EMOTES.per_second} |",
        f"| `who` of a pass | {rates.ROSTERS.burst} | {rates.ROSTERS.per_second} |",
        f"at most {LINE_MOST} characters",
        f"at most {polling.MOST_FRAMES} frames of at most {polling.MOST_FRAME_BYTES:,} bytes",
        f"{polling.MOST_POLL_BYTES:,} bytes in all",
        f"nobody asks for {polled.HELD_SECONDS:.0f} seconds",
        f"| requests of a line, where sockets are blocked | {limits.POLLS.burst} | {limits.POLLS.per_second} |",
        f"its whole request within {doorstep.REQUEST_SECONDS} seconds",
        f"while {doorstep.WAITING_MOST} of its address",
        f"| connections of a stranger's address | {limits.CONNECTIONS.burst} | {limits.CONNECTIONS.per_second} |",
    ):
        assert sentence in said, sentence
