"""The three sets, each by its slug with its six cards in order."""

from collections.abc import Callable

from tools.demo_media.cards import beside, faces, three_votes

SETS: dict[str, tuple[Callable[[], str], ...]] = {
    "how-to-write-a-failure-down": faces.FACES,
    "three-votes-short": three_votes.FACES,
    "what-do-i-say": beside.FACES,
}
