"""How far something is moved in its list."""

from __future__ import annotations

import re

from django.http import HttpRequest

from madang.kernel.errors import BadInputError

# So many that any list can be crossed, and no more.
_PLACES = re.compile(r"-?[1-9][0-9]{0,3}", re.ASCII)


def places_asked(request: HttpRequest) -> int:
    """What `by` says: how many places, earlier where negative. Raises: BadInputError."""
    by = request.POST.get("by", "")
    if not _PLACES.fullmatch(by):
        raise BadInputError(field="by", why="not-a-number")
    return int(by)
