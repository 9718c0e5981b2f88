import { describe, expect, test } from "vitest";
import type { HungWork } from "#/model/map";
import { ratioOf, sheetOf } from "#/scene/hall/sheet";

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
