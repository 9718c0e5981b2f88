"""Words that would like to be code: they are read as words wherever others read them."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.text import Text
from madang.participants import queries as participants
from madang.platform.types import SYSTEM
from madang.play import services as play
from madang.play.types import Cheer
from madang.programme import services as programme
from madang.registration import services as registrations
from madang.talk import services as talk

ROOT = Path(__file__).parents[2]
CODE = '"><img src=x onerror=alert(1)>'
SHORT = '"><svg/onload=a>'
WRITTEN = re.compile(r"<img src=x|<svg/onload", re.IGNORECASE)


def test_what_a_visitor_writes_is_nowhere_code(at_desk: Client, expo: Expo) -> None:
    made = registrations.register(expo_id=expo.id, key=uuid4(), mode="online", name=SHORT, email="a@visitor.example")
    person = participants.participant(expo_id=expo.id, participant_id=made.participant_id)
    play.leave(
        expo_id=expo.id, participant=person, key=uuid4(), cheer=Cheer(shape="crane", words=CODE, to=SHORT, signed=True)
    )
    programme.ask_question(expo_id=expo.id, participant=person, key=uuid4(), text=CODE, signed=True)
    talk.ask_help(expo_id=expo.id, participant=person, key=uuid4(), text=CODE, space="plaza")
    programme.announce(expo_id=expo.id, text=Text(ko=CODE, en=CODE), actor=SYSTEM)
    seen = ""
    for path in ("", "wings/", "questions/", "console/", "console/registrations/?q=a@visitor.example"):
        page = at_desk.get(f"/{expo.slug}/{path}").content.decode()
        assert not WRITTEN.search(page), path
        seen += page
    assert seen.count("&lt;img src=x") >= 3
    assert "&lt;svg/onload" in seen


@pytest.mark.parametrize("path", ["//elsewhere.example/", "/%5Celsewhere.example/", "/%5C%5Celsewhere.example/x/"])
@pytest.mark.django_db
def test_no_link_of_ours_leads_to_another_host(client: Client, path: str) -> None:
    page = client.generic("GET", path).content.decode()
    assert not re.findall(r'(?:href|action|src)="(?://|/\\|\\)', page)


def test_no_template_and_no_element_writes_what_was_not_escaped() -> None:
    """Escaping is switched off nowhere; icons alone are drawn from strings, and those are our own."""
    templates = re.compile(r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq\b")
    elements = re.compile(r"unsafeHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeSVG")
    found = [str(file) for file in (ROOT / "src").rglob("*.html") if templates.search(file.read_text())]
    found += [file.name for file in (ROOT / "web" / "src").rglob("*.ts") if elements.search(file.read_text())]
    assert found == ["icons.ts"]
