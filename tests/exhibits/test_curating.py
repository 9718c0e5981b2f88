"""The curator's pages: works added, changed, ordered, withdrawn, hung."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import pyvips
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from madang.exhibits import curation, probe, queries, services, staging, uploads
from madang.exhibits.types import Work
from madang.expos.types import Expo, Hall
from madang.kernel.ids import UserId
from madang.platform.clock import now
from madang.platform.events import log_of
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.exhibits.conftest import Add, picture_file

DRAFT = "0190d5a2-7c1e-7000-8000-000000000001"
FIELDS = {
    "draft": DRAFT,
    "makers": "1",
    "title_ko": "다리 위에서",
    "title_en": "On the Bridge",
    "alt_ko": "다리 위에 한 사람이 서 있다.",
    "credit_ko": "바람",
    "licence": "KOGL-1",
    "language": "ko",
    "maker-0-name_ko": "바람",
    "maker-0-role_ko": "그림",
    "do": "save",
}
Upload = Callable[..., SimpleUploadedFile]


@pytest.fixture
def curator(client: Client, organiser: UserId) -> Client:  # noqa: ARG001 -- the account must be there
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    return client


@pytest.fixture
def upload(tmp_path: Path) -> Upload:
    """A real picture as a browser sends it."""

    def make(name: str = "다리.png", width: int = 600, **colour: Any) -> SimpleUploadedFile:
        file = picture_file(tmp_path / "upload.png", width=width, **colour)
        return SimpleUploadedFile(name, file.read_bytes(), content_type="image/png")

    return make


def place(hall: Hall) -> str:
    return f"/test-expo/console/halls/{hall.slug}/"


def form(hall: Hall, kind: str = "picture") -> str:
    return f"{place(hall)}add/?form={kind}"


def titles(hall: Hall) -> list[str]:
    works = curation.curated(expo_id=hall.expo_id, hall_id=hall.id)
    return [each.work.slug for each in works if not each.withdrawn]


def staged(organiser: UserId, hall: Hall) -> list[str]:
    place = staging.draft(expo_id=hall.expo_id, user_id=organiser, draft_id=UUID(DRAFT))
    return [each.name for each in place.files("page")]


def test_a_work_is_added_with_its_file_and_waits_to_be_made_ready(
    curator: Client, photo_hall: Hall, upload: Upload
) -> None:
    response = curator.post(form(photo_hall), FIELDS | {"pages": upload()})

    assert response.status_code == 302
    (added,) = curation.curated(expo_id=photo_hall.expo_id, hall_id=photo_hall.id)
    assert (added.work.title.ko, added.work.width, added.readiness) == ("다리 위에서", 600, "waiting")
    assert re.fullmatch(r"on-the-bridge-[0-9a-f]{6}", added.work.slug)
    assert [maker.name.ko for maker in added.work.makers] == ["바람"]
    assert [event.kind for event in log_of(expo_id=photo_hall.expo_id)][-1] == "work.added"


def test_a_form_with_a_mistake_keeps_what_was_typed_and_the_files(
    curator: Client, photo_hall: Hall, upload: Upload, organiser: UserId
) -> None:
    response = curator.post(form(photo_hall), FIELDS | {"alt_ko": "", "licence": "", "pages": upload()})

    text = response.content.decode()
    assert response.status_code == 422
    assert 'value="다리 위에서"' in text
    assert "다리.png" in text
    assert "errors-title" in text
    assert staged(organiser, photo_hall) == ["다리.png"]

    assert curator.post(form(photo_hall), FIELDS).status_code == 302
    assert staged(organiser, photo_hall) == []


def test_a_refused_file_says_why_and_the_others_stay(
    curator: Client, photo_hall: Hall, upload: Upload, organiser: UserId
) -> None:
    bad = SimpleUploadedFile("그림.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")

    response = curator.post(form(photo_hall, "comic"), FIELDS | {"pages": [upload("1.png"), bad]})

    assert response.status_code == 422
    assert "그림.svg" in response.content.decode()
    assert "SVG" in response.content.decode()
    assert staged(organiser, photo_hall) == ["1.png"]
    assert titles(photo_hall) == []


def test_pages_are_put_in_order_and_removed_before_saving(
    curator: Client, photo_hall: Hall, upload: Upload, organiser: UserId
) -> None:
    pages = [upload("1.png"), upload("2.png"), upload("3.png")]
    curator.post(form(photo_hall, "comic"), FIELDS | {"do": "take", "pages": pages})
    place = staging.draft(expo_id=photo_hall.expo_id, user_id=organiser, draft_id=UUID(DRAFT))
    first, _, third = (each.key for each in place.files("page"))

    curator.post(form(photo_hall, "comic"), FIELDS | {"do": f"up:{third}"})
    curator.post(form(photo_hall, "comic"), FIELDS | {"do": f"drop:{first}"})

    assert staged(organiser, photo_hall) == ["3.png", "2.png"]


def test_what_is_handed_in_together_follows_the_numbers_of_its_names(
    curator: Client, photo_hall: Hall, upload: Upload, organiser: UserId
) -> None:
    pages = [upload(name) for name in ("page 10.png", "page 2.png", "Page 1.png")]

    curator.post(form(photo_hall, "comic"), FIELDS | {"do": "take", "pages": pages})

    assert staged(organiser, photo_hall) == ["Page 1.png", "page 2.png", "page 10.png"]


def test_a_waiting_picture_is_seen_small_by_who_handed_it_in(curator: Client, photo_hall: Hall, upload: Upload) -> None:
    taken = curator.post(form(photo_hall), FIELDS | {"do": "take", "pages": upload(width=600)}).content.decode()
    (address,) = re.findall(r'src="(/test-expo/console/drafts/[^"]+)"', taken)

    seen = curator.get(address)

    assert (seen.status_code, seen["Content-Type"]) == (200, "image/webp")
    assert pyvips.Image.new_from_buffer(seen.content, "").width == probe.LIKENESS_SIDE
    assert curator.get(address.replace(DRAFT, str(UUID(int=9)))).status_code == 404


def test_a_long_webtoon_is_cut_into_pieces_of_its_full_width(
    photo_hall: Hall, organiser: UserId, tmp_path: Path
) -> None:
    column = tmp_path / "column.png"
    rows = pyvips.Image.xyz(300, 9001)[1]
    (rows % 256).bandjoin([rows / 256, rows * 0]).cast("uchar").copy(interpretation="srgb").pngsave(str(column))
    draft = staging.draft(expo_id=photo_hall.expo_id, user_id=organiser, draft_id=UUID(DRAFT))

    draft.take("page", SimpleUploadedFile("긴 만화.png", column.read_bytes()), "webtoon")

    pieces = draft.files("page")
    assert [piece.name for piece in pieces] == [f"긴 만화 0{number}.webp" for number in range(1, 6)]
    joined = pyvips.Image.arrayjoin([pyvips.Image.new_from_file(str(piece.path)) for piece in pieces], across=1)
    assert sum(piece.height for piece in pieces) == 9001
    tops = [sum(piece.height for piece in pieces[:at]) for at in range(len(pieces))]
    assert [_row(piece.path, 0) for piece in pieces] == tops
    assert joined.width == 300
    assert sorted(path.name for path in draft.folder.iterdir()) == sorted(piece.key for piece in pieces)


def _row(piece: Path, at: int) -> int:
    """Which row of the whole column this row of a piece is, by its colours."""
    low, high, _ = pyvips.Image.new_from_file(str(piece)).getpoint(0, at)
    return int(high * 256 + low)


def test_a_picture_is_one_file_and_the_last_one_counts(
    curator: Client, photo_hall: Hall, upload: Upload, organiser: UserId
) -> None:
    curator.post(form(photo_hall), FIELDS | {"do": "take", "pages": upload("first.png")})
    curator.post(form(photo_hall), FIELDS | {"do": "take", "pages": upload("second.png")})

    assert staged(organiser, photo_hall) == ["second.png"]


def test_one_more_maker_is_asked_for_without_judging_the_rest(curator: Client, photo_hall: Hall) -> None:
    response = curator.post(form(photo_hall), FIELDS | {"do": "maker", "alt_ko": ""})

    text = response.content.decode()
    assert response.status_code == 200
    assert 'name="maker-1-name_ko"' in text
    assert 'value="바람"' in text


def test_a_draft_belongs_to_who_began_it(photo_hall: Hall, organiser: UserId) -> None:
    mine = staging.draft(expo_id=photo_hall.expo_id, user_id=organiser, draft_id=UUID(DRAFT))
    other = staging.draft(expo_id=photo_hall.expo_id, user_id=UserId(UUID(int=7)), draft_id=UUID(DRAFT))

    assert mine.folder != other.folder


def test_drafts_go_after_a_day(photo_hall: Hall, organiser: UserId, upload: Upload) -> None:
    draft = staging.draft(expo_id=photo_hall.expo_id, user_id=organiser, draft_id=UUID(DRAFT))
    draft.take("page", upload(), "picture")

    staging.forget_old(at=now().timestamp())
    assert draft.files()
    staging.forget_old(at=now().timestamp() + staging.KEPT_SECONDS + 60)
    assert not draft.files()


def test_more_than_fits_is_refused_before_anything_is_read(
    curator: Client, photo_hall: Hall, monkeypatch: pytest.MonkeyPatch, upload: Upload, organiser: UserId
) -> None:
    monkeypatch.setattr(uploads, "REQUEST_MOST", 500)

    response = curator.post(form(photo_hall), FIELDS | {"pages": upload()})

    assert response.status_code == 413
    assert staged(organiser, photo_hall) == []


def test_the_form_is_guarded_against_other_sites(organiser: UserId, photo_hall: Hall) -> None:  # noqa: ARG001 -- as above
    strict = Client(enforce_csrf_checks=True)
    assert strict.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)

    assert strict.post(form(photo_hall), FIELDS).status_code == 403


def edit(work: Work) -> str:
    return f"/test-expo/console/works/{work.slug}/"


def test_words_are_changed_and_the_files_stay(curator: Client, photo_hall: Hall, add: Add) -> None:
    work = add(photo_hall, "bridge", year=1940)

    assert "작품 bridge" in curator.get(edit(work)).content.decode()
    assert curator.post(edit(work), FIELDS | {"year": "1941"}).status_code == 302

    changed = queries.work(expo_id=photo_hall.expo_id, work_id=work.id)
    assert (changed.title.ko, changed.year, changed.slug) == ("다리 위에서", 1941, "bridge")
    assert changed.files == work.files
    assert [event.kind for event in log_of(expo_id=photo_hall.expo_id)][-1] == "work.changed"


def test_new_files_take_the_place_of_the_old(curator: Client, photo_hall: Hall, add: Add, upload: Upload) -> None:
    work = add(photo_hall, "bridge")

    curator.post(edit(work), FIELDS | {"pages": upload(width=900)})

    found = curation.curated_work(expo_id=photo_hall.expo_id, slug="bridge")
    assert (found.work.width, len(found.work.files), found.readiness) == (900, 1, "waiting")


def test_the_order_is_moved_a_step_at_a_time(curator: Client, photo_hall: Hall, add: Add) -> None:
    for slug in ("one", "two", "three"):
        add(photo_hall, slug)

    curator.post("/test-expo/console/works/three/move/", {"by": "-1"})
    assert titles(photo_hall) == ["one", "three", "two"]
    curator.post("/test-expo/console/works/one/move/", {"by": "-1"})
    assert titles(photo_hall) == ["one", "three", "two"]


def test_a_work_is_moved_over_several_places_at_once_and_no_further_than_there_are(
    curator: Client, photo_hall: Hall, add: Add
) -> None:
    for slug in ("one", "two", "three"):
        add(photo_hall, slug)

    curator.post("/test-expo/console/works/one/move/", {"by": "2"})
    assert titles(photo_hall) == ["two", "three", "one"]
    curator.post("/test-expo/console/works/one/move/", {"by": "-9999"})
    assert titles(photo_hall) == ["one", "two", "three"]
    for wrong in ("", "0", "far", "1e3"):
        assert curator.post("/test-expo/console/works/one/move/", {"by": wrong}).status_code == 400


def test_a_withdrawn_work_is_gone_from_pages_lists_files_and_the_next_hanging(
    curator: Client, expo: Expo, public_hall: Hall, add: Add
) -> None:
    gone, stays = add(public_hall, "gone"), add(public_hall, "stays")
    services.hang_hall(expo_id=expo.id, hall_id=public_hall.id)
    told = curator.get("/test-expo/spaces/comic.json").json()
    thumb = next(work for work in told["works"] if work["slug"] == "gone")["thumb"]["url"]

    assert curator.get("/test-expo/console/works/gone/withdraw/").status_code == 200
    assert curator.post("/test-expo/console/works/gone/withdraw/").status_code == 302

    assert curator.get("/test-expo/works/gone/").status_code == 410
    assert curator.get(thumb).status_code == 404
    assert [work.slug for work in queries.works_of_hall(expo_id=expo.id, hall_id=public_hall.id)] == ["stays"]
    curator.post(f"{place(public_hall)}hanging/")
    assert queries.work(expo_id=expo.id, work_id=stays.id).route == 0
    assert gone.id in {work.id for work in queries.works_of_expo(expo_id=expo.id)}

    curator.post("/test-expo/console/works/gone/restore/")
    assert titles(public_hall) == ["stays", "gone"]
    kinds = [event.kind for event in log_of(expo_id=expo.id)]
    assert [kind for kind in kinds if kind in {"work.withdrawn", "work.restored"}] == [
        "work.withdrawn",
        "work.restored",
    ]


def test_the_plan_is_seen_before_anything_is_published(curator: Client, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "one")
    add(photo_hall, "two")

    text = curator.get(f"{place(photo_hall)}hanging/").content.decode()

    assert text.count('class="plan__number"') == 2
    assert "작품 one" in text
    assert all(work.route is None for work in queries.works_of_hall(expo_id=photo_hall.expo_id, hall_id=photo_hall.id))

    assert curator.post(f"{place(photo_hall)}hanging/").status_code == 302
    works = queries.works_of_hall(expo_id=photo_hall.expo_id, hall_id=photo_hall.id)
    assert sorted(work.route for work in works if work.route is not None) == [0, 1]


def test_a_hung_work_is_pinned_and_let_go(curator: Client, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "one")
    services.hang_hall(expo_id=photo_hall.expo_id, hall_id=photo_hall.id)

    curator.post("/test-expo/console/works/one/pin/", {"on": "1"})
    assert curation.curated_work(expo_id=photo_hall.expo_id, slug="one").pinned
    curator.post("/test-expo/console/works/one/pin/", {"on": "0"})
    assert not curation.curated_work(expo_id=photo_hall.expo_id, slug="one").pinned


def test_an_empty_hall_has_no_plan_and_is_not_published(curator: Client, photo_hall: Hall) -> None:
    assert "plan__number" not in curator.get(f"{place(photo_hall)}hanging/").content.decode()
    assert curator.post(f"{place(photo_hall)}hanging/", follow=True).status_code == 200


def test_states_are_told_to_who_waits(curator: Client, photo_hall: Hall, upload: Upload) -> None:
    curator.post(form(photo_hall), FIELDS | {"pages": upload()})
    (waiting,) = curation.curated(expo_id=photo_hall.expo_id, hall_id=photo_hall.id)
    asked = {"HX-Request": "true"}

    before = curator.get(f"{place(photo_hall)}?states", headers=asked).content.decode()
    services.make_renditions(expo_id=photo_hall.expo_id, work_id=waiting.work.id)
    after = curator.get(f"{place(photo_hall)}?states", headers=asked).content.decode()

    assert "every 2s" in before
    assert "hx-swap-oob" in before
    assert "every 2s" not in after
    assert "curate__state--done" in after
