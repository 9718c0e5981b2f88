/** Who is here, as a list tells it: those in sight as they are seen, all others as the roster told. */
import type { World } from "#/model/world";

/** Somebody as lists have them. `person` is "" until the world has told who everybody is. */
export interface Listed {
  readonly n: number;
  readonly person: string;
  readonly name: string;
  readonly badge: string;
  readonly x: number;
  readonly y: number;
  readonly hand: boolean;
  readonly inSight: boolean;
}

/** Raised hands first, then by name; who is in sight is as new as can be. */
export function listedOf({ people, roster, me }: Pick<World, "people" | "roster" | "me">): readonly Listed[] {
  const told = new Map(roster.map((one) => [one.n, one]));
  const seen = [...people.values()].map(({ n, name, badge, hand, track }) => {
    const { x, y } = track.last;
    return { n, name, badge, hand, x, y, person: told.get(n)?.person ?? "", inSight: true };
  });
  const away = roster.filter(({ n }) => n !== me.n && !people.has(n)).map((one) => ({ ...one, inSight: false }));
  return [...seen, ...away].sort((one, other) => Number(other.hand) - Number(one.hand) || one.name.localeCompare(other.name) || one.n - other.n);
}

/** Whether the roster does not tell of everybody who is here by now. */
export function isOld({ people, roster, total }: Pick<World, "people" | "roster" | "total">): boolean {
  const told = new Set(roster.map(({ n }) => n));
  return roster.length !== total || [...people.keys()].some((n) => !told.has(n));
}
