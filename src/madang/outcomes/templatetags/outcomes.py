"""How a figure of the outcome is written: the one place that decides it."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def counted(figure: int) -> str:
    return number_format(figure, use_l10n=True, force_grouping=True)
