import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "#/hud/hud";
import type { Hud } from "#/hud/hud";
import { Refusal } from "#/model/intents";
import type { Space, Work } from "#/model/space";
import type { World } from "#/model/world";
import { NearIntents, settings, space, work, worldWith } from "../hall";
import { all, button, one, press, says, settled, shown } from "../page";

interface Here {
  readonly hud: Hud;
  readonly world: World;
  readonly intents: NearIntents;
  readonly stage: HTMLElement;
}

const wardrobe = {
  skins: ["#fbe3d0"], hairs: ["bob", "bun"], hairColours: ["#2a2523"], outfits: ["tee", "suit"],
  clothColours: ["#1f4e8c", "#f2b632"], glasses: ["round"], hats: ["gat"],
};

async function entered(works: readonly Work[], change: Partial<Space> = {}): Promise<Here> {
  const world = worldWith(works, change);
  const intents = new NearIntents(world);
  const stage = document.createElement("div");
  stage.tabIndex = 0;
  document.body.append(stage);
  const hud = await shown("madang-hud", { world, intents, settings: settings(), wardrobe, stage });
  return { hud, world, intents, stage };
}

const live = (hud: Hud): string => one(hud, '[role="log"]').textContent.replace(/\s+/g, " ");
const PEOPLE = [
  { n: 2, name: "Minji", look: {}, badge: "", x: 6, y: 6, dir: 5, moving: false, hand: false, ghost: false },
  { n: 3, name: "Sol", look: {}, badge: "host", x: 9, y: 6, dir: 5, moving: false, hand: false, ghost: false },
];

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  document.body.replaceChildren();
});

describe("what is always in sight", () => {
  it("says where one is and how many are here, and how the place is as text", async () => {
    const { hud, world } = await entered([work("a")]);
    world.crowded(7);
    await settled(hud);
    expect(says(hud, "Photo hall")).toBe(true);
    expect(says(hud, "7 people")).toBe(true);
    expect(hud.dataset["place"]).toBe("5.00,8.00");
    expect(one(hud, "madang-minimap [role=img]").getAttribute("aria-label")).toContain("5 tiles from the left and 8 from the top");
  });

  it("walks along the route and waves by buttons", async () => {
    const { hud, intents } = await entered([work("a")]);
    for (const words of ["Next", "Previous", "Gestures"]) button(one(hud, ".actions"), words).click();
    await settled(hud);
    for (const words of ["Wave", "Clap", "Laugh", "Love it", "Wow", "Raise hand"]) button(one(hud, ".gestures"), words).click();
    expect(intents.asked).toEqual(["next", "previous", "wave", "clap", "laugh", "heart", "wow", "hand up"]);
  });

  it("has no route where no works hang, and offers the halls instead", async () => {
    const { hud } = await entered([], { hall: null });
    expect(button(one(hud, ".actions"), "Next").hasAttribute("disabled")).toBe(true);
    button(one(hud, ".actions"), "Halls").click();
    await settled(hud);
    expect(says(one(hud, "madang-dock"), "Comic hall")).toBe(true);
  });
});

describe("the hint card", () => {
  it("opens the work one stands at", async () => {
    const { hud, world, intents } = await entered([work("a")]);
    world.nearest = { kind: "work", work: "id-a" };
    world.emit("nearest", world.nearest);
    await settled(hud);
    button(one(hud, "madang-hint"), "Work a").click();
    expect(intents.asked).toEqual(["use nearest"]);
  });
});

describe("pages of the map", () => {
  /** What would open in a new tab. */
  function followed(): string[] {
    const gone: string[] = [];
    HTMLAnchorElement.prototype.click = function click(): void {
      gone.push(`${this.target} ${this.rel} ${this.href}`);
    };
    return gone;
  }

  const click = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, "click");

  afterEach(() => {
    if (click) Object.defineProperty(HTMLAnchorElement.prototype, "click", click);
    else Reflect.deleteProperty(HTMLAnchorElement.prototype, "click");
  });

  it("are offered by the hint card where one stands before them", async () => {
    const { hud, world, intents } = await entered([]);
    const [page] = world.map?.pages ?? [];
    world.nearest = page ? { kind: "page", page } : null;
    world.emit("nearest", world.nearest);
    await settled(hud);
    button(one(hud, "madang-hint"), "Saebom City").click();
    expect(intents.asked).toEqual(["use nearest"]);
  });

  it("are listed beside the halls, and open in a new tab that knows nothing of the world", async () => {
    const gone = followed();
    const { hud } = await entered([]);
    button(one(hud, ".actions"), "Halls").click();
    await settled(hud);
    expect(says(one(hud, "madang-dock"), "Participating institutions")).toBe(true);
    button(one(hud, "madang-dock"), "Saebom City").click();
    expect(gone).toEqual([`_blank noopener noreferrer ${new URL("/expo/institutions/city/", location.href).href}`]);
  });

  it("of other sites say their address first", async () => {
    const gone = followed();
    const { hud } = await entered([]);
    button(one(hud, ".actions"), "Halls").click();
    await settled(hud);
    button(one(hud, "madang-dock"), "A neighbour's site").click();
    await settled(hud);
    expect(gone).toEqual([]);
    expect(says(one(hud, "madang-away"), "https://neighbour.example/")).toBe(true);
    button(one(hud, "madang-away"), "Open it").click();
    expect(gone).toEqual(["_blank noopener noreferrer https://neighbour.example/"]);
  });
});

describe("a work with a content note", () => {
  it("is said to have one, and its picture is not shown before it is asked for", async () => {
    const { hud, world } = await entered([work("a", { contentNote: { en: "Fire" }, thumb: { url: "/t.webp", width: 80, height: 80 } })]);
    world.nearest = { kind: "work", work: "id-a" };
    world.emit("nearest", world.nearest);
    button(one(hud, ".actions"), "List of works").click();
    await settled(hud);
    for (const part of ["madang-hint", "madang-dock"]) {
      expect(all(one(hud, part), "img")).toHaveLength(0);
      expect(says(one(hud, part), "With a content note")).toBe(true);
    }
  });
});

describe("the lists", () => {
  it("show works in the order of the route with what one did, and lead to a work", async () => {
    const { hud, world, intents } = await entered([work("a"), work("b")]);
    world.opened("id-a");
    world.opened(null);
    world.feel("id-b", { mine: true, count: 4 });
    button(one(hud, ".actions"), "List of works").click();
    await settled(hud);
    const rows = all(hud, "madang-dock button.row");
    expect(rows.map((row) => row.querySelector("strong")?.textContent)).toEqual(["1. Work a", "2. Work b"]);
    expect(rows[0]!.textContent).toContain("Seen");
    expect(rows[1]!.querySelector(".mine")).not.toBeNull();
    rows[1]!.click();
    expect(intents.asked).toEqual(["walk to id-b", "open id-b"]);
  });

  it("show where one can go, and lead to the page of a hall that is not open", async () => {
    const { hud, intents } = await entered([work("a")]);
    button(one(hud, ".top"), "Photo hall").click();
    await settled(hud);
    expect(button(hud, "OX yard").getAttribute("href")).toBe("/expo/halls/arena/");
    button(one(hud, "madang-dock"), "Comic hall").click();
    await settled(hud);
    expect(intents.asked).toEqual(["travel comic"]);
    expect(all(hud, "madang-dock")).toHaveLength(0);
  });

  it("show who is here, oneself first, and how many are further away", async () => {
    const { hud, world } = await entered([work("a")]);
    world.snapshot(1, PEOPLE, 0);
    world.crowded(10);
    button(one(hud, ".actions"), "People").click();
    await settled(hud);
    const dock = one(hud, "madang-dock");
    expect(all(dock, ".rows strong").map((name) => name.textContent)).toEqual(["다시", "Minji", "Sol"]);
    expect(says(dock, "Host")).toBe(true);
    expect(says(dock, "7 more people are further away.")).toBe(true);
  });

  it("close by Escape and give the focus back to the stage", async () => {
    const { hud, stage } = await entered([work("a")]);
    button(one(hud, ".actions"), "List of works").click();
    await settled(hud);
    press(one(hud, "madang-dock madang-sheet, madang-sheet"), "Escape");
    await settled(hud);
    expect(all(hud, "madang-dock")).toHaveLength(0);
    expect(document.activeElement).toBe(stage);
  });

  it("close by Escape from the bars as well", async () => {
    const { hud, stage } = await entered([work("a")]);
    button(one(hud, ".actions"), "List of works").click();
    await settled(hud);
    press(button(one(hud, ".actions"), "List of works"), "Escape");
    await settled(hud);
    expect(all(hud, "madang-dock")).toHaveLength(0);
    expect(document.activeElement).toBe(stage);
  });

  it("are tabs that arrow keys turn", async () => {
    const { hud } = await entered([work("a")]);
    button(one(hud, ".actions"), "List of works").click();
    await settled(hud);
    press(one(hud, '[role="tab"][aria-selected="true"]'), "ArrowRight");
    await settled(hud);
    expect(one(hud, '[role="tab"][aria-selected="true"]').textContent.trim()).toBe("Halls");
  });
});

describe("keys on the stage", () => {
  it("open and close lists, minimap and help", async () => {
    const { hud, stage } = await entered([work("a")]);
    press(stage, "l", { code: "KeyL" });
    await settled(hud);
    expect(all(hud, "madang-dock")).toHaveLength(1);
    press(stage, "l", { code: "KeyL" });
    press(stage, "m", { code: "KeyM" });
    await settled(hud);
    expect(all(hud, "madang-dock")).toHaveLength(0);
    expect(all(hud, "madang-minimap")).toHaveLength(0);
    press(stage, "?", { code: "Slash" });
    await settled(hud);
    expect((one(one(hud, "#help"), "dialog") as HTMLDialogElement).open).toBe(true);
  });
});

describe("the live region", () => {
  it("says where one came to, that the connection is back, and what was refused", async () => {
    const { hud, world } = await entered([work("a"), work("b")]);
    await settled(hud);
    expect(live(hud)).toContain("You are in: Photo hall. 2 works hang here.");
    world.connectionBecame({ phase: "reconnecting", code: "", attempts: 1 });
    world.connectionBecame({ phase: "here", code: "", attempts: 0 });
    world.emit("refused", { code: "needs-pass", params: {} });
    await settled(hud);
    expect(live(hud)).toContain("You are connected again.");
    expect(live(hud)).toContain("open to registered visitors only");
  });

  it.each([
    ["rehung", "hung anew"],
    ["entry-closed", "closes for newcomers"],
    ["restarting", "restarted for a moment"],
  ])("says the notice %s", async (code, words) => {
    const { hud, world } = await entered([]);
    world.emit("notice", { code, params: {} });
    await settled(hud);
    expect(live(hud)).toContain(words);
  });

  it("does not say again where one is when one only came back, and forgets where one was", async () => {
    const { hud, world } = await entered([work("a")]);
    await settled(hud);
    world.entered(space([work("a")]), world.map!, { n: 4, x: 5, y: 8, dir: 5 });
    await settled(hud);
    expect(live(hud).match(/You are in/g)).toHaveLength(1);
    world.entered(space([], { slug: "comic", title: { en: "Comic hall" } }), world.map!, { n: 4, x: 5, y: 8, dir: 5 });
    await settled(hud);
    expect(live(hud).trim()).toBe("You are in: Comic hall.");
  });

  it("says who waves, but not oneself", async () => {
    const { hud, world } = await entered([]);
    world.snapshot(1, PEOPLE, 0);
    world.emit("waved", 2);
    world.emit("waved", 1);
    await settled(hud);
    expect(live(hud)).toContain("Minji waves at you.");
    expect(live(hud).match(/waves/g)).toHaveLength(1);
  });
});

describe("settings and one's look", () => {
  it("take effect at once", async () => {
    const { hud } = await entered([]);
    button(one(hud, ".top"), "Settings").click();
    await settled(hud);
    const motion = all(one(hud, "madang-settings"), "label").find((label) => label.textContent.includes("Less motion"));
    motion?.querySelector("input")?.click();
    await settled(hud);
    expect(hud.settings.choices.reducedMotion).toBe(true);
    expect(document.documentElement.dataset["motion"]).toBe("less");
  });

  it("are put together part by part and worn", async () => {
    const { hud, world } = await entered([]);
    button(one(hud, ".actions"), "People").click();
    await settled(hud);
    button(hud, "Change my look").click();
    await settled(hud);
    one(hud, 'madang-avatar-maker input[name="hair"]').click();
    button(hud, "Wear this").click();
    await settled(hud);
    expect(world.me.look["hair"]).toBe("bob");
    expect(live(hud)).toContain("You wear your new look now.");
  });

  it("say why a look was refused", async () => {
    const { hud, intents } = await entered([]);
    intents.refusal = new Refusal("busy");
    button(hud, "Wear this").click();
    await settled(hud);
    expect(one(hud, 'madang-avatar-maker [role="alert"]').textContent).toContain("try again in a moment");
  });
});
