"""The names of the wings."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.play.types import Shape

SHAPE_NAMES: dict[Shape, str | Promise] = {
    "crane": _("Crane"),
    "magpie": _("Magpie"),
    "swallow": _("Swallow"),
    "butterfly": _("Butterfly"),
    "dragonfly": _("Dragonfly"),
    "maple": _("Maple seed"),
}
