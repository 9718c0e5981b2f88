"""Participating institutions: listed, each with the works that whoever asks may see, and as banners in the yard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import pyvips
from django.test import Client

from madang.exhibits import services as exhibits
from madang.exhibits.types import Maker, NewWork
from madang.expos import queries as expo_queries
from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.text import Text
from madang.participants.types import Participant

pytestmark = pytest.mark.django_db

SAID = Text(ko="말", en="Words")


@pytest.fixture
def city(expo: Expo) -> str:
    expo_services.add_institution(
        expo_id=expo.id,
        slug="city",
        name=Text(ko="새봄시", en="Saebom City"),
        summary=Text(ko="함께 준비합니다.", en="Prepares together."),
    )
    return "city"


@pytest.fixture
def works(expo: Expo, city: str, photo_hall: Hall, public_hall: Hall, tmp_path: Path) -> None:
    """One of the city's works in the hall for registered people, one in the public hall."""
    file = tmp_path / "picture.png"
    pyvips.Image.black(300, 200, bands=3).copy(interpretation="srgb").write_to_file(str(file))
    for hall, slug in ((photo_hall, "inside"), (public_hall, "outside")):
        work = NewWork(
            slug=slug,
            form="picture",
            title=Text(ko=f"작품 {slug}", en=f"Work {slug}"),
            makers=(Maker(name=SAID, role=SAID),),
            text=SAID,
            alt=SAID,
            credit=SAID,
            licence="CC-BY-4.0",
            files=(file,),
            institution=city,
        )
        exhibits.add_work(expo_id=expo.id, hall_id=hall.id, work=work)


@pytest.mark.usefixtures("works")
def test_a_stranger_sees_what_hangs_in_public_and_how_much_more_there_is(client: Client, expo: Expo) -> None:
    page = client.get(f"/{expo.slug}/institutions/city/", headers={"accept-language": "ko"}).content.decode()
    assert "새봄시" in page
    assert "작품 outside" in page
    assert "작품 inside" not in page
    assert "작품 1점은 사전 신청하신 분께 열린 전시관에 걸려 있습니다." in page


@pytest.mark.usefixtures("works")
def test_a_visitor_sees_all_of_its_works(
    expo: Expo, visitor: Callable[..., Participant], holding: Callable[[Participant], Client]
) -> None:
    page = holding(visitor()).get(f"/{expo.slug}/institutions/city/").content.decode()
    for slug in ("inside", "outside"):
        assert f'href="/{expo.slug}/works/{slug}/"' in page


@pytest.mark.usefixtures("works")
@pytest.mark.parametrize("path", ["", "institutions/", "works/outside/"])
def test_the_expo_the_list_and_its_works_lead_to_it(client: Client, expo: Expo, path: str) -> None:
    assert f'href="/{expo.slug}/institutions/city/"' in client.get(f"/{expo.slug}/{path}").content.decode()


def test_an_institution_without_works_is_there_all_the_same(client: Client, expo: Expo, city: str) -> None:
    answer = client.get(f"/{expo.slug}/institutions/{city}/", headers={"accept-language": "en"})
    assert "takes part without a work of its own" in answer.content.decode()


def test_one_that_does_not_take_part_is_not_found(client: Client, expo: Expo) -> None:
    assert client.get(f"/{expo.slug}/institutions/nobody/").status_code == 404


def test_its_banner_in_the_yard_opens_its_page(expo: Expo, city: str) -> None:
    exhibits.hang_plaza(expo_id=expo.id)
    space = expo_queries.space_by_slug(expo_id=expo.id, slug="plaza")
    tiled = json.loads(expo_queries.space_map(expo_id=expo.id, space_id=space.id))
    objects = next(layer for layer in tiled["layers"] if layer["name"] == "objects")["objects"]
    (banner,) = [each for each in objects if each["name"] == "institution"]
    told = {each["name"]: each["value"] for each in banner["properties"]}
    assert (told["text_ko"], told["openWebsite"]) == ("새봄시", f"../institutions/{city}/")
