"""Writes: works, their renditions, empathy, and the hanging of halls."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from madang.exhibits import columns, halls, intake, models, queries, readiness, rules, tasks
from madang.exhibits.types import NewWork
from madang.expos import arranging, permissions
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.errors import HallNotEmptyError
from madang.expos.types import GROUNDS
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, HallId, SpaceId, WorkId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.events import record
from madang.platform.types import SYSTEM, Actor
from madang.world.maps.plaza import Door, Stand, plaza


def add_work(*, expo_id: ExpoId, hall_id: HallId, work: NewWork, actor: Actor = SYSTEM) -> WorkId:
    """Takes a work in, last in the hall's list. It is seen once the worker has made its pictures and the hall is hung.

    Raises: BadInputError with the field and why (a wrong or broken file, an unknown licence or institution, a slug
    in use), NotFoundError for the hall.
    """
    rules.check(work)
    rules.check_files(work)
    hall = expos.hall(expo_id=expo_id, hall_id=hall_id)
    taken = intake.take_in(work)
    fields = columns.told(work, expo_id) | columns.measured(taken)
    try:
        with transaction.atomic():
            order = columns.next_order(expo_id, hall.id)
            row = models.Work.objects.create(expo_id=expo_id, hall_id=hall.id, order=order, **fields)
            for file in taken.files:
                file.work = row
            models.WorkFile.objects.bulk_create(taken.files)
            record(expo_id=expo_id, kind="work.added", actor=actor, subject=("work", row.id), data={"hall": hall.slug})
            tasks.render_work.enqueue(str(expo_id), str(row.id))
    except IntegrityError as error:
        raise BadInputError(field="slug", why="in-use") from error
    return WorkId(row.id)


def make_renditions(*, expo_id: ExpoId, work_id: WorkId) -> None:
    """Makes what is missing of all that is shown of the work, at once instead of in the worker. Safe to run again.

    Raises: NotFoundError.
    """
    if readiness.make_showable(expo_id=expo_id, work_id=work_id):
        readiness.make_complete(expo_id=expo_id, work_id=work_id)


def make_missing_renditions(*, expo_id: ExpoId) -> None:
    """The same for every work of the expo, one after the other."""
    for work_id in models.Work.objects.filter(expo_id=expo_id).order_by("created_at").values_list("id", flat=True):
        make_renditions(expo_id=expo_id, work_id=WorkId(work_id))


def set_reaction(*, expo_id: ExpoId, work_id: WorkId, participant: Participant, on: bool) -> int:
    """Gives or takes back somebody's empathy; how many felt with the work now. Saying it twice changes nothing.

    Raises: NotFoundError, NeedsPassError when the work's hall is not open to this person.
    """
    with transaction.atomic():
        row = models.Work.objects.filter(expo_id=expo_id, id=work_id, withdrawn_at=None).first()
        if row is None or participant.expo_id != expo_id:
            raise NotFoundError
        hall = expos.hall(expo_id=expo_id, hall_id=HallId(row.hall_id))
        admitted = participant.standing == "admitted"
        if not admitted or not permissions.may_see_hall(gate=hall.gate, admitted=admitted, staff=False):
            raise NeedsPassError
        if _changed(row, participant, on=on):
            record(
                expo_id=expo_id,
                kind="work.reacted",
                actor=participant.actor,
                subject=("work", row.id),
                data={"on": on},
                publish=True,
            )
        return queries.empathy_count(expo_id=expo_id, work_id=work_id)


def hang_hall(*, expo_id: ExpoId, hall_id: HallId, actor: Actor = SYSTEM) -> SpaceId:
    """Makes the hall's floor plans and maps anew from its list of works, and the order in which they are walked past.

    Pinned works stay where they are. A large hall has further parts, spaces of their own; the first is returned.
    Raises: NotFoundError, BadInputError(field="works", why="empty") for a hall without works.
    """
    return halls.hang(expo_id=expo_id, hall_id=hall_id, actor=actor)


def hang_again(*, expo_id: ExpoId, hall_id: HallId, actor: Actor = SYSTEM) -> None:
    """The same after the hall itself has changed; a hall of which no work was hung yet is a bare room, and open.

    Raises: NotFoundError.
    """
    halls.hang_again(expo_id=expo_id, hall_id=hall_id, actor=actor)


def remove_hall(*, expo_id: ExpoId, hall_id: HallId, actor: Actor) -> None:
    """Takes an empty hall away. Raises: NotFoundError, HallNotEmptyError."""
    with transaction.atomic():
        works = models.Work.objects.filter(expo_id=expo_id, hall_id=hall_id).count()
        if works:
            raise HallNotEmptyError(works=works)
        arranging.remove_hall(expo_id=expo_id, hall_id=hall_id, actor=actor)


def pin_work(*, expo_id: ExpoId, work_id: WorkId, pinned: bool, actor: Actor = SYSTEM) -> None:
    """Keeps a work in its present place when its hall is hung anew, or lets it go. Saying it twice changes nothing.

    Raises: NotFoundError, BadInputError(field="work", why="not-hung") for a work that has no place to keep yet.
    """
    halls.pin(expo_id=expo_id, work_id=work_id, pinned=pinned, actor=actor)


def hang_plaza(*, expo_id: ExpoId, actor: Actor = SYSTEM) -> SpaceId:
    """Makes the plaza's map anew: a door for every hall, for stage, arena and garden where the expo has them, a banner
    for every institution.

    Raises: NotFoundError.
    """
    expo = expos.expo(expo_id)
    doors = [Door(space=hall.slug, title=hall.title) for hall in expos.halls(expo_id=expo_id)]
    grounds = [space for space in expos.spaces(expo_id=expo_id) if space.kind in GROUNDS]
    grounds.sort(key=lambda space: GROUNDS.index(space.kind))
    doors += [Door(space=ground.slug, title=ground.title) for ground in grounds]
    # As seen from where the map is served, /{expo}/maps/.
    stands = [Stand(title=one.name, page=f"../institutions/{one.slug}/") for one in expos.institutions(expo_id=expo_id)]
    tiled = plaza(title=expo.title, doors=doors, stands=stands, wings_page="../wings/")
    return expo_services.store_map(expo_id=expo_id, slug="plaza", kind="plaza", hall_id=None, tiled=tiled, actor=actor)


def _changed(row: models.Work, participant: Participant, *, on: bool) -> bool:
    if on:
        return models.Reaction.objects.get_or_create(work=row, participant_id=participant.id)[1]
    return models.Reaction.objects.filter(work=row, participant_id=participant.id).delete()[0] > 0
