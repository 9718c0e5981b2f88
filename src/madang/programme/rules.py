"""Pure decisions about the day: what is on, how far behind the plan it is, what may be asked, where a stream may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.lines import checked_line
from madang.kernel.text import Text
from madang.programme.types import QUESTION_MOST, TOLD_MOST, Cue, CueSheet, NowNext, Session

# What was announced is shown to newcomers for a while; whom a summons reaches later need not go any more.
ANNOUNCED_FOR = timedelta(minutes=10)
SUMMONED_FOR = timedelta(minutes=5)
# A cue is trusted to say what is on until so long after the session's planned end.
OVERRUN = timedelta(minutes=60)
_YOUTUBE = {"www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be"}


def now_next(sessions: Sequence[Session], cues: Sequence[Cue], at: datetime) -> NowNext:
    """What is on at a moment: what the last fired cue began, else what the plan says. `sessions` in their order."""
    sheet = cue_sheet(cues, at)
    begun = _begun(sessions, sheet.current, at)
    on = begun or _planned(sessions, at)
    following = _after(sessions, on) if on else next((each for each in sessions if each.starts_at > at), None)
    if following is None:
        return NowNext(on, None, None)
    if begun is None:
        return NowNext(on, following, following.starts_at)
    return NowNext(on, following, max(at, following.starts_at + timedelta(minutes=max(0, sheet.delay))))


def _begun(sessions: Sequence[Session], cue: Cue | None, at: datetime) -> Session | None:
    if cue is None or cue.fired_at is None or cue.session_id is None:
        return None
    begun = next((each for each in sessions if each.id == cue.session_id), None)
    if begun is None:
        return None
    ends = max(begun.ends_at, cue.fired_at + (begun.ends_at - begun.starts_at)) + OVERRUN
    return begun if cue.fired_at <= at < ends else None


def _planned(sessions: Sequence[Session], at: datetime) -> Session | None:
    return next((each for each in sessions if each.starts_at <= at < each.ends_at), None)


def _after(sessions: Sequence[Session], session: Session) -> Session | None:
    numbers = [each.id for each in sessions]
    place = numbers.index(session.id) + 1
    return sessions[place] if place < len(sessions) else None


def cue_sheet(cues: Sequence[Cue], at: datetime) -> CueSheet:
    """`cues` in their order. The delay is the last fired cue's, or the next one's where that is overdue by more."""
    fired = [cue for cue in cues if cue.fired_at is not None]
    current = max(fired, key=lambda cue: (cue.fired_at or at, cue.number)) if fired else None
    place = cues.index(current) + 1 if current else 0
    coming = next((cue for cue in cues[place:] if cue.fired_at is None), None)
    return CueSheet(tuple(cues), current, coming, _delay(current, coming, at))


def _delay(current: Cue | None, coming: Cue | None, at: datetime) -> int:
    behind = (current.fired_at or at) - current.planned_at if current else None
    overdue = at - coming.planned_at if coming and at > coming.planned_at else None
    known = [each for each in (behind, overdue) if each is not None]
    # Whole minutes, towards the plan.
    return int(max(known) / timedelta(minutes=1)) if known else 0


def checked_question(text: str) -> str:
    """A question as it will be shown. Raises: BadInputError(field="text", why), TooLongError."""
    shown = checked_line(text, field="text", most=QUESTION_MOST)
    if not shown:
        raise BadInputError(field="text", why="empty")
    return shown


def checked_words(text: Text, *, field: str, most: int = TOLD_MOST) -> Text:
    """What the organiser tells everybody: each language on one line, one of them at least.

    Raises: BadInputError(field, why="empty"), TooLongError.
    """
    tidy = Text(ko=" ".join(text.ko.split()), en=" ".join(text.en.split()))
    if not tidy.ko and not tidy.en:
        raise BadInputError(field=field, why="empty")
    if max(len(tidy.ko), len(tidy.en)) > most:
        raise TooLongError(field=field, most=most)
    return tidy


@dataclass(frozen=True, slots=True)
class Stream:
    """Where a stream is: YouTube's own page of the video, or an HLS play list."""

    url: str
    is_youtube: bool


def checked_stream(url: str) -> Stream | None:
    """None for no address. Raises: BadInputError(field="stream_url", why="not-https" | "unknown-stream")."""
    if not url.strip():
        return None
    parts = urlsplit(url.strip())
    if parts.scheme != "https" or not parts.hostname or parts.username or parts.password:
        raise BadInputError(field="stream_url", why="not-https")
    if parts.hostname in _YOUTUBE:
        named = "v" in parse_qs(parts.query) or parts.path.startswith("/live/") or parts.hostname == "youtu.be"
        if not named:
            raise BadInputError(field="stream_url", why="unknown-stream")
        return Stream(parts.geturl(), is_youtube=True)
    if not parts.path.endswith(".m3u8"):
        raise BadInputError(field="stream_url", why="unknown-stream")
    return Stream(parts.geturl(), is_youtube=False)
