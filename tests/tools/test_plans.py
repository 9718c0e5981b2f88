"""The page of sample halls can be drawn, with every hall on it."""

from __future__ import annotations

from tools.plan_samples import samples
from tools.plans import page


def test_every_sample_is_drawn_with_all_its_works() -> None:
    drawn = page(zones=True)

    assert drawn.count("<h2>") == len(samples())
    assert all(f"{work.id} " in drawn or sample.files for sample in samples() for work in sample.pieces)
