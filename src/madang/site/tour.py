"""The forty-second tour that the demo offers to newcomers: where it stops."""

from __future__ import annotations

from madang.exhibits import queries as exhibits
from madang.exhibits.types import Form
from madang.expos import queries as expos
from madang.expos.types import Expo

# What is shown at a stop → the form of works that a hall must have for it. web/src/words/tour.ts reads these names.
_HALL_STOPS: tuple[tuple[str, Form], ...] = (("focal", "picture"), ("scroll", "webtoon"))


def tour_of(expo: Expo) -> str:
    """The stops in order, as `space:what` with spaces between them: halls that have such works, then the arena."""
    spaces = expos.spaces(expo_id=expo.id)
    forms = {work.form: work.hall_id for work in reversed(exhibits.works_of_expo(expo_id=expo.id))}
    halls = {space.hall_id: space.slug for space in reversed(spaces) if space.hall_id is not None}
    stops = [f"{halls[forms[form]]}:{what}" for what, form in _HALL_STOPS if forms.get(form) in halls]
    return " ".join(stops + [f"{space.slug}:quiz" for space in spaces if space.kind == "arena"])
