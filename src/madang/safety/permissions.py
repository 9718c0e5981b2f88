"""Who may speak to others here, and with which words. Whatever takes words for many to read asks here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from madang.kernel.ids import ExpoId, ParticipantId
from madang.safety import queries, rules
from madang.safety.errors import ChatOffError, MutedError, UnkindError
from madang.safety.types import Mute, WordList


@dataclass(frozen=True, slots=True)
class Manners:
    """What holds in one expo at a moment, read once for however many speak."""

    chat_is_on: bool
    words: WordList
    mutes: Mapping[ParticipantId, Mute]

    def require_chat(self) -> None:
        """Raises: ChatOffError."""
        if not self.chat_is_on:
            raise ChatOffError

    def require_voice(self, participant_id: ParticipantId) -> None:
        """Raises: MutedError."""
        mute = self.mutes.get(participant_id)
        if mute is not None:
            raise MutedError(why=mute.why)

    def allowed_words(self, text: str) -> str:
        """The text as it may be shown, its masked words starred. Raises: UnkindError."""
        verdict = rules.judged(text, self.words)
        if verdict.is_refused:
            raise UnkindError
        return verdict.text


def manners(expo_id: ExpoId) -> Manners:
    # Of several mutes of one person the newest counts, which comes first.
    mutes = {mute.participant_id: mute for mute in reversed(queries.mutes(expo_id=expo_id))}
    return Manners(queries.chat_is_on(expo_id), queries.words_of(expo_id=expo_id), mutes)
