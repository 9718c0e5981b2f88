"""The wheel holds the client: in a clean environment, without Node, it serves the demo."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.served import ROOT, Served

pytestmark = pytest.mark.serve


def _run(*words: str | Path, environment: dict[str, str] | None = None) -> str:
    command = [str(word) for word in words]
    done = subprocess.run(  # noqa: S603 -- our own words
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ | (environment or {})
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of a clean environment in which only the wheel has been installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = ("-m", "pip", "--quiet", "--disable-pip-version-check")
    _run(sys.executable, *pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (wheel,) = folder.glob("madang-*.whl")
    venv.create(folder / "venv", with_pip=True)
    clean = folder / "venv" / "bin" / "python"
    _run(clean, *pip, "install", "-c", ROOT / "constraints.txt", wheel)
    return clean


def test_the_wheel_serves_the_demo_without_node(python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # No node on the way, and nothing of this checkout.
    monkeypatch.setenv("PATH", str(python.parent))
    monkeypatch.delenv("PYTHONPATH", raising=False)
    served = Served(tmp_path / "data", python=python, folder=tmp_path)
    served.start()
    try:
        status, page = served.get("/")
        assert status == 200
        script = re.search(rb'<script type="module" src="([^"]+)"', page)
        assert script
        assert served.get(script[1].decode())[0] == 200
        assert served.get("/dasi/halls/comic/")[0] == 200
        assert "관람객으로 들어가기" in page.decode()
    finally:
        assert served.stop() == 0
