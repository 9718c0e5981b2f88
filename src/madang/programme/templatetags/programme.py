"""What the programme's templates say of kinds and files."""

from __future__ import annotations

from django import template

from madang.programme.showing import KIND_NAMES
from madang.programme.types import Kind

register = template.Library()

FILE_KINDS = {"application/pdf": "PDF", "image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WebP"}


@register.filter
def kind_name(kind: Kind) -> str:
    return str(KIND_NAMES[kind])


@register.filter
def file_kind(mime: str) -> str:
    return FILE_KINDS.get(mime, "")
