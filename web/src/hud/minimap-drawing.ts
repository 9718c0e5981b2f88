/** How a space looks from high above: walls, doors, works, people and oneself. */
import { HALVES } from "#/model/grid";
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

/** Floor and walls: drawn once a map. */
export function drawGround(pen: CanvasRenderingContext2D, map: SpaceMap): void {
  const fit = fitOf(map);
  const half = fit.scale / HALVES;
  pen.fillStyle = AROUND;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = FLOOR;
  pen.fillRect(fit.x, fit.y, map.width * fit.scale, map.height * fit.scale);
  pen.fillStyle = WALL;
  for (let row = 0; row < map.grid.rows; row++) {
    for (let column = 0; column < map.grid.columns; column++) {
      // A hair wider than a half tile, so that no seams show between them.
      if (map.grid.isBlocked(column, row)) pen.fillRect(fit.x + column * half, fit.y + row * half, half + 0.3, half + 0.3);
    }
  }
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
  const here = at(world.me.x, world.me.y);
  dot(pen, ...here, 5.5, FLOOR);
  dot(pen, ...here, 4, ME);
}
