"""The worker process: tasks (mail, renditions), the outbox handed to `flows`, reminders, shredding."""

from __future__ import annotations

import logging
import os
import signal
import threading
from types import FrameType

import django

from madang.app.lifeline import hold

INTERVAL_S = 0.5
# Stable, so that what this worker had claimed when it was killed is known for its own, and done again.
WORKER_ID = "madang-worker"

log = logging.getLogger("madang.worker")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    django.setup()
    hold()

    from django_tasks_db.management.commands.db_worker import Worker  # noqa: PLC0415 -- after setup()

    from madang.exhibits.bounds import bound_process  # noqa: PLC0415 -- as above
    from madang.flows.dispatch import run_dispatcher  # noqa: PLC0415 -- as above
    from madang.flows.reminding import run_reminder  # noqa: PLC0415 -- as above
    from madang.flows.shredding import run_shredder  # noqa: PLC0415 -- as above
    from madang.platform.conf import conf  # noqa: PLC0415 -- as above
    from madang.realtime.health import serve_health  # noqa: PLC0415 -- as above

    bound_process()
    worker = Worker(
        queue_names=["*"],
        interval=INTERVAL_S,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=WORKER_ID,
        excluded_queue_names=[],
    )
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()
        worker.running = False
        if not worker.running_task:
            raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    _take_up_again()
    threading.Thread(target=run_dispatcher, args=(stopping,), name="outbox", daemon=True).start()
    threading.Thread(target=run_shredder, args=(stopping,), name="shredder", daemon=True).start()
    threading.Thread(target=run_reminder, args=(stopping,), name="reminder", daemon=True).start()
    serve_health(conf().run_dir / "worker.health", lambda: "ok")
    worker.run()


def _take_up_again() -> None:
    """Tasks that a killed worker had claimed go back into the queue; tasks are written to bear being done twice."""
    from django_tasks.base import TaskResultStatus  # noqa: PLC0415 -- after setup()
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415 -- as above

    left = [row for row in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING) if WORKER_ID in row.worker_ids]
    for row in left:
        row.status = TaskResultStatus.READY
        row.save(update_fields=["status"])
    if left:
        log.info("tasks taken up again", extra={"tasks": len(left)})


if __name__ == "__main__":
    main()
