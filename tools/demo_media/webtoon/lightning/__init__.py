"""The webtoon 번개는 움직이지 않았다 (Lightning did not move): a robot, three pupils, three minutes."""

from tools.demo_media.webtoon.lightning import corridor, instead, last_year, start
from tools.demo_media.webtoon.lightning.stage import DEFS

ACTS = (start.PANELS, last_year.PANELS, instead.PANELS, corridor.PANELS)

__all__ = ["ACTS", "DEFS"]
