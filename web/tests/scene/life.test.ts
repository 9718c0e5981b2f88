import { expect, test } from "vitest";
import { fireflyAt, petalAt } from "#/scene/life/drift";
import { puffAt } from "#/scene/life/dust";

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
