"""The one module that reads the environment. A wrong value stops the start with a sentence that says which and why."""

from __future__ import annotations

import ipaddress
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from madang.platform.conf import MadangSettings, MailSettings


class ConfigError(Exception):
    """A setting that cannot be used; the message names it."""


def from_environment(environ: Mapping[str, str] = os.environ) -> MadangSettings:
    """Reads the variables that docs/settings.md lists. Raises: ConfigError."""
    data_dir = Path(environ.get("MADANG_DATA", "var")).resolve()
    port = _port(environ, "MADANG_PORT", 8000)
    public_url = environ.get("MADANG_PUBLIC_URL", "").rstrip("/")
    mail = _mail(environ)
    if mail.host and not public_url:
        # Whoever sends a request chooses the name by which it reaches us: no such name belongs into a mail to others.
        msg = "MADANG_SMTP_HOST needs MADANG_PUBLIC_URL, the address that the links in mails lead to."
        raise ConfigError(msg)
    return MadangSettings(
        data_dir=data_dir,
        secret_key=environ.get("MADANG_SECRET_KEY") or _kept_secret(data_dir),
        demo=_flag(environ, "MADANG_DEMO"),
        residents=_flag(environ, "MADANG_RESIDENTS", default=True),
        debug=_flag(environ, "MADANG_DEBUG"),
        host=environ.get("MADANG_HOST", "127.0.0.1"),
        port=port,
        world_port=_port(environ, "MADANG_WORLD_PORT", port + 1),
        world_url=environ.get("MADANG_WORLD_URL", ""),
        public_url=public_url,
        allowed_hosts=tuple(host.strip() for host in environ.get("MADANG_HOSTS", "").split(",") if host.strip()),
        database_url=environ.get("MADANG_DATABASE_URL", ""),
        tls_cert=environ.get("MADANG_TLS_CERT", ""),
        tls_key=environ.get("MADANG_TLS_KEY", ""),
        web_threads=_number(environ, "MADANG_WEB_THREADS", 8, least=2, most=64),
        metrics_port=_number(environ, "MADANG_METRICS_PORT", 0, least=0, most=65535),
        trusted_ranges=_ranges(environ, "MADANG_TRUSTED_RANGES"),
        registrations_a_minute=_number(environ, "MADANG_REGISTRATIONS_A_MINUTE", 60, least=0, most=100_000),
        mail=mail,
    )


def _mail(environ: Mapping[str, str]) -> MailSettings:
    return MailSettings(
        host=environ.get("MADANG_SMTP_HOST", ""),
        port=_port(environ, "MADANG_SMTP_PORT", 587),
        user=environ.get("MADANG_SMTP_USER", ""),
        password=environ.get("MADANG_SMTP_PASSWORD", ""),
        starttls=_flag(environ, "MADANG_SMTP_STARTTLS", default=True),
        sender=environ.get("MADANG_MAIL_FROM", "madang@localhost"),
    )


def _flag(environ: Mapping[str, str], name: str, *, default: bool = False) -> bool:
    value = environ.get(name, "").strip().lower()
    if value in {"", "1", "true", "yes", "0", "false", "no"}:
        return default if value == "" else value in {"1", "true", "yes"}
    msg = f"{name} must be 1 or 0, not {value!r}."
    raise ConfigError(msg)


def _number(environ: Mapping[str, str], name: str, default: int, *, least: int, most: int) -> int:
    value = environ.get(name, "")
    if value == "":
        return default
    if not value.isdecimal() or not least <= int(value) <= most:
        msg = f"{name} must be a number from {least} to {most}, not {value!r}."
        raise ConfigError(msg)
    return int(value)


def _port(environ: Mapping[str, str], name: str, default: int) -> int:
    return _number(environ, name, default, least=1, most=65535)


def _ranges(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Networks in CIDR notation, with commas between them."""
    told = [part.strip() for part in environ.get(name, "").split(",") if part.strip()]
    try:
        return tuple(str(ipaddress.ip_network(part)) for part in told)
    except ValueError as error:
        msg = f"{name} must be networks like 203.0.113.0/24 or 2001:db8::/32: {error}."
        raise ConfigError(msg) from error


def _kept_secret(data_dir: Path) -> str:
    """The generated key, kept beside the data with no one else's permission to read it."""
    file = data_dir / "secret.key"
    if not file.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        made = data_dir / f".secret.{os.getpid()}"
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(48))
        try:
            # link() fails where another process was quicker; then its key is the key.
            os.link(made, file)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return file.read_text().strip()
