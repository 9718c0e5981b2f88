"""Pure decisions about words: what a text comes to under a list of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from madang.safety.types import WordList

ANYWHERE: Final = "*"
STAR: Final = "*"
_TOKEN = re.compile(r"\S+")
# Digits and signs that stand for Latin letters.
_STANDS_FOR = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`text` as it may be shown: as long as it was, with stars for masked words."""

    text: str
    is_refused: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A stretch of the text from `start` to `end`, and its letters in the form in which they are compared."""

    start: int
    end: int
    plain: str


def judged(text: str, words: WordList) -> Verdict:
    """Judging a judged text again changes nothing."""
    allowed = [_folded(word) for word in words.allowed]
    found = list(_words_of(text))
    is_refused = any(_meets(word.plain, words.refused, allowed) for word in found)
    shown = list(text)
    for word in found:
        if _meets(word.plain, words.masked, allowed):
            shown[word.start : word.end] = [
                letter if letter.isspace() else STAR for letter in text[word.start : word.end]
            ]
    return Verdict("".join(shown), is_refused)


def parsed(lines: str) -> tuple[str, ...]:
    """A list of words as somebody wrote it: one a line, what begins with # is a remark, each once."""
    words = (line.strip() for line in lines.splitlines())
    return tuple(dict.fromkeys(word for word in words if _folded(word) and not word.startswith("#")))


def _words_of(text: str) -> Iterator[_Word]:
    """The written words; letters that stand alone one after the other are one word ("b a d")."""
    alone: list[_Word] = []
    for match in _TOKEN.finditer(text):
        word = _Word(match.start(), match.end(), _folded(match.group()))
        if len(word.plain) == 1:
            alone.append(word)
            continue
        yield from _joined(alone)
        alone = []
        yield word
    yield from _joined(alone)


def _joined(letters: list[_Word]) -> Iterator[_Word]:
    if letters:
        yield _Word(letters[0].start, letters[-1].end, "".join(letter.plain for letter in letters))


def _folded(text: str) -> str:
    """Letters alone, of one width and case; in a Latin word also what stands for letters."""
    plain = "".join(unicodedata.normalize("NFKC", letter).casefold() for letter in text)
    if _is_latin(plain):
        plain = plain.translate(_STANDS_FOR)
    return "".join(letter for letter in plain if unicodedata.category(letter)[0] == "L")


def _is_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in text)


def _meets(plain: str, words: Iterable[str], allowed: Iterable[str]) -> bool:
    covered = [span for word in allowed for span in _spans(plain, word)]
    return any(
        not any(start <= at and at + length <= end for start, end in covered)
        for word in words
        for at, length in _met(plain, word)
    )


def _met(plain: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word of a list is met, and how long it is there."""
    letters = _folded(word)
    if not letters:
        return
    if word.startswith(ANYWHERE):
        yield from ((start, len(letters)) for start, _ in _spans(plain, letters))
    elif _is_latin(letters) and not word.endswith(ANYWHERE):
        if plain == letters:
            yield 0, len(letters)
    elif plain.startswith(letters):
        yield 0, len(letters)


def _spans(plain: str, letters: str) -> Iterator[tuple[int, int]]:
    at = plain.find(letters) if letters else -1
    while at >= 0:
        yield at, at + len(letters)
        at = plain.find(letters, at + 1)
