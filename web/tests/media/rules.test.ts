import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { after, before, opened } from "#/media/leaves";
import { passages, saidAt } from "#/media/passages";
import { leave, leftAt } from "#/media/reading";
import { FITTED, fitted, held, panned, zoomed } from "#/media/zoom";
import { shelf } from "../hall";

describe("pages", () => {
  it("lie open singly, or in pairs after the cover", () => {
    expect(opened(3, 8, false)).toEqual([3]);
    expect(opened(0, 8, true)).toEqual([0]);
    expect(opened(2, 8, true)).toEqual([1, 2]);
    expect(opened(7, 8, true)).toEqual([7]);
    expect(opened(0, 0, true)).toEqual([]);
  });

  it("are all met once when turned from the cover to the end, and again on the way back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.boolean(), (count, two) => {
        const met: number[] = [];
        let last = 0;
        for (let page: number | null = 0; page !== null; page = after(page, count, two)) {
          met.push(...opened(page, count, two));
          last = page;
        }
        expect(met).toEqual(Array.from({ length: count }, (_, at) => at));
        let steps = 0;
        for (let page: number | null = last; page !== null; page = before(page, count, two)) steps += 1;
        expect(steps).toBe(two ? 1 + Math.ceil((count - 1) / 2) : count);
      }),
    );
  });
});

describe("a picture", () => {
  const frame = { width: 900, height: 600 };
  const picture = { width: 2400, height: 1800 };

  it("fits whole", () => {
    expect(fitted(picture, frame)).toEqual({ width: 800, height: 600 });
  });

  it("keeps the point under the pointer where it is when zoomed", () => {
    const lie = zoomed(FITTED, 2, { x: 100, y: 50 }, picture, frame);
    expect(lie).toEqual({ scale: 2, x: -100, y: -50 });
  });

  it("never shows a gap it could fill, and never less than the whole", () => {
    fc.assert(
      fc.property(fc.float({ min: 0.125, max: 64, noNaN: true }), fc.integer(), fc.integer(), (by, x, y) => {
        const lie = panned(zoomed(FITTED, by, { x: 0, y: 0 }, picture, frame), x, y, picture, frame);
        expect(lie).toEqual(held(lie, picture, frame));
        expect(lie.scale).toBeGreaterThanOrEqual(1);
        expect(Math.abs(lie.x)).toBeLessThanOrEqual(Math.max(0, (800 * lie.scale - 900) / 2) + 1e-6);
      }),
    );
  });
});

describe("where a scroll was left", () => {
  it("is remembered per work", () => {
    const kept = shelf();
    leave(kept, "a", 0.4);
    expect(leftAt(kept, "a")).toBe(0.4);
    expect(leftAt(kept, "b")).toBe(0);
  });

  it("is the beginning again once it was read to the end", () => {
    const kept = shelf();
    leave(kept, "a", 0.999);
    expect(leftAt(kept, "a")).toBe(0);
  });
});

describe("a transcript", () => {
  it("is read in passages by their times, and stays whole where it has none", () => {
    expect(passages("[0:00] One.\n\n[1:05] Two.\nStill two.\n\nAnd more.\n\n[1:00:00] Three.")).toEqual([
      { at: 0, words: "One." },
      { at: 65, words: "Two.\nStill two.\n\nAnd more." },
      { at: 3600, words: "Three." },
    ]);
    expect(passages("Only words.\n\n[0:10] Late.")).toEqual([]);
    expect(passages("")).toEqual([]);
  });

  it("says which passage is spoken", () => {
    const all = passages("[0:02] One.\n\n[0:08] Two.");
    expect([0, 2, 7.9, 8, 100].map((time) => saidAt(all, time))).toEqual([-1, 0, 0, 1, 1]);
  });
});
