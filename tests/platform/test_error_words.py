"""Every refusal can be said: in Korean, in English, and in docs/errors.md."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from django.test import RequestFactory
from django.utils import translation

import madang
from madang.kernel.errors import MadangError, NotFoundError, TooManyError, type_of_code
from madang.platform.errors import describe, described, error_response, tell

ROOT = Path(__file__).resolve().parents[2]
HANGUL = re.compile(r"[가-힣]")


def _codes() -> dict[str, type[MadangError]]:
    for found in pkgutil.walk_packages(madang.__path__, "madang."):
        if found.name.rsplit(".", 1)[-1] in {"errors", "codec", "tiled"}:
            importlib.import_module(found.name)
    return {code: error for code, error in type_of_code.items() if error.__module__.startswith("madang.")}


def test_every_code_has_words() -> None:
    assert {"internal", *_codes()} <= described()


@pytest.mark.parametrize("code", sorted(described()))
def test_words_are_korean_and_english(code: str) -> None:
    error_type = _codes().get(code, MadangError)
    error = error_type(field="name", why="empty", most=20, seconds=30, mode="online", version=1, works=3)
    with translation.override("ko"):
        korean = tell(error)
    with translation.override("en"):
        english = tell(error)
    assert HANGUL.search(korean.message)
    assert HANGUL.search(korean.next_step)
    assert not HANGUL.search(english.message + english.next_step)
    assert "%(" not in korean.message + korean.next_step + english.message + english.next_step


def test_the_documentation_lists_every_code_with_its_status() -> None:
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (\d+) \|", (ROOT / "docs/errors.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert dict(rows) == {"internal": "500"} | {code: str(error.status) for code, error in _codes().items()}


def test_a_code_is_described_once() -> None:
    with pytest.raises(ValueError, match="not-found"):
        describe("not-found", sentence="Again", next_step="Again")


def test_a_caller_that_wants_json_gets_json() -> None:
    request = RequestFactory().get("/", headers={"accept": "application/json"})
    with translation.override("en"):
        response = error_response(request, TooManyError(seconds=30))
    assert response.status_code == 429
    assert b"Please wait 30 seconds and try again." in response.content
    assert response.headers["Content-Type"] == "application/json"


def test_a_browser_gets_a_page() -> None:
    request = RequestFactory().get("/", headers={"accept": "text/html,application/json;q=0.5"})
    with translation.override("en"):
        response = error_response(request, NotFoundError())
    assert response.status_code == 404
    assert b"<h1" in response.content
