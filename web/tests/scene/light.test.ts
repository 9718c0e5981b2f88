import { describe, expect, test } from "vitest";
import { multiplied, thinned, toneOf } from "#/scene/light/tone";

const sum = (colour: number): number => (colour >> 16) + ((colour >> 8) & 255) + (colour & 255);

describe("the light", () => {
  test("dusk is #8A93C4 multiplied in at 40 %", () => {
    expect(toneOf("plaza", true).place).toBe(thinned(0x8a93c4, 0.4));
    expect(toneOf("plaza", true).place).toBe(0xd0d4e7);
  });

  test.each(["plaza", "photo", "comic", "stories", "arena", "stage", "garden", "somebody's"])("%s: works stay the brightest, then people", (mood) => {
    for (const evening of [false, true]) {
      const { place, people, works } = toneOf(mood, evening);
      expect(sum(works)).toBeGreaterThanOrEqual(sum(people));
      expect(sum(people)).toBeGreaterThanOrEqual(sum(place));
    }
  });

  test("lamps burn in the evening, and always where the light is down", () => {
    expect(toneOf("photo", false).lamps).toBe(0);
    expect(toneOf("photo", true).lamps).toBe(1);
    expect(toneOf("stories", false).lamps).toBeGreaterThan(0);
  });

  test("white changes nothing", () => {
    expect(multiplied(0x123456, 0xffffff)).toBe(0x123456);
  });
});
