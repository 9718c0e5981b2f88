"""Somebody at the door of a served expo who speaks plain HTTP, as a browser without JavaScript does."""

from __future__ import annotations

import http.client
import http.cookiejar
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from html import unescape
from typing import Any

EXPO = "dasi"


@dataclass(frozen=True, slots=True)
class Answer:
    """`url` is where the redirects ended; status 0: the connection broke before an answer came."""

    status: int
    url: str
    text: str


class Caller:
    """One browser's cookies. `post` sends the CSRF token along, as forms do."""

    def __init__(self, base: str, language: str = "ko") -> None:
        self.base = base
        self.language = language
        self.jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self._url(path)))  # noqa: S310 -- http to our own server

    def post(self, path: str, fields: dict[str, str] | None = None, *, accept: str = "text/html") -> Answer:
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": self._csrf(), **(fields or {})}).encode()
        headers = {"Accept": accept, "Referer": self._url(path)}
        return self._ask(urllib.request.Request(self._url(path), data=body, headers=headers))  # noqa: S310 -- as above

    def ticket(self) -> dict[str, Any]:
        """The gate's answer: `ticket` and `url`, or `code` and `message`."""
        told: dict[str, Any] = json.loads(self.post(f"/{EXPO}/world/ticket/", accept="application/json").text)
        return told

    def space(self, slug: str) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self.get(f"/{EXPO}/spaces/{slug}.json").text)
        return document

    def register(self, name: str, email: str, mode: str = "online") -> str | None:
        """Goes through the three steps; the address of the pass, None where it was not acknowledged."""
        page = self.get(f"/{EXPO}/register/")
        contact = {"name": name, "email": email, "notice": "on", "age": "on"}
        for fields in ({"mode": mode}, contact, {}):
            sent = {"draft": hidden(page.text, "draft"), "at": hidden(page.text, "at"), "go": "next", **fields}
            page = self.post(f"/{EXPO}/register/", sent)
            if page.status != 200:
                return None
        return urllib.parse.urlsplit(page.url).path if "/pass/" in page.url else None

    def _ask(self, request: urllib.request.Request) -> Answer:
        request.add_header("Accept-Language", self.language)
        try:
            with self._opener.open(request, timeout=30) as answer:
                return Answer(answer.status, answer.url, answer.read().decode())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.url or "", error.read().decode())
        except (OSError, http.client.HTTPException):
            return Answer(0, "", "")

    def _url(self, path: str) -> str:
        return urllib.parse.urljoin(self.base, path)

    def _csrf(self) -> str:
        return next((cookie.value or "" for cookie in self.jar if cookie.name == "csrftoken"), "")


def hidden(page: str, name: str) -> str:
    """The value of a form's hidden field, or "" where there is none."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    if found is None:
        return ""
    return unescape(found[1])
