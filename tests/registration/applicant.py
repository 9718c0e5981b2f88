"""Somebody who fills in the form, step by step, as a browser without JavaScript does."""

from __future__ import annotations

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.traffic import Mode

CONTACT = {"name": "봄이", "email": "Bomi@Example.org", "notice": "on", "age": "on"}


class Applicant:
    """Keeps the page that it sees; `post` sends it back with fields filled in and one of its buttons pressed."""

    def __init__(self, client: Client, expo: Expo, language: str = "ko") -> None:
        self.client = client
        self.headers = {"accept-language": language}
        self.url = f"/{expo.slug}/register/"
        self.response: HttpResponse = client.get(self.url, headers=self.headers)  # type: ignore[assignment]  # the test client's wrapper

    @property
    def page(self) -> str:
        return self.response.content.decode()

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        assert found, f"no field {name}"
        return unescape(found[1])

    def post(self, go: str = "next", **fields: str) -> HttpResponse:
        sent = {"draft": self.hidden("draft"), "at": self.hidden("at"), "go": go, **fields}
        self.response = self.client.post(self.url, sent, headers=self.headers)  # type: ignore[assignment]  # as above
        return self.response

    def to_confirm(self, mode: Mode = "online", **contact: str) -> None:
        self.post(mode=mode)
        self.post(**CONTACT | contact)
