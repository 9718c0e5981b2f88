"""What is set where the pages are reached by HTTPS, and what is not where they are not."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

SETTINGS = Path(__file__).parents[2] / "src" / "madang" / "app" / "settings.py"


def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **environment: str) -> dict[str, Any]:
    monkeypatch.setenv("MADANG_DATA", str(tmp_path))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))


@pytest.mark.parametrize(
    "environment",
    [{"MADANG_PUBLIC_URL": "https://expo.example.org"}, {"MADANG_TLS_CERT": "cert.pem", "MADANG_TLS_KEY": "key.pem"}],
)
def test_browsers_stay_with_https_where_it_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str]
) -> None:
    made = read(monkeypatch, tmp_path, **environment)
    assert made["SECURE_HSTS_SECONDS"] == 31_536_000
    assert made["SESSION_COOKIE_SECURE"]
    assert made["CSRF_COOKIE_SECURE"]


def test_nothing_is_promised_where_it_is_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = read(monkeypatch, tmp_path)
    assert made["SECURE_HSTS_SECONDS"] == 0
    assert not made["SESSION_COOKIE_SECURE"]
