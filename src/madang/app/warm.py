"""What every page needs is loaded before the workers part: they share it, and nobody's first page waits for it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs
from django.urls import get_resolver
from django.utils import translation

_OURS = Path(__file__).resolve().parents[1]


def warm() -> None:
    """Addresses and words in each language, and our own templates."""
    for language, _ in settings.LANGUAGES:
        with translation.override(language):
            translation.gettext("")
            # To be reversed, all of them are read.
            _ = get_resolver().reverse_dict
    for folder in map(Path, get_app_template_dirs("templates")):
        if folder.is_relative_to(_OURS):
            for file in sorted(folder.rglob("*.*")):
                get_template(str(file.relative_to(folder)))
