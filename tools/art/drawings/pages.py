"""Pictures for pages: the mark, its small form, and the yard of the guide page."""

from __future__ import annotations


def page_documents() -> dict[str, str]:
    """Every page picture as a whole SVG document."""
    return {}
