"""How a figure of the outcome is written: the one place that decides it."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from madang.outcomes.ledger import Told
from madang.outcomes.suppression import SMALL

register = template.Library()


@register.filter
def counted(figure: Told | None) -> str:
    if figure is None:
        return "–"
    match figure.level:
        case "shown":
            return number_format(figure.value, use_l10n=True, force_grouping=True)
        case "small":
            return _("under {number}").format(number=SMALL)
        case "withheld":
            return _("withheld")


@register.filter
def bare(figure: float) -> str:
    """For attributes of a drawing: with a point in every language."""
    return f"{figure:g}"
