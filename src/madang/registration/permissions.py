"""Who may open a pass: whoever holds its private link, and nobody else."""

from __future__ import annotations

from madang.participants.types import Participant
from madang.platform.conf import conf
from madang.registration.tokens import Claim, holds


def may_open_pass(*, claim: Claim, person: Participant) -> bool:
    return person.standing == "admitted" and holds(conf().secret_key, claim, person.pass_version)


def may_hear_of_end(*, claim: Claim, person: Participant) -> bool:
    """The last link of a pass that has ended still says why it ended, and nothing else."""
    versions = (person.pass_version, person.pass_version - 1)
    return person.standing != "admitted" and any(holds(conf().secret_key, claim, version) for version in versions)
