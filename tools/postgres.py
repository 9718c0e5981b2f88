"""A PostgreSQL of the tests' own: made in a temporary folder, on a Unix socket only, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

# Where Debian keeps the server's programs, which are not on the PATH.
DEBIAN = Path("/usr/lib/postgresql")


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None where PostgreSQL's server is not installed."""
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


@contextlib.contextmanager
def running(bin_dir: Path) -> Iterator[str]:
    """A database URL that is good while the context lasts. It refuses root, so root runs it as user postgres."""
    folder = Path(tempfile.mkdtemp(prefix="madang-pg-"))
    data = folder / "data"
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")

    def run(*words: str) -> None:
        subprocess.run([*as_user, *words], check=True, stdout=subprocess.DEVNULL, cwd="/")  # noqa: S603 -- our own words

    run(str(bin_dir / "initdb"), "-D", str(data), "-U", "madang", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
    run(str(bin_dir / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql://madang@{quote(str(folder), safe='')}/postgres"
    finally:
        run(str(bin_dir / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
