"""Reads: the wall, and single wings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from django.core.paginator import Paginator

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, WingId
from madang.play import models, rules
from madang.play.errors import WingGoneError
from madang.play.types import Link, Shape, Wall, Wing

A_PAGE = 24


def wall(*, expo_id: ExpoId, page: str, participant_id: ParticipantId | None) -> Wall:
    """The page with this number; the last for one beyond it, the first for what is no number."""
    rows = models.Wing.objects.filter(expo_id=expo_id, standing="up").order_by("-at", "-id")
    found = Paginator(rows, A_PAGE).get_page(page)
    return Wall(
        wings=tuple(of_rows(found.object_list, participant_id)),
        number=found.number,
        pages=found.paginator.num_pages,
        total=found.paginator.count,
    )


def wing(*, expo_id: ExpoId, token: str, participant_id: ParticipantId | None) -> Wing:
    """Raises: NotFoundError, WingGoneError."""
    row = models.Wing.objects.filter(expo_id=expo_id, token=token).first()
    if row is None:
        raise NotFoundError
    if row.standing != "up":
        raise WingGoneError
    (found,) = of_rows([row], participant_id)
    return found


def of_rows(rows: Iterable[models.Wing], participant_id: ParticipantId | None) -> list[Wing]:
    """As seen by this participant (None: somebody without a pass)."""
    listed = list(rows)
    reach = rules.reached(_links({row.line for row in listed}))
    return [
        Wing(
            id=WingId(row.id),
            token=row.token,
            shape=cast("Shape", row.shape),
            words=row.words,
            to=row.to,
            name=row.name,
            at=row.at,
            reach=reach.get(WingId(row.id), 0),
            mine=row.participant_id == participant_id,
        )
        for row in listed
    ]


def _links(lines: Iterable[object]) -> list[Link]:
    rows = models.Wing.objects.filter(line__in=list(lines)).only("id", "passed_from_id", "depth", "standing")
    return [
        Link(
            id=WingId(row.id),
            passed_from=WingId(row.passed_from_id) if row.passed_from_id else None,
            depth=row.depth,
            stands=row.standing == "up",
        )
        for row in rows
    ]
