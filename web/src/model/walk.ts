/**
 * One's own walk, drawn at once and not only when the world has answered. Time goes in turns as long as the world's tick: what is
 * wanted takes effect, and is said, where a turn begins, so that both sides walk the same number of turns. The world's positions
 * are compared with what was walked then; where they differ, the walk since is done again from the world's position, and the
 * drawing slides there.
 */
import type { Direction, Facing } from "#/model/direction";
import type { Grid } from "#/model/grid";
import type { Point } from "#/model/map";
import { Body, step, STEP_MS } from "#/model/motion";
import type { Move, Path } from "#/wire/messages";

export type Saying = Move | Path;

type Wanted = { readonly dir: Direction } | { readonly points: readonly Point[] };

/** One turn: what was newly wanted in it, and the body after it. */
interface Turn {
  readonly wanted: Wanted | null;
  after: Body;
}

interface Sent {
  readonly seq: number;
  /** The turn it took effect in. */
  readonly turn: number;
  /** The first tick that carried it back. */
  tick: number | null;
}

export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly dir: Facing;
  readonly moving: boolean;
}

const KEPT_TURNS = 40;
/** After a longer pause (a hidden tab) nothing is caught up. */
const LONGEST_GAP = 1000;
/** Smaller differences are the wire's rounding. */
const ROUNDING = 1 / 32;
const SLIDE_MS = 110;
/** Further than this is no slip of prediction: the world has put us there. */
const JUMP = 3;

export class Walk {
  #grid: Grid | null = null;
  #body = new Body(0, 0);
  /** The places at the beginning, in the middle and at the end of the turn that is being drawn. */
  #legs: Point[] = [];
  #turns: Turn[] = [];
  #turn = 0;
  #sent: Sent[] = [];
  #seq = 0;
  #wanted: Wanted | null = null;
  #began = -Infinity;
  #walking = false;
  #slipX = 0;
  #slipY = 0;
  #drawnAt = 0;

  /** `say` sends to the world; `turnMs` is the world's tick. */
  constructor(
    private readonly say: (saying: Saying) => void,
    private readonly turnMs = 2 * STEP_MS,
  ) {}

  /** Into a space, at a place the world gave. */
  place(grid: Grid, x: number, y: number, dir: Facing): void {
    this.#grid = grid;
    this.#body = new Body(x, y);
    this.#body.facing = dir;
    this.#legs = [{ x, y }];
    this.#turns = [];
    this.#sent = [];
    this.#wanted = null;
    this.#walking = false;
    this.#slipX = this.#slipY = 0;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Where the turn that is being walked ends: a path starts there. */
  get end(): Point {
    return { x: this.#body.x, y: this.#body.y };
  }

  /** Whether a path is being followed, or will be. */
  get following(): boolean {
    return this.#wanted ? "points" in this.#wanted : this.#body.path.length > 0;
  }

  head(dir: Direction): void {
    const now = this.#wanted ? ("dir" in this.#wanted ? this.#wanted.dir : null) : this.#body.heading;
    if (dir === now && !this.following) return;
    this.#wanted = { dir };
  }

  follow(points: readonly Point[]): void {
    if (points.length > 0) this.#wanted = { points };
  }

  /** Brings the walk to `now` (ms) and tells what to draw. Nothing new begins while not `linked` to the world. */
  advance(now: number, linked: boolean): Shown {
    if (this.#grid) this.#run(this.#grid, now, linked);
    const decay = Math.exp(-Math.max(0, now - this.#drawnAt) / SLIDE_MS);
    this.#drawnAt = now;
    this.#slipX *= decay;
    this.#slipY *= decay;
    return this.#shown(now);
  }

  /** The world's word on where we were after `tick`, having heard our `seq`. */
  told(tick: number, x: number, y: number, moving: boolean, seq: number): void {
    const index = this.#sent.findIndex((sent) => sent.seq === seq);
    const sent = this.#sent[index];
    if (!sent) {
      if (this.#sent.length === 0 && !this.#walking) this.#settle(x, y);
      return;
    }
    sent.tick ??= tick;
    const turn = sent.turn + tick - sent.tick;
    const next = this.#sent[index + 1];
    this.#sent.splice(0, index);
    if (next && turn >= next.turn) return;
    if (turn < this.#turn) this.#correct(turn, x, y);
    else if (!moving && !this.#walking && !next) this.#settle(x, y);
  }

  #run(grid: Grid, now: number, linked: boolean): void {
    if (!this.#walking) {
      if (!linked || !this.#wanted || now - this.#began < this.turnMs) return;
      this.#began = now;
      this.#begin(grid);
      return;
    }
    if (now - this.#began > LONGEST_GAP) this.#began = now - this.turnMs;
    while (now - this.#began >= this.turnMs) {
      this.#began += this.turnMs;
      this.#begin(grid);
      if (!this.#isWalking()) return;
    }
  }

  #isWalking(): boolean {
    return this.#walking;
  }

  /** Begins the next turn: takes up what is wanted, says it, and walks the turn's steps ahead of drawing them. */
  #begin(grid: Grid): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) this.#tell(wanted);
    this.#legs = walkTurn(this.#body, wanted, grid, this.turnMs);
    this.#turns.push({ wanted, after: this.#body.copy() });
    this.#turn += 1;
    if (this.#turns.length > KEPT_TURNS) this.#turns.shift();
    this.#walking = this.#body.heading !== 0 || this.#body.path.length > 0 || this.#body.moving;
  }

  #tell(wanted: Wanted): void {
    this.#seq = (this.#seq % 255) + 1;
    this.#sent.push({ seq: this.#seq, turn: this.#turn, tick: null });
    if (this.#sent.length > KEPT_TURNS) this.#sent.shift();
    if ("dir" in wanted) this.say({ t: "move", seq: this.#seq, dir: wanted.dir });
    else this.say({ t: "path", seq: this.#seq, points: wanted.points.map(({ x, y }) => [x, y]) });
  }

  /** The world had us at (x, y) after `turn`: walks what came since again from there. */
  #correct(turn: number, x: number, y: number): void {
    const at = turn - (this.#turn - this.#turns.length);
    const then = this.#turns[at];
    if (!then || !this.#grid || isRounding(then.after.x - x, then.after.y - y)) return;
    const before = this.#shown(this.#drawnAt);
    const body = then.after.copy();
    body.x = x;
    body.y = y;
    then.after = body.copy();
    let legs: Point[] = [{ x, y }];
    for (const later of this.#turns.slice(at + 1)) {
      legs = walkTurn(body, later.wanted, this.#grid, this.turnMs);
      later.after = body.copy();
    }
    this.#body = body;
    this.#legs = legs;
    this.#slideFrom(before);
  }

  /** Both stand; the world's place counts. */
  #settle(x: number, y: number): void {
    if (isRounding(this.#body.x - x, this.#body.y - y)) return;
    const before = this.#shown(this.#drawnAt);
    this.#body.x = x;
    this.#body.y = y;
    this.#legs = [{ x, y }];
    this.#slideFrom(before);
  }

  #slideFrom(before: Shown): void {
    const after = this.#shown(this.#drawnAt);
    this.#slipX += before.x - after.x;
    this.#slipY += before.y - after.y;
    if (Math.hypot(this.#slipX, this.#slipY) > JUMP) this.#slipX = this.#slipY = 0;
  }

  #shown(now: number): Shown {
    const legs = this.#legs;
    const along = this.#walking ? Math.min(1, Math.max(0, (now - this.#began) / this.turnMs)) * (legs.length - 1) : legs.length - 1;
    const index = Math.max(0, Math.min(legs.length - 2, Math.floor(along)));
    const from = legs[index] ?? this.#body;
    const to = legs[index + 1] ?? from;
    const share = legs.length > 1 ? along - index : 0;
    return {
      x: from.x + (to.x - from.x) * share + this.#slipX,
      y: from.y + (to.y - from.y) * share + this.#slipY,
      dir: this.#body.facing,
      moving: this.#walking && this.#body.moving,
    };
  }
}

/** Walks the steps of one turn; the places they lead through, the first one included. */
function walkTurn(body: Body, wanted: Wanted | null, grid: Grid, turnMs: number): Point[] {
  if (wanted && "dir" in wanted) body.head(wanted.dir);
  else if (wanted) body.follow(wanted.points);
  const legs: Point[] = [{ x: body.x, y: body.y }];
  for (let walked = 0; walked < turnMs; walked += STEP_MS) {
    step(body, grid);
    legs.push({ x: body.x, y: body.y });
  }
  return legs;
}

function isRounding(dx: number, dy: number): boolean {
  return Math.abs(dx) < ROUNDING && Math.abs(dy) < ROUNDING;
}
