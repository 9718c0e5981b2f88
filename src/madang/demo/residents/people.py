"""Who lives in the demo: made once, found again at every start."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from madang.expos.types import Expo
from madang.participants import queries
from madang.participants import services as participants
from madang.participants.types import Participant

_FILE = Path(__file__).resolve().parent / "residents.toml"


@dataclass(frozen=True, slots=True)
class Resident:
    """`greets` is true for the one who waits by the gate and waves at newcomers."""

    participant: Participant
    greets: bool = False


@transaction.atomic
def residents(expo: Expo) -> list[Resident]:
    """All of them, in the order of the file; those who are missing are made."""
    known = {person.name: person for person in queries.with_badge(expo_id=expo.id, badge="demo") if person.look}
    return [
        Resident(
            participant=known.get(entry["name"]) or _made(expo, entry["name"], entry["look"]),
            greets=entry.get("greets", False),
        )
        for entry in tomllib.loads(_FILE.read_text(encoding="utf-8"))["resident"]
    ]


def _made(expo: Expo, name: str, look: dict[str, str]) -> Participant:
    return participants.create_participant(
        expo_id=expo.id,
        name=name,
        look=look,
        mode="online",
        traffic="demo",
        badge="demo",
        retain_until=expo.retain_until,
    )
