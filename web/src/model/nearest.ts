/** What is near enough to be used: the work one stands before, or the door one stands at. */
import type { Rect } from "#/model/grid";
import type { Door, Point, SpaceMap } from "#/model/map";

export type Nearest =
  | { readonly kind: "work"; readonly work: string }
  | { readonly kind: "door"; readonly door: Door };

/** How far beyond a work's view zone it still counts as near, in tiles. */
const WORK_REACH = 1;
const DOOR_REACH = 1.25;

export function nearestOf(map: SpaceMap, at: Point): Nearest | null {
  const works = map.works.map((hung) => ({ far: distance(hung.view, at), hung }));
  const doors = map.doors.map((door) => ({ far: distance(door.rect, at), door }));
  const work = closest(works.filter(({ far }) => far <= WORK_REACH), at);
  const door = doors.filter(({ far }) => far <= DOOR_REACH).sort((one, other) => one.far - other.far)[0];
  if (work && (!door || work.far <= door.far)) return { kind: "work", work: work.hung.work };
  return door ? { kind: "door", door: door.door } : null;
}

interface Candidate {
  readonly far: number;
  readonly hung: SpaceMap["works"][number];
}

/** In overlapping zones the work one faces most directly wins. */
function closest(candidates: readonly Candidate[], at: Point): Candidate | undefined {
  const aside = ({ hung }: Candidate): number => Math.abs(hung.frame.x + hung.frame.width / 2 - at.x);
  return [...candidates].sort((one, other) => one.far - other.far || aside(one) - aside(other))[0];
}

export function sameNearest(one: Nearest | null, other: Nearest | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === "work") return other.kind === "work" && one.work === other.work;
  return other.kind === "door" && one.door === other.door;
}

/** How far a point is outside a rectangle; 0 inside. */
export function distance(rect: Rect, { x, y }: Point): number {
  const dx = Math.max(rect.x - x, 0, x - (rect.x + rect.width));
  const dy = Math.max(rect.y - y, 0, y - (rect.y + rect.height));
  return Math.hypot(dx, dy);
}
