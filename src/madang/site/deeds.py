"""What was done at the console, in words. A kind without words is shown by its name: nothing is left out."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from madang.platform.types import EventRow

DEEDS: Mapping[str, object] = {
    "announcement.ended": gettext_lazy("Took an announcement down"),
    "announcement.made": gettext_lazy("Announced something to everybody"),
    "chat.switched": gettext_lazy("Switched the chat"),
    "cues.rewound": gettext_lazy("Began the cue sheet anew"),
    "entry.closed": gettext_lazy("Closed the gate"),
    "entry.opened": gettext_lazy("Opened the gate"),
    "expo.resumed": gettext_lazy("Ended the emergency stop"),
    "expo.stopped": gettext_lazy("Emergency stop"),
    "expo.changed": gettext_lazy("Changed what the expo says of itself"),
    "expo.created": gettext_lazy("Made the expo"),
    "hall.added": gettext_lazy("Added a hall"),
    "hall.changed": gettext_lazy("Changed a hall"),
    "hall.moved": gettext_lazy("Put the halls in another order"),
    "hall.removed": gettext_lazy("Removed a hall"),
    "institution.added": gettext_lazy("Added an institution"),
    "institution.changed": gettext_lazy("Changed an institution"),
    "institution.removed": gettext_lazy("Removed an institution"),
    "link.made": gettext_lazy("Made somebody a link to set their password"),
    "registration-page.seen": gettext_lazy("Looked at the registration page"),
    "role.granted": gettext_lazy("Gave somebody a role"),
    "role.withdrawn": gettext_lazy("Withdrew somebody’s role"),
    "hall.hung": gettext_lazy("Hung a hall"),
    "help.settled": gettext_lazy("Settled a call for help"),
    "line.hidden": gettext_lazy("Hid a line of the chat"),
    "question.hidden": gettext_lazy("Hid a question"),
    "question.picked": gettext_lazy("Put a question on the screen"),
    "question.reopened": gettext_lazy("Put a question back"),
    "question.settled": gettext_lazy("Settled a question"),
    "quiz.asked": gettext_lazy("Asked a quiz question"),
    "quiz.ended": gettext_lazy("Ended a quiz"),
    "quiz.locked": gettext_lazy("Locked a quiz round"),
    "quiz.opened": gettext_lazy("Opened the quiz arena"),
    "quiz.revealed": gettext_lazy("Revealed a quiz answer"),
    "quiz.voided": gettext_lazy("Made a quiz round void"),
    "registration.cancelled": gettext_lazy("Cancelled a registration"),
    "registration.sent": gettext_lazy("Sent a pass again"),
    "space.hung": gettext_lazy("Laid a new floor plan"),
    "summons.made": gettext_lazy("Called everybody to a space"),
    "wing.hidden": gettext_lazy("Hid a cheer"),
    "work.added": gettext_lazy("Added a work"),
    "work.changed": gettext_lazy("Changed a work"),
    "work.moved": gettext_lazy("Moved a work"),
    "work.pinned": gettext_lazy("Pinned a work"),
    "work.unpinned": gettext_lazy("Unpinned a work"),
    "work.restored": gettext_lazy("Brought a work back"),
    "work.withdrawn": gettext_lazy("Took a work down"),
    "cue.added": gettext_lazy("Added a cue"),
    "cue.changed": gettext_lazy("Changed a cue"),
    "cue.moved": gettext_lazy("Moved a cue"),
    "cue.removed": gettext_lazy("Deleted a cue"),
    "part.added": gettext_lazy("Added a part of the programme"),
    "part.changed": gettext_lazy("Changed a part of the programme"),
    "part.moved": gettext_lazy("Moved a part of the programme"),
    "part.removed": gettext_lazy("Deleted a part of the programme"),
    "participant.admitted": gettext_lazy("Let somebody in again"),
    "participant.banned": gettext_lazy("Sent somebody out"),
    "person.muted": gettext_lazy("Muted somebody"),
    "person.unmuted": gettext_lazy("Let somebody speak again"),
    "programme.cleared": gettext_lazy("Deleted the whole programme"),
    "cues.imported": gettext_lazy("Imported the cue sheet"),
    "programme.imported": gettext_lazy("Imported the programme"),
    "programme.moved": gettext_lazy("Moved the whole programme"),
    "quiz.question-added": gettext_lazy("Added a quiz question"),
    "quiz.question-changed": gettext_lazy("Changed a quiz question"),
    "quiz.question-moved": gettext_lazy("Moved a quiz question"),
    "quiz.question-retired": gettext_lazy("Took a question out of the bank"),
    "quiz.questions-imported": gettext_lazy("Imported quiz questions"),
    "session.added": gettext_lazy("Added a session"),
    "session.changed": gettext_lazy("Changed a session"),
    "session.moved": gettext_lazy("Moved a session"),
    "session.removed": gettext_lazy("Deleted a session"),
    "slides.added": gettext_lazy("Handed slides in"),
    "slides.moved": gettext_lazy("Moved slides"),
    "slides.removed": gettext_lazy("Deleted slides"),
    "words.reset": gettext_lazy("Went back to the program's list of words"),
    "words.set": gettext_lazy("Changed the list of words"),
}


def deed_of(event: EventRow) -> str:
    if event.kind == "registration.arrived":
        return _("Marked somebody as arrived") if event.data.get("on") else _("Took the mark of arrival back")
    if event.kind == "cue.fired":
        return _("Fired cue %(number)s") % {"number": event.data.get("number", "")}
    if event.kind == "scene.shown":
        return _("Changed the screen: %(scene)s") % {"scene": event.data.get("scene", "")}
    return str(DEEDS.get(event.kind, event.kind))
