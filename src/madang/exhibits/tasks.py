"""What the worker does for works: renditions, slow and safe to repeat."""

from __future__ import annotations

from uuid import UUID

from django_tasks import task

from madang.exhibits import services
from madang.kernel.ids import ExpoId, WorkId


@task()
def render_work(expo_id: str, work_id: str) -> None:
    services.make_renditions(expo_id=ExpoId(UUID(expo_id)), work_id=WorkId(UUID(work_id)))
