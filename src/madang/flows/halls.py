"""A new hall gets a floor; one that has another name, look or place in the order is hung anew."""

from __future__ import annotations

from madang.exhibits.services import hang_again
from madang.expos.queries import halls, spaces
from madang.platform.types import EventRow


def lay_first(event: EventRow) -> None:
    """A bare room for every hall that has none, so that its door leads somewhere."""
    laid = {space.hall_id for space in spaces(expo_id=event.expo_id)}
    for hall in halls(expo_id=event.expo_id):
        if hall.id not in laid:
            hang_again(expo_id=event.expo_id, hall_id=hall.id)


def hang_anew(event: EventRow) -> None:
    """All of them: a hall's exit names the next one. What is the same is not told."""
    for hall in halls(expo_id=event.expo_id):
        hang_again(expo_id=event.expo_id, hall_id=hall.id)
