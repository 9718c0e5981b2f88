"""`madang demo`: set up, seed, serve, and say one address."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

from madang.app.config import from_environment
from madang.app.supervisor import MODULES, CannotServeError, alone, check_ports, supervise
from madang.platform.conf import MadangSettings


def serve_demo(*, reset: bool, lan: bool) -> None:
    """Raises: CannotServeError."""
    os.environ["MADANG_DEMO"] = "1"
    if lan:
        os.environ["MADANG_HOST"] = "0.0.0.0"  # noqa: S104 -- asked for with --lan
    settings = from_environment()
    with alone(settings):
        check_ports(settings)
        if reset:
            _start_over(settings)
        _set_up()
        supervise(settings, lambda: _say_where(settings, lan=lan), _modules(settings))


def _modules(settings: MadangSettings) -> dict[str, str]:
    return MODULES | ({"residents": "madang.app.residents"} if settings.residents else {})


def _start_over(settings: MadangSettings) -> None:
    """Deletes the demo's data. Raises: CannotServeError where the directory holds an expo that is no demo."""
    database = settings.data_dir / "madang.sqlite3"
    if settings.database_url:
        msg = "--reset works on the SQLite demo only: empty the PostgreSQL database yourself."
        raise CannotServeError(msg)
    if database.exists() and not _only_demo():
        msg = (
            f"{settings.data_dir} holds an expo that is no demo; it was left as it is. Name another place with --data."
        )
        raise CannotServeError(msg)
    for file in settings.data_dir.glob("madang.sqlite3*"):
        file.unlink()
    shutil.rmtree(settings.media_dir, ignore_errors=True)


def _only_demo() -> bool:
    import django  # noqa: PLC0415 -- once the environment is set
    from django.db import DatabaseError, connection  # noqa: PLC0415 -- as above

    django.setup()
    from madang.expos.queries import all_expos  # noqa: PLC0415 -- as above

    try:
        return all(expo.demo for expo in all_expos())
    except DatabaseError:
        # No tables yet: a first start that was cut short.
        return True
    finally:
        connection.close()


def _set_up() -> None:
    import django  # noqa: PLC0415 -- once the environment is set
    from django.core.management import call_command  # noqa: PLC0415 -- as above
    from django.db import connection  # noqa: PLC0415 -- as above

    django.setup()
    from madang.demo.seed import seeded  # noqa: PLC0415 -- as above

    call_command("migrate", interactive=False, verbosity=0)
    if not seeded():
        sys.stderr.write("madang: hanging the demo expo ...\n")
        sys.stderr.flush()
        # In a process of its own: what rendering pictures takes of memory goes with it.
        subprocess.run([sys.executable, "-m", "madang.demo"], check=True)
    connection.close()


def _say_where(settings: MadangSettings, *, lan: bool) -> None:
    scheme = "https" if settings.tls_cert else "http"
    host = lan_address() if lan else settings.host
    address = f"{scheme}://{host}:{settings.port}/"
    sys.stdout.write(f"\n  Madang: {address}\n\n")
    sys.stdout.flush()
    if lan:
        import segno  # noqa: PLC0415 -- only for --lan

        segno.make(address, error="m").terminal(compact=True)


def lan_address() -> str:
    """The machine's address on its network. Nothing is sent: connecting a datagram socket only picks the way out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        try:
            way_out.connect(("192.0.2.1", 9))
            return str(way_out.getsockname()[0])
        except OSError:
            return "127.0.0.1"
