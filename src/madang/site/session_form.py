"""The form of a session with its rows of people and awards, as it comes and goes until it will do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest

from madang.expos.types import Expo, Space
from madang.programme.plan_forms import (
    PEOPLE_MOST,
    PersonForm,
    SessionForm,
    WinnerForm,
    local_of,
    told_of_person,
    told_of_session,
    told_of_winner,
)
from madang.programme.types import NewSession, Part, Programme, Session

_PERSON: Final = "person"
_WINNER: Final = "winner"


@dataclass(slots=True)
class SessionSent:
    """`form`, `people`, `winners`: bound when they were sent to be saved."""

    form: SessionForm
    people: list[PersonForm]
    winners: list[WinnerForm]

    def is_good(self) -> bool:
        """Whether it can be saved; if not, the forms say why. A row more that was asked for is no saving."""
        if not self.form.is_bound:
            return False
        return all([self.form.is_valid(), *(row.is_valid() for row in (*self.people, *self.winners))])

    @property
    def rows_wrong(self) -> int:
        return sum(bool(row.errors) for row in (*self.people, *self.winners))

    def session(self) -> NewSession:
        """What can be given to the services, of a good form."""
        people = (row.made() for row in self.people)
        winners = (row.made() for row in self.winners)
        return self.form.session((one for one in people if one), (one for one in winners if one))


def began(
    expo: Expo,
    programme: Programme,
    spaces: Iterable[Space],
    *,
    session: Session | None = None,
    part: Part | None = None,
) -> SessionSent:
    """For a first look: of a session that is there, or of a new one, which begins where the part ends so far."""
    told = told_of_session(session, expo.zone) if session else _next_in(expo, programme, part)
    form = SessionForm(programme=programme, spaces=spaces, zone=expo.zone, initial=told)
    people = [told_of_person(one) for one in session.people] if session else []
    winners = [told_of_winner(one) for one in session.winners] if session else []
    return SessionSent(
        form,
        [PersonForm(initial=row, prefix=f"{_PERSON}-{number}") for number, row in enumerate(people or [{}])],
        [WinnerForm(initial=row, prefix=f"{_WINNER}-{number}") for number, row in enumerate(winners)],
    )


def sent(request: HttpRequest, expo: Expo, programme: Programme, spaces: Iterable[Space]) -> SessionSent:
    """From what was posted. Where it was not sent to be saved (`do`), nothing is judged yet."""
    does = request.POST.get("do", "save")
    judged = does == "save"
    form = SessionForm(
        request.POST if judged else None,
        programme=programme,
        spaces=spaces,
        zone=expo.zone,
        initial=request.POST.dict(),
    )
    people = [
        PersonForm(request.POST if judged else None, prefix=prefix, initial=_row(request, prefix, PersonForm))
        for prefix in _prefixes(request, _PERSON, more=does == _PERSON)
    ]
    winners = [
        WinnerForm(request.POST if judged else None, prefix=prefix, initial=_row(request, prefix, WinnerForm))
        for prefix in _prefixes(request, _WINNER, more=does == _WINNER)
    ]
    return SessionSent(form, people, winners)


def _next_in(expo: Expo, programme: Programme, part: Part | None) -> dict[str, Any]:
    before: Sequence[Session] = (part.sessions if part else ()) or programme.sessions
    at = local_of(max((each.ends_at for each in before), default=expo.opens_at), expo.zone)
    return {"part": str(part.id) if part else "", "kind": "talk", "starts_at": at, "ends_at": at}


def _prefixes(request: HttpRequest, name: str, *, more: bool) -> list[str]:
    told = request.POST.get(f"{name}s", "0")
    count = int(told) if told.isdecimal() and len(told) <= 2 else 0  # noqa: PLR2004 -- PEOPLE_MOST has two digits
    return [f"{name}-{number}" for number in range(min(count + more, PEOPLE_MOST))]


def _row(request: HttpRequest, prefix: str, form: type[PersonForm | WinnerForm]) -> dict[str, str]:
    return {name: request.POST.get(f"{prefix}-{name}", "") for name in form.base_fields}
