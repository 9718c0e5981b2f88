"""What each figure is called and what it counts, in words that may be handed in. docs/outcome.md holds the same."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.kernel.traffic import Mode, Traffic
from madang.outcomes.types import Count

Said = str | Promise

FACT = _("fact")
TRACE = _("trace")


@dataclass(frozen=True, slots=True)
class Defined:
    """`kind`: whether it is counted from facts or from traces."""

    name: Said
    meaning: Said
    kind: Said = FACT


MODE_NAMES: dict[Mode, Said] = {"online": _("Online"), "onsite": _("On-site")}
TRAFFIC_NAMES: dict[Traffic, Said] = {
    "staff": _("Staff"),
    "test": _("Tests"),
    "demo": _("Demo passes and residents"),
}

COUNTED: dict[Count, Defined] = {
    "registered": Defined(
        _("Registered"), _("Registrations that are confirmed at this moment; cancelled ones are not counted.")
    ),
    "arrived": Defined(_("Checked in"), _("Registrations whose holders were checked in at the venue.")),
    "people": Defined(
        _("Unique people"),
        _(
            "Different passes that came: through the gate, to a work's page instead of the yard, or to the venue. "
            "Once in the total, even with both modes."
        ),
    ),
    "visits": Defined(
        _("Visits"),
        _(
            "How often they came. Online, coming back within 30 minutes of one's last activity is the same visit; "
            "at the venue, a day is one visit."
        ),
    ),
    "views": Defined(_("Works viewed"), _("How often a work was opened, in the yard or as a page."), TRACE),
    "empathy": Defined(_("Empathy"), _("Given to a work and not taken back; a person gives it to a work once.")),
    "cheers": Defined(_("Cheers"), _("Wings left on the wings wall and not taken back.")),
    "questions": Defined(_("Questions asked"), _("Questions that were put to the stage.")),
    "votes": Defined(_("Votes for questions"), _("Given and not taken back; a person votes for a question once.")),
    "players": Defined(_("OX quiz players"), _("Different passes that joined a game.")),
    "lines": Defined(_("Chat lines"), _("Lines said in chat, whoever heard them. The log holds no words.")),
}

PEAK = Defined(_("Peak at once"), _("Most visitors in the yard and its halls at the same time."), TRACE)

LEFT: dict[str, Defined] = {
    "cheering.people": Defined(_("People who left a cheer"), _("Different passes among them.")),
    "cheering.handed_on": Defined(_("Cheers handed on"), _("Cheers that answer one that somebody else passed on.")),
    "asking.people": Defined(_("People who asked"), _("Different passes among those who asked.")),
    "asking.picked": Defined(_("Questions picked"), _("Brought onto the stage by the host.")),
    "talking.people": Defined(_("People who chatted"), _("Different passes that said at least one line.")),
    "talking.help_asked": Defined(_("Calls for help"), _("From whoever asked, also through the page.")),
    "talking.help_settled": Defined(_("Calls for help settled"), _("Marked as settled by staff.")),
    "talking.reports": Defined(_("Reports"), _("Of a line or a person, by visitors.")),
    "talking.hidden": Defined(_("Lines hidden"), _("By staff or after reports.")),
}

STAGED: dict[str, Defined] = {
    "staging.cues": Defined(_("Cues carried out"), _("Cues of the cue sheet that were fired, each once.")),
    "staging.announcements": Defined(_("Announcements"), _("Made to everybody.")),
    "staging.summons": Defined(_("Summons"), _("Calls to come to a space.")),
}

SCRIPTED = _("Scripted demo data: this log was written by the demo, and no such people came.")


def method() -> tuple[Said, ...]:
    """How the figures came to be, sentence by sentence."""
    return (
        _("Every figure is computed from the event log alone. The same log gives the same figures at any time."),
        _(
            "Facts (registrations, check-ins, entries, empathy, cheers, answers, questions, votes, chat lines) were "
            "written before they were confirmed to the person: none is lost."
        ),
        _(
            "Traces (presence, views, footsteps) are written within a second; the last second before a power cut may "
            "be missing."
        ),
        _("People are counted by the pseudonym of their pass. The log holds no names."),
        _(
            "Counts of 1 to 4 are told as “under 5”. Where a sum would give one away, a further figure is withheld. "
            "Nought is told as 0."
        ),
        _("Compare reports of one moment only: what two moments differ by may be a small number."),
    )
