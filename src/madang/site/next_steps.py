"""What is still to do before an expo opens, each with the page where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from madang.exhibits import curation
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.platform import events
from madang.programme import queries as programme
from madang.quiz import queries as quiz

QUESTIONS_ENOUGH = 20
TEAM_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Step:
    """`asked`: it is a button that also notes that it was pressed, not a link."""

    words: str
    note: str
    url: str
    done: bool
    asked: bool = False


def steps(expo: Expo, at: datetime) -> list[Step]:
    """Empty once all is done, and once the expo is over."""
    if at >= expo.closes_at:
        return []
    slug = [expo.slug]
    questions = len(quiz.bank(expo_id=expo.id, practice=False))
    listed = [
        Step(
            words=_("Hang the first works"),
            note=_("Add works to a hall, look at the hanging, and publish it."),
            url=reverse("site:console-halls", args=slug),
            done=curation.any_hung(expo_id=expo.id),
        ),
        Step(
            words=_("Set the programme"),
            note=_("Parts and sessions, with their times and people."),
            url=reverse("site:console-programme", args=slug),
            done=bool(programme.programme(expo.id).parts),
        ),
        Step(
            words=_("Fill the question bank of the OX quiz"),
            note=_("%(count)s of %(enough)s questions so far.") % {"count": questions, "enough": QUESTIONS_ENOUGH},
            url=reverse("site:console-bank", args=slug),
            done=questions >= QUESTIONS_ENOUGH,
        ),
        Step(
            words=_("Invite the team"),
            note=_("Hosts run the day with you; staff stand at the desk."),
            url=reverse("site:console-team", args=slug),
            done=len({role.user_id for role in expos.team(expo_id=expo.id)}) >= TEAM_ENOUGH,
        ),
        Step(
            words=_("Look at the registration page"),
            note=_("As visitors will: dates, places, the privacy notice with your name in it."),
            url=reverse("site:console-looked", args=slug),
            done=events.happened(expo_id=expo.id, kind="registration-page.seen"),
            asked=True,
        ),
        Step(
            words=_("Rehearse"),
            note=_("Walk through the yard yourself, with the gate still closed to others, and fire a cue or two."),
            url=reverse("site:world", args=slug),
            done=events.happened(expo_id=expo.id, kind="world.entered", traffic="staff"),
        ),
    ]
    return [] if all(step.done for step in listed) else listed
