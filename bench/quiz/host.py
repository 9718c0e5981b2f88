"""What the host does, in a process of its own with MADANG_DATA set: `python -m bench.quiz.host EXPO WORD`.

`open` fills a bank and opens a game; `ask` asks so that the countdown begins at once; `next` ends the round and opens
a game anew; `answers` prints who is recorded with which last side, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import UUID

from madang.kernel.ids import ExpoId

ROUNDS: Final = 10
SECONDS: Final = 20


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    import django  # noqa: PLC0415 -- after the environment

    django.setup()
    steps: dict[str, Callable[[ExpoId], None]] = {"open": _open, "ask": _ask, "next": _next, "answers": _answers}
    steps[sys.argv[2]](ExpoId(UUID(sys.argv[1])))


def _open(expo_id: ExpoId) -> None:
    from madang.kernel.text import Text  # noqa: PLC0415 -- as above
    from madang.platform.types import SYSTEM  # noqa: PLC0415 -- as above
    from madang.quiz import banking, services  # noqa: PLC0415 -- as above
    from madang.quiz.types import NewQuestion, Rules  # noqa: PLC0415 -- as above

    said = Text(ko="물음", en="Question")
    for number in range(ROUNDS):
        question = NewQuestion(slug=f"q-{number}", text=said, side="o", explanation=said, source=said)
        banking.add_question(expo_id=expo_id, question=question, actor=SYSTEM)
    services.open_game(expo_id=expo_id, actor=SYSTEM, how=Rules(answer_seconds=SECONDS, reveals_itself=False))


def _ask(expo_id: ExpoId) -> None:
    from madang.platform.clock import now  # noqa: PLC0415 -- as above
    from madang.platform.types import SYSTEM  # noqa: PLC0415 -- as above
    from madang.quiz import rules, services  # noqa: PLC0415 -- as above

    # A second is left to read, in which everybody hears of it.
    at = now() - rules.READ + timedelta(seconds=1)
    services.ask(expo_id=expo_id, actor=SYSTEM, at=at)


def _next(expo_id: ExpoId) -> None:
    from madang.platform.types import SYSTEM  # noqa: PLC0415 -- as above
    from madang.quiz import services  # noqa: PLC0415 -- as above
    from madang.quiz.types import Rules  # noqa: PLC0415 -- as above

    services.end_game(expo_id=expo_id, actor=SYSTEM)
    how = Rules(answer_seconds=SECONDS, reveals_itself=False)
    services.open_game(expo_id=expo_id, actor=SYSTEM, how=how)


def _answers(expo_id: ExpoId) -> None:
    from madang.quiz import queries  # noqa: PLC0415 -- as above

    known = queries.standings(expo_id=expo_id)
    print(json.dumps({str(person): mine.side for person, mine in known.items()}))


if __name__ == "__main__":
    main()
