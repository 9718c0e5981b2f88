import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "#/model/intents";
import type { Settings } from "#/model/settings";
import type { Space, Work } from "#/model/space";
import type { Line } from "#/model/talk";
import type { World } from "#/model/world";
import "#/page/face";
import type { PageFace } from "#/page/face";
import type { Person } from "#/wire/messages";
import { NearIntents, settings, shelf, work, worldWith } from "../hall";
import { button, one, says, settled, shown } from "../page";

function line(id: string, name: string, text: string): Line {
  return { t: "said", id, n: 2, channel: 1, person: `p-${name}`, name, badge: "", text, to: "space", at: 1_700_000_000_000 };
}

const WARDROBE = { skins: ["#FBE3D0"], hairs: ["bob"], hairColours: ["#2A2523"], outfits: ["tee"], clothColours: ["#1F4E8C"], glasses: [], hats: [] };

interface Here {
  readonly face: PageFace;
  readonly world: World;
  readonly intents: NearIntents;
  readonly settings: Settings;
}

async function entered(works: readonly Work[], change: Partial<Space> = {}): Promise<Here> {
  const world = worldWith(works, change);
  const intents = new NearIntents(world);
  const own = settings();
  const face = await shown("madang-face", { world, intents, settings: own, shelf: shelf({ "madang.tour": "1" }), fetchWardrobe: () => Promise.resolve(WARDROBE) });
  if (world.space) world.emit("entered", world.space);
  await vi.advanceTimersByTimeAsync(0);
  return { face, world, intents, settings: own };
}

function person(n: number, name: string, x: number, y: number): Person {
  return { n, name, look: {}, badge: "", x, y, dir: 5, moving: false, hand: false, ghost: false };
}

function named(face: PageFace, label: string): HTMLElement {
  const found = [...face.querySelectorAll<HTMLElement>("button")].find((one) => one.getAttribute("aria-label") === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

async function press(face: PageFace, label: string): Promise<void> {
  named(face, label).click();
  await vi.advanceTimersByTimeAsync(0);
}

/** The last that was said. */
const told = (face: PageFace): string => [...face.querySelectorAll(".face__told p")].at(-1)?.textContent ?? "";
const headings = (face: PageFace): string[] => [...face.querySelectorAll("h1, h2")].map((one) => one.textContent.trim());

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the page face", () => {
  it("has a heading for where one is and for every part", async () => {
    const { face } = await entered([work("a")]);
    expect(headings(face)).toEqual(["Photo hall", "Near you", "People", "Talk", "Works along the route", "Halls", "To read here"]);
    expect(told(face)).toBe("You are in: Photo hall. 1 work hangs here.");
  });

  it("has a way to every part", async () => {
    const { face } = await entered([]);
    const ways = [...face.querySelectorAll<HTMLAnchorElement>("nav a")].map((one) => one.getAttribute("href") ?? "");
    expect(ways).toEqual(["#near", "#people", "#talk", "#halls", "#reading"]);
    expect(ways.every((id) => face.querySelector(id) !== null)).toBe(true);
  });

  it("goes to a work, opens it and feels with it", async () => {
    const { face, intents } = await entered([work("a")]);
    await press(face, "Open: Work a");
    await press(face, "Empathy 3: Work a");
    expect(intents.asked).toEqual(["walk to id-a", "open id-a", "react id-a true"]);
    expect(told(face)).toBe("Your empathy for “Work a” is kept.");
    expect(named(face, "Empathy 4: Work a").getAttribute("aria-pressed")).toBe("true");
  });

  it("says why empathy was not kept", async () => {
    const { face, intents } = await entered([work("a")]);
    intents.refusal = new Refusal("busy");
    await press(face, "Empathy 3: Work a");
    expect(told(face)).toContain("try again in a moment");
  });

  it("goes to a hall, and leaves no button for one that is not open", async () => {
    const { face, intents } = await entered([]);
    await press(face, "Go there: Comic hall");
    expect(intents.asked).toEqual(["travel comic"]);
    expect(face.textContent).toContain("Not open for you now. See why");
  });

  it("walks over to somebody far away before waving", async () => {
    const { face, world, intents } = await entered([]);
    world.snapshot(1, [person(2, "Minji", 15, 8), person(3, "Sol", 5.5, 8)], 0);
    await vi.advanceTimersByTimeAsync(0);
    await press(face, "Wave: Sol");
    expect(intents.asked).toEqual(["wave"]);
    world.aim({ x: 15.8, y: 8 });
    await press(face, "Wave: Minji");
    expect(intents.asked).toEqual(["wave", "walk 15.8,8.0"]);
    world.me.x = 15.8;
    world.aim(null);
    expect(intents.asked).toEqual(["wave", "walk 15.8,8.0", "wave"]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told(face)).toBe("You waved at Minji.");
  });

  it("tells a summary by itself after ten seconds, when it changed, and never of walking", async () => {
    const { face, world } = await entered([]);
    world.snapshot(1, [person(2, "Minji", 6, 8)], 0);
    await vi.advanceTimersByTimeAsync(9000);
    expect(told(face)).not.toContain("near you");
    await vi.advanceTimersByTimeAsync(2000);
    expect(told(face)).toBe("1 person is near you.");
    world.positioned(2, [{ n: 2, x: 8, y: 8, dir: 3, moving: true, seq: 0 }], 100);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told(face)).toBe("");
  });

  it("is silent where that was chosen, and tells on request", async () => {
    const { face, world, settings } = await entered([]);
    settings.choose({ summaries: false });
    world.snapshot(1, [person(2, "Minji", 6, 8)], 0);
    world.crowded(2);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told(face)).toBe("");
    await press(face, "Hear a summary");
    expect(told(face)).toBe("You are in: Photo hall, with 1 other person. 1 person is near you. It is Minji.");
  });

  it("keeps the reader in their part when somebody there leaves", async () => {
    const { face, world } = await entered([]);
    world.snapshot(1, [person(2, "Minji", 12, 8)], 0);
    await vi.advanceTimersByTimeAsync(0);
    named(face, "Go beside: Minji").focus();
    world.vanished([2]);
    await vi.advanceTimersByTimeAsync(0);
    expect(document.activeElement?.id).toBe("people");
  });

  it("has the same conversation as the drawn world, and its dialogs", async () => {
    const { face, world, intents } = await entered([]);
    world.talk.said(line("1", "Minji", "Look: https://example.org/x"));
    await settled(face);
    expect(says(one(one(face, "madang-chat"), '[role="log"]'), "Look: ")).toBe(true);
    const field = one(one(face, "madang-chat"), "#text") as HTMLInputElement;
    field.value = "Hi there";
    field.dispatchEvent(new Event("input"));
    one(one(face, "madang-chat"), "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(face);
    expect(intents.asked).toContain("say space Hi there");
    one(one(face, "madang-chat"), ".text a").dispatchEvent(new MouseEvent("click", { cancelable: true, bubbles: true }));
    await settled(face);
    expect(says(one(face, "madang-away"), "https://example.org/x")).toBe(true);
    one(one(face, "madang-chat"), "button.open").click();
    await settled(face);
    button(one(face, "madang-chat"), "Report").click();
    await settled(face);
    expect(says(one(face, "madang-report"), "Look: https://example.org/x")).toBe(true);
  });

  it("lists who is out of sight on request, and mutes, follows, locates and reports each", async () => {
    const { face, world, intents } = await entered([]);
    world.crowded(3);
    world.snapshot(1, [person(2, "Minji", 6, 8)], 0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(intents.asked).toEqual(["who"]);
    world.counted([
      { n: 1, person: "me", name: "Me", badge: "", x: 5, y: 8, hand: false },
      { n: 2, person: "p-2", name: "Minji", badge: "", x: 6, y: 8, hand: false },
      { n: 3, person: "p-3", name: "Sol", badge: "", x: 15, y: 8, hand: false },
    ]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(intents.asked).toEqual(["who"]);
    expect(face.textContent).not.toContain("Sol");
    await press(face, "List those out of sight too");
    await press(face, "Report: Sol");
    expect(says(one(face, "madang-report"), "You report Sol.")).toBe(true);
    await press(face, "Mute for me: Minji");
    expect([told(face), world.talk.isSilenced("p-2")]).toEqual(["You do not hear Minji any more.", true]);
    await press(face, "Follow: Minji");
    await press(face, "Show where: Sol");
    expect(intents.asked.slice(1)).toEqual(["follow 2", "locate 3"]);
  });

  it("says whom one follows, and when they are gone", async () => {
    const { face, world } = await entered([]);
    world.snapshot(1, [person(2, "Minji", 6, 8)], 0);
    world.follow(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(told(face)).toBe("You are following Minji.");
    expect(face.querySelector(".face__following")?.textContent).toContain("Minji");
    world.vanished([2]);
    world.follow(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(told(face)).toBe("Minji is out of sight. You stay here.");
  });

  it("raises a hand, makes gestures, and shows those of others without reading them out", async () => {
    const { face, world, intents } = await entered([]);
    world.snapshot(1, [{ ...person(2, "Minji", 6, 8), hand: true }], 0);
    const hand = [...face.querySelectorAll("button")].find((one) => one.textContent.includes("Raise hand"));
    hand?.click();
    await press(face, "Clap");
    expect(intents.asked).toEqual(["hand up", "clap"]);
    const before = told(face);
    world.emit("emoted", { t: "emoted", n: 2, kind: "wow" });
    await vi.advanceTimersByTimeAsync(0);
    expect(face.querySelector("#people ~ ul")?.textContent).toContain("Raises a hand · Wow");
    expect(told(face)).toBe(before);
    await vi.advanceTimersByTimeAsync(9000);
    expect(face.querySelector("#people ~ ul")?.textContent).not.toContain("Wow");
  });

  it("changes one's look and asks for help in dialogs", async () => {
    const { face, intents } = await entered([]);
    await press(face, "Change my look");
    await settled(face);
    button(one(face, "madang-avatar-maker"), "Wear this").click();
    await vi.advanceTimersByTimeAsync(0);
    expect(told(face)).toBe("You wear your new look now.");
    await press(face, "Ask for help");
    const area = one(one(face, "madang-help-call"), "textarea") as unknown as HTMLTextAreaElement;
    area.value = "I am lost";
    area.dispatchEvent(new Event("input"));
    one(one(face, "madang-help-call"), "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(intents.asked.slice(-1)).toEqual(["help I am lost"]);
    expect(told(face)).toBe("The staff know now that you need help.");
  });

  it("answers the quiz by a button, and says what was answered", async () => {
    const { face, world, intents } = await entered([]);
    world.quizTold(
      {
        t: "quiz", game: "g", phase: "answering", number: 1, of: 2, round: "r", question: { en: "A whale is a fish" }, reads_until: 0,
        deadline: Date.now() + 10_000, now: Date.now(), answered: 1, players: 2, survivors: 2, joinable: true, side: "", right: 0,
        explanation: {}, source: {}, source_url: "", winners: [], space: "arena",
      },
      Date.now(),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(headings(face)[1]).toBe("OX quiz");
    [...face.querySelectorAll<HTMLElement>(".face__side")].find((side) => side.textContent.includes("X: false"))?.click();
    await vi.advanceTimersByTimeAsync(0);
    expect(intents.asked).toEqual(["answer x"]);
    expect(told(face)).toBe("Your answer is X: false.");
  });

  it("says how things stand with the world, and what helps", async () => {
    const { face, world, intents } = await entered([]);
    world.connectionBecame({ phase: "lost", code: "", attempts: 5 });
    await vi.advanceTimersByTimeAsync(0);
    expect(face.textContent).toContain("Not connected at the moment");
    await press(face, "Connect now");
    expect(intents.asked).toEqual(["reconnect"]);
  });
});
