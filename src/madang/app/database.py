"""The database, from the settings: SQLite in the data directory, or PostgreSQL by URL."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from madang.app.config import ConfigError
from madang.platform.conf import MadangSettings

# synchronous=FULL: what was acknowledged survives a power cut, not only a crash of ours.
SQLITE_INIT = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;"


def database(settings: MadangSettings) -> dict[str, Any]:
    """Raises: ConfigError for a URL that is not postgres://."""
    if not settings.database_url:
        return _sqlite(settings)
    url = urlsplit(settings.database_url)
    if url.scheme not in {"postgres", "postgresql"}:
        msg = "MADANG_DATABASE_URL must begin with postgresql:// (or be empty, for SQLite)."
        raise ConfigError(msg)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.lstrip("/"),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(settings: MadangSettings) -> dict[str, Any]:
    return {
        "ENGINE": "madang.platform.sqlite",
        "NAME": str(settings.data_dir / "madang.sqlite3"),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # IMMEDIATE: a writer waits its turn at BEGIN instead of failing when it first writes.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_INIT,
        },
        # A file, not memory: tests cross threads and processes as the product does.
        "TEST": {"NAME": str(settings.data_dir / "test.sqlite3")},
    }
