"""Prints drafts of registrations that only have to be confirmed, a line each, signed as the form signs them.

Run as a program of its own, with MADANG_DATA and MADANG_SECRET_KEY set: `python -m bench.registration.drafts MANY`.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    from madang.registration.draft import Draft  # noqa: PLC0415 -- after setup()

    for number in range(int(sys.argv[1])):
        contact = {"name": f"손님 {number}", "email": f"guest{number}@example.org", "notice": "on", "age": "on"}
        print(Draft(mode="online", contact=contact).signed())


if __name__ == "__main__":
    main()
