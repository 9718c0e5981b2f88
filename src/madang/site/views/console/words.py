"""Rules of talk: words that are starred or refused, tried out before they are kept; who is muted, who was sent out."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import ParticipantId
from madang.participants import queries as participants
from madang.safety import queries as safety
from madang.safety import rules
from madang.safety import services as safety_services
from madang.safety.types import WordList, WrittenWords
from madang.site.calls import WHY_NAMES
from madang.site.console_page import console_page
from madang.site.permissions import Desk, desk_of, running_desk_of

_LIST_MOST = 20_000
_TRIED_MOST = 300


class WordsForm(forms.Form):
    tried = forms.CharField(
        label=gettext_lazy("Try a line"),
        help_text=gettext_lazy("Nobody sees it. It is judged by the lists as they stand below."),
        max_length=_TRIED_MOST,
        required=False,
    )
    refused = forms.CharField(
        label=gettext_lazy("Refused words"),
        help_text=gettext_lazy("A line with one of them is not sent, and its writer is told why."),
        max_length=_LIST_MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    masked = forms.CharField(
        label=gettext_lazy("Starred words"),
        help_text=gettext_lazy("The line is sent with stars in their place."),
        max_length=_LIST_MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    allowed = forms.CharField(
        label=gettext_lazy("Ordinary words"),
        help_text=gettext_lazy("Words in which one of the others is hidden and that are harmless."),
        max_length=_LIST_MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
    )

    def words(self) -> WordList:
        said = self.cleaned_data
        return WordList(*(rules.parsed(said[name]) for name in ("masked", "refused", "allowed")))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def words(request: HttpRequest, expo: str) -> HttpResponse:
    """`do`: "try" a line against the lists as sent, without keeping them; "reset" them; else keep them.

    Raises: NotFoundError, NotAllowedError for whoever may not change them.
    """
    desk = desk_of(request, expo)
    written = safety.written_words(desk.expo.id)
    told = {"masked": written.masked, "refused": written.refused, "allowed": written.allowed}
    form = WordsForm(request.POST if request.method == "POST" else None, initial=told)
    does = request.POST.get("do", "")
    if request.method == "POST" and does != "try":
        if not desk.may_curate:
            raise NotAllowedError
        if does == "reset" or form.is_valid():
            return _keep(request, desk, form, does)
    return console_page(request, desk, "talk", "words", _context(desk, form, written, tried=does == "try"))


@require_POST
@login_required
def unban(request: HttpRequest, expo: str, participant: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    safety_services.unban(expo_id=desk.expo.id, participant_id=ParticipantId(participant), by=desk.user_id)
    messages.success(request, _("They may come in again, by sending their pass again."))
    return _to_words(desk, "#banned")


def _keep(request: HttpRequest, desk: Desk, form: WordsForm, does: str) -> HttpResponse:
    if does == "reset":
        safety_services.reset_words(expo_id=desk.expo.id, by=desk.user_id)
        messages.success(request, _("The lists that come with Madang hold again."))
        return _to_words(desk)
    said = form.cleaned_data
    safety_services.set_words(
        expo_id=desk.expo.id,
        masked=said["masked"],
        refused=said["refused"],
        allowed=said["allowed"],
        by=desk.user_id,
    )
    messages.success(request, _("The lists are kept, and hold from the next line on."))
    return _to_words(desk)


def _context(desk: Desk, form: WordsForm, written: WrittenWords, *, tried: bool) -> dict[str, object]:
    expo_id = desk.expo.id
    mutes = safety.mutes(expo_id=expo_id)
    names = participants.names(expo_id=expo_id, participant_ids=[mute.participant_id for mute in mutes])
    judged = tried and form.is_valid() and form.cleaned_data["tried"].strip()
    return {
        "form": form,
        "own": written.own,
        "verdict": rules.judged(form.cleaned_data["tried"], form.words()) if judged else None,
        "mutes": [
            {"mute": mute, "name": names.get(mute.participant_id, ""), "why": WHY_NAMES[mute.why]} for mute in mutes
        ],
        "banned": participants.banned(expo_id=expo_id),
    }


def _to_words(desk: Desk, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-words", args=[desk.expo.slug]) + place, status=303)
