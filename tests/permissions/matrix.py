"""What each role gets at each address."""

from __future__ import annotations

from typing import Literal

Role = Literal["stranger", "visitor", "cancelled", "staff", "host", "organiser", "other"]
ROLES: tuple[Role, ...] = ("stranger", "visitor", "cancelled", "staff", "host", "organiser", "other")


def row(default: int, **told: int) -> dict[Role, int]:
    """The status that each role gets: `default`, but for those told. A host may whatever staff may."""
    told = {"host": told["staff"]} | told if "staff" in told else told
    return {role: told.get(role, default) for role in ROLES}


OPEN = row(200)
CURATOR = row(403, stranger=302, visitor=302, cancelled=302, organiser=200)
CURATES = CURATOR | {"organiser": 302}
PLANS = CURATOR | {"organiser": 303}
SIGNED_IN = row(302, staff=200, organiser=200, other=200)
GATED = row(403, visitor=200, staff=200, organiser=200)
# Whoever runs the expo, organiser or host, and not its staff; the desk is for all three.
RUNNER = row(403, stranger=302, visitor=302, cancelled=302, organiser=200, host=200)
RUNS = RUNNER | {"organiser": 303, "host": 303}
DESK = row(403, stranger=302, visitor=302, cancelled=302, staff=303, organiser=303)
CONSOLE = row(403, stranger=302, visitor=302, cancelled=302, staff=200, organiser=200)

# Whoever has the private link has the pass, until it is cancelled.
LINK = row(200, cancelled=403)

# Name → (method, what each role gets). "cancelled" holds the cookie of a cancelled pass; "other" organises another
# expo; "staff" and "host" have that role here. 303 is an accepted form; 302 the way to the sign-in.
MATRIX: dict[str, tuple[str, dict[Role, int]]] = {
    "home": ("GET", row(404)),  # the demo's guide, but no demo expo is here
    "healthz": ("GET", row(503)),  # no world, no worker in this process
    "language": ("POST", row(302)),
    "kit": ("GET", OPEN),  # for working on Madang, in debug mode and the demo; else not there
    "art": ("GET", OPEN),  # the same
    "people:sign-in": ("GET", OPEN),
    "people:sign-out": ("POST", row(302)),
    "people:change-password": ("GET", SIGNED_IN),
    "people:set-password": ("GET", OPEN),  # the link says who somebody is; a wrong one is told so
    "demo:visit": ("POST", row(404)),
    "demo:host": ("POST", row(404)),
    "demo:mailbox": ("GET", row(404)),
    "site:my-expos": ("GET", SIGNED_IN),
    "site:new-expo": ("GET", row(302, staff=403, organiser=403, other=403)),  # none of them is the operator's
    "site:expo": ("GET", OPEN),
    "site:institutions": ("GET", OPEN),
    "site:institution": ("GET", OPEN),
    "site:enter": ("POST", row(403, visitor=303, staff=303, organiser=303)),
    "site:world": ("GET", GATED),
    "site:face": ("GET", GATED),
    "site:poll": ("POST", row(403, visitor=400)),  # an empty body is no message
    "site:ticket": ("POST", row(403, visitor=200)),
    "site:console": ("GET", CONSOLE),
    "site:console-cues": ("GET", CONSOLE),
    "site:console-rewind": ("GET", RUNNER),
    "site:console-fire": ("POST", RUNS),
    "site:console-programme": ("GET", CURATOR),
    "site:console-add-part": ("GET", CURATOR),
    "site:console-part": ("GET", CURATOR),
    "site:console-add-session": ("GET", CURATOR),
    "site:console-move-part": ("POST", PLANS),
    "site:console-delete-part": ("GET", CURATOR),
    "site:console-session": ("GET", CURATOR),
    "site:console-add-slides": ("POST", PLANS),
    "site:console-move-session": ("POST", PLANS),
    "site:console-delete-session": ("GET", CURATOR),
    "site:console-move-slides": ("POST", PLANS),
    "site:console-delete-slides": ("GET", CURATOR),
    "site:console-words": ("GET", CONSOLE),  # changing them is the organiser's
    "site:console-unban": ("POST", RUNS),
    "site:console-import": ("GET", CURATOR),
    "site:console-template": ("GET", CURATOR),
    "site:console-bank": ("GET", CURATOR),
    "site:console-bank-add": ("GET", CURATOR),
    "site:console-bank-import": ("GET", CURATOR),
    "site:console-bank-template": ("GET", CURATOR),
    "site:console-bank-question": ("GET", CURATOR),
    "site:console-bank-move": ("POST", PLANS),
    "site:console-bank-retire": ("GET", CURATOR),
    "site:console-shift": ("GET", CURATOR),
    "site:console-plan": ("GET", CURATOR),
    "site:console-cues-import": ("GET", CURATOR),
    "site:console-cues-template": ("GET", CURATOR),
    "site:console-add-cue": ("GET", CURATOR),
    "site:console-cue": ("GET", CURATOR),
    "site:console-move-cue": ("POST", PLANS),
    "site:console-delete-cue": ("GET", CURATOR),
    "site:console-announce": ("POST", RUNS),
    "site:console-unannounce": ("POST", RUNS),
    "site:console-summon": ("POST", RUNS),
    "site:console-scene": ("POST", RUNS),
    "site:console-entry": ("POST", RUNS),
    "site:console-stop": ("GET", RUNNER),
    "site:console-chat": ("POST", RUNS),
    "site:console-help": ("POST", DESK),
    "site:console-report": ("POST", DESK),
    "site:console-ban": ("GET", RUNNER),
    "site:console-unmute": ("POST", DESK),
    "site:console-people": ("GET", CONSOLE),
    "site:console-arrived": ("POST", DESK),
    "site:console-send": ("POST", DESK),
    "site:console-cancel": ("GET", RUNNER),
    "site:console-map": ("GET", CONSOLE),
    "site:console-halls": ("GET", CONSOLE),
    "site:console-poster": ("GET", CONSOLE),
    "site:console-log": ("GET", RUNNER),
    "site:console-expo": ("GET", CURATOR),
    "site:console-looked": ("POST", PLANS),
    "site:console-add-ground": ("POST", PLANS),
    "site:console-add-hall": ("GET", CURATOR),
    "site:console-hall": ("GET", CURATOR),
    "site:console-move-hall": ("POST", PLANS),
    "site:console-remove-hall": ("GET", CURATOR),
    "site:console-add-institution": ("GET", CURATOR),
    "site:console-institution": ("GET", CURATOR),
    "site:console-remove-institution": ("GET", CURATOR),
    "site:console-team": ("GET", CURATOR),
    "site:console-role": ("POST", PLANS),
    "site:console-link": ("POST", PLANS),
    "site:console-withdraw-role": ("GET", CURATOR),
    "site:projector": ("GET", OPEN),
    "site:projector-scene": ("GET", OPEN),
    "site:hall-phone": ("GET", OPEN),  # who has no pass is told how to get one
    "site:hall-phone-quiz": ("GET", OPEN),  # only whether a quiz is on
    "registration:register": ("GET", OPEN),
    "registration:my-pass": ("GET", row(200, visitor=302)),
    "registration:pass": ("GET", LINK),
    "registration:change": ("GET", LINK),
    "registration:cancel": ("GET", LINK),
    "registration:consents": ("POST", row(302, cancelled=403)),
    "registration:calendar": ("GET", LINK),
    "exhibits:halls": ("GET", OPEN),
    "exhibits:hall": ("GET", GATED),
    "exhibits:work": ("GET", GATED),
    "exhibits:empathy": ("POST", row(403, visitor=302)),
    "exhibits:space": ("GET", GATED),
    "exhibits:map": ("GET", GATED),
    "exhibits:file": ("GET", OPEN),  # whoever has the signed link has the file, until it expires
    "exhibits:tile": ("GET", OPEN),  # as a file
    "exhibits:rehang": ("POST", CURATES),
    "exhibits:curate": ("GET", CURATOR),
    "exhibits:add-work": ("GET", CURATOR),
    "exhibits:draft-picture": ("GET", CURATOR | {"organiser": 404}),  # nobody else's, and none is here
    "exhibits:hanging": ("GET", CURATOR),
    "exhibits:edit-work": ("GET", CURATOR),
    "exhibits:move-work": ("POST", CURATES),
    "exhibits:pin-work": ("POST", CURATES),
    "exhibits:withdraw-work": ("GET", CURATOR),
    "exhibits:restore-work": ("POST", CURATES),
    "exhibits:render-work": ("POST", CURATES),
    "programme:programme": ("GET", OPEN),
    "programme:now": ("GET", OPEN),
    "programme:stream": ("GET", row(403, visitor=302, staff=302, organiser=302)),
    "programme:told": ("GET", OPEN),
    "programme:slides": ("GET", GATED),
    "programme:questions": ("GET", OPEN),
    "programme:list": ("GET", OPEN),
    "programme:vote": ("POST", row(403, visitor=303)),
    "programme:withdraw": ("POST", row(403)),  # another's
    "programme:pick": ("POST", row(403, host=303, organiser=303)),
    "programme:put-back": ("POST", row(403, host=303, organiser=303)),
    "programme:settle": ("POST", row(403, host=303, organiser=303)),
    "programme:hide": ("POST", row(403, staff=303, organiser=303)),
    "play:wall": ("GET", GATED),
    "play:leave": ("GET", row(403, visitor=200)),
    "play:wing": ("GET", OPEN),  # whoever has the link reads this one cheer
    "play:withdraw": ("POST", row(403, visitor=303)),  # the visitor's own
    "play:hide": ("POST", row(403, staff=303, organiser=303)),
    "quiz:page": ("GET", GATED),
    "quiz:now": ("GET", GATED),
    "quiz:join": ("POST", row(403, visitor=303)),
    "quiz:answer": ("POST", row(403, visitor=400)),  # an empty form
    "quiz:alone": ("GET", OPEN),
    "quiz:host": ("GET", RUNNER),
    "quiz:host-now": ("GET", RUNNER),
    "quiz:act": ("POST", RUNS),
    "outcomes:outcome": ("GET", CONSOLE),
    "outcomes:file": ("GET", CONSOLE),
}
