"""Branded ids. All are UUIDv7; the brand says of what."""

from __future__ import annotations

from typing import NewType
from uuid import UUID

ExpoId = NewType("ExpoId", UUID)
HallId = NewType("HallId", UUID)
SpaceId = NewType("SpaceId", UUID)
InstitutionId = NewType("InstitutionId", UUID)
UserId = NewType("UserId", UUID)
ParticipantId = NewType("ParticipantId", UUID)
Pseudonym = NewType("Pseudonym", UUID)
RegistrationId = NewType("RegistrationId", UUID)
WorkId = NewType("WorkId", UUID)
FileId = NewType("FileId", UUID)
WingId = NewType("WingId", UUID)
PartId = NewType("PartId", UUID)
SessionId = NewType("SessionId", UUID)
CueId = NewType("CueId", UUID)
QuestionId = NewType("QuestionId", UUID)
QuizQuestionId = NewType("QuizQuestionId", UUID)
GameId = NewType("GameId", UUID)
RoundId = NewType("RoundId", UUID)
LineId = NewType("LineId", UUID)
ReportId = NewType("ReportId", UUID)
HelpId = NewType("HelpId", UUID)
EventId = NewType("EventId", UUID)
