import { describe, expect, test } from "vitest";
import type { HungWork } from "#/model/map";
import { alongRoute, facingWork, standing } from "#/model/route";
import { mapOf, work } from "../hall";
import { openGround } from "../ground";

const map = mapOf([work("a"), work("b"), work("c")]);

describe("along the route", () => {
  test("one begins at the beginning or the end, then goes round and round", () => {
    expect(alongRoute(map, null, 1)).toBe("id-a");
    expect(alongRoute(map, null, -1)).toBe("id-c");
    expect(alongRoute(map, "gone", 1)).toBe("id-a");
    expect(alongRoute(map, "id-b", 1)).toBe("id-c");
    expect(alongRoute(map, "id-c", 1)).toBe("id-a");
    expect(alongRoute(map, "id-a", -1)).toBe("id-c");
  });

  test("where nothing hangs there is nothing to go to", () => {
    expect(alongRoute(mapOf([]), null, 1)).toBeNull();
  });
});

const hung: HungWork = {
  work: "a", form: "picture", mount: "wall", route: 0, focal: false,
  frame: { x: 4, y: 1, width: 2, height: 1.5 }, view: { x: 4, y: 4, width: 2, height: 2 },
};

test("one stands before the middle of a picture, a step back, in its view zone", () => {
  const { x, y } = standing(hung);
  expect(x).toBe(5);
  expect(y).toBeGreaterThan(5);
  expect(y).toBeLessThan(6);
});

test("one begins a scroll at its beginning", () => {
  expect(standing({ ...hung, mount: "scroll", view: { x: 3, y: 5, width: 4, height: 13 } }).y).toBeLessThan(6);
});

test("the last step is towards the work, so that one faces it", () => {
  const way = facingWork(openGround(40, 40), [{ x: 9, y: 9 }, { x: 5, y: 5.6 }], hung);
  expect(way.at(-1)).toEqual({ x: 5, y: 5.6 });
  expect(way.at(-2)!.x).toBe(5);
  expect(way.at(-2)!.y).toBeGreaterThan(5.6);
});
