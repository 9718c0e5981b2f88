"""Whose doing something was, so that staff, tests and demo traffic are counted apart; and how they took part."""

from __future__ import annotations

from typing import Literal

Traffic = Literal["visitor", "staff", "test", "demo"]
TRAFFICS: tuple[Traffic, ...] = ("visitor", "staff", "test", "demo")

Mode = Literal["online", "onsite"]
MODES: tuple[Mode, ...] = ("online", "onsite")
