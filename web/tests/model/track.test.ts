import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Direction, type Facing } from "#/model/direction";
import { Body, step } from "#/model/motion";
import { TickClock } from "#/model/ticks";
import { Track } from "#/model/track";
import { openGround } from "../ground";

const TICK = 100;
const FRAME = 16;
const STRIDE = 0.45;

/** Draws somebody who walks east from tick 10 to 40, told over a line that delays tick t by `late(t)` ms. */
function drawn(late: (tick: number) => number): readonly number[] {
  const clock = new TickClock(TICK);
  const track = new Track();
  const told = Array.from({ length: 40 }, (_, tick) => {
    const walked = Math.min(30, Math.max(0, tick - 9));
    return { tick, x: walked * STRIDE, moving: walked > 0 && tick < 39, arrives: tick * TICK + late(tick) };
  }).filter(({ tick }) => tick === 0 || tick >= 10);
  const waiting = [...told].sort((one, other) => one.arrives - other.arrives);
  const seen: number[] = [];
  for (let now = 0; now < 5500; now += FRAME) {
    for (let next = waiting[0]; next && next.arrives <= now; next = waiting[0]) {
      waiting.shift();
      track.add({ at: clock.heard(next.tick, now), x: next.x, y: 0, dir: 3, moving: next.moving });
    }
    const { x } = track.at(clock.drawn(now), clock.known);
    seen.push(x);
  }
  return seen;
}

function strides(seen: readonly number[]): readonly number[] {
  return seen.slice(1).map((x, index) => x - (seen[index] ?? 0));
}

describe("somebody else's walk", () => {
  test("is even when ticks come evenly", () => {
    const walking = strides(drawn(() => 50)).filter((stride) => stride > 0.001);
    const usual = (STRIDE * FRAME) / TICK;
    for (const stride of walking.slice(2, -2)) expect(stride).toBeCloseTo(usual, 2);
  });

  test("never goes back nor jumps, however late ticks come up to 150 ms, and arrives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 40, maxLength: 40 }), (delays) => {
        // One TCP connection: nothing overtakes.
        let soonest = 0;
        const arrivals = delays.map((delay, tick) => (soonest = Math.max(soonest, tick * TICK + 30 + delay)));
        const seen = drawn((tick) => (arrivals[tick] ?? 0) - tick * TICK);
        for (const stride of strides(seen)) {
          expect(stride).toBeGreaterThanOrEqual(0);
          expect(stride).toBeLessThan(0.2);
        }
        expect(seen.at(-1)).toBeCloseTo(30 * STRIDE);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("a jump across the map is no walk", () => {
    const track = new Track();
    track.add({ at: 0, x: 1, y: 1, dir: 5, moving: false });
    track.at(0, 0);
    track.add({ at: 100, x: 30, y: 1, dir: 5, moving: false });
    expect(track.at(250, 100).x).toBe(30);
  });

  test("one who begins to walk after a long rest does not slide through the rest", () => {
    const track = new Track();
    track.add({ at: 0, x: 1, y: 1, dir: 5, moving: false });
    track.at(0, 0);
    track.add({ at: 10_000, x: 1.45, y: 1, dir: 3, moving: true });
    expect(track.at(9_000, 10_000).x).toBe(1);
    expect(track.at(9_890, 10_000).moving).toBe(false);
    expect(track.at(9_950, 10_000).moving).toBe(true);
  });
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Truth extends Spot {
  readonly dir: Facing;
  readonly moving: boolean;
}

/** Where a walker was after each tick: `ways` are walked one after the other, each a direction (0: they stand) for some ticks. */
function walked(ways: readonly (readonly [Direction, number])[]): readonly Truth[] {
  const body = new Body(60, 60);
  const field = openGround(240, 240);
  return ways.flatMap(([dir, ticks]) => {
    body.head(dir);
    return Array.from({ length: ticks }, () => {
      step(body, field);
      step(body, field);
      const { x, y, facing: looks, moving } = body;
      return { x, y, dir: looks, moving };
    });
  });
}

interface Frame extends Spot {
  readonly truth: Spot;
}

/** Draws that walk as a crowd is told of it: every other tick while they walk on, over a line that delays tick t by `late[t]` ms. */
function drawnInCrowd(truth: readonly Truth[], late: readonly number[]): readonly Frame[] {
  const clock = new TickClock(TICK);
  const track = new Track();
  const frames: Frame[] = [];
  let next = 0;
  let arrived = 0;
  for (let now = 0; now < truth.length * TICK; now += FRAME) {
    for (; next < truth.length; next++) {
      // One TCP connection: nothing overtakes.
      const arrives = Math.max(arrived, next * TICK + 30 + (late[next] ?? 0));
      if (arrives > now) break;
      arrived = arrives;
      const at = clock.heard(next, now);
      const is = truth[next];
      const was = truth[next - 1];
      const walksOn = is?.dir === was?.dir && is?.moving === was?.moving;
      if (is && !(walksOn && (next % 2 === 0 || !is.moving))) track.add({ at, ...is });
    }
    const moment = clock.drawn(now);
    const { x, y } = track.at(moment, clock.known);
    const share = (moment - (clock.known - (next - 1) * TICK)) / TICK;
    frames.push({ x, y, truth: between(truth, share) });
  }
  return frames;
}

function between(truth: readonly Truth[], at: number): Spot {
  const from = truth[Math.max(0, Math.floor(at))];
  const to = truth[Math.max(0, Math.floor(at) + 1)] ?? from;
  if (!from || !to) return { x: 60, y: 60 };
  const share = Math.max(0, at) - Math.floor(Math.max(0, at));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const WARM = 5000 / FRAME;
const SOME_WAYS = fc.array(fc.tuple(fc.constantFrom<Direction>(0, 1, 2, 3, 4, 5, 6, 7, 8), fc.integer({ min: 1, max: 12 })), { minLength: 20, maxLength: 40 });

describe("somebody far off in a crowd, told every other tick", () => {
  const jitter = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 400, maxLength: 400 });

  test("walks on without a halt, with 150 ms of jitter", () => {
    const truth = walked([[3, 120]]);
    fc.assert(
      fc.property(jitter, (late) => {
        const seen = drawnInCrowd(truth, late).slice(WARM).map(({ x }) => x);
        for (const stride of strides(seen)) {
          expect(stride).toBeGreaterThan(0.5 * ((STRIDE * FRAME) / TICK));
          expect(stride).toBeLessThan(1.5 * ((STRIDE * FRAME) / TICK));
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("is drawn where they were, however they turn, stop and start", () => {
    fc.assert(
      fc.property(SOME_WAYS, jitter, (ways, late) => {
        const truth = walked([[3, 60], ...ways]);
        for (const { x, y, truth: was } of drawnInCrowd(truth, late).slice(WARM)) expect(Math.hypot(x - was.x, y - was.y)).toBeLessThan(0.1);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

test("a world that was started again counts from the beginning, and walks are as smooth as before", () => {
  const clock = new TickClock(TICK);
  clock.heard(5000, 1000);
  expect(clock.heard(3, 3000)).toBe(3000);
  expect(clock.newest).toBe(3);
});

test("the clock takes a new line as it is after a silence", () => {
  const clock = new TickClock(TICK);
  clock.heard(100, 20_000);
  expect(clock.heard(200, 60_000)).toBe(60_000);
  expect(clock.newest).toBe(200);
});
