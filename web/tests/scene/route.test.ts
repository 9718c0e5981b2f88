import { expect, test } from "vitest";
import { alongLine } from "#/scene/ground/route";

test("dots are evenly apart, around corners as well", () => {
  const dots = alongLine([{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 5, y: 5 }], 2);
  expect(dots).toEqual([{ x: 1, y: 0 }, { x: 3, y: 0 }, { x: 5, y: 0 }, { x: 5, y: 2 }, { x: 5, y: 4 }]);
});

test("a route without a line has none", () => {
  expect(alongLine([], 2)).toEqual([]);
  expect(alongLine([{ x: 1, y: 1 }, { x: 1, y: 1 }], 2)).toEqual([]);
});
