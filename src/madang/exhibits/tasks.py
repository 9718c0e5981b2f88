"""What the worker does for works: slow, safe to repeat; after mail, and what is needed for showing before the rest."""

from __future__ import annotations

from uuid import UUID

from django_tasks import task

from madang.exhibits import readiness
from madang.kernel.ids import ExpoId, WorkId


@task(priority=-10)
def render_work(expo_id: str, work_id: str) -> None:
    """Makes the work showable, and leaves the rest for when every waiting work is."""
    if readiness.make_showable(expo_id=ExpoId(UUID(expo_id)), work_id=WorkId(UUID(work_id))):
        complete_work.enqueue(expo_id, work_id)


@task(priority=-20)
def complete_work(expo_id: str, work_id: str) -> None:
    readiness.make_complete(expo_id=ExpoId(UUID(expo_id)), work_id=WorkId(UUID(work_id)))
