"""Which pages are measured: those that anybody may read, and those of a hall that need a pass."""

from __future__ import annotations

import http.client
import re
from typing import Final
from urllib.parse import urlencode

from tests.served import Served

PAGES: Final = (
    "/dasi/",
    "/dasi/halls/",
    "/dasi/halls/comic/",
    "/dasi/halls/photo/",
    "/dasi/works/jar-keeps-it-safe/",
    "/dasi/works/weak-glue/",
    "/dasi/institutions/",
    "/dasi/programme/",
    "/dasi/wings/",
)


def visitor_cookies(served: Served) -> str:
    """A Cookie header with a prepared visitor's pass. Raises: RuntimeError when the demo gives none."""
    line = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    try:
        line.request("GET", "/")
        answer = line.getresponse()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.read().decode())
        cookies = _cookies(answer)
        if token is None:
            msg = "the guide has no form"
            raise RuntimeError(msg)
        headers = {
            "Cookie": "; ".join(cookies),
            "Content-Type": "application/x-www-form-urlencoded",
            "Referer": f"{served.url}/",
        }
        line.request("POST", "/demo/visit/", urlencode({"csrfmiddlewaretoken": token[1]}), headers)
        answer = line.getresponse()
        answer.read()
        passed = _cookies(answer)
    finally:
        line.close()
    if not passed:
        msg = f"no pass: {answer.status}"
        raise RuntimeError(msg)
    return "; ".join(cookies + passed)


def _cookies(answer: http.client.HTTPResponse) -> list[str]:
    return [value.split(";", 1)[0] for value in answer.headers.get_all("Set-Cookie", [])]
