"""`GET /healthz`: answers for web, world and worker together; 503 when one is down."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.platform import vitals


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    parts = {"web": "ok" if _database_answers() else "down"}
    missing = vitals.down()
    parts |= {name: "down" if name in missing else "ok" for name in vitals.PROCESSES}
    return JsonResponse(parts, status=200 if set(parts.values()) == {"ok"} else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
