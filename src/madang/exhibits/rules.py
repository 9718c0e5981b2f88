"""Pure decisions about works: what may be handed in."""

from __future__ import annotations

import re

from madang.exhibits.licences import LICENCES
from madang.exhibits.types import FORMS, NewWork
from madang.kernel.errors import BadInputError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_MOST = 60
FILES_MOST = 200


def check(work: NewWork) -> None:
    """Raises: BadInputError with the first field that will not do, and why."""
    for field, good, why in (
        ("slug", bool(_SLUG.fullmatch(work.slug)) and len(work.slug) <= SLUG_MOST, "not-a-slug"),
        ("form", work.form in FORMS, "unknown"),
        ("title", bool(work.title.ko or work.title.en), "empty"),
        ("alt", bool(work.alt.ko or work.alt.en), "empty"),
        ("licence", work.licence in LICENCES, "unknown"),
    ):
        if not good:
            raise BadInputError(field=field, why=why)


def check_files(work: NewWork) -> None:
    """Raises: BadInputError(field="files")."""
    for good, why in (
        (1 <= len(work.files) <= FILES_MOST, "empty"),
        (work.form not in {"picture", "video"} or len(work.files) == 1, "one-file"),
    ):
        if not good:
            raise BadInputError(field="files", why=why)
