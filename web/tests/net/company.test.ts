import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { World } from "#/model/world";
import { LiveIntents, type Voice } from "#/net/intents";
import type { ClientMessage } from "#/wire/messages";
import { mapOf, space, work } from "../hall";

const works = [work("a")];
let world: World;
let intents: LiveIntents;
const said: ClientMessage[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  world = new World();
  const voice: Voice = {
    say: (message) => said.push(message),
    write: () => Promise.resolve(),
    again: () => undefined,
    leave: () => undefined,
  };
  intents = new LiveIntents(world, voice);
  world.entered(space(works), mapOf(works), { n: 7, x: 4, y: 8, dir: 5 });
  appear(10, 8);
});

afterEach(() => {
  vi.useRealTimers();
});

function appear(x: number, y: number): void {
  world.appeared(1, [{ n: 2, name: "민지", look: {}, badge: "", x, y, dir: 5, moving: false, hand: false, ghost: false }], 0);
}

test("one walks after somebody, to beside them, and again when they have gone on", () => {
  intents.follow(2);
  const first = world.target;
  expect(first?.x).toBeGreaterThan(7);
  expect(first?.x).toBeLessThan(10);
  world.positioned(2, [{ n: 2, x: 10, y: 5, dir: 1, moving: true, seq: 0 }], 100);
  vi.advanceTimersByTime(500);
  expect(world.target).not.toEqual(first);
  expect(world.following).toBe(2);
});

test("a key, a click, another space and their going end it", () => {
  for (const end of [
    () => { intents.move(3); },
    () => { intents.walkTo(5, 8); },
    () => { intents.follow(null); },
    () => { intents.walkToWork("id-a"); },
    () => { world.vanished([2]); vi.advanceTimersByTime(500); },
  ]) {
    appear(10, 8);
    intents.follow(2);
    expect(world.following).toBe(2);
    end();
    expect(world.following).toBeNull();
  }
  intents.follow(99);
  expect(world.following).toBeNull();
});

test("somebody is shown with the way to them for a while, also out of sight", () => {
  world.counted([{ n: 9, person: "p", name: "Sol", badge: "", x: 5, y: 8, hand: false }]);
  expect(intents.locate(9)).toBe(true);
  expect(world.located).toMatchObject({ n: 9, name: "Sol", x: 5, y: 8 });
  vi.advanceTimersByTime(12_000);
  expect(world.located).toBeNull();
  expect(intents.locate(2)).toBe(true);
  expect(world.located?.way.length).toBeGreaterThan(0);
  expect(intents.locate(50)).toBe(false);
});

test("gestures, hands and questions are said at once", () => {
  const shown: string[] = [];
  world.on("emoted", ({ kind }) => shown.push(kind));
  intents.emote("heart");
  intents.raiseHand(true);
  intents.askWho();
  expect(said.map(({ t }) => t)).toEqual(["emote", "hand", "who"]);
  expect(shown).toEqual(["heart"]);
});
