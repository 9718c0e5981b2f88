import { describe, expect, it } from "vitest";
import { Looks, themeCookie } from "#/hud/appearance";
import { factsOf, inLanguage } from "#/words/facts";
import { hintOf } from "#/hud/hint";
import { commandOf } from "#/hud/keys";
import { LETTER_KEYS } from "#/model/keys";
import { fitOf, reached, tileAt } from "#/hud/minimap-drawing";
import { reachOf } from "#/words/pages";
import { tabAfter } from "#/hud/panel";
import { NONE, randomLook, type Wardrobe } from "#/look/wardrobe";
import { Grid } from "#/model/grid";
import { DOOR, shelf, work, worldWith } from "../hall";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe("the hint", () => {
  it("teaches walking to those who have not walked yet", () => {
    const world = worldWith([work("a")]);
    expect(hintOf(world, false)).toEqual({ kind: "first" });
    expect(hintOf(world, true)).toBeNull();
  });

  it("shows the work or door one stands at, and whether the work was seen", () => {
    const world = worldWith([work("a")]);
    world.nearest = { kind: "work", work: "id-a" };
    expect(hintOf(world, true)).toMatchObject({ kind: "work", seen: false });
    world.opened("id-a");
    expect(hintOf(world, true)).toMatchObject({ kind: "work", seen: true });
    world.nearest = { kind: "door", door: DOOR };
    expect(hintOf(world, false)).toEqual({ kind: "door", door: DOOR });
  });

  it("shows the page that can be opened where one stands", () => {
    const world = worldWith([]);
    const page = world.map?.pages[0];
    if (!page) throw new Error("the hall has no page");
    world.nearest = { kind: "page", page };
    expect(hintOf(world, true)).toEqual({ kind: "page", page });
  });

  it("offers the stream of what is on from the stage alone, after what one stands at", () => {
    const day = { t: "day", now: { ko: "여는 인사", en: "Welcome" }, next: {}, next_at: 0, stream: true } as const;
    const world = worldWith([]);
    world.day.tell(day);
    expect(hintOf(world, true)).toBeNull();
    if (world.space) world.space = { ...world.space, kind: "stage" };
    expect(hintOf(world, true)).toEqual({ kind: "stream", title: day.now });
    world.nearest = { kind: "door", door: DOOR };
    expect(hintOf(world, true)).toMatchObject({ kind: "door" });
    world.nearest = null;
    world.day.tell({ ...day, stream: false });
    expect(hintOf(world, true)).toBeNull();
  });

  it("is silent while not connected", () => {
    const world = worldWith([work("a")]);
    world.nearest = { kind: "work", work: "id-a" };
    world.connectionBecame({ phase: "reconnecting", code: "", attempts: 1 });
    expect(hintOf(world, false)).toBeNull();
  });
});

describe("the address of a page", () => {
  const of = (url: string): string | undefined =>
    reachOf({ name: "", title: {}, url, zone: { x: 0, y: 0, width: 1, height: 1 }, thing: null }, "/dasi/maps/a.tmj", "https://expo.example/dasi/world/")?.href;

  it("is told from the map's own", () => {
    expect(of("../wings/")).toBe("https://expo.example/dasi/wings/");
    expect(of("https://neighbour.example/x")).toBe("https://neighbour.example/x");
  });

  it("is a page's or none", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://"]) expect(of(url)).toBeUndefined();
  });
});

describe("keys", () => {
  it("open the lists by their place on the keyboard, whatever the layout writes", () => {
    expect(commandOf({ code: "KeyL", key: "ㅣ", ...plain }, LETTER_KEYS)).toBe("works");
    expect(commandOf({ code: "KeyP", key: "p", ...plain }, LETTER_KEYS)).toBe("people");
    expect(commandOf({ code: "KeyM", key: "m", ...plain }, LETTER_KEYS)).toBe("map");
  });

  it("leave letters alone where they are switched off, and the browser's own always", () => {
    expect(commandOf({ code: "KeyL", key: "l", ...plain }, null)).toBeNull();
    expect(commandOf({ code: "Escape", key: "Escape", ...plain }, null)).toBe("close");
    expect(commandOf({ code: "KeyL", key: "l", ...plain, ctrlKey: true }, LETTER_KEYS)).toBeNull();
    expect(commandOf({ code: "Slash", key: "?", ...plain }, null)).toBe("help");
  });

  it("turn tabs around", () => {
    expect(tabAfter("chat", "ArrowRight")).toBe("works");
    expect(tabAfter("works", "ArrowLeft")).toBe("chat");
    expect(tabAfter("works", "x")).toBeNull();
  });
});

it("finds the tile under a point of the minimap", () => {
  const fit = fitOf({ width: 44, height: 30 });
  const middle = tileAt(fit, 96, 72);
  expect(middle.x).toBeCloseTo(22);
  expect(middle.y).toBeCloseTo(15);
});

it("draws on the minimap only what can be walked to", () => {
  // Three rooms of one half tile side by side, walls between the second and the third.
  const grid = new Grid(4, 1, Uint8Array.of(0, 0, 1, 0));
  expect(reached(grid, { x: 0.1, y: 0.1 })).toEqual([[0, 0], [1, 0]]);
  expect(reached(grid, { x: 1.9, y: 0.1 })).toEqual([[3, 0]]);
  expect(reached(grid, { x: 1.2, y: 0.1 })).toHaveLength(3);
});

describe("looks of the page", () => {
  it("are kept: the theme in the pages' cookie, the text size on the shelf", () => {
    const root = document.createElement("html");
    const kept = shelf();
    const cookies: string[] = [];
    new Looks(root, kept, (cookie) => cookies.push(cookie)).choose({ theme: "dark", text: "large" });
    expect(root.dataset).toMatchObject({ theme: "dark", text: "large" });
    expect(cookies).toEqual([themeCookie("dark")]);
    const again = document.createElement("html");
    again.dataset["theme"] = "dark";
    expect(new Looks(again, kept, () => undefined).now).toEqual({ theme: "dark", text: "large" });
  });
});

it("reads what the page says about itself", () => {
  const world = document.createElement("main");
  Object.assign(world.dataset, { expo: "dasi", expoTitle: "다시", hallsUrl: "/dasi/halls/", passUrl: "/dasi/pass/", programmeUrl: "/dasi/programme/", zone: "Asia/Seoul", quizUrl: "/dasi/quiz/", worldUrl: "/dasi/world/", faceUrl: "/dasi/world/page/", language: "ko" });
  expect(factsOf(world)).toEqual({ expo: "dasi", expoTitle: "다시", hallsUrl: "/dasi/halls/", passUrl: "/dasi/pass/", programmeUrl: "/dasi/programme/", zone: "Asia/Seoul", quizUrl: "/dasi/quiz/", worldUrl: "/dasi/world/", faceUrl: "/dasi/world/page/", language: "ko", demo: false, tour: "" });
  expect(inLanguage("http://here/dasi/world/?space=photo", "en")).toBe("http://here/dasi/world/?space=photo&lang=en");
});

describe("a random look", () => {
  const wardrobe: Wardrobe = {
    skins: ["#111111", "#222222"], hairs: ["bob"], hairColours: ["#333333"], outfits: ["suit"],
    clothColours: ["#444444", "#555555"], glasses: ["round"], hats: ["gat"],
  };

  it("never has the same colour above and below, and keeps a mobility aid", () => {
    for (const number of [0, 0.2, 0.5, 0.99]) {
      const look = randomLook(wardrobe, { aid: "wheelchair" }, () => number);
      expect(look["upper"]).not.toBe(look["lower"]);
      expect(look["aid"]).toBe("wheelchair");
    }
  });

  it("mostly goes without glasses and hat", () => {
    expect(randomLook(wardrobe, {}, () => 0.9)).toMatchObject({ glasses: NONE, hat: NONE });
    expect(randomLook(wardrobe, {}, () => 0)).toMatchObject({ glasses: "round", hat: "gat" });
  });
});
