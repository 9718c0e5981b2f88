/** Who and what is near: people within six tiles, works within four. Pure. */
import { distance } from "#/model/nearest";
import type { Work } from "#/model/space";
import type { Place, Walker, World } from "#/model/world";

export const PEOPLE_WITHIN = 6;
export const WORKS_WITHIN = 4;
/** So close one can shake hands: what is nearer is "beside you". */
const BESIDE = 1.5;

export interface NearPerson {
  readonly walker: Walker;
  /** Whole steps (tiles); 0 is beside. */
  readonly steps: number;
}

export interface NearWork {
  readonly work: Work;
  readonly steps: number;
  /** One stands before it. */
  readonly before: boolean;
}

export interface Near {
  readonly people: readonly NearPerson[];
  readonly works: readonly NearWork[];
}

export type Sight = Pick<World, "people" | "me" | "map" | "nearest" | "work">;

/** Both in an order that walking does not change: people by name, works along the route. */
export function nearOf(world: Sight): Near {
  return { people: peopleNear(world), works: worksNear(world) };
}

export function stepsTo(world: Pick<World, "me">, { x, y }: Place): number {
  return steps(Math.hypot(x - world.me.x, y - world.me.y));
}

export function byName(people: Iterable<Walker>): readonly Walker[] {
  return [...people].sort((one, other) => one.name.localeCompare(other.name) || one.n - other.n);
}

function peopleNear(world: Sight): readonly NearPerson[] {
  return byName(world.people.values())
    .map((walker) => ({ walker, steps: stepsTo(world, walker.track.last) }))
    .filter((person) => person.steps <= PEOPLE_WITHIN);
}

function worksNear(world: Sight): readonly NearWork[] {
  const before = world.nearest?.kind === "work" ? world.nearest.work : null;
  return (world.map?.works ?? []).flatMap((hung) => {
    const work = world.work(hung.work);
    const far = distance(hung.frame, world.me);
    const near = far <= WORKS_WITHIN || hung.work === before;
    return work && near ? [{ work, steps: steps(far), before: hung.work === before }] : [];
  });
}

function steps(far: number): number {
  return far < BESIDE ? 0 : Math.round(far);
}
