"""What does not work at this moment, for whoever runs the expo: said in words, with where to look."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from madang.exhibits import curation
from madang.platform import mail, vitals
from madang.site.permissions import Desk


@dataclass(frozen=True, slots=True)
class Failure:
    """`url` is where something can be done about it, if anywhere; `grave`: visitors feel it."""

    words: str
    url: str = ""
    grave: bool = False


def failures(desk: Desk) -> list[Failure]:
    found = [_down(process) for process in vitals.down()]
    unsent = mail.unsent(expo_id=desk.expo.id)
    if unsent:
        words = ngettext("%(count)s mail has not gone out yet.", "%(count)s mails have not gone out yet.", unsent)
        found.append(Failure(words % {"count": unsent}))
    refused = curation.refused(expo_id=desk.expo.id)
    if refused:
        words = ngettext(
            "The file of %(count)s work could not be used.", "The files of %(count)s works could not be used.", refused
        )
        found.append(Failure(words % {"count": refused}, url=reverse("site:console-halls", args=[desk.expo.slug])))
    return found


def _down(process: vitals.Process) -> Failure:
    if process == "world":
        words = _(
            "The yard does not answer. It is started again by itself; visitors come back to their places. Everything"
            " on this page still works."
        )
    else:
        words = _("The worker does not answer. It is started again by itself; mail and new pictures wait until then.")
    return Failure(words, grave=process == "world")
