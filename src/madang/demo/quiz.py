"""The demo's question bank and the arena."""

from __future__ import annotations

import tomllib
from typing import Any

from django.db import transaction

from madang.demo.catalogue import HERE, text
from madang.kernel.ids import ExpoId
from madang.platform.types import SYSTEM
from madang.quiz import banking, queries, services
from madang.quiz.types import NewQuestion


def prepare_quiz(expo_id: ExpoId) -> None:
    """Adds what is missing; a bank that was filled once is left as it is."""
    services.lay_arena(expo_id=expo_id, actor=SYSTEM)
    with transaction.atomic():
        if queries.bank(expo_id=expo_id):
            return
        for entry in entries():
            banking.add_question(expo_id=expo_id, question=question_of(entry), actor=SYSTEM)


def entries() -> list[dict[str, Any]]:
    """The tables of quiz.toml."""
    told: list[dict[str, Any]] = tomllib.loads((HERE / "quiz.toml").read_text(encoding="utf-8"))["question"]
    return told


def question_of(entry: dict[str, Any]) -> NewQuestion:
    return NewQuestion(
        slug=entry["slug"],
        text=text(entry["text"]),
        side=entry["side"],
        explanation=text(entry["explanation"]),
        source=text(entry["source"]),
        source_url=entry.get("source_url", ""),
        practice=entry.get("practice", False),
    )
