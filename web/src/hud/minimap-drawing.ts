/** How a space looks from high above: walls, doors, works, people and oneself. */
import { type Grid, HALVES } from "#/model/grid";
import type { Point, SpaceMap } from "#/model/map";
import type { World } from "#/model/world";

export const WIDTH = 192;
export const HEIGHT = 144;
const EDGE = 6;

const WALL = "#4d5763";
const FLOOR = "#fffdf7";
const AROUND = "#e9ddc2";
const DOOR = "#1f4e8c";
const WORK = "#f2b632";
const SEEN = "#2f6b53";
const PERSON = "#22252b";
const ME = "#bf3f2b";

/** Where the map lies in the minimap: pixels a tile, and the offset of its corner. */
export interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function fitOf(map: Pick<SpaceMap, "width" | "height">): Fit {
  const scale = Math.min((WIDTH - 2 * EDGE) / map.width, (HEIGHT - 2 * EDGE) / map.height);
  return { scale, x: (WIDTH - map.width * scale) / 2, y: (HEIGHT - map.height * scale) / 2 };
}

/** The tile under a point of the minimap (CSS pixels of its own 192 × 144). */
export function tileAt(fit: Fit, x: number, y: number): Point {
  return { x: (x - fit.x) / fit.scale, y: (y - fit.y) / fit.scale };
}

/** How many half tiles from the floor a wall is still drawn; what is deeper inside belongs to nobody. */
const THICK = 2;

/** Floor and walls as seen by who stands at `from`: drawn once a map. */
export function drawGround(pen: CanvasRenderingContext2D, map: SpaceMap, from: Point): void {
  pen.fillStyle = AROUND;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const free = reached(map.grid, from);
  for (const [column, row] of free) drawCell(pen, map, WALL, column - THICK, row - THICK, 2 * THICK + 1);
  for (const [column, row] of free) drawCell(pen, map, FLOOR, column, row, 1);
}

/** A square of half tiles, its edges on whole pixels, so that no seams show between neighbours. */
function drawCell(pen: CanvasRenderingContext2D, map: SpaceMap, colour: string, column: number, row: number, size: number): void {
  const fit = fitOf(map);
  const half = fit.scale / HALVES;
  const left = Math.floor(fit.x + column * half);
  const top = Math.floor(fit.y + row * half);
  pen.fillStyle = colour;
  pen.fillRect(left, top, Math.ceil(fit.x + (column + size) * half) - left, Math.ceil(fit.y + (row + size) * half) - top);
}

/** The half tiles that can be walked to from a point: yards behind walls are nobody's. All free ones when it lies in a wall. */
export function reached(grid: Grid, from: Point): readonly (readonly [number, number])[] {
  const start = cellOf(grid, Math.floor(from.x * HALVES), Math.floor(from.y * HALVES));
  const all = Array.from({ length: grid.columns * grid.rows }, (_, cell) => cell);
  const met = start === null ? new Set(all.filter((cell) => grid.blocked[cell] === 0)) : new Set([start]);
  // A set is walked in the order in which it grows: breadth first.
  if (start !== null) for (const cell of met) for (const next of around(grid, cell)) met.add(next);
  return [...met].map((cell) => [cell % grid.columns, Math.floor(cell / grid.columns)] as const);
}

function cellOf(grid: Grid, column: number, row: number): number | null {
  return grid.isBlocked(column, row) ? null : row * grid.columns + column;
}

function around(grid: Grid, cell: number): number[] {
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  return [cellOf(grid, column - 1, row), cellOf(grid, column + 1, row), cellOf(grid, column, row - 1), cellOf(grid, column, row + 1)].filter(
    (next) => next !== null,
  );
}

function dot(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}

/** Everything that moves or changes. */
export function drawLife(pen: CanvasRenderingContext2D, world: World, map: SpaceMap): void {
  const fit = fitOf(map);
  const at = (x: number, y: number): [number, number] => [fit.x + x * fit.scale, fit.y + y * fit.scale];
  for (const { rect } of map.doors) {
    const [x, y] = at(rect.x, rect.y);
    pen.fillStyle = DOOR;
    pen.fillRect(x, y - 1, Math.max(4, rect.width * fit.scale), Math.max(4, rect.height * fit.scale));
  }
  for (const { work, frame } of map.works) {
    const [x, y] = at(frame.x, frame.y + frame.height);
    pen.fillStyle = world.seen.has(work) ? SEEN : WORK;
    pen.fillRect(x, y - 2, Math.max(4, frame.width * fit.scale), 4);
  }
  for (const { track } of world.people.values()) dot(pen, ...at(track.last.x, track.last.y), 2.5, PERSON);
  if (world.located) {
    const [x, y] = at(world.located.x, world.located.y);
    dot(pen, x, y, 7, DOOR);
    dot(pen, x, y, 4.5, WORK);
  }
  const here = at(world.me.x, world.me.y);
  dot(pen, ...here, 5.5, FLOOR);
  dot(pen, ...here, 4, ME);
}
