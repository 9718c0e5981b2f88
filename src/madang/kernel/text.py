"""Texts that organisers write in Korean and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages; either may be empty, and then the other stands in."""

    ko: str = ""
    en: str = ""

    def said_in(self, language: str) -> str:
        """The text in `language`, falling back to the other one."""
        first, second = (self.ko, self.en) if language == "ko" else (self.en, self.ko)
        return first or second

    def language_for(self, language: str) -> Language:
        """The language that `said_in` really answers in, for an element's `lang`."""
        if language == "ko":
            return "ko" if self.ko or not self.en else "en"
        return "en" if self.en or not self.ko else "ko"

    def to_json(self) -> dict[str, str]:
        return {"ko": self.ko, "en": self.en}

    @classmethod
    def from_json(cls, value: Mapping[str, str]) -> Text:
        return cls(ko=value.get("ko", ""), en=value.get("en", ""))
