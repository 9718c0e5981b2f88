"""What a cue sets off and how far the day is behind, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from madang.kernel.text import Text
from madang.programme.showing import SCENE_NAMES
from madang.programme.types import SCENES, Cue, CueSheet, Scene

# In minutes.
_A_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Effect:
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class CueLine:
    cue: Cue
    effects: tuple[Effect, ...]
    is_current: bool
    is_next: bool


@dataclass(frozen=True, slots=True)
class Delay:
    """`tone`: "good", "late" or "early"."""

    words: str
    tone: str


def lines(sheet: CueSheet, spaces: Mapping[str, Text]) -> list[CueLine]:
    """`spaces`: titles by slug."""
    current, following = sheet.current, sheet.next
    return [
        CueLine(
            cue=cue,
            effects=tuple(effects(cue, spaces)),
            is_current=current is not None and cue.id == current.id,
            is_next=following is not None and cue.id == following.id,
        )
        for cue in sheet.cues
    ]


def effects(cue: Cue, spaces: Mapping[str, Text]) -> list[Effect]:
    language = get_language() or "ko"
    found = []
    if cue.announcement.ko or cue.announcement.en:
        found.append(Effect("megaphone", _("Announcement: “%(text)s”") % {"text": cue.announcement.said_in(language)}))
    if cue.summons_to:
        title = spaces.get(cue.summons_to, Text(cue.summons_to, cue.summons_to)).said_in(language)
        found.append(Effect("users", _("Everybody is called to: %(space)s") % {"space": title}))
    if cue.opens_arena:
        found.append(Effect("circle-check", _("The quiz arena opens")))
    if cue.scene:
        found.append(Effect("presentation", _("On the screen: %(scene)s") % {"scene": SCENE_NAMES[cue.scene]}))
    if cue.chat:
        on = cue.chat == "on"
        found.append(Effect("message-circle", _("Chat on")) if on else Effect("message-circle-off", _("Chat off")))
    return found


def delay(sheet: CueSheet) -> Delay | None:
    """None before the day has begun."""
    if sheet.current is None and sheet.delay <= 0:
        return None
    minutes = abs(sheet.delay)
    if minutes == 0:
        return Delay(_("On time"), "good")
    if minutes >= _A_DAY:
        # Nobody is that late: the sheet was planned for another day.
        return Delay(_("Planned for another day"), "late")
    if sheet.delay > 0:
        return Delay(_late(minutes), "late")
    words = ngettext("%(minutes)s minute early", "%(minutes)s minutes early", minutes)
    return Delay(words % {"minutes": minutes}, "early")


def _late(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if hours:
        return _("%(hours)s h %(minutes)s min late") % {"hours": hours, "minutes": rest}
    return ngettext("%(minutes)s minute late", "%(minutes)s minutes late", minutes) % {"minutes": minutes}


def scene_choices(shown: Scene) -> list[dict[str, object]]:
    return [{"scene": scene, "name": SCENE_NAMES[scene], "shown": scene == shown} for scene in SCENES]
