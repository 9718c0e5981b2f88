import { describe, expect, test } from "vitest";
import { figure, lookKey, seenFrom } from "#/scene/avatar/figure";
import type { AvatarSpec } from "#/scene/drawing/manifest";

const SPEC: AvatarSpec = {
  cell: [96, 128], anchor: [48, 118],
  layers: { S: ["chair-back", "legs", "lower", "torso", "lap", "head", "face", "hair", "hat"], E: ["legs", "torso", "head", "face", "hair"], N: ["legs", "torso", "head", "hair", "hat"] },
  frames: { legs: 4, lower: 4, "chair-back": 4 }, bob: [0, -3, 0, -3], bobbing: ["torso", "head", "face", "hair", "hat"],
  parts: { "chair-back": ["wheel"], legs: ["shoes"], lower: ["trousers"], torso: ["tee", "shirt"], lap: ["seated"], head: ["round"], face: ["plain", "blink", "smile"], hair: ["short", "bob"], hat: ["cap"] },
  tints: { "legs/shoes": "skin", "lower/trousers": "lower", "torso/tee": "upper", "torso/shirt": "upper", "head/round": "skin", "hair/short": "hair", "hair/bob": "hair", "hat/cap": "upper", "lap/seated": "lower", "face/plain": "none" },
  faces: ["plain", "blink", "smile"],
  hairs: { short: { hair: "short" }, bob: { hair: "bob" } },
  outfits: { tee: { legs: "shoes", lower: "trousers", torso: "tee" }, shirt: { legs: "shoes", lower: "trousers", torso: "shirt" } },
  glasses: [], hats: ["cap"], hands: [],
  wheelchair: { drop: 16, hides: ["legs", "lower"], laps: { trousers: "seated" } },
  skins: ["#FBE3D0", "#F3CFB3"], hairColours: ["#2A2523"], clothColours: ["#FFFDF7", "#CFCABD", "#4C515B", "#2F3640", "#1F4E8C"],
};

function names(pieces: ReturnType<typeof figure>): readonly string[] {
  return pieces.map(({ fill }) => fill.replace("avatar/", "").replace("/fill", ""));
}

describe("a figure", () => {
  test("is put together bottom to top, with the frame of the walk where a layer has one", () => {
    expect(names(figure(SPEC, { outfit: "shirt", hair: "bob" }, "S", 2, true))).toEqual([
      "legs/shoes/S/2", "lower/trousers/S/2", "torso/shirt/S/0", "head/round/S/0", "face/plain/S/0", "hair/bob/S/0",
    ]);
  });

  test("goes up and down as it walks, but not its legs, and not with reduced motion", () => {
    const dys = (bobs: boolean): readonly number[] => figure(SPEC, {}, "S", 1, bobs).map(({ dy }) => dy);
    expect(dys(true)).toEqual([0, 0, -3, -3, -3, -3]);
    expect(dys(false)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("has its cane in its hand", () => {
    const spec = { ...SPEC, layers: { ...SPEC.layers, S: ["head", "hand"] }, parts: { ...SPEC.parts, hand: ["flag", "cane"] } };
    expect(names(figure(spec, { aid: "cane" }, "S", 0, true))).toEqual(["head/round/S/0", "hand/cane/S/0"]);
  });

  test("wears its colours", () => {
    const [shoes, , tee] = figure(SPEC, { skin: "#96603F", upper: "#BF3F2B" }, "S", 0, true);
    expect(shoes?.tint).toBe(0x96603f);
    expect(tee?.tint).toBe(0xbf3f2b);
  });

  test.each([{}, { outfit: "armour", hair: "antlers", hat: "none", upper: "javascript:", skin: "#12" }])("of an unknown look is plainly dressed: %o", (look) => {
    expect(names(figure(SPEC, look, "S", 0, true))).toEqual(["legs/shoes/S/0", "lower/trousers/S/0", "torso/tee/S/0", "head/round/S/0", "face/plain/S/0", "hair/short/S/0"]);
  });

  test("in a wheelchair sits lower, has a lap for legs and does not bob", () => {
    const pieces = figure(SPEC, { aid: "wheelchair" }, "S", 1, true);
    expect(names(pieces)).toEqual(["chair-back/wheel/S/1", "torso/tee/S/0", "lap/seated/S/0", "head/round/S/0", "face/plain/S/0", "hair/short/S/0"]);
    expect(pieces.find(({ fill }) => fill.includes("head"))?.dy).toBe(16);
  });

  test("has a face of its own, and still blinks", () => {
    const face = (own: string, now?: string): string | undefined => names(figure(SPEC, { face: own }, "S", 0, true, now)).find((name) => name.startsWith("face"));
    expect(face("smile")).toBe("face/smile/S/0");
    expect(face("smile", "blink")).toBe("face/blink/S/0");
  });
});

test("diagonals are seen from the side", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((dir) => seenFrom(dir as 1))).toEqual(["N", "E", "E", "E", "S", "W", "W", "W"]);
});

test("the same look in another order is the same", () => {
  expect(lookKey({ hair: "bob", skin: "#1" })).toBe(lookKey({ skin: "#1", hair: "bob" }));
});
