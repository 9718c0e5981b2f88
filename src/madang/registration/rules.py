"""Pure decisions of registration: codes, addresses."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

# No 0 O, 1 I L, U: what is read out over a telephone or copied from paper stays the same.
ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
CODE_LENGTH = 8
CODES = len(ALPHABET) ** CODE_LENGTH
# A reminder comes in the forenoon, on the day before.
REMIND_AT = time(10)


def code_from(number: int) -> str:
    """A code from a random number of at least 48 bits (so that none is much likelier than another)."""
    letters = []
    rest = number % CODES
    for _ in range(CODE_LENGTH):
        rest, index = divmod(rest, len(ALPHABET))
        letters.append(ALPHABET[index])
    return "".join(letters)


def read_code(typed: str) -> str | None:
    """The code that was typed, in whatever case and with whatever dashes and spaces; None when it cannot be one."""
    code = "".join(letter for letter in typed.upper() if letter.isalnum())
    return code if len(code) == CODE_LENGTH and all(letter in ALPHABET for letter in code) else None


def part_of_code(typed: str) -> str:
    """The beginning of a code as it was typed; nothing where it cannot be one."""
    code = "".join(letter for letter in typed.upper() if letter not in "- ")
    return code if len(code) <= CODE_LENGTH and all(letter in ALPHABET for letter in code) else ""


def hidden_email(email: str) -> str:
    """Enough of an address to know whose it is by asking them: `ba***@visitor.example`."""
    name, _, host = email.partition("@")
    return f"{name[:2]}***@{host}" if host else ""


def normal_email(typed: str) -> str:
    """The address as it is kept and compared: trimmed, lower case."""
    return typed.strip().lower()


def remind_from(opens_at: datetime, zone: ZoneInfo) -> datetime:
    """From when on the registered are reminded: ten o'clock on the day before the opening, as clocks there show it.

    Whoever registers later has just had their pass, and is not reminded.
    """
    day_before = opens_at.astimezone(zone).date() - timedelta(days=1)
    return datetime.combine(day_before, REMIND_AT, tzinfo=zone)
