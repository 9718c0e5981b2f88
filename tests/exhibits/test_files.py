"""Files: who gets them, in which pieces, and for how long."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from madang.exhibits import services, tokens
from madang.exhibits.types import Work
from madang.expos import services as expo_services
from madang.expos.queries import expo as expo_of
from madang.expos.types import Expo, Hall
from madang.kernel.text import Text
from madang.platform import store
from madang.platform.clock import now
from tests.exhibits.conftest import WEBM, Add


def address(expo: Expo, token: str, name: str = "file") -> str:
    return f"/{expo.slug}/files/{token}/{name}"


def film_of(work: Work) -> str:
    return work.by_role("page")[0].sha256


def body(response: object) -> bytes:
    return b"".join(getattr(response, "streaming_content"))  # noqa: B009 -- Django's test response has no type for it


@pytest.fixture
def film(expo: Expo, photo_hall: Hall, add_video: Add) -> str:
    """The signed address of a gated video."""
    work = add_video(photo_hall, "film")
    return tokens.url(expo, "registered", film_of(work), "film.webm")


def test_a_file_is_sent_whole_with_its_type_and_a_private_cache(client: Client, film: str) -> None:
    response = client.get(film)

    assert response.status_code == 200
    assert body(response) == WEBM
    assert response["Content-Type"] == "video/webm"
    assert response["Accept-Ranges"] == "bytes"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == "inline"
    assert response["Cache-Control"].startswith("private")


def test_a_range_is_sent_as_part(client: Client, film: str) -> None:
    response = client.get(film, headers={"Range": "bytes=10-19"})

    assert response.status_code == 206
    assert body(response) == WEBM[10:20]
    assert response["Content-Range"] == f"bytes 10-19/{len(WEBM)}"
    assert response["Content-Length"] == "10"


def test_a_range_outside_is_refused_with_the_size(client: Client, film: str) -> None:
    response = client.get(film, headers={"Range": f"bytes={len(WEBM)}-"})

    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{len(WEBM)}"


def test_a_range_of_another_version_is_answered_with_the_whole(client: Client, film: str) -> None:
    etag = client.head(film)["ETag"]

    assert client.get(film, headers={"Range": "bytes=0-1", "If-Range": etag}).status_code == 206
    assert client.get(film, headers={"Range": "bytes=0-1", "If-Range": '"other"'}).status_code == 200


def test_head_tells_the_size_and_sends_nothing(client: Client, film: str) -> None:
    response = client.head(film)

    assert response.status_code == 200
    assert response["Content-Length"] == str(len(WEBM))
    assert response.content == b""


def test_what_the_browser_has_is_not_sent_again(client: Client, film: str) -> None:
    etag = client.head(film)["ETag"]

    assert client.get(film, headers={"If-None-Match": etag}).status_code == 304


def test_a_public_file_is_named_by_its_hash_and_kept_for_ever(
    client: Client, expo: Expo, public_hall: Hall, add: Add
) -> None:
    thumb = add(public_hall, "open").thumb
    assert thumb is not None

    response = client.get(address(expo, f"h-{thumb.sha256}"))

    assert response.status_code == 200
    assert "immutable" in response["Cache-Control"]
    assert response["Content-Type"] == "image/webp"


def test_the_hash_of_a_gated_file_opens_nothing(client: Client, expo: Expo, photo_hall: Hall, add: Add) -> None:
    thumb = add(photo_hall, "secret").thumb
    assert thumb is not None

    assert client.get(address(expo, f"h-{thumb.sha256}")).status_code == 404


def test_the_original_of_a_picture_is_never_sent(client: Client, expo: Expo, public_hall: Hall, add: Add) -> None:
    work = add(public_hall, "open")

    assert client.get(address(expo, f"h-{work.files[0].sha256}")).status_code == 404


def test_a_signed_address_expires(client: Client, expo: Expo, photo_hall: Hall, add_video: Add) -> None:
    digest = film_of(add_video(photo_hall, "film"))

    fresh = tokens.signed(expo.id, digest, now() - timedelta(hours=5))
    old = tokens.signed(expo.id, digest, now() - timedelta(hours=13))

    assert client.get(address(expo, fresh)).status_code == 200
    assert client.get(address(expo, old)).status_code == 403


def test_a_signed_address_cannot_be_stretched_or_turned_to_another_file(
    client: Client, expo: Expo, photo_hall: Hall, add: Add, add_video: Add
) -> None:
    digest = film_of(add_video(photo_hall, "film"))
    thumb = add(photo_hall, "secret").thumb
    assert thumb is not None
    _, until, sha256, mac = tokens.signed(expo.id, digest, now()).split("-", 3)

    for forged in (
        f"s-{int(until) + 1}-{sha256}-{mac}",
        f"s-{until}-{thumb.sha256}-{mac}",
        f"s-{until}-{sha256}-{mac[:-1]}",
    ):
        assert client.get(address(expo, forged)).status_code == 404


def test_a_signed_address_is_good_in_its_own_expo_only(
    client: Client, expo: Expo, photo_hall: Hall, add_video: Add
) -> None:
    digest = film_of(add_video(photo_hall, "film"))
    other = expo_of(
        expo_services.create_expo(
            slug="other",
            title=Text(ko="다른 박람회"),
            summary=Text(),
            organiser=Text(),
            place=Text(),
            opens_at=now(),
            closes_at=now() + timedelta(days=1),
        )
    )

    assert client.get(address(other, tokens.signed(expo.id, digest, now()))).status_code == 404
    assert client.get(address(other, tokens.signed(other.id, digest, now()))).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd/x", "h-../../etc/passwd", "h-/x", "s-1-2-3/x", "h-" + "g" * 64 + "/x", "h-" + "0" * 64 + "/x"],
)
def test_no_path_and_no_guess_leads_anywhere(client: Client, expo: Expo, path: str) -> None:
    assert client.get(f"/{expo.slug}/files/{path}").status_code == 404


def test_a_file_that_went_missing_is_not_found(client: Client, film: str, expo: Expo) -> None:
    store.path_of(film.split("/")[3].split("-")[2]).unlink()

    assert expo.slug in film
    assert client.get(film).status_code == 404


def test_the_same_address_is_given_for_a_while(expo: Expo) -> None:
    moment = now().replace(hour=1, minute=0)

    assert tokens.signed(expo.id, "0" * 64, moment) == tokens.signed(expo.id, "0" * 64, moment + timedelta(hours=1))


def test_when_a_hall_is_hung_its_files_stay(client: Client, expo: Expo, photo_hall: Hall, film: str) -> None:
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    assert client.head(film).status_code == 200
