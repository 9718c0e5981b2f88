import { describe, expect, test } from "vitest";
import type { HungWork } from "#/model/map";
import { ratioOf, sheetOf } from "#/scene/hall/sheet";
import { spreadOf } from "#/scene/hall/spread";

const PAGE = Math.SQRT1_2;

function comic(width: number, height: number, pages: number): HungWork {
  const frame = { x: 0, y: 0, width, height };
  return { work: "a", form: "comic", mount: "panel", frame, view: frame, route: 0, focal: false, pages };
}

describe("a comic as it hangs", () => {
  test("is its cover and its next pages, none over another, all within the panel's face", () => {
    const { cover, pages } = sheetOf(comic(3.5, 1.75, 4), PAGE);
    expect(pages).toHaveLength(3);
    const boxes = [cover, ...pages];
    for (const [index, box] of boxes.slice(1).entries()) {
      const before = boxes[index];
      expect(box.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
      expect(box.width / box.height).toBeCloseTo(PAGE, 0);
    }
    const last = boxes.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(3.5 * 64 + 0.001);
  });

  test("leaves pages out that would be too small to see", () => {
    expect(sheetOf(comic(1.5, 1.75, 4), 1.2).pages).toEqual([]);
  });

  test("of which nothing is known yet has a page's shape", () => {
    expect(ratioOf(undefined)).toBeCloseTo(PAGE);
  });
});

describe("cards on a table", () => {
  const cards = (width: number): HungWork => ({ ...comic(width, 1, 1), form: "cards", mount: "table" });

  test("lie on both sides of the first, as many as there are", () => {
    expect([0, 1, 2, 9].map((count) => spreadOf(cards(1), count).length)).toEqual([0, 0, 1, 2]);
    const [right, left] = spreadOf(cards(1), 5).map(({ box }) => box.x + box.width / 2 - 32);
    expect(right).toBeGreaterThan(0);
    expect(left).toBeCloseTo(-(right ?? 0));
  });

  test("stay on it, however wide they are", () => {
    for (const width of [0.7, 1, 1.8, 2.6]) {
      for (const { box } of spreadOf(cards(width), 3)) expect(Math.abs(box.x + box.width / 2 - width * 32) + box.width / 2).toBeLessThan(96);
    }
  });
});
