/** Along the route: which work comes next, and where one stands to look at one. */
import type { Grid } from "#/model/grid";
import type { HungWork, Point, SpaceMap } from "#/model/map";

/** Approaching a work's place from this far south of it makes the avatar face it. */
const APPROACH = 0.25;

/** The works of the map in route order. */
export function routeOf(map: SpaceMap): readonly string[] {
  return map.works.map((hung) => hung.work);
}

/**
 * The work `by` places further along the route from `current`, round and round. Who has seen none yet begins at the route's
 * beginning, or, going backwards, at its end: the nearest might be one that is meant to be passed by.
 */
export function alongRoute(map: SpaceMap, current: string | null, by: 1 | -1): string | null {
  const route = routeOf(map);
  const index = current === null ? -1 : route.indexOf(current);
  if (index >= 0) return route[(index + by + route.length) % route.length] ?? null;
  return (by === 1 ? route[0] : route.at(-1)) ?? null;
}

/** A comfortable step back, in tiles: nearer, one's head would be before the picture. */
const STEP_BACK = 1.6;

/** Where to stand before a work: in its view zone, before the middle of the picture; at the beginning of a scroll. */
export function standing(hung: HungWork): Point {
  const { view, frame, mount } = hung;
  const middle = frame.x + frame.width / 2;
  const x = Math.min(view.x + view.width - 0.25, Math.max(view.x + 0.25, middle));
  return { x, y: view.y + Math.min(mount === "scroll" ? 0.6 : STEP_BACK, view.height * 0.8) };
}

/** A way that ends before the work, made to end with a step towards it. */
export function facingWork(grid: Grid, way: readonly Point[], hung: HungWork): readonly Point[] {
  const last = way.at(-1);
  if (!last || hung.frame.y > last.y || !grid.fits(last.x, last.y + APPROACH)) return way;
  return [...way.slice(0, -1), { x: last.x, y: last.y + APPROACH }, last];
}
