"""Settings from the environment: typed, and loud when wrong."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from madang.app.config import ConfigError, from_environment
from madang.app.database import database

ROOT = Path(__file__).resolve().parents[2]


def test_defaults_are_a_private_machine_on_sqlite(tmp_path: Path) -> None:
    settings = from_environment({"MADANG_DATA": str(tmp_path)})
    assert (settings.host, settings.port, settings.world_port, settings.demo) == ("127.0.0.1", 8000, 8001, False)
    assert database(settings)["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_the_world_is_next_door_unless_told_otherwise(tmp_path: Path) -> None:
    base = {"MADANG_DATA": str(tmp_path), "MADANG_PORT": "9100"}
    assert from_environment(base).world_port == 9101
    assert from_environment(base | {"MADANG_WORLD_PORT": "9200"}).world_port == 9200


def test_a_secret_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    first = from_environment({"MADANG_DATA": str(tmp_path)}).secret_key
    assert len(first) >= 50
    assert from_environment({"MADANG_DATA": str(tmp_path)}).secret_key == first
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_the_secret_is_not_told_by_accident(tmp_path: Path) -> None:
    settings = from_environment({"MADANG_DATA": str(tmp_path), "MADANG_SMTP_PASSWORD": "열려라 참깨"})
    assert settings.secret_key not in repr(settings)
    assert "열려라" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [("MADANG_PORT", "http"), ("MADANG_PORT", "70000"), ("MADANG_DEMO", "maybe"), ("MADANG_WEB_THREADS", "0")],
)
def test_a_wrong_value_is_told_by_name(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=name):
        from_environment({"MADANG_DATA": str(tmp_path), name: value})


def test_postgresql_comes_by_url(tmp_path: Path) -> None:
    settings = from_environment(
        {"MADANG_DATA": str(tmp_path), "MADANG_DATABASE_URL": "postgresql://ma:p%40ss@db:5433/expo"}
    )
    chosen = database(settings)
    assert (chosen["ENGINE"], chosen["NAME"], chosen["PASSWORD"], chosen["PORT"]) == (
        "django.db.backends.postgresql",
        "expo",
        "p@ss",
        "5433",
    )


def test_another_database_is_refused(tmp_path: Path) -> None:
    settings = from_environment({"MADANG_DATA": str(tmp_path), "MADANG_DATABASE_URL": "mysql://db/expo"})
    with pytest.raises(ConfigError, match="MADANG_DATABASE_URL"):
        database(settings)


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    name = re.compile(r"MADANG_[A-Z_]+")
    code = set(name.findall((ROOT / "src/madang/app/config.py").read_text()))
    docs = set(name.findall((ROOT / "docs/settings.md").read_text()))
    assert code == docs


def test_mail_needs_an_address_for_its_links_that_no_request_can_choose(tmp_path: Path) -> None:
    base = {"MADANG_DATA": str(tmp_path), "MADANG_SMTP_HOST": "mail.example.org"}
    with pytest.raises(ConfigError, match="MADANG_PUBLIC_URL"):
        from_environment(base)
    settings = from_environment(base | {"MADANG_PUBLIC_URL": "https://expo.example.org/"})
    assert (settings.mail.host, settings.public_url) == ("mail.example.org", "https://expo.example.org")
