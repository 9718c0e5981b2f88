"""Prints the pass of somebody as a browser's cookie, name and value on a line each.

Run as a program of its own, with MADANG_DATA set: `python -m bench.client.cookie EXPO PARTICIPANT`.
"""

from __future__ import annotations

import os
import sys
from uuid import UUID


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    from django.http import HttpResponse  # noqa: PLC0415 -- after setup()

    from madang.expos import queries as expos  # noqa: PLC0415 -- as above
    from madang.kernel.ids import ParticipantId  # noqa: PLC0415 -- as above
    from madang.participants import passes  # noqa: PLC0415 -- as above
    from madang.participants import queries as participants  # noqa: PLC0415 -- as above

    expo = expos.expo_by_slug(sys.argv[1])
    person = participants.participant(expo_id=expo.id, participant_id=ParticipantId(UUID(sys.argv[2])))
    answer = HttpResponse()
    passes.hand_out(answer, expo, person)
    name = passes.cookie_name(expo)
    print(name, answer.cookies[name].value, sep="\n")


if __name__ == "__main__":
    main()
