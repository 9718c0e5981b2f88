import { describe, expect, test } from "vitest";
import { Pace } from "#/scene/pace";

const FRAME = 1000 / 60;

/** What is drawn in so many milliseconds, with something moving until `stopped`. */
function drawn(pace: Pace, lowPower: boolean, stopped: number, until: number): readonly string[] {
  const all: string[] = [];
  for (let now = 1000; now < 1000 + until; now += FRAME) {
    if (!pace.isDue(now, lowPower)) continue;
    const quality = pace.decide(now, lowPower, now < 1000 + stopped);
    if (quality) all.push(quality);
  }
  return all;
}

describe("with power to spare", () => {
  test("every frame is drawn in full", () => {
    expect(drawn(new Pace(), false, 0, 1000)).toHaveLength(60);
  });
});

describe("with little power", () => {
  test("a walk is drawn coarsely, fifteen times a second", () => {
    const frames = drawn(new Pace(), true, 1000, 1000);
    expect(new Set(frames)).toEqual(new Set(["coarse"]));
    expect(frames.length).toBeLessThanOrEqual(16);
    expect(frames.length).toBeGreaterThan(11);
  });

  test("who stands gets one sharp picture, and then no more work is done", () => {
    const frames = drawn(new Pace(), true, 300, 5000);
    expect(frames.filter((quality) => quality === "full")).toHaveLength(1);
    expect(frames.at(-1)).toBe("full");
  });

  test("a picture that comes later is drawn as well", () => {
    const pace = new Pace();
    drawn(pace, true, 0, 2000);
    pace.touch(4000);
    expect(pace.decide(4010, true, false)).toBe("coarse");
    expect(pace.decide(4400, true, false)).toBe("full");
    expect(pace.decide(4500, true, false)).toBeNull();
  });
});
