"""The names of kinds and scenes, and marks by which a page knows that nothing has changed."""

from __future__ import annotations

import hashlib

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.programme.types import Kind, Scene

KIND_NAMES: dict[Kind, str | Promise] = {
    "opening": _("Opening"),
    "award": _("Awards"),
    "case": _("Case"),
    "talk": _("Talk"),
    "discussion": _("Discussion"),
    "quiz": _("Quiz"),
    "break": _("Break"),
    "closing": _("Closing"),
}
SCENE_NAMES: dict[Scene, str | Promise] = {
    "welcome": _("Welcome"),
    "programme": _("Programme"),
    "quiz": _("OX quiz"),
    "questions": _("Public questions"),
    "awards": _("Award winners"),
    "wings": _("Cheering wings"),
    "plaza": _("Live plaza"),
}
CHAT_NAMES: dict[str, str | Promise] = {"on": _("Chat on"), "off": _("Chat off")}


def mark_of(*shown: object) -> str:
    """A short digest of what a part of a page shows: the same mark, the same part."""
    return hashlib.blake2b(repr(shown).encode(), digest_size=8).hexdigest()
