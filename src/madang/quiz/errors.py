"""What the quiz refuses, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class QuizNotNowError(MadangError):
    """A step that does not fit where the game stands.

    Params: `why` ("no-game", "running", "no-round", "early", "decided", "no-questions").
    """

    code = "quiz-not-now"
    status = 409


class QuizLateError(MadangError):
    """An answer outside its time. Params: `why` ("reading", "late")."""

    code = "quiz-late"
    status = 409


class QuizWatchingError(MadangError):
    """An answer of somebody who is out, or who came after the first round."""

    code = "quiz-watching"
    status = 403


describe(
    QuizNotNowError.code,
    sentence=_("The quiz has gone on meanwhile, and this does not fit any more."),
    next_step=_("Look at where the game stands now, and go on from there."),
)
describe(
    QuizNotNowError.code,
    why="no-questions",
    sentence=_("No question of the bank is left for this game."),
    next_step=_("End the game, or add questions to the bank."),
)
describe(
    QuizNotNowError.code,
    why="in-game",
    sentence=_("This question has been asked in the game that is open, so it cannot be changed now."),
    next_step=_("Change it once the game is ended."),
)
describe(
    QuizNotNowError.code,
    why="early",
    sentence=_("There is still time to answer."),
    next_step=_("Wait for the end of the countdown."),
)
describe(
    QuizLateError.code,
    sentence=_("The time to answer is over."),
    next_step=_("The answer that you gave before, if any, counts. Wait for the next question."),
)
describe(
    QuizLateError.code,
    why="reading",
    sentence=_("The question is still being read."),
    next_step=_("Answer when the countdown begins."),
)
describe(
    QuizWatchingError.code,
    sentence=_("You are watching this game."),
    next_step=_("Watch the others, or try questions alone; you can play in the next game."),
)
