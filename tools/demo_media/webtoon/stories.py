"""The two stories, each as its slug, its panels in reading order, and the paints of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.demo_media.webtoon import again, closing, lightning, market, question
from tools.demo_media.webtoon.strip import Panel, compose, slices


@dataclass(frozen=True)
class Story:
    slug: str
    acts: tuple[tuple[Callable[[], Panel], ...], ...]
    defs: str = ""

    def panels(self) -> list[Panel]:
        return [panel() for act in self.acts for panel in act]

    def document(self) -> tuple[str, int]:
        """The strip as one SVG, and its height in pixels."""
        return compose(self.panels(), defs=self.defs)

    def cuts(self) -> list[tuple[int, int]]:
        """Its slices as (top, height)."""
        return slices(self.panels())


STORIES = (
    Story("the-notebook-of-leftover-bread", (closing.PANELS, market.PANELS, question.PANELS, again.PANELS)),
    Story("lightning-did-not-move", lightning.ACTS, lightning.DEFS),
)
