"""What the worker makes of a work's files: in which order, again after a kill, and what is served of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import pyvips
from django.test import Client
from django_tasks_db.models import DBTaskResult

from madang.exhibits import curation, queries, readiness, renditions, services, tiles, tokens
from madang.exhibits.curation import Curated
from madang.exhibits.tasks import complete_work, render_work
from madang.exhibits.types import Work
from madang.expos.types import Expo, Hall
from madang.kernel.ids import WorkId
from madang.platform import store
from tests.exhibits.conftest import Add, new_work, picture_file


@pytest.fixture
def large(photo_hall: Hall, tmp_path: Path) -> WorkId:
    """A picture larger than a screen, handed in and not made ready yet."""
    file = picture_file(tmp_path / "large.jpg", 3000, 2000)
    return services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("large", (file,)))


def state(hall: Hall, slug: str) -> Curated:
    return curation.curated_work(expo_id=hall.expo_id, slug=slug)


def work(hall: Hall, work_id: WorkId) -> Work:
    return queries.work(expo_id=hall.expo_id, work_id=work_id)


def test_the_worker_makes_it_showable_first_and_the_rest_later(photo_hall: Hall, large: WorkId) -> None:
    assert state(photo_hall, "large").readiness == "waiting"

    render_work.call(str(photo_hall.expo_id), str(large))
    first = state(photo_hall, "large")
    assert (first.readiness, first.made, first.wanted) == ("working", 2, 4)
    assert first.work.thumb is not None
    assert DBTaskResult.objects.filter(task_path="madang.exhibits.tasks.complete_work").count() == 1

    complete_work.call(str(photo_hall.expo_id), str(large))
    done = state(photo_hall, "large")
    assert (done.readiness, done.made, done.wanted) == ("done", 4, 4)


def test_what_was_cut_short_is_finished_and_nothing_is_made_twice(photo_hall: Hall, large: WorkId) -> None:
    readiness.make_showable(expo_id=photo_hall.expo_id, work_id=large)
    before = work(photo_hall, large).files[0].pictures

    services.make_renditions(expo_id=photo_hall.expo_id, work_id=large)
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=large)

    after = work(photo_hall, large).files[0].pictures
    assert set(after) == {"thumb", "screen", "large", "tiles"}
    assert {size: after[size] for size in before} == before


def test_a_file_that_went_bad_is_refused_with_its_reason_and_can_be_tried_again(
    photo_hall: Hall, large: WorkId
) -> None:
    original = store.path_of(work(photo_hall, large).files[0].sha256)
    whole = original.read_bytes()
    original.write_bytes(whole[:5000])

    render_work.call(str(photo_hall.expo_id), str(large))
    assert (state(photo_hall, "large").readiness, state(photo_hall, "large").refusal) == ("refused", "broken")

    original.write_bytes(whole)
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=large)
    assert (state(photo_hall, "large").readiness, state(photo_hall, "large").refusal) == ("done", "")


def test_a_small_picture_has_no_tiles(photo_hall: Hall, add: Add) -> None:
    assert set(add(photo_hall, "small").files[0].pictures) == {"thumb", "screen"}


def test_a_blur_is_a_few_pixels_in_the_page_itself(photo_hall: Hall, add: Add) -> None:
    blur = add(photo_hall, "small").files[0].blur

    assert blur.startswith("data:image/webp;base64,")
    assert len(blur) <= renditions.BLUR_MOST


def test_tiles_are_served_by_level_to_who_may_see_the_hall(
    client: Client, expo: Expo, photo_hall: Hall, large: WorkId
) -> None:
    services.make_renditions(expo_id=expo.id, work_id=large)
    archive = work(photo_hall, large).files[0].pictures["tiles"]
    url = tokens.tiles_url(expo, "registered", archive.sha256)
    last = tiles.levels(archive.width, archive.height) - 1

    whole = client.get(url.format(level=last, x=0, y=0))
    edge = client.get(url.format(level=last, x=5, y=3))
    smallest = client.get(url.format(level=0, x=0, y=0))

    assert [response.status_code for response in (whole, edge, smallest)] == [200, 200, 200]
    shown = pyvips.Image.new_from_buffer(whole.content, "")
    assert (shown.width, shown.height) == (511, 511)
    corner = pyvips.Image.new_from_buffer(edge.content, "")
    assert (corner.width, corner.height) == (3000 - 5 * 510 + 1, 2000 - 3 * 510 + 1)
    assert whole["Content-Type"] == "image/jpeg"
    assert whole["Cache-Control"].startswith("private")
    assert client.get(url.format(level=last, x=6, y=0)).status_code == 404
    assert client.get(tokens.url(expo, "registered", archive.sha256, "tiles.zip")).status_code == 404
    forged = url.replace(f"s-{url.split('s-')[1].split('-')[0]}", "s-9999999999")
    assert client.get(forged.format(level=0, x=0, y=0)).status_code == 404


def test_the_space_tells_how_to_zoom(client: Client, public_hall: Hall, tmp_path: Path) -> None:
    file = picture_file(tmp_path / "open.jpg", 3000, 2000)
    work_id = services.add_work(expo_id=public_hall.expo_id, hall_id=public_hall.id, work=new_work("open", (file,)))
    services.make_renditions(expo_id=public_hall.expo_id, work_id=work_id)
    services.hang_hall(expo_id=public_hall.expo_id, hall_id=public_hall.id)

    (told,) = client.get("/test-expo/spaces/comic.json").json()["works"]

    deep = told["files"][0]["tiles"]
    assert {name: deep[name] for name in ("width", "height", "tileSize", "overlap", "levels")} == {
        "width": 3000,
        "height": 2000,
        "tileSize": 510,
        "overlap": 1,
        "levels": 13,
    }
    assert client.get(deep["url"].format(level=12, x=0, y=0)).status_code == 200
    assert told["files"][0]["blur"].startswith("data:")


def test_colours_of_another_profile_are_converted_and_it_is_left_out(photo_hall: Hall, tmp_path: Path) -> None:
    drawn = pyvips.Image.new_from_file(str(picture_file(tmp_path / "screen.png", colour=(200, 40, 40))))
    file = tmp_path / "print.jpg"
    drawn.icc_transform("cmyk", input_profile="srgb").write_to_file(str(file))
    work_id = services.add_work(expo_id=photo_hall.expo_id, hall_id=photo_hall.id, work=new_work("p", (file,)))
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=work_id)

    shown = work(photo_hall, work_id).files[0].pictures["screen"]
    made = pyvips.Image.new_from_file(str(store.path_of(shown.sha256)))
    red, green, _ = made.getpoint(200, 150)
    assert (red > 150, green < 90) == (True, True)
    assert "icc-profile-data" not in made.get_fields()
