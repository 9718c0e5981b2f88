"""Who asks for a page, and what they may see."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from madang.expos import permissions, queries
from madang.expos.types import Expo, Gate
from madang.kernel.ids import ParticipantId
from madang.participants import hall, passes
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.people.permissions import signed_in
from madang.platform.types import Actor
from madang.realtime.errors import StoppedError


@dataclass(frozen=True, slots=True)
class Visit:
    """`participant`: whose pass the browser holds; `staff`: signed in with a role that may see the console;
    `in_hall`: the browser came in by the QR code of the real hall.
    """

    expo: Expo
    participant: Participant | None
    staff: bool
    in_hall: bool = False

    @property
    def participant_id(self) -> ParticipantId | None:
        return self.participant.id if self.participant else None

    @property
    def actor(self) -> Actor:
        if self.participant:
            return self.participant.actor
        return Actor(
            pseudonym=None,
            traffic="staff" if self.staff else "visitor",
            mode="onsite" if self.in_hall else "online",
        )

    def taking_part(self) -> Participant:
        """Whoever holds a pass, to answer, ask, vote or leave something: not while all is stopped.

        Raises: NeedsPassError, StoppedError.
        """
        if self.participant is None:
            raise NeedsPassError
        if self.expo.is_stopped and self.participant.traffic != "staff":
            raise StoppedError
        return self.participant

    def may_see(self, gate: Gate) -> bool:
        return permissions.may_see_hall(gate=gate, admitted=self.participant is not None, staff=self.staff)

    def require(self, gate: Gate) -> None:
        """Raises: NeedsPassError."""
        if not self.may_see(gate):
            raise NeedsPassError


def visit_of(request: HttpRequest, slug: str) -> Visit:
    """Raises: NotFoundError when there is no such expo."""
    expo = queries.expo_by_slug(slug)
    return Visit(
        expo=expo,
        participant=passes.holder(request, expo),
        staff=permissions.may_see_console(expo_id=expo.id, user_id=signed_in(request.user)),
        in_hall=hall.is_here(request, expo),
    )
