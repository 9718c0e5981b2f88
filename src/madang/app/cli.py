"""The command line: `madang serve`, `migrate`, `demo`, `account`, `outcome`."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from madang import __version__
from madang.app.config import ConfigError, from_environment
from madang.app.supervisor import CannotServeError


def main(argv: Sequence[str] | None = None) -> None:
    """Entry point; says in one line what is wrong and ends with 1 where something is."""
    chosen = _parser().parse_args(argv)
    try:
        _set_environment(chosen)
        from_environment()
        chosen.run(chosen)
    except (ConfigError, CannotServeError) as error:
        sys.exit(f"madang: {error}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="madang", description="A hybrid exhibition that people walk through.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="serve web, world and worker until stopped")
    _add_addresses(serve)
    serve.set_defaults(run=_serve)

    migrate = commands.add_parser("migrate", help="make or update the database's tables")
    migrate.add_argument("--data", help="the data directory (MADANG_DATA, ./var)")
    migrate.set_defaults(run=_migrate)

    demo = commands.add_parser("demo", help="serve the demo expo; makes it first where it is not there")
    _add_addresses(demo)
    demo.add_argument("--reset", action="store_true", help="start the demo over: everything in it is deleted")
    demo.add_argument("--lan", action="store_true", help="also for phones on this network; prints a QR code")
    demo.set_defaults(run=_demo)

    account = commands.add_parser(
        "account", help="make an account that makes expos, or set its password (which is asked for)"
    )
    account.add_argument("email")
    account.add_argument("--name", required=True)
    account.add_argument("--expo", help="the expo's address name; the account becomes its organiser")
    account.add_argument("--data", help="the data directory (MADANG_DATA, ./var)")
    account.set_defaults(run=_account)

    outcome = commands.add_parser("outcome", help="compute an expo's outcome anew from its log, and print it")
    outcome.add_argument("expo", help="the expo's address name")
    outcome.add_argument("--until", help="count up to this moment (2026-11-24T18:00, in the expo's zone; now)")
    outcome.add_argument("--exact", action="store_true", help="exact figures, for internal use: none withheld")
    outcome.add_argument("--json", action="store_true", help="for other programs")
    outcome.add_argument("--xlsx", type=Path, metavar="FILE", help="write it as a file for spreadsheets")
    outcome.add_argument("--lang", choices=("ko", "en"), default="", help="language (the expo's own)")
    outcome.add_argument("--data", help="the data directory (MADANG_DATA, ./var)")
    outcome.set_defaults(run=_outcome)
    return parser


def _add_addresses(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", help="the data directory (MADANG_DATA, ./var)")
    command.add_argument("--host", help="address to listen on (MADANG_HOST, 127.0.0.1)")
    command.add_argument("--port", help="the pages' port (MADANG_PORT, 8000)")
    command.add_argument("--world-port", help="the world's port (MADANG_WORLD_PORT, the next one)")
    command.add_argument("--tls-cert", help="certificate file; both ports then speak TLS (MADANG_TLS_CERT)")
    command.add_argument("--tls-key", help="its key file (MADANG_TLS_KEY)")


def _set_environment(chosen: argparse.Namespace) -> None:
    """Flags win over the environment, and reach the three processes through it."""
    for flag in ("data", "host", "port", "world_port", "tls_cert", "tls_key"):
        value = getattr(chosen, flag, None)
        if value is not None:
            os.environ[f"MADANG_{flag.upper()}"] = value
    os.environ["DJANGO_SETTINGS_MODULE"] = "madang.app.settings"


def _set_up_django() -> None:
    import django  # noqa: PLC0415 -- only once the environment says which installation

    django.setup()


def _serve(_chosen: argparse.Namespace) -> None:
    from madang.app.supervisor import serve  # noqa: PLC0415 -- as above

    _set_up_django()
    serve(from_environment())


def _migrate(_chosen: argparse.Namespace) -> None:
    _set_up_django()
    from django.core.management import call_command  # noqa: PLC0415 -- as above

    call_command("migrate", interactive=False, verbosity=1)


def _demo(chosen: argparse.Namespace) -> None:
    from madang.app.demo import serve_demo  # noqa: PLC0415 -- as above

    serve_demo(reset=chosen.reset, lan=chosen.lan)


def _account(chosen: argparse.Namespace) -> None:
    _set_up_django()
    from madang.app.accounts import make_account  # noqa: PLC0415 -- as above

    make_account(email=chosen.email, name=chosen.name, expo_slug=chosen.expo, password=getpass.getpass("Password: "))


def _outcome(chosen: argparse.Namespace) -> None:
    _set_up_django()
    from madang.app.outcome import Wish, tell_outcome  # noqa: PLC0415 -- as above

    tell_outcome(
        Wish(
            slug=chosen.expo,
            until=chosen.until,
            is_exact=chosen.exact,
            as_json=chosen.json,
            xlsx=chosen.xlsx,
            language=chosen.lang,
        )
    )


if __name__ == "__main__":
    main()
