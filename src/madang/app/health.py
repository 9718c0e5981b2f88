"""`GET /healthz`: answers for web, world and worker together; 503 when one is down."""

from __future__ import annotations

import socket
from pathlib import Path

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.platform.conf import conf

PATIENCE_S = 1.0


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    parts = {"web": "ok" if _database_answers() else "down"}
    parts |= {name: "ok" if answers(conf().run_dir / f"{name}.health") else "down" for name in ("world", "worker")}
    return JsonResponse(parts, status=200 if set(parts.values()) == {"ok"} else 503)


def answers(address: Path) -> bool:
    """True when the process that listens on this Unix socket says that it is well."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(PATIENCE_S)
            line.connect(str(address))
            return line.recv(64).startswith(b"ok")
    except OSError:
        return False


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
