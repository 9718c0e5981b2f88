/** What is near enough to be used: the work one stands before, the door one stands at, the page that can be opened there. */
import type { Rect } from "#/model/grid";
import type { Door, Page, Point, SpaceMap } from "#/model/map";

export type Nearest =
  | { readonly kind: "work"; readonly work: string }
  | { readonly kind: "door"; readonly door: Door }
  | { readonly kind: "page"; readonly page: Page };

/** How far beyond a work's view zone it still counts as near, in tiles. */
const WORK_REACH = 1;
const DOOR_REACH = 1.25;

export function nearestOf(map: SpaceMap, at: Point): Nearest | null {
  const works = map.works.map((hung) => ({ far: distance(hung.view, at), hung }));
  const doors = map.doors.map((door) => ({ far: distance(door.rect, at), door }));
  const work = closest(works.filter(({ far }) => far <= WORK_REACH), at);
  const door = doors.filter(({ far }) => far <= DOOR_REACH).sort((one, other) => one.far - other.far)[0];
  if (work && (!door || work.far <= door.far)) return { kind: "work", work: work.hung.work };
  if (door) return { kind: "door", door: door.door };
  const page = pageAt(map, at);
  return page ? { kind: "page", page } : null;
}

/** Of zones that overlap, the one in whose middle one stands most. */
function pageAt(map: SpaceMap, at: Point): Page | undefined {
  const off = ({ zone }: Page): number => Math.hypot(zone.x + zone.width / 2 - at.x, zone.y + zone.height / 2 - at.y);
  return map.pages.filter(({ zone }) => distance(zone, at) === 0).sort((one, other) => off(one) - off(other))[0];
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
  if (one.kind === "page") return other.kind === "page" && one.page === other.page;
  return other.kind === "door" && one.door === other.door;
}

/** How far a point is outside a rectangle; 0 inside. */
export function distance(rect: Rect, { x, y }: Point): number {
  const dx = Math.max(rect.x - x, 0, x - (rect.x + rect.width));
  const dy = Math.max(rect.y - y, 0, y - (rect.y + rect.height));
  return Math.hypot(dx, dy);
}
