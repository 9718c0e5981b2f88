import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "#/look/avatar-maker";
import type { AvatarMaker } from "#/look/avatar-maker";
import { NearIntents, worldWith } from "../hall";
import { all, button, one, settled, shown } from "../page";

const wardrobe = {
  skins: ["#FBE3D0", "#4A2C1E"], hairs: ["bob", "bun"], hairColours: ["#2A2523", "#5B4B8A"], outfits: ["tee", "suit"],
  clothColours: ["#1F4E8C", "#F2B632"], glasses: ["round"], hats: ["gat"],
};

let drawn: string[];

async function opened(still = false): Promise<AvatarMaker> {
  drawn = [];
  const world = worldWith([]);
  const portrait = (_look: unknown, _canvas: unknown, side: string, step: number): void => {
    drawn.push(`${side}${step}`);
  };
  const maker = await shown("madang-avatar-maker", { wardrobe, portrait, still, intents: new NearIntents(world) });
  maker.begin({});
  await settled(maker);
  drawn = [];
  return maker;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the preview", () => {
  it("walks while it is looked at, and no longer", async () => {
    const maker = await opened();
    vi.advanceTimersByTime(500);
    expect(drawn).toEqual(["S1", "S2", "S3", "S0"]);
    maker.end();
    vi.advanceTimersByTime(500);
    expect(drawn).toHaveLength(4);
  });

  it("stands where less motion is wanted, and turns all the same", async () => {
    const maker = await opened(true);
    vi.advanceTimersByTime(500);
    for (const words of ["Turn to the left", "Turn to the left", "Turn to the left", "Turn to the right"]) {
      button(maker, words).click();
      await settled(maker);
    }
    expect(drawn).toEqual(["E0", "N0", "W0", "N0"]);
  });
});

describe("what can be chosen", () => {
  it("says colours in words", async () => {
    const maker = await opened();
    const named = all(maker, "label.colour input").map((input) => input.getAttribute("aria-label"));
    expect(named).toContain("Skin 2 of 2, from light to dark");
    expect(named).toContain("Dyed purple");
  });

  it("has a cane and a wheelchair as aids, which chance does not take away", async () => {
    const maker = await opened();
    const aid = (value: string): HTMLInputElement => one(maker, `input[name="aid"]${value}`) as HTMLInputElement;
    const cane = all(maker, "label").find((label) => label.textContent.includes("Cane"));
    cane?.querySelector("input")?.click();
    await settled(maker);
    button(maker, "Surprise me").click();
    await settled(maker);
    expect(all(maker, 'input[name="aid"]')).toHaveLength(3);
    expect(cane?.querySelector("input")?.checked).toBe(true);
    expect(aid("").checked).toBe(false);
  });
});
