import { afterEach, expect, test, vi } from "vitest";
import "#/hud/quiz-card";
import type { QuizCard } from "#/hud/quiz-card";
import { setLanguage } from "#/i18n/i18n";
import { Refusal } from "#/model/intents";
import { gameTold, mayAnswer, mySide, phaseAt, spotOn, timeLeft } from "#/model/quiz";
import type { World } from "#/model/world";
import type { Quiz } from "#/wire/messages";
import { NearIntents, worldWith } from "../hall";

const START = Date.UTC(2026, 4, 1, 5);

function told(change: Partial<Quiz> = {}): Quiz {
  return {
    t: "quiz", game: "g", phase: "answering", number: 1, of: 10, round: "r", question: { ko: "물음", en: "Question" },
    reads_until: START + 5000, deadline: START + 15000, now: START, answered: 3, players: 12, survivors: 12, joinable: true,
    side: "", right: 0, explanation: {}, source: {}, source_url: "", winners: [], space: "arena", ...change,
  };
}

async function card(world: World, intents = new NearIntents(world)): Promise<QuizCard> {
  await setLanguage("en");
  const element = document.createElement("madang-quiz");
  Object.assign(element, { world, intents, quizUrl: "/dasi/quiz/" });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function words(element: QuizCard): string {
  return (element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ");
}

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test("the clock of the server turns reading into answering, and ends it", () => {
  const game = gameTold(null, told({ phase: "reading", now: START }), START - 60_000);
  expect(phaseAt(game, START - 60_000)).toBe("reading");
  expect(phaseAt(game, START - 54_000)).toBe("answering");
  expect(timeLeft(game, START - 54_000)).toEqual({ seconds: 9, part: 0.9 });
  expect(phaseAt(game, START - 44_000)).toBe("locked");
});

test("one's own part is forgotten with another game, and one's side with another round", () => {
  const mine = { t: "quizmine", game: "g", round: "r", side: "o", standing: "in" } as const;
  const game = { ...gameTold(null, told(), START), mine };
  expect(mySide(game)).toBe("o");
  expect(mySide(gameTold(game, told({ round: "s" }), START))).toBeNull();
  expect(gameTold(game, told({ game: "h" }), START).mine).toBeNull();
});

test("who is out or came late may not answer", () => {
  const game = gameTold(null, told({ joinable: false }), START);
  expect(mayAnswer(game)).toBe(false);
  expect(mayAnswer({ ...game, mine: { t: "quizmine", game: "g", round: "r", side: "", standing: "in" } })).toBe(true);
  const open = gameTold(null, told(), START);
  expect(mayAnswer({ ...open, mine: { t: "quizmine", game: "g", round: "r", side: "", standing: "out" } })).toBe(false);
});

test("one walks onto a mat well within its edge, straight across", () => {
  expect(spotOn({ x: 3, y: 7, width: 10, height: 10 }, { x: 20, y: 9 })).toEqual({ x: 11, y: 9 });
  expect(spotOn({ x: 3, y: 7, width: 10, height: 10 }, { x: 0, y: 30 })).toEqual({ x: 5, y: 15 });
});

test("who is elsewhere is invited, and may put it off", async () => {
  const world = worldWith([]);
  world.quizTold(told({ phase: "open", round: "" }), Date.now());
  const intents = new NearIntents(world);
  const element = await card(world, intents);
  const done = vi.fn();
  element.addEventListener("done", done);
  expect(words(element)).toContain("Everybody is invited");
  element.shadowRoot?.querySelector<HTMLButtonElement>(".main")?.click();
  expect(intents.asked).toContain("travel arena");
  element.shadowRoot?.querySelectorAll<HTMLButtonElement>("button")[1]?.click();
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector("section")).toBeNull();
  // The floor has the keys again after either.
  expect(done).toHaveBeenCalledTimes(2);
});

test("who answered from elsewhere and is out is told so, and invited to watch only later", async () => {
  const world = worldWith([]);
  world.quizTold(told({ phase: "revealed", side: "o", explanation: { en: "Because." }, joinable: false }), Date.now());
  world.quizMine({ t: "quizmine", game: "g", round: "r", side: "x", standing: "out" });
  const element = await card(world);
  expect(words(element)).toContain("Because.");
  expect(words(element)).toContain("You are out");
  world.quizTold(told({ phase: "reading", round: "s", number: 2, joinable: false }), Date.now());
  await element.updateComplete;
  expect(words(element)).toContain("An OX quiz is being played.");
});

test("in the arena one answers by button or key, and sees that it is confirmed", async () => {
  vi.useFakeTimers({ now: START + 6000, toFake: ["Date"] });
  const world = worldWith([], { slug: "arena", kind: "arena" });
  world.quizTold(told({ now: START + 6000 }), Date.now());
  const intents = new NearIntents(world);
  const element = await card(world, intents);
  expect(words(element)).toContain("Question");
  expect(words(element)).toContain("9");
  element.shadowRoot?.querySelector<HTMLButtonElement>(".side--x")?.click();
  element.answer("o");
  await vi.waitFor(() => { expect(words(element)).toContain("Your answer: O"); });
  expect(intents.asked).toEqual(["answer x", "answer o"]);
  expect(element.shadowRoot?.querySelector(".side--o")?.getAttribute("aria-pressed")).toBe("true");
});

test("a refusal is told in words", async () => {
  vi.useFakeTimers({ now: START + 6000, toFake: ["Date"] });
  const world = worldWith([], { slug: "arena", kind: "arena" });
  world.quizTold(told({ now: START + 6000 }), Date.now());
  const intents = new NearIntents(world);
  intents.refusal = new Refusal("quiz-late", { why: "late" });
  const element = await card(world, intents);
  const heard = vi.fn();
  element.addEventListener("refused", (event) => { heard((event as CustomEvent<string>).detail); });
  element.answer("o");
  await vi.waitFor(() => { expect(heard).toHaveBeenCalledWith(expect.stringContaining("time to answer is over")); });
});

test("a screen reader hears the question, the start, five seconds left and the end, and no ticking", async () => {
  vi.useFakeTimers({ now: START, toFake: ["Date"] });
  const world = worldWith([], { slug: "arena", kind: "arena" });
  world.quizTold(told({ phase: "reading" }), Date.now());
  const element = await card(world);
  const heard: string[] = [];
  for (const second of [0, 2, 6, 8, 9, 11, 12, 14, 16]) {
    vi.setSystemTime(START + second * 1000);
    element.requestUpdate();
    await element.updateComplete;
    const said = element.shadowRoot?.querySelector("[role=status]")?.textContent ?? "";
    if (heard.at(-1) !== said) heard.push(said);
  }
  expect(heard).toEqual([
    "Question 1: Question",
    "Answer now: press O or X.",
    "4 seconds left.",
    "Time is over. The answers are counted.",
  ]);
});

test("the reveal tells the side, why, and from where; the end its winners", async () => {
  const world = worldWith([], { slug: "arena", kind: "arena" });
  const revealed = told({ phase: "revealed", side: "x", right: 5, explanation: { en: "Because" }, source: { en: "A book" }, source_url: "https://book.example/" });
  world.quizTold(revealed, Date.now());
  const element = await card(world);
  for (const part of ["X: false", "5 people were right", "Because", "A book"]) expect(words(element)).toContain(part);
  world.quizTold(told({ phase: "over", winners: ["Garam"] }), Date.now());
  await element.updateComplete;
  expect(words(element)).toContain("Garam");
  element.shadowRoot?.querySelector<HTMLButtonElement>(".acts button")?.click();
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector("section")).toBeNull();
});

test("a game that was over before one came is no news, but to who has won it", async () => {
  const world = worldWith([], { slug: "photo", kind: "hall" });
  world.quizTold(told({ phase: "over" }), Date.now());
  const element = await card(world);
  expect(words(element)).toBe("");
  world.quizMine({ t: "quizmine", game: "g", round: "r", side: "o", standing: "won" });
  await element.updateComplete;
  expect(words(element)).toContain("You have won");
});
