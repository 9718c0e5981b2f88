"""Reads: is there chat, who is muted, which words."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, cast

from django.db.models import Q, QuerySet

from madang.kernel.ids import ExpoId, ParticipantId
from madang.platform.clock import now
from madang.safety import models, rules
from madang.safety.types import Mute, Why, WordList, WrittenWords

_WORDS: Final = Path(__file__).parent / "words"


def chat_is_on(expo_id: ExpoId) -> bool:
    return not models.ChatSwitch.objects.filter(expo_id=expo_id, on=False).exists()


def mute_of(*, expo_id: ExpoId, participant_id: ParticipantId) -> Mute | None:
    row = _standing(expo_id, now()).filter(participant_id=participant_id).first()
    return _mute(row) if row else None


def mutes(*, expo_id: ExpoId) -> list[Mute]:
    """Those that stand now, the newest first."""
    return [_mute(row) for row in _standing(expo_id, now())]


def words_of(*, expo_id: ExpoId) -> WordList:
    """The expo's own list, or the one that comes with the program."""
    row = models.ExpoWords.objects.filter(expo_id=expo_id).first()
    if row is None:
        return start_list()
    return WordList(rules.parsed(row.masked), rules.parsed(row.refused), rules.parsed(row.allowed))


def written_words(expo_id: ExpoId) -> WrittenWords:
    """The same as they are written, for changing them."""
    row = models.ExpoWords.objects.filter(expo_id=expo_id).first()
    if row is not None:
        return WrittenWords(row.masked, row.refused, row.allowed, own=True)
    return WrittenWords(_file("masked"), _file("refused"), _file("allowed"), own=False)


@cache
def start_list() -> WordList:
    masked, refused, allowed = (rules.parsed(_file(name)) for name in ("masked", "refused", "allowed"))
    return WordList(masked, refused, allowed)


def _file(name: str) -> str:
    return (_WORDS / f"{name}.txt").read_text(encoding="utf-8")


def _standing(expo_id: ExpoId, at: datetime) -> QuerySet[models.Mute]:
    rows = models.Mute.objects.filter(expo_id=expo_id, lifted_at=None)
    return rows.filter(Q(until=None) | Q(until__gt=at)).order_by("-at", "-id")


def _mute(row: models.Mute) -> Mute:
    return Mute(participant_id=ParticipantId(row.participant_id), why=cast("Why", row.why), at=row.at, until=row.until)
