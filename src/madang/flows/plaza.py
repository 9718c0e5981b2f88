"""A hall, an institution, or stage, arena or garden that joins the expo gets its door or its banner in the plaza."""

from __future__ import annotations

from madang.exhibits.services import hang_plaza
from madang.expos.queries import spaces
from madang.expos.types import GROUNDS
from madang.platform.types import EventRow


def lay_anew(event: EventRow) -> None:
    """Makes the plaza's map again, where there is one already: an expo that is being set up lays its own, last."""
    if any(space.kind == "plaza" for space in spaces(expo_id=event.expo_id)):
        hang_plaza(expo_id=event.expo_id)


def open_ground(event: EventRow) -> None:
    """The same when the floor of stage, arena or garden was laid."""
    if event.data.get("slug") in {space.slug for space in spaces(expo_id=event.expo_id) if space.kind in GROUNDS}:
        lay_anew(event)
