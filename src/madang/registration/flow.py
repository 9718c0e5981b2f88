"""참여 방법 → 연락처 → 확인: which step comes next, and with what on it; `views` answers the requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext as _

from madang.registration.draft import Draft
from madang.registration.forms import ContactForm, ModeForm
from madang.registration.types import Seats

if TYPE_CHECKING:
    from django.forms import Form

Step = Literal["mode", "contact", "confirm"]
Move = Literal["next", "back", "stay"]
STEPS: tuple[Step, ...] = ("mode", "contact", "confirm")


@dataclass(frozen=True, slots=True)
class Shown:
    """A step to show; `form` is None on the last one. `done`: the last step was confirmed and all of it holds."""

    step: Step
    draft: Draft
    form: Form | None = None
    done: bool = False


def first(draft: Draft, seats: Iterable[Seats]) -> Shown:
    return Shown("mode", draft, ModeForm(initial={"mode": draft.mode}, seats=seats))


def moved(at: Step, move: Move, draft: Draft, posted: Mapping[str, str], seats: list[Seats]) -> Shown:
    """The step that answers a posted one. What was typed is always in the draft that comes back."""
    if at == "mode":
        return _from_mode(move, draft.with_mode(posted.get("mode", draft.mode)), seats)
    if at == "contact":
        typed = _typed(posted)
        # The language switch may stay on the step without sending its fields along.
        return _from_contact(move, draft.with_contact(typed) if typed or move != "stay" else draft, seats)
    return _from_confirm(move, draft, seats)


def _typed(posted: Mapping[str, str]) -> dict[str, str]:
    return {name: posted[name] for name in ContactForm.base_fields if posted.get(name)}


def _from_mode(move: Move, draft: Draft, seats: list[Seats]) -> Shown:
    if move == "stay":
        return first(draft, seats)
    form = ModeForm({"mode": draft.mode}, seats=seats)
    return _contact(draft) if form.is_valid() else Shown("mode", draft, form)


def _from_contact(move: Move, draft: Draft, seats: list[Seats]) -> Shown:
    if move == "back":
        return first(draft, seats)
    if move == "stay":
        return _contact(draft)
    return _checked(draft, seats)


def _from_confirm(move: Move, draft: Draft, seats: list[Seats]) -> Shown:
    if move == "back":
        return _contact(draft)
    shown = _checked(draft, seats)
    return Shown("confirm", draft, done=True) if shown.step == "confirm" and move == "next" else shown


def _checked(draft: Draft, seats: list[Seats]) -> Shown:
    """The last step when everything before it holds, else the first that does not."""
    mode = ModeForm({"mode": draft.mode}, seats=seats)
    if not mode.is_valid():
        return Shown("mode", draft, mode)
    contact = ContactForm(draft.contact)
    return Shown("confirm", draft) if contact.is_valid() else Shown("contact", draft, contact)


def _contact(draft: Draft) -> Shown:
    return Shown("contact", draft, ContactForm(initial=draft.contact))


def steps(current: Step) -> list[dict[str, object]]:
    """For kit/steps.html."""
    names = {"mode": _("How to take part"), "contact": _("Contact"), "confirm": _("Check and confirm")}
    here = STEPS.index(current)
    return [{"name": names[step], "done": at < here, "current": at == here} for at, step in enumerate(STEPS)]
