"""The form of a work with its files, as it comes and goes between browser and server until it will do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.functional import Promise

from madang.exhibits.forms import MAKERS_MOST, MakerForm, WorkForm
from madang.exhibits.refusals import reason
from madang.exhibits.staging import Draft, Part, draft
from madang.exhibits.types import FORMS, Form, NewCaptions, NewWork, Series, Source
from madang.expos import queries as expos
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, UserId
from madang.kernel.text import Language
from madang.platform.clock import new_id

_FIELDS: dict[str, Part] = {
    "pages": "page",
    "poster": "poster",
    "captions_ko": "captions-ko",
    "captions_en": "captions-en",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken, and why."""

    name: str
    why: str | Promise


@dataclass(slots=True)
class HandedIn:
    """`form`: what the work is; `words`, `makers`: its forms, bound when they were sent to be saved."""

    form: Form
    draft: Draft
    words: WorkForm
    makers: list[MakerForm]
    refused: list[Refused] = field(default_factory=list)

    def is_good(self, *, needs_files: bool) -> bool:
        """Whether it can be saved; if not, the forms say why."""
        good = all([self.words.is_valid(), *(maker.is_valid() for maker in self.makers)])
        pages = self.draft.files("page")
        if needs_files and not pages and not self.refused:
            self.words.add_error(None, str(reason("no-files")))
        return good and not self.refused and not (needs_files and not pages)

    def refuse(self, error: BadInputError) -> None:
        """Tells at its field what only the taking in found out."""
        name, why = str(error.params["field"]), str(error.params["why"])
        here = next((each for each in (name, f"{name}_ko") if each in self.words.fields), None)
        self.words.add_error(here, str(reason(why)))


def form_asked(value: str) -> Form:
    """Raises: NotFoundError for what no work can be."""
    if value not in FORMS:
        raise NotFoundError
    return cast("Form", value)


def blank(*, expo_id: ExpoId, user_id: UserId, form: Form, said: Mapping[str, Any], makers: list[Any]) -> HandedIn:
    """For a first look; `said` and `makers`: what the fields begin with."""
    rows = [MakerForm(initial=row, prefix=f"maker-{number}") for number, row in enumerate(makers or [{}])]
    words = WorkForm(initial=dict(said), institutions=expos.institutions(expo_id=expo_id))
    return HandedIn(form, draft(expo_id=expo_id, user_id=user_id, draft_id=new_id()), words, rows)


def sent(request: HttpRequest, *, expo_id: ExpoId, user_id: UserId, form: Form) -> HandedIn:
    """From what was posted, with its files taken in. Where it was not sent to be saved, nothing is judged yet.

    Raises: NotFoundError.
    """
    place = draft(expo_id=expo_id, user_id=user_id, draft_id=_draft_id(request))
    does = request.POST.get("do", "save")
    count = _makers(request) + (does == "maker")
    data = request.POST if does == "save" else None
    words = WorkForm(data, initial=request.POST.dict(), institutions=expos.institutions(expo_id=expo_id))
    makers = [_maker(request, number, judged=data is not None) for number in range(min(count, MAKERS_MOST))]
    refused = [each for name, part in _FIELDS.items() for each in _take(request, name, part, place, form)]
    _rearrange(place, does)
    return HandedIn(form, place, words, makers, refused)


def work_of(handed: HandedIn, *, slug: str, sources: tuple[Source, ...] = (), series: Series | None = None) -> NewWork:
    """What can be given to the services; `handed` is good."""
    said, words = handed.words.cleaned_data, handed.words
    note = words.text("note")
    poster = handed.draft.files("poster")
    return NewWork(
        slug=slug,
        form=handed.form,
        title=words.text("title"),
        makers=tuple(maker for row in handed.makers if (maker := row.maker())),
        text=words.text("text"),
        alt=words.text("alt"),
        transcript=words.text("transcript"),
        credit=words.text("credit"),
        licence=said["licence"],
        language=cast("Language", said["language"]),
        institution=said["institution"],
        year=said["year"],
        content_note=note if note.ko or note.en else None,
        recommended=said["recommended"] or 0,
        reason=words.text("reason"),
        sources=sources,
        series=series,
        files=tuple(staged.path for staged in handed.draft.files("page")),
        poster=poster[0].path if poster else None,
        captions=tuple(_captions(handed.draft)),
    )


def _captions(place: Draft) -> list[NewCaptions]:
    languages: tuple[tuple[Language, Part], ...] = (("ko", "captions-ko"), ("en", "captions-en"))
    return [NewCaptions(language, staged.path) for language, part in languages for staged in place.files(part)]


def _draft_id(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("draft", ""))
    except ValueError as error:
        raise NotFoundError from error


def _makers(request: HttpRequest) -> int:
    told = request.POST.get("makers", "1")
    return int(told) if told.isdecimal() and len(told) <= 2 else 1  # noqa: PLR2004 -- MAKERS_MOST has two digits


def _maker(request: HttpRequest, number: int, *, judged: bool) -> MakerForm:
    prefix = f"maker-{number}"
    if judged:
        return MakerForm(request.POST, prefix=prefix)
    said = {name: request.POST.get(f"{prefix}-{name}", "") for name in MakerForm.base_fields}
    return MakerForm(initial=said, prefix=prefix)


def _take(request: HttpRequest, name: str, part: Part, place: Draft, form: Form) -> list[Refused]:
    refused = []
    for upload in sorted(request.FILES.getlist(name), key=_as_numbered):
        if isinstance(upload, UploadedFile):
            try:
                place.take(part, upload, form)
            except BadInputError as error:
                refused.append(Refused(upload.name or "", reason(str(error.params["why"]))))
    return refused


def _as_numbered(upload: object) -> list[tuple[int, str]]:
    """Page 2 before page 10: what is handed in together is in the order of its names, however the browser sends it."""
    parts = re.split(r"([0-9]+)", getattr(upload, "name", "") or "", flags=re.ASCII)
    return [(int(part), "") if part.isdecimal() else (0, part.casefold()) for part in parts]


def _rearrange(place: Draft, does: str) -> None:
    verb, _, key = does.partition(":")
    if verb == "drop":
        place.drop(key)
    elif verb in {"up", "down"}:
        place.move(key, -1 if verb == "up" else 1)
