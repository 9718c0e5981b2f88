import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Grid } from "#/model/grid";
import { Body, step } from "#/model/motion";
import { clear, findPath } from "#/model/path";
import { ground, openGround } from "../ground";

const ROOM = [
  "####################",
  "#........##........#",
  "#........##........#",
  "#........##........#",
  "#..................#",
  "#..................#",
  "#........##........#",
  "#........##........#",
  "####################",
];

describe("on open floor", () => {
  test("the way is one straight leg to the very spot", () => {
    expect(findPath(openGround(40, 40), { x: 2, y: 2 }, { x: 12.3, y: 7.9 })).toEqual([{ x: 12.3, y: 7.9 }]);
  });

  test("outside the map it ends at the nearest spot inside", () => {
    const way = findPath(openGround(20, 20), { x: 5, y: 5 }, { x: 5, y: 40 });
    expect(way.at(-1)?.y).toBeCloseTo(9.75);
  });
});

describe("around walls", () => {
  test("the way leads through the gap", () => {
    const way = findPath(ground(ROOM), { x: 2, y: 1 }, { x: 8, y: 1 });
    expect(way.length).toBeGreaterThan(1);
    expect(way.at(-1)).toEqual({ x: 8, y: 1 });
  });

  test("a spot in a wall is approached as near as one can stand", () => {
    const last = findPath(ground(ROOM), { x: 2, y: 2.25 }, { x: 5, y: 0.1 }).at(-1);
    expect(last?.y).toBe(0.75);
    expect(last?.x).toBeLessThan(5);
  });

  test("who is walled in goes nowhere", () => {
    expect(findPath(ground(["###", "#.#", "###"]), { x: 0.75, y: 0.75 }, { x: 5, y: 5 })).toEqual([]);
  });
});

test("whatever the floor, a walk along the way stays out of walls and arrives", () => {
  const side = 24;
  const floors = fc.array(fc.integer({ min: 0, max: side * side - 1 }), { maxLength: 130 });
  const spot = fc.record({ x: fc.double({ min: 0.3, max: 11.7, noNaN: true }), y: fc.double({ min: 0.3, max: 11.7, noNaN: true }) });
  fc.assert(
    fc.property(floors, spot, spot, (walls, from, to) => {
      const blocked = new Uint8Array(side * side);
      for (const wall of walls) blocked[wall] = 1;
      const grid = new Grid(side, side, blocked);
      fc.pre(grid.fits(from.x, from.y));
      const way = findPath(grid, from, to);
      const body = new Body(from.x, from.y);
      body.follow(way);
      for (let steps = 0; steps < 900 && body.path.length > 0; steps++) {
        step(body, grid);
        expect(grid.fits(body.x, body.y)).toBe(true);
      }
      const last = way.at(-1) ?? from;
      expect(Math.hypot(body.x - last.x, body.y - last.y)).toBeLessThan(0.35);
    }),
    { numRuns: 150, seed: 20260801 },
  );
});

test("a straight leg is clear only where the whole body passes", () => {
  const grid = ground(["......", "......", "...#..", "......", "......"]);
  expect(clear(grid, { x: 0.5, y: 0.5 }, { x: 2.5, y: 0.5 })).toBe(true);
  expect(clear(grid, { x: 0.5, y: 1.25 }, { x: 2.5, y: 1.25 })).toBe(false);
});
