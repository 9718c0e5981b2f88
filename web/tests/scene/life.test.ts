import { expect, test } from "vitest";
import { fireflyAt, petalAt } from "#/scene/life/drift";
import { puffAt } from "#/scene/life/dust";
import { carpAt, ringAt } from "#/scene/life/pond";

const SIGHT = { left: 300, top: 200, right: 1100, bottom: 700 };

test.each([petalAt, fireflyAt])("what drifts is always in the view or just outside", (at) => {
  for (let index = 0; index < 14; index++) {
    for (let now = 0; now < 200_000; now += 7001) {
      const { x, y, alpha } = at(index, now, SIGHT);
      expect(x).toBeGreaterThanOrEqual(260);
      expect(x).toBeLessThanOrEqual(1140);
      expect(y).toBeGreaterThanOrEqual(160);
      expect(y).toBeLessThanOrEqual(740);
      expect(alpha).toBeGreaterThanOrEqual(0);
      expect(alpha).toBeLessThanOrEqual(1);
    }
  }
});

test("moving the view does not drag a petal along", () => {
  const moved = { left: 310, top: 205, right: 1110, bottom: 705 };
  const [here, there] = [petalAt(3, 5000, SIGHT), petalAt(3, 5000, moved)];
  expect((there.x - here.x) % 880).toBeCloseTo(0);
  expect((there.y - here.y) % 580).toBeCloseTo(0);
});

test("dust spreads, rises and thins out", () => {
  const [young, old] = [puffAt(0.1), puffAt(0.9)];
  expect(old.scale).toBeGreaterThan(young.scale);
  expect(old.rise).toBeGreaterThan(young.rise);
  expect(old.alpha).toBeLessThan(young.alpha);
  expect(puffAt(1).alpha).toBe(0);
});

const WATER = { x: 12, y: 11, width: 13, height: 7 };

test.each([{ x: 12.2, y: 11.1 }, { x: 18, y: 14 }, { x: 24.9, y: 17.9 }])("a carp swims on from place to place and never onto the bank", (home) => {
  for (let index = 0; index < 4; index++) {
    for (let now = 0; now < 60_000; now += 500) {
      const [at, next] = [carpAt(index, home, now, WATER), carpAt(index, home, now + 500, WATER)];
      expect(Math.hypot(next.x - at.x, next.y - at.y)).toBeLessThan(0.3);
      expect(at.x).toBeGreaterThan(12.5);
      expect(at.x).toBeLessThan(24.5);
      expect(at.y).toBeGreaterThan(11.5);
      expect(at.y).toBeLessThan(17.5);
    }
  }
});

test("a carp looks where it swims", () => {
  for (const index of [0, 1]) {
    const [at, next] = [carpAt(index, { x: 18, y: 14 }, 4000, WATER), carpAt(index, { x: 18, y: 14 }, 4016, WATER)];
    const way = Math.atan2(next.y - at.y, next.x - at.x);
    expect(Math.cos(way - at.turn)).toBeGreaterThan(0.98);
  }
});

test("rings come and go unseen, on the water alone", () => {
  for (let now = 0; now < 40_000; now += 97) {
    const { x, y, size, alpha } = ringAt(2, now, WATER);
    expect(x).toBeGreaterThan(12);
    expect(x).toBeLessThan(25);
    expect(y).toBeGreaterThan(11);
    expect(y).toBeLessThan(18);
    expect(size).toBeLessThanOrEqual(1);
    expect(alpha).toBeGreaterThanOrEqual(0);
    expect(alpha).toBeLessThanOrEqual(1);
  }
});
