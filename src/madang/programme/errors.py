"""What asking and voting refuse, and in which words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.kernel.errors import MadangError
from madang.platform.errors import describe


class QuestionsClosedError(MadangError):
    """The expo is over: questions can be read, and no more be asked or voted for."""

    code = "questions-closed"
    status = 403


class QuestionGoneError(MadangError):
    """The question was settled, hidden or taken back meanwhile."""

    code = "question-gone"
    status = 410


class SlidesRefusedError(MadangError):
    """A file that is no PDF, PNG, JPEG or WebP, or is too large; params: `why` ("kind", "large"), `most` megabytes."""

    code = "slides-refused"
    status = 400


describe(
    QuestionsClosedError.code,
    sentence=_("The expo is over, and no more questions can be asked."),
    next_step=_("What was asked and answered can still be read."),
)
describe(
    QuestionGoneError.code,
    sentence=_("This question is not open any more."),
    next_step=_("Go back to the list and see which questions are."),
)
describe(
    SlidesRefusedError.code,
    sentence=_("This file cannot be taken as slides."),
    next_step=_("Hand in a PDF, PNG, JPEG or WebP file."),
)
describe(
    SlidesRefusedError.code,
    why="large",
    sentence=_("This file is too large."),
    next_step=_("Hand in a file of at most %(most)s megabytes."),
)
