import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TickClock } from "#/model/ticks";
import { Track } from "#/model/track";

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
    const { x } = track.at(clock.drawn(now));
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
    track.at(0);
    track.add({ at: 100, x: 30, y: 1, dir: 5, moving: false });
    expect(track.at(250).x).toBe(30);
  });

  test("one who begins to walk after a long rest does not slide through the rest", () => {
    const track = new Track();
    track.add({ at: 0, x: 1, y: 1, dir: 5, moving: false });
    track.at(0);
    track.add({ at: 10_000, x: 1.45, y: 1, dir: 3, moving: true });
    expect(track.at(9_000).x).toBe(1);
    expect(track.at(9_890).moving).toBe(false);
    expect(track.at(9_950).moving).toBe(true);
  });
});

test("the clock takes a new line as it is after a silence", () => {
  const clock = new TickClock(TICK);
  clock.heard(100, 20_000);
  expect(clock.heard(200, 60_000)).toBe(60_000);
  expect(clock.newest).toBe(200);
});
