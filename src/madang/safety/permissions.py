"""Who may speak to others here, and with which words. Whatever takes words for many to read asks here."""

from __future__ import annotations

from madang.kernel.ids import ExpoId, ParticipantId
from madang.safety import queries, rules
from madang.safety.errors import ChatOffError, MutedError, UnkindError


def require_chat(expo_id: ExpoId) -> None:
    """Raises: ChatOffError."""
    if not queries.chat_is_on(expo_id):
        raise ChatOffError


def require_voice(*, expo_id: ExpoId, participant_id: ParticipantId) -> None:
    """Raises: MutedError."""
    mute = queries.mute_of(expo_id=expo_id, participant_id=participant_id)
    if mute is not None:
        raise MutedError(why=mute.why)


def allowed_words(*, expo_id: ExpoId, text: str) -> str:
    """The text as it may be shown, its masked words starred. Raises: UnkindError."""
    verdict = rules.judged(text, queries.words_of(expo_id=expo_id))
    if verdict.is_refused:
        raise UnkindError
    return verdict.text
