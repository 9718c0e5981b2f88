"""Tables handed in at the console, and templates handed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import BadInputError
from madang.platform.sheets import BYTES_MOST, Column, Fault, Table, read

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WHY: Final[dict[str, str | Promise]] = {
    "large": _("This file is too large: at most 2 MB and 1,000 rows."),
    "empty": _("There is nothing in this file."),
    "unreadable": _("This file cannot be read. Save it as XLSX or CSV, without a password."),
}


def handed_in(request: HttpRequest, columns: Sequence[Column]) -> Table | None:
    """The table in `file`, with a fault where it cannot be read; None where nothing was sent."""
    if request.method != "POST":
        return None
    upload = request.FILES.get("file")
    if upload is None or not upload.name:
        return Table(faults=[Fault(0, "", gettext("Choose a file first."))])
    if (upload.size or 0) > BYTES_MOST:
        return Table(faults=[Fault(0, "", str(_WHY["large"]))])
    try:
        return read(upload.read(), columns)
    except BadInputError as error:
        return Table(faults=[Fault(0, "", str(_WHY[str(error.params["why"])]))])


def sheet_answer(content: bytes, name: str) -> HttpResponse:
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "private, no-store"}
    return HttpResponse(content, content_type=XLSX, headers=headers)
