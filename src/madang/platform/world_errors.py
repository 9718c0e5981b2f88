"""Words for the refusals of the layers that speak no language: wire, maps and the world's sockets.

Over the socket the client says them itself (web/src/kit/refusals.ts); these are for the same refusal met on a page.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.platform.errors import describe

describe(
    "bad-message",
    sentence=_("A message that was sent could not be read."),
    next_step=_("Load the page again. If it happens again, tell the organiser."),
)
describe(
    "bad-map",
    sentence=_("This map cannot be used: %(why)s."),
    next_step=_("Open it in Tiled, mend what is named, and put it in again."),
)
describe(
    "turned-away",
    sentence=_("The world could not let you in."),
    next_step=_("Load the page again. If it happens again, tell the organiser."),
)
describe(
    "bad-ticket",
    sentence=_("The ticket for the gate was no longer good."),
    next_step=_("Press “Enter” on your pass once more."),
)
describe(
    "not-admitted",
    sentence=_("This pass is no longer good."),
    next_step=_("It was cancelled or replaced. Open your newest pass, or register again."),
    register=True,
)
describe(
    "entry-shut",
    sentence=_("The gate is closed at the moment."),
    next_step=_("Please try again in a little while. The halls can also be seen as pages."),
)
describe(
    "expo-stopped",
    sentence=_("The organiser has stopped the expo for the moment."),
    next_step=_(
        "Please wait for word from the organiser, and follow the staff if you are in the hall. Your pass stays good."
    ),
)
describe(
    "old-client",
    sentence=_("This page is older than the world that it wants to enter."),
    next_step=_("Load the page again to get the new one."),
)
