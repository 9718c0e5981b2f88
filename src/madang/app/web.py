"""The web process: gunicorn, configured here and nowhere else."""

from __future__ import annotations

import gc
from typing import Any, Final

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter

from madang.app.lifeline import hold
from madang.platform.conf import MadangSettings, conf

# A page makes thousands of objects and hardly a cycle: with the default of 700 it would be interrupted several times.
_COLLECT_AFTER: Final = (10_000, 20, 20)


class _Web(BaseApplication):  # type: ignore[misc]  # gunicorn publishes no types
    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from madang.app.warm import warm  # noqa: PLC0415 -- gunicorn asks for it when it is ready to
        from madang.app.wsgi import application  # noqa: PLC0415

        warm()
        return application


def options(settings: MadangSettings) -> dict[str, Any]:
    """Gunicorn's settings: threads, because pages wait for the disk; two workers, so that one may die."""
    address = f"[{settings.host}]" if ":" in settings.host else settings.host
    chosen: dict[str, Any] = {
        "bind": f"{address}:{settings.port}",
        "worker_class": "gthread",
        "workers": 2,
        "threads": settings.web_threads,
        "timeout": 60,
        "graceful_timeout": 10,
        "keepalive": 15,
        "preload_app": True,
        "loglevel": "warning",
        "post_fork": _after_fork,
        "when_ready": _ready,
        "control_socket_disable": True,
    }
    if settings.tls_cert:
        chosen |= {"certfile": settings.tls_cert, "keyfile": settings.tls_key}
    return chosen


def _ready(_server: Arbiter) -> None:
    # What is loaded by now is shared by the workers; collecting it would copy its pages.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)


def _after_fork(_server: Arbiter, _worker: object) -> None:
    from django.db import connections  # noqa: PLC0415 -- Django is set up by the preloaded application

    from madang.exhibits.bounds import bound_process  # noqa: PLC0415 -- libvips starts its threads in each worker

    connections.close_all()
    bound_process()


def main() -> None:
    import django  # noqa: PLC0415 -- settings are read only once this is a process of its own

    django.setup()
    hold()
    _Web(options(conf())).run()


if __name__ == "__main__":
    main()
