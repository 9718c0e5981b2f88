"""Who may do what with an expo and its halls. One function per protected noun, and no other door."""

from __future__ import annotations

from madang.expos import queries
from madang.expos.types import CONSOLE_ROLES, RUNNING_ROLES, Gate
from madang.kernel.ids import ExpoId, UserId


def may_see_console(*, expo_id: ExpoId, user_id: UserId | None) -> bool:
    return user_id is not None and bool(queries.roles_of(expo_id=expo_id, user_id=user_id) & CONSOLE_ROLES)


def may_run(*, expo_id: ExpoId, user_id: UserId | None) -> bool:
    """Fires cues, opens and closes, stops: organisers and hosts. Staff check people in and answer calls for help."""
    return user_id is not None and bool(queries.roles_of(expo_id=expo_id, user_id=user_id) & RUNNING_ROLES)


def may_curate(*, expo_id: ExpoId, user_id: UserId | None) -> bool:
    return user_id is not None and "organiser" in queries.roles_of(expo_id=expo_id, user_id=user_id)


def may_lead(*, expo_id: ExpoId, user_id: UserId | None) -> bool:
    """Says what the expo is, who is in its team and what they may do: organisers."""
    return user_id is not None and "organiser" in queries.roles_of(expo_id=expo_id, user_id=user_id)


def may_see_hall(*, gate: Gate, admitted: bool, staff: bool) -> bool:
    """`admitted`: holds a confirmed registration of this expo; `staff`: may see its console."""
    return gate == "public" or admitted or staff
