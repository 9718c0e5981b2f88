import { describe, expect, it } from "vitest";
import { lingered } from "#/model/echoes";
import type { Echo } from "#/model/space";
import { strengthOf } from "#/scene/ground/echoes";

const echoes: readonly Echo[] = [[3, 4, 9], [4, 4, 6], [10, 4, 30]];

describe("echoes", () => {
  it("tells the most people who lingered before a work", () => {
    expect(lingered(echoes, { x: 2, y: 3, width: 4, height: 2 })).toBe(9);
  });

  it("tells nothing where nobody did, or where there is no place", () => {
    expect(lingered(echoes, { x: 20, y: 3, width: 4, height: 2 })).toBe(0);
    expect(lingered(echoes, undefined)).toBe(0);
  });

  it("grows stronger with people, and never loud", () => {
    expect(strengthOf(5)).toBeLessThan(strengthOf(12));
    expect(strengthOf(4000)).toBe(strengthOf(40));
    expect(strengthOf(4000)).toBeLessThan(0.4);
  });
});
