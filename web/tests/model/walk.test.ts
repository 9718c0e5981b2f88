import { describe, expect, test } from "vitest";
import type { Direction } from "#/model/direction";
import type { Grid } from "#/model/grid";
import { Body, step } from "#/model/motion";
import { type Saying, Walk } from "#/model/walk";
import { openGround } from "../ground";

const TICK = 100;
const FRAME = 16;

interface Order {
  readonly at: number;
  readonly dir: Direction;
}

interface Line {
  readonly up: (at: number) => number;
  readonly down: (at: number) => number;
}

/** A world that ticks by itself, hears late and answers late. */
class FarWorld {
  readonly body: Body;
  #seq = 0;
  #tick = 0;
  readonly #coming: { readonly at: number; readonly saying: Saying }[] = [];
  readonly #going: { readonly at: number; readonly tick: number; readonly x: number; readonly y: number; readonly moving: boolean; readonly seq: number }[] = [];
  #last = "";

  constructor(
    private readonly grid: Grid,
    private readonly line: Line,
    x: number,
    y: number,
  ) {
    this.body = new Body(x, y);
  }

  hear(saying: Saying, now: number): void {
    this.#coming.push({ at: now + this.line.up(now), saying });
  }

  /** Runs to `now`; hands what arrives to the walk. */
  run(now: number, walk: Walk): void {
    for (; this.#tick * TICK <= now; this.#tick++) this.#doTick(this.#tick * TICK);
    while (this.#going[0] && this.#going[0].at <= now) {
      const { tick, x, y, moving, seq } = this.#going.shift()!;
      walk.told(tick, x, y, moving, seq);
    }
  }

  #doTick(at: number): void {
    while (this.#coming[0] && this.#coming[0].at <= at) {
      const { saying } = this.#coming.shift()!;
      if (saying.t === "move") this.body.head(saying.dir as Direction);
      else this.body.follow(saying.points.map(([x, y]) => ({ x, y })));
      this.#seq = saying.seq;
    }
    step(this.body, this.grid);
    step(this.body, this.grid);
    const round = (value: number): number => Math.round(value * 64) / 64;
    const { moving } = this.body;
    const record = { tick: this.#tick, x: round(this.body.x), y: round(this.body.y), moving, seq: this.#seq };
    const told = `${record.x} ${record.y} ${record.moving} ${record.seq}`;
    if (told === this.#last) return;
    this.#last = told;
    this.#going.push({ at: at + this.line.down(at), ...record });
  }
}

interface Seen {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

function walkThrough(orders: readonly Order[], line: Line, until: number, grid = openGround(80, 40), start = { x: 5, y: 5 }): { seen: Seen[]; far: FarWorld } {
  let now = 0;
  const far = new FarWorld(grid, line, start.x, start.y);
  const walk = new Walk((saying) => { far.hear(saying, now); });
  walk.place(grid, start.x, start.y, 5);
  const seen: Seen[] = [];
  const waiting = [...orders];
  for (; now < until; now += FRAME) {
    while (waiting[0] && waiting[0].at <= now) walk.head(waiting.shift()!.dir);
    far.run(now, walk);
    const { x, y } = walk.advance(now, true);
    seen.push({ at: now, x, y });
  }
  return { seen, far };
}

const even: Line = { up: () => 60, down: () => 60 };
const jittery: Line = { up: (at) => 40 + ((at * 7919) % 120), down: (at) => 40 + ((at * 104_729) % 150) };

describe("one's own walk", () => {
  test("begins with the frame after the key and goes on evenly", () => {
    const { seen } = walkThrough([{ at: 320, dir: 3 }], even, 2000);
    const moving = seen.filter(({ at }) => at > 340);
    expect(moving[0]!.x).toBeGreaterThan(5);
    const strides = moving.slice(1).map(({ x }, index) => x - moving[index]!.x);
    for (const stride of strides) expect(stride).toBeCloseTo((4.5 * FRAME) / 1000, 2);
  });

  test("is where the world has it, once both stand", () => {
    const { seen, far } = walkThrough([{ at: 320, dir: 3 }, { at: 930, dir: 5 }, { at: 1500, dir: 0 }], even, 4000);
    expect(seen.at(-1)!.x).toBeCloseTo(far.body.x, 1);
    expect(seen.at(-1)!.y).toBeCloseTo(far.body.y, 1);
  });

  test("never jumps, nor goes back in mid-walk, on a line that jitters by 150 ms", () => {
    const { seen, far } = walkThrough([{ at: 320, dir: 3 }, { at: 3100, dir: 0 }], jittery, 6000);
    const strides = seen.slice(1).map(({ x }, index) => x - seen[index]!.x);
    expect(Math.max(...strides)).toBeLessThan(0.16);
    const walking = seen.slice(1).filter(({ at }) => at > 400 && at < 3000).map(({ x }, index, all) => x - (all[index - 1]?.x ?? x));
    expect(Math.min(...walking)).toBeGreaterThanOrEqual(0);
    expect(seen.at(-1)!.x).toBeCloseTo(far.body.x, 1);
  });

  test("stops where a wall is, on both sides", () => {
    const { seen, far } = walkThrough([{ at: 100, dir: 7 }], even, 3500);
    expect(far.body.x).toBeLessThan(0.25);
    expect(seen.at(-1)!.x).toBeCloseTo(far.body.x, 2);
  });

  test("says at most ten intents a second, however wild the keys", () => {
    let said = 0;
    let now = 0;
    const walk = new Walk(() => { said += 1; });
    walk.place(openGround(80, 40), 20, 10, 5);
    for (; now < 3000; now += FRAME) {
      walk.head(((now / FRAME) % 9) as Direction);
      walk.advance(now, true);
    }
    expect(said).toBeLessThanOrEqual(31);
  });

  test("begins nothing while the world is away", () => {
    let said = 0;
    const walk = new Walk(() => { said += 1; });
    walk.place(openGround(80, 40), 20, 10, 5);
    walk.head(3);
    for (let now = 0; now < 1000; now += FRAME) expect(walk.advance(now, false).x).toBe(20);
    expect(said).toBe(0);
  });

  test("is taken to where the world puts it, when the world is surprised", () => {
    const grid = openGround(80, 40);
    const walk = new Walk(() => undefined);
    walk.place(grid, 5, 5, 5);
    walk.head(3);
    let now = 200;
    for (; now < 900; now += FRAME) walk.advance(now, true);
    // The world had us stopped by something we do not know of.
    for (let tick = 3; tick < 12; tick++, now += TICK) {
      walk.told(tick, 5.5, 5, false, walk.seq);
      walk.advance(now, true);
    }
    walk.head(0);
    for (let end = now + 600; now < end; now += FRAME) walk.advance(now, true);
    walk.told(14, 5.5, 5, false, walk.seq);
    for (let end = now + 1500; now < end; now += FRAME) walk.advance(now, true);
    expect(walk.advance(now, true).x).toBeCloseTo(5.5, 1);
  });
});

test("a path is walked to its very end by both", () => {
  const grid = openGround(80, 40);
  let now = 0;
  const far = new FarWorld(grid, jittery, 5, 5);
  const walk = new Walk((saying) => { far.hear(saying, now); });
  walk.place(grid, 5, 5, 5);
  walk.follow([{ x: 8, y: 5 }, { x: 8.3, y: 9.1 }]);
  for (; now < 5000; now += FRAME) {
    far.run(now, walk);
    walk.advance(now, true);
  }
  expect(walk.following).toBe(false);
  expect(walk.end.x).toBeCloseTo(8.3);
  expect(walk.end.y).toBeCloseTo(9.1);
  expect([far.body.x, far.body.y]).toEqual([walk.end.x, walk.end.y]);
});
