"""The report as tables, the same for the page, the file and the command: words, and the keys of the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from madang.kernel.text import Text
from madang.kernel.traffic import MODES
from madang.outcomes.suppression import Key
from madang.outcomes.types import COUNTS, Count, Game, Report, Round
from madang.outcomes.words import COUNTED, LEFT, MODE_NAMES, STAGED, TRAFFIC_NAMES, Defined, Said
from madang.platform import dates


@dataclass(frozen=True, slots=True)
class Line:
    """One row: words first, then the keys of its figures (None: there is none); `defined`: what is counted."""

    words: tuple[Said | Text, ...]
    cells: tuple[Key | None, ...]
    defined: Defined | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """`heads` stand over the words, `columns` over the figures; `bar`: the column that is drawn beside itself;
    `narrow`: not for the whole width of a screen.

    `sorts` names each column for putting the lines in order, where that can be asked for.
    """

    id: str
    title: Said
    heads: tuple[Said, ...]
    columns: tuple[Said, ...]
    lines: tuple[Line, ...]
    notes: tuple[Said, ...] = ()
    bar: int | None = None
    sorts: tuple[str, ...] = ()
    foot: Line | None = None
    narrow: bool = False


def tables(report: Report) -> tuple[Table, ...]:
    """In the order of the report. Those with nothing in them are left out, but for the first and the works."""
    days = [_days(report)] if len(report.figures.days) > 1 else []
    games = [_game(report, game, number) for number, game in enumerate(report.figures.games, start=1)]
    cues = [_cues(report)] if report.cues else []
    return (_modes(), *days, _halls(report), _works(report), *games, _left(), _staged(), *cues, _apart())


def _modes() -> Table:
    return Table(
        id="by-mode",
        title=_("By mode used"),
        heads=(_("Figure"),),
        columns=(*(MODE_NAMES[mode] for mode in MODES), _("Total")),
        lines=tuple(
            Line((defined.name,), (*(("mode", mode, count) for mode in MODES), ("total", count)), defined)
            for count, defined in COUNTED.items()
        ),
        narrow=True,
        notes=(
            _(
                "Registrations by the mode chosen, everything else by the mode used. Somebody who used both modes is "
                "counted in both columns, and once in the total."
            ),
        ),
    )


def _days(report: Report) -> Table:
    columns = ("people", "visits", "views", "peak")
    return Table(
        id="days",
        title=_("Day by day"),
        heads=(_("Day"),),
        columns=(_("Unique people"), _("Visits"), _("Works viewed"), _("Peak at once")),
        lines=tuple(
            Line((dates.day_said(day.day),), tuple(("day", day.day.isoformat(), column) for column in columns))
            for day in report.figures.days
        ),
        notes=(_("A day is from midnight to midnight where the expo is held. A visit belongs to the day it began."),),
        bar=0,
    )


def _halls(report: Report) -> Table:
    return Table(
        id="halls",
        title=_("Halls"),
        heads=(_("Hall"),),
        columns=(_("Unique people"), _("Works viewed"), _("Empathy")),
        lines=tuple(
            Line((hall.title,), tuple(("hall", str(hall.id), column) for column in ("people", "views", "empathy")))
            for hall in report.halls
        ),
        notes=(
            _(
                "People who walked into the hall or opened one of its works, in the yard or as a page with their pass "
                "(trace)."
            ),
        ),
        bar=0,
    )


def _works(report: Report) -> Table:
    return Table(
        id="works",
        title=_("Works"),
        heads=(_("Work"), _("Hall")),
        columns=(_("Unique people"), _("Views"), _("Empathy")),
        lines=tuple(
            Line(
                (line.title, report.hall_title(line.hall_id)),
                tuple(("work", str(line.work_id), column) for column in ("people", "views", "empathy")),
            )
            for line in report.works
        ),
        notes=(
            _(
                "Views: how often a work was opened (trace). People: different passes among them. Empathy: given and "
                "not taken back, once a person (fact)."
            ),
        ),
        bar=0,
        sorts=("people", "views", "empathy"),
    )


def _game(report: Report, game: Game, number: int) -> Table:
    return Table(
        id=f"ox-{number}",
        title=_("OX quiz"),
        heads=(_("Round"), *([_("Quiz question")] if _is_worded(report, game) else []), _("Right answer")),
        columns=(_("People who answered"), _("Right"), _("Still in")),
        lines=tuple(_round(report, game, each) for each in game.rounds),
        notes=(
            _(
                "Visitors only. Answered: different people whose answer stood when the round was locked. Still in: "
                "those who had every round right so far; a void round puts nobody out (facts)."
            ),
        ),
        bar=2,
        foot=Line((_("Players"),), (("game", str(game.id), "players"),)),
    )


def _is_worded(report: Report, game: Game) -> bool:
    return any(each.question in report.questions for each in game.rounds)


def _round(report: Report, game: Game, each: Round) -> Line:
    answer = pgettext("a quiz round", "void") if each.void else {"o": "O", "x": "X", "": "–"}[each.side]
    words = report.questions.get(each.question, Text()) if each.question else Text()
    asked = [words] if _is_worded(report, game) else []
    begin = ("round", str(each.id))
    right = None if each.void or not each.side else (*begin, "right")
    return Line((str(each.number), *asked, answer), ((*begin, "answered"), right, (*begin, "survivors")))


def _left() -> Table:
    return Table(
        id="left",
        title=_("What people left and said"),
        heads=(_("Figure"),),
        columns=(_("Count"),),
        lines=tuple(_merged()),
        narrow=True,
    )


def _merged() -> Iterator[Line]:
    """Each family of figures begins with its total."""
    begins: dict[str, Count] = {"cheering": "cheers", "asking": "questions", "talking": "lines"}
    before = ""
    for name, defined in LEFT.items():
        family, column = name.split(".")
        if family != before:
            count = begins[family]
            yield Line((COUNTED[count].name,), (("total", count),), COUNTED[count])
            before = family
        yield Line((defined.name,), ((family, column),), defined)


def _staged() -> Table:
    return Table(
        id="staged",
        title=_("How the programme went"),
        heads=(_("Figure"),),
        columns=(_("Count"),),
        lines=tuple(Line((defined.name,), (tuple(name.split(".")),), defined) for name, defined in STAGED.items()),
        narrow=True,
    )


def _cues(report: Report) -> Table:
    return Table(
        id="cues",
        title=_("The programme as it ran"),
        heads=(_("Cue"), _("Planned"), _("Carried out"), _("Minutes late")),
        columns=(),
        lines=tuple(
            Line(
                (
                    cue.title,
                    dates.time_said(cue.planned.astimezone(report.zone)),
                    dates.time_said(cue.fired.astimezone(report.zone)),
                    f"{cue.late:+d}" if cue.late else "0",
                ),
                (),
            )
            for cue in report.cues
        ),
        narrow=True,
    )


def _apart() -> Table:
    return Table(
        id="apart",
        title=_("Counted apart"),
        heads=(_("Figure"),),
        columns=tuple(TRAFFIC_NAMES.values()),
        lines=tuple(
            Line((COUNTED[count].name,), tuple(("apart", traffic, count) for traffic in TRAFFIC_NAMES))
            for count in COUNTS
        ),
        notes=(_("Staff, tests and the demo are in none of the figures above."),),
        narrow=True,
    )
