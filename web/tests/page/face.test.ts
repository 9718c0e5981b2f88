import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "#/model/intents";
import type { Settings } from "#/model/settings";
import type { Space, Work } from "#/model/space";
import type { Line } from "#/model/talk";
import type { World } from "#/model/world";
import "#/page/face";
import type { PageFace } from "#/page/face";
import type { Speaking } from "#/page/talk";
import type { Person } from "#/wire/messages";
import { NearIntents, settings, work, worldWith } from "../hall";
import { shown } from "../page";

/** What was said and reported, or why it could not be. */
const said: string[] = [];
let unsaid: Refusal | null = null;
const speaking: Speaking = {
  say: (to, text) => {
    said.push(`${to}: ${text}`);
    return unsaid ? Promise.reject(unsaid) : Promise.resolve();
  },
  report: (line, why) => {
    said.push(`report ${line}: ${why}`);
    return Promise.resolve();
  },
};

function line(id: string, name: string, text: string): Line {
  return { t: "said", id, n: 2, channel: 1, person: `p-${name}`, name, badge: "", text, to: "space", at: 1_700_000_000_000 };
}

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
  const face = await shown("madang-face", { world, intents, settings: own, speaking });
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
  said.length = 0;
  unsaid = null;
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

  it("reads what is said as a log, and says something to the space or to those near", async () => {
    const { face, world } = await entered([]);
    world.talk.said(line("1", "Minji", "Hello"));
    await vi.advanceTimersByTimeAsync(0);
    expect(face.querySelector('ul[role="log"]')?.textContent).toContain("Hello");
    const form = face.querySelector<HTMLFormElement>(".face__say");
    const words = form?.querySelector<HTMLInputElement>("input");
    if (!form || !words) throw new Error("nowhere to speak");
    words.value = " Hi there ";
    form.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect([said, words.value]).toEqual([["space: Hi there"], ""]);
    unsaid = new Refusal("too-many", { seconds: 2 });
    words.value = "Again";
    form.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(words.value).toBe("Again");
    expect(told(face)).toContain("wait 2 seconds");
  });

  it("listens to somebody no more, and tells the staff of a line", async () => {
    const { face, world } = await entered([]);
    world.talk.said(line("1", "Minji", "Buy this"));
    world.talk.said(line("2", "Sol", "Hello"));
    await vi.advanceTimersByTimeAsync(0);
    face.querySelector(".face__report")?.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(["report 1: insult"]);
    await press(face, "Do not listen: Minji");
    expect(face.querySelectorAll(".face__line")).toHaveLength(1);
  });

  it("says that the chat is closed where it is", async () => {
    const { face, world } = await entered([]);
    world.talk.said(line("1", "Minji", "Hello"));
    world.talk.switched(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(face.querySelector(".face__say")).toBeNull();
    expect(face.textContent).toContain("The organiser has closed the chat for now.");
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
