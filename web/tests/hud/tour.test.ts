import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stopsOf } from "#/words/tour";
import "#/hud/tour";
import type { Tour } from "#/hud/tour";
import { Settings } from "#/model/settings";
import { NearIntents, pages, space, work, worldWith } from "../hall";
import { button, says, settled, shown } from "../page";

let kept: Map<string, string>;
let waiting: (() => void)[];

const shelf = (): Storage => ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }) as Storage;

async function offered(stops = "photo:focal stories:scroll arena:quiz"): Promise<{ tour: Tour; intents: NearIntents; settings: Settings }> {
  const world = worldWith([work("a"), pages("webtoon", 1)], space([]));
  const intents = new NearIntents(world);
  const settings = new Settings(shelf());
  const later = (what: () => void) => {
    waiting.push(what);
    return () => {
      waiting = waiting.filter((other) => other !== what);
    };
  };
  const tour = await shown("madang-tour", { world, intents, settings, stops, later, shelf: shelf() });
  return { tour, intents, settings };
}

beforeEach(() => {
  kept = new Map();
  waiting = [];
});

afterEach(() => {
  document.body.replaceChildren();
});

describe("the stops", () => {
  it("are read in order, and what is unknown is left out", () => {
    expect(stopsOf("photo:focal odd x:dance arena:quiz")).toEqual([{ space: "photo", sight: "focal" }, { space: "arena", sight: "quiz" }]);
    expect(stopsOf("")).toEqual([]);
  });
});

describe("the guide", () => {
  it("asks once: who looks alone is not asked again", async () => {
    const { tour } = await offered();
    button(tour, "I look by myself").click();
    await settled(tour);
    expect(says(tour, "Shall I show you round?")).toBe(false);
    document.body.replaceChildren();
    expect(says((await offered()).tour, "Shall I show you round?")).toBe(false);
  });

  it("walks to the focal work where one is already, and travels to the other stops", async () => {
    const { tour, intents } = await offered();
    button(tour, "Follow").click();
    await settled(tour);
    expect(intents.asked).toEqual(["walk to id-a"]);
    button(tour, "Go on").click();
    await settled(tour);
    expect(intents.asked.at(-1)).toBe("travel stories");
    button(tour, "Go on").click();
    await settled(tour);
    button(tour, "Done").click();
    await settled(tour);
    expect(says(tour, "OX arena")).toBe(false);
  });

  it("goes on by itself", async () => {
    const { tour, intents } = await offered();
    button(tour, "Follow").click();
    waiting.pop()?.();
    await settled(tour);
    expect(intents.asked.at(-1)).toBe("travel stories");
  });

  it("waits while a work is open, and where less motion is wanted", async () => {
    const { tour, intents, settings } = await offered();
    settings.choose({ reducedMotion: true });
    button(tour, "Follow").click();
    waiting.pop()?.();
    await settled(tour);
    expect(intents.asked).toEqual(["walk to id-a"]);
    expect(waiting).toHaveLength(1);
  });
});
