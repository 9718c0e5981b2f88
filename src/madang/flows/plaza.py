"""A hall, an institution or the arena that joins the expo gets its door or its banner in the plaza."""

from __future__ import annotations

from madang.exhibits.services import hang_plaza
from madang.expos.queries import spaces
from madang.platform.types import EventRow


def lay_anew(event: EventRow) -> None:
    """Makes the plaza's map again, where there is one already: an expo that is being set up lays its own, last."""
    if any(space.kind == "plaza" for space in spaces(expo_id=event.expo_id)):
        hang_plaza(expo_id=event.expo_id)


def open_arena(event: EventRow) -> None:
    """The same when the arena's floor was laid."""
    if event.data.get("slug") in {space.slug for space in spaces(expo_id=event.expo_id) if space.kind == "arena"}:
        lay_anew(event)
