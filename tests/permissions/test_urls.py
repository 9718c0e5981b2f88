"""Every address × every role. One without a row here fails; so does a role that gets further than its row says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import pyvips
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from madang.exhibits import queries as exhibits
from madang.exhibits import services as exhibit_services
from madang.exhibits.types import Maker, NewWork
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.ids import QuizQuestionId, UserId
from madang.kernel.text import Text
from madang.participants import passes, services
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.people.services import ensure_account
from madang.platform.conf import conf
from madang.platform.types import SYSTEM
from madang.play import services as play
from madang.play.types import Cheer
from madang.programme import material, planning
from madang.programme import queries as programme_queries
from madang.programme import services as programme
from madang.programme.types import NewCue, NewSession
from madang.quiz import banking
from madang.quiz import services as quiz
from madang.quiz.types import NewQuestion
from madang.registration import services as registrations
from madang.registration.tokens import token_for
from madang.talk import queries as talk_queries
from madang.talk import services as talk
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.permissions.matrix import MATRIX, ROLES, Role

PASSWORD = "고래가 춤춘다 2021"


@dataclass(frozen=True, slots=True)
class Stage:
    """The things that addresses point at, all of the gated photo hall."""

    expo: Expo
    visitor: Participant
    addresses: dict[str, str]


def _names(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            space = f"{pattern.namespace}:" if pattern.namespace else prefix
            yield from _names(pattern.url_patterns, space)
        else:
            yield f"{prefix}{pattern.name}"


def test_every_address_has_its_row() -> None:
    assert set(_names(get_resolver().url_patterns)) == set(MATRIX)


@pytest.fixture
def picture(tmp_path: Path) -> NewWork:
    file = tmp_path / "picture.png"
    pyvips.Image.black(1700, 1200, bands=3).copy(interpretation="srgb").write_to_file(str(file))
    said = Text(ko="글", en="Words")
    return NewWork(
        slug="a-picture",
        form="picture",
        title=said,
        makers=(Maker(name=said, role=said),),
        text=said,
        alt=said,
        credit=said,
        licence="CC-BY-4.0",
        files=(file,),
    )


@pytest.fixture
def stage(expo: Expo, photo_hall: Hall, picture: NewWork, tmp_path: Path) -> Stage:
    work_id = exhibit_services.add_work(expo_id=expo.id, hall_id=photo_hall.id, work=picture)
    exhibit_services.make_renditions(expo_id=expo.id, work_id=work_id)
    exhibit_services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    exhibit_services.hang_plaza(expo_id=expo.id)
    registration = registrations.register(
        expo_id=expo.id, key=uuid4(), mode="online", name="바람", email="baram@visitor.example"
    )
    person = participants.participant(expo_id=expo.id, participant_id=registration.participant_id)
    expo_services.add_institution(expo_id=expo.id, slug="city", name=Text(ko="새봄시"), summary=Text())
    wing = play.leave(expo_id=expo.id, participant=person, key=uuid4(), cheer=Cheer(shape="crane", words="다시"))
    talk = _a_talk(expo, tmp_path)
    asker = services.create_participant(
        expo_id=expo.id, name="달", look={}, mode="online", retain_until=expo.retain_until
    )
    asked = programme.ask_question(expo_id=expo.id, participant=asker, key=uuid4(), text="왜 그랬나요?")
    cue = planning.add_cue(expo_id=expo.id, cue=NewCue(title=Text(ko="개회"), planned_at=expo.opens_at), actor=SYSTEM)
    told = programme.announce(expo_id=expo.id, text=Text(ko="안녕하세요"), actor=SYSTEM)
    token = token_for(conf().secret_key, registration.id, 1)
    question, thing = str(_open_quiz(expo)), {"expo": expo.slug}
    desk = str(ensure_account(email="desk@expo.example", name="안내", password=None))
    expo_services.grant(expo_id=expo.id, user_id=UserId(UUID(desk)), name="staff")
    words: dict[str, dict[str, str]] = {
        "people:set-password": {"uidb64": "x", "token": "x"},
        **{f"site:console-{name}": thing | {"hall": "photo"} for name in ("hall", "move-hall", "remove-hall")},
        **{f"site:{name}": thing | {"institution": "city"} for name in OF_AN_INSTITUTION},
        **{f"site:console-{name}": thing | {"user": desk} for name in ("role", "link", "withdraw-role")},
        "quiz:act": thing | {"step": "end"},
        **{f"site:console-bank-{does}": thing | {"question": question} for does in ("question", "move", "retire")},
        **{name: thing | {"token": token} for name in MATRIX if name.removeprefix("registration:") in LINKED},
        **{f"play:{name}": thing | {"token": wing.token} for name in ("wing", "withdraw", "hide")},
        "programme:slides": thing | {"slides": talk},
        **{f"programme:{name}": thing | {"question": str(asked.id)} for name in OF_A_QUESTION},
        **{f"site:console-{name}": thing | {"registration": str(registration.id)} for name in OF_A_REGISTRATION},
        **_hung(expo, photo_hall),
        **_calls(expo, person, asker),
        **{f"site:console-{name}": thing | {"cue": str(cue)} for name in ("fire", "cue")},
        **_planned(expo, str(cue), talk),
        "site:console-unannounce": thing | {"announcement": str(told.id)},
    }
    addresses = {
        name: reverse(name, kwargs=words.get(name, thing if _of_expo(name) else {}))
        for name in MATRIX
        if name not in {"exhibits:file", "exhibits:tile"}
    }
    document = _with_pass(expo, person).get(addresses["exhibits:space"]).json()
    (shown,) = document["works"]
    addresses["exhibits:file"] = shown["thumb"]["url"]
    addresses["exhibits:tile"] = shown["files"][0]["tiles"]["url"].format(level=0, x=0, y=0)
    return Stage(expo, person, addresses)


def _hung(expo: Expo, hall: Hall) -> dict[str, dict[str, str]]:
    """What the addresses of a hall and its only work are made of."""
    thing = {"expo": expo.slug}
    (work,) = exhibits.works_of_hall(expo_id=expo.id, hall_id=hall.id)
    return {
        **{f"exhibits:{name}": thing | {"hall": "photo"} for name in OF_A_HALL},
        **{f"exhibits:{name}": thing | {"work": work.slug} for name in (*OF_A_WORK, "work", "empathy")},
        "exhibits:space": thing | {"space": "photo"},
        "exhibits:map": thing | {"digest": expos.space_by_slug(expo_id=expo.id, slug="photo").map_hash},
        "exhibits:draft-picture": thing | {"draft": str(uuid4()), "key": "page.0001.600x400.png"},
    }


def _a_talk(expo: Expo, folder: Path) -> str:
    """A session with slides; their id."""
    part = planning.add_part(expo_id=expo.id, title=Text(ko="1부"), summary=Text(), actor=SYSTEM)
    begins = expo.opens_at
    talk = NewSession(kind="talk", title=Text(ko="이야기"), starts_at=begins, ends_at=begins + timedelta(hours=1))
    session = planning.add_session(expo_id=expo.id, part_id=part, session=talk, actor=SYSTEM)
    file = folder / "talk.pdf"
    file.write_bytes(b"%PDF-1.4\n%%EOF")
    kept = material.add_slides(expo_id=expo.id, session_id=session, title="이야기", file=file, actor=SYSTEM)
    return str(kept.id)


def _planned(expo: Expo, cue: str, slides: str) -> dict[str, dict[str, str]]:
    """What the organiser's pages of the programme point at."""
    (part,) = programme_queries.programme(expo.id).parts
    thing, session = {"expo": expo.slug}, str(part.sessions[0].id)
    ids = {"part": str(part.id), "session": session, "cue": cue, "slides": slides}
    return {
        "site:console-part": thing | {"part": ids["part"]},
        "site:console-add-session": thing | {"part": ids["part"]},
        "site:console-session": thing | {"session": session},
        "site:console-add-slides": thing | {"session": session},
        **{f"site:console-{does}-{noun}": thing | {"thing": ids[noun]} for noun in ids for does in ("move", "delete")},
    }


def _calls(expo: Expo, person: Participant, asker: Participant) -> dict[str, dict[str, str]]:
    """Help asked for and a person reported: what settles them."""
    talk.ask_help(expo_id=expo.id, participant=person, key=uuid4(), text="도와주세요")
    talk.report_person(expo_id=expo.id, participant=person, key=uuid4(), accused=asker.id, why="spam")
    (call,), (report,) = talk_queries.open_help(expo_id=expo.id), talk_queries.open_reports(expo_id=expo.id)
    thing = {"expo": expo.slug}
    return {
        "site:console-help": thing | {"call": str(call.id)},
        "site:console-report": thing | {"report": str(report.id)},
        "site:console-ban": thing | {"report": str(report.id)},
        "site:console-unban": thing | {"participant": str(asker.id)},
        "site:console-unmute": thing | {"participant": str(asker.id)},
    }


OF_A_QUESTION = ("vote", "withdraw", "pick", "put-back", "settle", "hide")
OF_AN_INSTITUTION = ("institution", "console-institution", "console-remove-institution")
OF_A_HALL = ("hall", "rehang", "curate", "add-work", "hanging")
OF_A_WORK = ("edit-work", "move-work", "pin-work", "withdraw-work", "restore-work", "render-work")
OF_A_REGISTRATION = ("arrived", "send", "cancel")
FIELDS = {
    "site:console-announce": "ko=안녕하세요",
    "site:console-summon": "space=photo",
    "site:console-scene": "scene=plaza",
    "site:console-entry": "on=0",
    "site:console-chat": "on=0",
    "site:console-report": "do=nothing",
    "site:console-arrived": "on=1",
    "site:console-add-ground": "kind=garden",
    "site:console-move-hall": "by=1",
    "site:console-role": "role=host",
    "exhibits:empathy": "on=1",
    "programme:vote": "on=1",
    "exhibits:move-work": "by=1",
    "site:console-bank-move": "by=1",
    **{f"site:console-move-{noun}": "by=1" for noun in ("part", "session", "cue", "slides")},
    "registration:consents": "purpose=news&on=1",
}
LINKED = {"pass", "change", "cancel", "consents", "calendar"}


def _open_quiz(expo: Expo) -> QuizQuestionId:
    said = Text(ko="글", en="Words")
    question = NewQuestion(slug="one", text=said, side="o", explanation=said, source=said)
    made = banking.add_question(expo_id=expo.id, question=question, actor=SYSTEM)
    quiz.open_game(expo_id=expo.id, actor=SYSTEM)
    return made


def _of_expo(name: str) -> bool:
    return name not in {"site:my-expos", "site:new-expo"} and name.split(":", maxsplit=1)[0] in {
        "site",
        "registration",
        "exhibits",
        "outcomes",
        "play",
        "programme",
        "quiz",
    }


def _with_pass(expo: Expo, person: Participant) -> Client:
    client, response = Client(), HttpResponse()
    passes.hand_out(response, expo, person)
    client.cookies.update(response.cookies)
    return client


def client_of(role: Role, stage: Stage, organiser: UserId) -> Client:  # noqa: ARG001 -- the organiser's account must be there
    client = Client()
    if role in {"visitor", "cancelled"}:
        if role == "cancelled":
            services.set_standing(expo_id=stage.expo.id, participant_id=stage.visitor.id, standing="cancelled")
        return _with_pass(stage.expo, stage.visitor)
    if role == "organiser":
        assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    if role in {"staff", "host"}:
        user_id = ensure_account(email="jigi@expo.example", name="지기", password=PASSWORD)
        expo_services.grant(expo_id=stage.expo.id, user_id=user_id, name="host" if role == "host" else "staff")
        assert client.login(username="jigi@expo.example", password=PASSWORD)
    if role == "other":
        elsewhere = expo_services.create_expo(
            slug="elsewhere",
            title=Text(ko="다른 박람회", en="Another expo"),
            summary=Text(),
            organiser=Text(),
            place=Text(),
            opens_at=stage.expo.opens_at,
            closes_at=stage.expo.closes_at,
        )
        user_id = ensure_account(email="other@expo.example", name="다른", password=PASSWORD)
        expo_services.grant(expo_id=elsewhere, user_id=user_id, name="organiser")
        assert client.login(username="other@expo.example", password=PASSWORD)
    return client


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", MATRIX)
def test_each_role_gets_what_its_row_says(name: str, role: Role, stage: Stage, organiser: UserId) -> None:
    method, expected = MATRIX[name]
    client = client_of(role, stage, organiser)
    form = "application/x-www-form-urlencoded"
    answer = client.generic(method, stage.addresses[name], FIELDS.get(name, ""), content_type=form)
    assert answer.status_code == expected[role], f"{role} at {stage.addresses[name]}"


def test_no_form_counts_that_was_made_elsewhere(stage: Stage, organiser: UserId) -> None:
    """Whatever the address, a request that changes something carries a token of our own pages."""
    plain = client_of("organiser", stage, organiser)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = plain.cookies
    form = "application/x-www-form-urlencoded"
    answers = {
        name: strict.post(stage.addresses[name], FIELDS.get(name, ""), content_type=form).status_code for name in MATRIX
    }
    assert {name: status for name, status in answers.items() if status != 403} == {}


def test_no_cache_on_the_way_keeps_what_is_not_for_everybody(stage: Stage, organiser: UserId) -> None:
    """A page that a stranger does not get, or gets otherwise than its owner, is kept by one's own browser at most."""
    roles: tuple[Role, ...] = ("visitor", "organiser")
    clients = {role: client_of(role, stage, organiser) for role in roles}
    kept = set()
    for name, (method, expected) in MATRIX.items():
        for role, client in clients.items():
            if method != "GET" or expected["stranger"] == 200 or expected[role] != 200:
                continue
            told = client.get(stage.addresses[name]).headers.get("Cache-Control", "")
            if not {"no-store", "private"} & {word.strip() for word in told.split(",")}:
                kept.add(name)
    assert kept == set()
