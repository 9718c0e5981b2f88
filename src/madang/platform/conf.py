"""The typed settings of a running Madang: `app.config` reads the environment, everything else is handed these."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Where mail goes. Without a host it is kept in the database only (the demo's mailbox shows it)."""

    host: str = ""
    port: int = 587
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = True
    sender: str = "madang@localhost"


@dataclass(frozen=True, slots=True)
class MadangSettings:
    """What differs from one installation to the next. Ports are TCP; `data_dir` holds all that must be backed up."""

    data_dir: Path
    secret_key: str = field(repr=False)
    demo: bool = False
    # Whether the demo's residents walk about.
    residents: bool = True
    debug: bool = False
    host: str = "127.0.0.1"
    port: int = 8000
    world_port: int = 8001
    world_url: str = ""
    public_url: str = ""
    allowed_hosts: tuple[str, ...] = ()
    database_url: str = ""
    tls_cert: str = ""
    tls_key: str = ""
    web_threads: int = 8
    # Loopback only; 0: no figures.
    metrics_port: int = 0
    # Networks whose addresses many people share (CIDR).
    trusted_ranges: tuple[str, ...] = ()
    # Of one address that is in none of them; 0: as many as come.
    registrations_a_minute: int = 60
    mail: MailSettings = field(default_factory=MailSettings)

    @property
    def media_dir(self) -> Path:
        return self.data_dir / "media"

    @property
    def run_dir(self) -> Path:
        return self.data_dir / "run"

    @property
    def web_address(self) -> tuple[str, int]:
        """Where a process of this machine reaches web: `host` may be every address there is."""
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host), self.port  # noqa: S104 -- compared, not bound


def conf() -> MadangSettings:
    return settings.MADANG
