"""What the console of the last edition lists: registrations, entries and cues, taken from its log alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import cast
from uuid import UUID

from madang.expos.types import Expo
from madang.kernel.ids import ParticipantId, Pseudonym, RegistrationId
from madang.kernel.traffic import Mode
from madang.participants import editions as participants
from madang.platform.clock import new_id
from madang.platform.types import Trace
from madang.programme import editions as programme
from madang.registration import editions as registration


class Records:
    """The log read once. Who never registered (staff, tests) is not on any list."""

    def __init__(self, lines: Iterable[Trace]) -> None:
        self.made: dict[UUID, Trace] = {}
        self.cancelled: dict[UUID, datetime] = {}
        self.arrived: dict[UUID, datetime] = {}
        self.fired: dict[UUID, datetime] = {}
        self.entered: defaultdict[Pseudonym, list[tuple[UUID, datetime]]] = defaultdict(list)
        for line in lines:
            if line.subject:
                self._read(line, line.subject[1])

    def _read(self, line: Trace, subject: UUID) -> None:
        match line.kind:
            case "registration.made":
                self.made[subject] = line
            case "registration.cancelled":
                self.cancelled[subject] = line.at
            case "registration.arrived":
                self.arrived[subject] = line.at
            case "cue.fired":
                self.fired[subject] = line.at
            case "world.entered":
                self.entered[_who(line)].append((new_id(), line.at))

    def lay_down(self, expo: Expo) -> None:
        known = participants.recall(
            expo_id=expo.id, people=[self._person(*each) for each in self.made.items()], retain_until=expo.retain_until
        )
        made = [self._registration(which, line, known[_who(line)]) for which, line in self.made.items()]
        registration.recall(expo_id=expo.id, registrations=made)
        programme.recall_cues(expo_id=expo.id, fired=self.fired)

    def _person(self, which: UUID, line: Trace) -> participants.Past:
        return participants.Past(
            pseudonym=_who(line),
            mode=_mode(line),
            standing="cancelled" if which in self.cancelled else "admitted",
            created_at=line.at,
            entered=tuple(self.entered[_who(line)]),
        )

    def _registration(self, which: UUID, line: Trace, person: ParticipantId) -> registration.Past:
        return registration.Past(
            id=RegistrationId(which),
            participant_id=person,
            mode=_mode(line),
            made_at=line.at,
            cancelled_at=self.cancelled.get(which),
            arrived_at=self.arrived.get(which),
        )


def _who(line: Trace) -> Pseudonym:
    return cast("Pseudonym", line.actor.pseudonym)


def _mode(line: Trace) -> Mode:
    return cast("Mode", line.data["mode"])
