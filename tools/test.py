"""Everything: `python -m tools.test` (make test). Says what it leaves out, and why."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from tools import postgres
from tools.build.node import npm_command, path_with_node

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def chromium() -> str | None:
    return next((found for name in CHROMIUM if (found := shutil.which(name))), None)


def install_chromium() -> None:
    """Debian's chromium, where it is absent and we may."""
    if chromium() or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print("madang: installing Debian's chromium for the browser tests ...", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    packages = ["chromium", "fonts-noto-cjk"]
    subprocess.run(["apt-get", "-q", "update"], env=quiet, check=False)  # noqa: S607 -- Debian's own
    subprocess.run(  # noqa: S603 -- words of our own
        ["apt-get", "-q", "install", "-y", "--no-install-recommends", *packages],  # noqa: S607 -- as above
        env=quiet,
        check=False,
    )


def started(*words: str, database_url: str = "", said: IO[str] | None = None) -> subprocess.Popen[bytes]:
    """A run of pytest that has begun; `said`: where its words go instead of the screen."""
    command = [sys.executable, "-m", "pytest", "-q", *words]
    environment = os.environ | {"MADANG_DATABASE_URL": database_url}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)  # noqa: S603 -- words of our own


def pytest(*words: str, database_url: str = "") -> int:
    with started(*words, database_url=database_url) as running:
        return running.wait()


def domains(*words: str, database_url: str = "") -> int:
    """What runs in process, side by side on all cores."""
    cores = str(os.cpu_count() or 2)
    return pytest("-n", cores, "-m", "not browser and not serve", *words, database_url=database_url)


def domains_on_postgres() -> int:
    """What asks for a database, again on the other one; rules and the like are the same on any."""
    found = postgres.programs()
    if found is None:
        return 0
    with postgres.running(found) as url:
        return domains("--database", database_url=url)


def served_and_browsers() -> tuple[int, int]:
    """Side by side, for the served tests mostly wait; what those say comes after what the browsers do."""
    with tempfile.TemporaryFile("w+") as said:
        served = started("-m", "serve and not browser", said=said)
        browsers = pytest("-m", "browser") if chromium() else 0
        code = served.wait()
        said.seek(0)
        print(said.read(), flush=True)
    return code, browsers


def left_out() -> list[str]:
    """What this machine cannot run, with what to install for it."""
    reasons = []
    if chromium() is None:
        reasons.append("browser tests: no chromium here (Debian: apt-get install chromium)")
    if postgres.programs() is None:
        reasons.append("domain tests on PostgreSQL: no server here (Debian: apt-get install postgresql)")
    return reasons


def client_tests() -> int:
    environment = os.environ | {"PATH": path_with_node(os.environ.get("PATH", ""))}
    return subprocess.run(  # noqa: S603 -- words of our own
        [*npm_command(), "run", "--silent", "test"], cwd=ROOT / "web", env=environment, check=False
    ).returncode


def main() -> int:
    install_chromium()
    codes = {
        "static checks": subprocess.run([sys.executable, "-m", "tools.check"], cwd=ROOT, check=False).returncode,
        "client": client_tests(),
        "domains": domains(),
        "domains on PostgreSQL": domains_on_postgres(),
    }
    codes["served"], codes["browsers"] = served_and_browsers()
    missing = left_out()
    for reason in missing:
        print(f"left out: {reason}")
    for name, code in codes.items():
        print(f"{'ok  ' if code == 0 else 'FAIL'} {name}")
    if missing and os.environ.get("CI"):
        print("CI requires all of them.")
        return 1
    return 1 if any(codes.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
