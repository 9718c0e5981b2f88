"""`madang outcome`: the outcome computed anew from the log, for the terminal, for other programs, or as a file."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from django.utils import translation

from madang.app.config import ConfigError
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotFoundError
from madang.outcomes import moments, plain, queries, workbook
from madang.outcomes.showing import View
from madang.platform.clock import now


@dataclass(frozen=True, slots=True)
class Wish:
    """`until`: an ISO moment, in the expo's zone where it names none; `language`: "" for the expo's own."""

    slug: str
    until: str | None = None
    is_exact: bool = False
    as_json: bool = False
    xlsx: Path | None = None
    language: str = ""


def tell_outcome(wish: Wish) -> None:
    """Raises: ConfigError with what to change."""
    expo = _expo(wish.slug)
    until = moments.read(wish.until, expo.zone) if wish.until else now()
    if until is None:
        msg = f"{wish.until!r} is no moment: write it as 2026-11-24T18:00 or with a zone."
        raise ConfigError(msg)
    report = queries.report(expo_id=expo.id, until=until)
    view: View = "exact" if wish.is_exact else "report"
    with translation.override(wish.language or expo.main_language):
        if wish.xlsx:
            wish.xlsx.write_bytes(
                workbook.workbook(expo, report, ("report", "exact") if wish.is_exact else ("report",))
            )
            sys.stdout.write(f"{wish.xlsx}\n")
        elif wish.as_json:
            json.dump(plain.as_json(expo, report, view), sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        else:
            sys.stdout.write(plain.as_text(expo, report, view))


def _expo(slug: str) -> Expo:
    try:
        return expos.expo_by_slug(slug)
    except NotFoundError as error:
        known = ", ".join(one.slug for one in expos.all_expos()) or "none yet"
        msg = f"There is no expo {slug!r} here (there are: {known})."
        raise ConfigError(msg) from error
