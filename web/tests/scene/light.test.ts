import { describe, expect, test } from "vitest";
import { multiplied, toneOf } from "#/scene/light/tone";

const sum = (colour: number): number => (colour >> 16) + ((colour >> 8) & 255) + (colour & 255);

describe("the light", () => {
  test("the evening is blue under the sky, also where it falls on sand, and lighter where lamps burn indoors", () => {
    const sand = multiplied(0xe9ddc2, toneOf("plaza", true).place);
    expect(sand & 255).toBeGreaterThan((sand >> 16) + 10);
    expect(sum(toneOf("photo", true).place)).toBeGreaterThan(sum(toneOf("plaza", true).place));
  });

  test("the sun falls in through windows in the morning, where the light is not down", () => {
    expect(["photo", "stories", "plaza"].map((mood) => toneOf(mood, false).sun)).toEqual([true, false, false]);
    expect(toneOf("photo", true).sun).toBe(false);
  });

  test("outside a lit building it is darker than inside", () => {
    for (const mood of ["photo", "comic"]) expect(sum(toneOf(mood, true).around)).toBeLessThan(sum(toneOf(mood, true).place));
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
