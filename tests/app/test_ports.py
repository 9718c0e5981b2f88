"""A port that cannot be had is told in one line, before anything is started."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from madang.app.config import from_environment
from madang.app.supervisor import CannotServeError, check_ports
from madang.platform.conf import MadangSettings


@pytest.fixture
def settings(tmp_path: Path) -> MadangSettings:
    """Three ports that nobody listens on."""
    made = from_environment({"MADANG_DATA": str(tmp_path)})
    with socket.socket() as one, socket.socket() as two, socket.socket() as three:
        for each in (one, two, three):
            each.bind(("127.0.0.1", 0))
        port, world, metrics = (each.getsockname()[1] for each in (one, two, three))
    return replace(made, host="127.0.0.1", port=port, world_port=world, metrics_port=metrics)


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_free_ports_are_fine_twice_over(settings: MadangSettings) -> None:
    check_ports(settings)
    check_ports(settings)


@pytest.mark.parametrize(
    ("put", "variable"),
    [
        (lambda settings, port: replace(settings, port=port), "MADANG_PORT"),
        (lambda settings, port: replace(settings, world_port=port), "MADANG_WORLD_PORT"),
        (lambda settings, port: replace(settings, metrics_port=port), "MADANG_METRICS_PORT"),
    ],
    ids=["pages", "world", "metrics"],
)
def test_a_taken_port_is_named_with_its_setting(
    settings: MadangSettings, taken: int, put: Callable[[MadangSettings, int], MadangSettings], variable: str
) -> None:
    with pytest.raises(CannotServeError, match=rf"Port {taken} .* set {variable}\.$"):
        check_ports(put(settings, taken))


def test_two_settings_cannot_have_one_port(settings: MadangSettings) -> None:
    with pytest.raises(CannotServeError, match="MADANG_METRICS_PORT"):
        check_ports(replace(settings, metrics_port=settings.world_port))


def test_no_metrics_port_is_no_port(settings: MadangSettings) -> None:
    check_ports(replace(settings, metrics_port=0))
