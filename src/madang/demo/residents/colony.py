"""All residents of the demo expo, each with a pass, a ticket when one is needed, and the floors they walk on."""

from __future__ import annotations

import asyncio
import functools
import json
import ssl
from random import Random
from urllib.parse import urlunsplit

from django.db import close_old_connections

from madang.demo.residents.life import Life
from madang.demo.residents.people import Resident, residents
from madang.demo.seed import SLUG
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.participants import queries as participants
from madang.platform.clock import new_id, now
from madang.platform.conf import MadangSettings
from madang.realtime import tickets
from madang.world.maps.ground import Ground, ground_of
from madang.world.maps.tiled import parse

# They arrive one after the other, so that the first minute is neither empty nor a rush.
_EVERY_S = 1.2


async def run(settings: MadangSettings, chance: Random) -> None:
    """Until cancelled."""
    expo, people = await asyncio.to_thread(_who, SLUG)
    floors = Floors(expo)
    async with asyncio.TaskGroup() as living:
        for resident in people:
            life = Life(
                world_address(settings),
                _trust(settings.tls_cert),
                functools.partial(asyncio.to_thread, _ticket, settings.secret_key, expo, resident),
                floors.floor,
                Random(chance.random()),  # noqa: S311 -- where to walk is no secret
                greets=resident.greets,
            )
            living.create_task(life.live())
            await asyncio.sleep(_EVERY_S)


def world_address(settings: MadangSettings) -> str:
    """On this machine, past any proxy."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 -- compared, not bound
    name = f"[{host}]" if ":" in host else host
    scheme = "wss" if settings.tls_cert else "ws"
    return urlunsplit((scheme, f"{name}:{settings.world_port}", "/", "", ""))


def _trust(certificate: str) -> ssl.SSLContext | None:
    """Trusts the certificate of this installation itself, whatever name it bears."""
    if not certificate:
        return None
    context = ssl.create_default_context(cafile=certificate)
    context.check_hostname = False
    return context


class Floors:
    """The maps, each read once for each hanging."""

    def __init__(self, expo: Expo) -> None:
        self._expo = expo
        self._known: dict[str, tuple[str, Ground]] = {}

    async def floor(self, slug: str, map_hash: str) -> Ground:
        """Raises: NotFoundError."""
        known = self._known.get(slug)
        if known is None or known[0] != map_hash:
            known = self._known[slug] = (map_hash, await asyncio.to_thread(self._read, slug))
        return known[1]

    def _read(self, slug: str) -> Ground:
        try:
            space = expos.space_by_slug(expo_id=self._expo.id, slug=slug)
            return ground_of(parse(json.loads(expos.space_map(expo_id=self._expo.id, space_id=space.id))))
        finally:
            close_old_connections()


def _who(slug: str) -> tuple[Expo, list[Resident]]:
    try:
        expo = expos.expo_by_slug(slug)
        return expo, residents(expo)
    finally:
        close_old_connections()


def _ticket(secret: str, expo: Expo, resident: Resident) -> str:
    """As a pass is let through the gate."""
    try:
        person = participants.participant(expo_id=expo.id, participant_id=resident.participant.id)
        return tickets.mint(secret, person.id, expo.id, person.pass_version, new_id(), now())
    finally:
        close_old_connections()
