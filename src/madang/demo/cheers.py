"""The wings that the demo's residents have left before anyone comes."""

from __future__ import annotations

import tomllib
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from madang.demo.catalogue import HERE
from madang.expos.types import Expo
from madang.participants import services as participants
from madang.play import queries, services
from madang.play.types import Cheer


@transaction.atomic
def leave_cheers(expo: Expo) -> None:
    """Once, and all of them or none: a wall that has something on it is left as it is."""
    if queries.wall(expo_id=expo.id, page="1", participant_id=None).total:
        return
    tokens: list[str] = []
    for number, entry in enumerate(_entries()):
        before = tokens[entry["after"]] if "after" in entry else ""
        tokens.append(_leave(expo, entry, before, uuid5(NAMESPACE_URL, f"{expo.id}/cheers/{number}")))


def _leave(expo: Expo, entry: dict[str, Any], before: str, key: UUID) -> str:
    resident = participants.create_participant(
        expo_id=expo.id,
        name=entry["name"],
        look={},
        mode="online",
        traffic="demo",
        badge="demo",
        retain_until=expo.retain_until,
    )
    cheer = Cheer(
        shape=entry["shape"],
        words=entry["words"],
        to=entry.get("to", ""),
        signed=entry.get("signed", False),
        passed_from=before,
    )
    return services.leave(expo_id=expo.id, participant=resident, key=key, cheer=cheer).token


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads((HERE / "cheers.toml").read_text(encoding="utf-8"))["cheer"]
    return entries
