"""A served demo for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.served import Served


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    running = Served(tmp_path_factory.mktemp("served") / "data")
    running.start()
    yield running
    running.stop()
