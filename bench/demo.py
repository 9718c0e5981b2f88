"""The demo, served as people serve it, on a directory of its own; without residents, who would be measured too."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.served import Served


@contextlib.contextmanager
def demo() -> Iterator[Served]:
    with tempfile.TemporaryDirectory(prefix="madang-bench-") as folder:
        os.environ["MADANG_RESIDENTS"] = "0"
        served = Served(Path(folder) / "data")
        served.start()
        try:
            yield served
        finally:
            served.stop()
            del os.environ["MADANG_RESIDENTS"]
