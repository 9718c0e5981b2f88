"""Counts the database queries of pages in the data directory that MADANG_DATA names; prints page → count as JSON.

Run as a program of its own: `python -m bench.web.queries COOKIES PAGE…`.
"""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    cookies, *pages = sys.argv[1:]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    from django.db import connection  # noqa: PLC0415 -- after setup()
    from django.test import Client  # noqa: PLC0415 -- as above
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- as above

    client = Client(headers={"Cookie": cookies, "Host": "127.0.0.1"})
    counted = {}
    for page in pages:
        # The first fills what is kept in memory, as in a process that has served before.
        client.get(page)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(page)
        if answer.status_code != 200:
            msg = f"{page}: {answer.status_code}"
            raise RuntimeError(msg)
        counted[page] = len(queries)
    print(json.dumps(counted))


if __name__ == "__main__":
    main()
