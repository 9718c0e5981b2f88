import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "#/model/intents";
import { type Write, Writes } from "#/net/writes";
import { WRITES } from "#/wire/messages";

const react = (key: string): Write => ({ t: "react", key, work: "id-a", on: true });
const keys = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, nth) => `k${from + nth}`);

/** A world that takes writes as the real one does: a bucket of them, and everything more is refused until it fills again. */
class StrictWorld {
  readonly taken: string[] = [];
  readonly heard: string[] = [];
  listening = true;
  refusals = 0;
  readonly writes = new Writes((write) => { this.hear(write.key); });
  #left: number = WRITES.burst;
  #at = performance.now();

  hear(key: string): void {
    if (!this.listening) return;
    this.heard.push(key);
    const now = performance.now();
    this.#left = Math.min(WRITES.burst, this.#left + ((now - this.#at) / 1000) * WRITES.perSecond);
    this.#at = now;
    if (this.#left < 1) {
      this.refusals += 1;
      this.writes.refused(key, "too-many", { seconds: 1 });
      return;
    }
    this.#left -= 1;
    this.taken.push(key);
    this.writes.done(key);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("writes after a lost connection", () => {
  test("three hundred of them are said again in their order, and never faster than the world takes them", async () => {
    const world = new StrictWorld();
    world.listening = false;
    const all = Promise.all(keys(0, 300).map((key) => world.writes.write(react(key))));
    world.listening = true;
    world.writes.sayAgain();
    expect(world.taken).toEqual(keys(0, WRITES.burst / 2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.taken.length).toBeLessThanOrEqual(WRITES.burst / 2 + WRITES.perSecond);
    await vi.advanceTimersByTimeAsync(120_000);
    await all;
    expect(world.taken).toEqual(keys(0, 300));
    expect(world.refusals).toBe(0);
  });

  test("what is written meanwhile waits behind them; with nothing to catch up on it goes at once", async () => {
    const world = new StrictWorld();
    world.listening = false;
    for (const key of keys(0, 40)) void world.writes.write(react(key));
    world.listening = true;
    world.writes.sayAgain();
    const late = world.writes.write(react("late"));
    expect(world.heard).not.toContain("late");
    await vi.advanceTimersByTimeAsync(20_000);
    await late;
    expect(world.taken).toEqual([...keys(0, 40), "late"]);
    void world.writes.write(react("fresh"));
    expect(world.taken.at(-1)).toBe("fresh");
  });

  test("a line that is lost again and again begins anew where it was, and loses nothing", async () => {
    const world = new StrictWorld();
    world.listening = false;
    const all = Promise.all(keys(0, 60).map((key) => world.writes.write(react(key))));
    world.listening = true;
    for (let turn = 0; turn < 6; turn++) {
      world.writes.sayAgain();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(world.taken).toEqual(keys(0, 60));
  });

  test("an answer that comes while a write waits for its turn takes it out of the queue", async () => {
    const said: string[] = [];
    const writes = new Writes((write) => said.push(write.key));
    const all = keys(0, 12).map((key) => writes.write(react(key)));
    said.length = 0;
    writes.sayAgain();
    writes.done("k11");
    await all[11];
    await vi.advanceTimersByTimeAsync(5000);
    expect(said).toEqual(keys(0, 11));
  });
});

describe("a write that is refused", () => {
  let said: string[];
  let writes: Writes;

  beforeEach(() => {
    said = [];
    writes = new Writes((write) => said.push(write.key));
  });

  test("for a world that is busy, is said once more", async () => {
    const done = writes.write(react("a"));
    writes.refused("a", "busy", {});
    expect(said).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(500);
    expect(said).toEqual(["a", "a"]);
    writes.done("a");
    await done;
  });

  test("as too many, is told to who has just made it", async () => {
    const done = writes.write(react("a"));
    expect(writes.refused("a", "too-many", { seconds: 2 })).toBe(true);
    await expect(done).rejects.toEqual(new Refusal("too-many", { seconds: 2 }));
  });

  test("as too many after a lost connection, waits as long as it is asked to", async () => {
    void writes.write(react("a"));
    void writes.write(react("b"));
    writes.sayAgain();
    writes.refused("b", "too-many", { seconds: 2 });
    writes.refused("a", "too-many", { seconds: 2 });
    said.length = 0;
    await vi.advanceTimersByTimeAsync(1900);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said).toEqual(["a", "b"]);
  });

  test("and is nobody's, is not ours", () => {
    expect(writes.refused("x", "busy", {})).toBe(false);
  });
});
