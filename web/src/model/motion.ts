/**
 * Walking: one fixed step of an avatar, the same as `madang.world.step`; golden files keep both equal. All arithmetic is on doubles
 * in this order, with nothing but + − × ÷ √ and floor, so that both languages get the same bits.
 */
import { type Direction, type Facing, SOUTH } from "#/model/direction";
import { BODY_X, BODY_Y, type Grid, HALVES } from "#/model/grid";
import type { Point } from "#/model/map";

export const STEP_MS = 50;
/** 4.5 tiles a second, in a step. */
export const STRIDE = 0.225;
const DIAGONAL = 0.15909902576697318;
/** How far from a wall one comes to stand. */
const GAP = 0.0009765625;
/** A path is given up after so many steps without getting nearer. */
const PATIENCE = 6;
/** tan 22.5°: between it and its inverse, a slope is nearer to a diagonal than to an axis. */
const SLOPE = 0.41421356237309503;

/** By direction, across and down. */
export const STRIDES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -STRIDE],
  [DIAGONAL, -DIAGONAL],
  [STRIDE, 0],
  [DIAGONAL, DIAGONAL],
  [0, STRIDE],
  [-DIAGONAL, DIAGONAL],
  [-STRIDE, 0],
  [-DIAGONAL, -DIAGONAL],
];

/** Where somebody stands and what they are walking: a heading held, or points still to come (the next one last). */
export class Body {
  facing: Facing = SOUTH;
  heading: Direction = 0;
  path: Point[] = [];
  moving = false;
  stuck = 0;

  constructor(
    public x: number,
    public y: number,
  ) {}

  head(direction: Direction): void {
    this.heading = direction;
    this.path = [];
  }

  follow(points: readonly Point[]): void {
    this.heading = 0;
    this.path = [...points].reverse();
    this.stuck = 0;
  }

  copy(): Body {
    const twin = new Body(this.x, this.y);
    const { facing, heading, moving, stuck } = this;
    return Object.assign(twin, { facing, heading, moving, stuck, path: [...this.path] });
  }
}

/** Moves a body by one step of STEP_MS, sliding along walls. */
export function step(body: Body, grid: Grid): void {
  if (body.heading !== 0) {
    const [across, down] = STRIDES[body.heading] ?? [0, 0];
    body.facing = body.heading;
    body.moving = slide(body, across, down, grid);
  } else if (body.path.length > 0) {
    followPath(body, grid);
  } else {
    body.moving = false;
  }
}

function followPath(body: Body, grid: Grid): void {
  let left = STRIDE;
  const wasX = body.x;
  const wasY = body.y;
  for (let to = body.path.at(-1); to && left > 0; to = body.path.at(-1)) {
    const farX = to.x - body.x;
    const farY = to.y - body.y;
    const far = Math.sqrt(farX * farX + farY * farY);
    let share: number;
    if (far <= left) {
      body.path.pop();
      if (far === 0) continue;
      share = 1;
      left = left - far;
    } else {
      share = left / far;
      left = 0;
    }
    body.facing = facingOf(farX, farY);
    slide(body, farX * share, farY * share, grid);
  }
  body.moving = body.x !== wasX || body.y !== wasY;
  body.stuck = body.moving ? 0 : body.stuck + 1;
  if (body.stuck >= PATIENCE) body.path = [];
}

/** The direction nearest to a way that is not nothing. */
export function facingOf(across: number, down: number): Facing {
  const wide = Math.abs(across);
  const high = Math.abs(down);
  if (high <= wide * SLOPE) return across > 0 ? 3 : 7;
  if (wide <= high * SLOPE) return down > 0 ? 5 : 1;
  if (across > 0) return down > 0 ? 4 : 2;
  return down > 0 ? 6 : 8;
}

/** First across, then down, each as far as walls let; whether it moved at all. */
function slide(body: Body, across: number, down: number, grid: Grid): boolean {
  const { x, y } = body;
  const newX = x + across;
  const newY = y + down;
  if (isOpen(grid, x, y) && isOpen(grid, newX, newY)) {
    body.x = newX;
    body.y = newY;
    return true;
  }
  if (across !== 0) body.x = acrossTo(x, y, newX, grid);
  if (down !== 0) body.y = downTo(body.x, y, newY, grid);
  return body.x !== x || body.y !== y;
}

function isOpen(grid: Grid, x: number, y: number): boolean {
  return grid.open[Math.trunc(y * HALVES) * grid.columns + Math.trunc(x * HALVES)] === 1;
}

function acrossTo(x: number, y: number, newX: number, grid: Grid): number {
  const side = newX > x ? BODY_X : -BODY_X;
  const column = Math.floor((newX + side) * HALVES);
  const bottom = Math.floor((y + BODY_Y) * HALVES);
  for (let row = Math.floor((y - BODY_Y) * HALVES); row <= bottom; row++) {
    if (!grid.isBlocked(column, row)) continue;
    return side > 0 ? Math.max(x, column / HALVES - side - GAP) : Math.min(x, (column + 1) / HALVES - side + GAP);
  }
  return newX;
}

function downTo(x: number, y: number, newY: number, grid: Grid): number {
  const side = newY > y ? BODY_Y : -BODY_Y;
  const row = Math.floor((newY + side) * HALVES);
  const right = Math.floor((x + BODY_X) * HALVES);
  for (let column = Math.floor((x - BODY_X) * HALVES); column <= right; column++) {
    if (!grid.isBlocked(column, row)) continue;
    return side > 0 ? Math.max(y, row / HALVES - side - GAP) : Math.min(y, (row + 1) / HALVES - side + GAP);
  }
  return newY;
}
