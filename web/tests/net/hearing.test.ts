import { beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "#/model/intents";
import { World } from "#/model/world";
import { Hearing } from "#/net/hearing";
import { type Loaded, NoSpace } from "#/net/spaces";
import { type Write, Writes } from "#/net/writes";
import type { Entered, Welcome } from "#/wire/messages";
import { mapOf, space, work } from "../hall";

const KEY = "01900000-0000-4000-8000-000000000000";
const REACT: Write = { t: "react", key: KEY, work: "id-a", on: true };
const ENTERED: Entered = { t: "entered", space: "photo", kind: "hall", map_hash: "h", map_url: "/m", channel: 1, channels: 1, n: 7, x: 5, y: 5, dir: 5 };
const WELCOME: Welcome = { t: "welcome", v: 1, resume: "r2", participant: "p", name: "나", look: {}, tick_ms: 100, now: 0, resumed: false };

/** A web server that answers when the test says so. */
class SlowSpaces {
  readonly #asked: { readonly give: (loaded: Loaded) => void; readonly deny: (why: unknown) => void }[] = [];

  load(): Promise<Loaded> {
    return new Promise((give, deny) => this.#asked.push({ give, deny }));
  }

  async answer(slug: string): Promise<void> {
    const works = [work("a")];
    this.#asked.shift()?.give({ space: space(works, { slug }), map: mapOf(works) });
    await settled();
  }

  async deny(code: string): Promise<void> {
    this.#asked.shift()?.deny(new NoSpace(code, true));
    await settled();
  }
}

/** Lets everything that waits for a promise go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

describe("hearing", () => {
  let world: World;
  let spaces: SlowSpaces;
  let said: Write[];
  let happened: string[];
  let writes: Writes;
  let hearing: Hearing;

  beforeEach(() => {
    world = new World();
    spaces = new SlowSpaces();
    said = [];
    happened = [];
    writes = new Writes((write) => said.push(write));
    hearing = new Hearing(world, spaces, writes, {
      welcomed: (token) => happened.push(`welcomed ${token}`),
      ready: () => happened.push("ready"),
      failed: () => happened.push("failed"),
    });
  });

  test("what comes while a space is loading is heard after it", async () => {
    hearing.hear(ENTERED, 0);
    hearing.hear({ t: "snapshot", tick: 1, total: 2, people: [{ n: 1, name: "너", look: {}, badge: "", x: 1, y: 1, dir: 5, moving: false, hand: false, ghost: false }] }, 0);
    expect(world.people.size).toBe(0);
    await spaces.answer("photo");
    expect(world.space?.slug).toBe("photo");
    expect(world.people.get(1)?.name).toBe("너");
    expect(happened).toEqual(["ready"]);
  });

  test("of two entrances the later one counts, whichever loads first", async () => {
    hearing.hear(ENTERED, 0);
    hearing.hear({ ...ENTERED, space: "comic" }, 0);
    await spaces.answer("photo");
    expect(world.space).toBeNull();
    await spaces.answer("comic");
    expect(world.space?.slug).toBe("comic");
  });

  test("a space that arrives after the connection is gone is not entered", async () => {
    hearing.hear(ENTERED, 0);
    hearing.stop();
    await spaces.answer("photo");
    expect(world.space).toBeNull();
  });

  test("a space that is refused is told", async () => {
    const refused: string[] = [];
    world.on("refused", ({ code }) => refused.push(code));
    hearing.hear(ENTERED, 0);
    await spaces.deny("not-allowed");
    expect(refused).toEqual(["not-allowed"]);
    expect(happened).toEqual(["failed"]);
  });

  test("a welcome tells who one is; one that does not resume begins anew", () => {
    hearing.seen = 12;
    hearing.hear(WELCOME, 0);
    expect(world.me.name).toBe("나");
    expect(hearing.seen).toBe(0);
    expect(happened).toEqual(["welcomed r2"]);
  });

  test("a write is done when the world says so", async () => {
    const write = writes.write(REACT);
    hearing.hear({ t: "done", key: KEY, seq: 1 }, 0);
    await expect(write).resolves.toBeUndefined();
    expect(hearing.seen).toBe(1);
  });

  test("a write that is refused says why, to whoever wrote it only", async () => {
    const told: string[] = [];
    world.on("refused", ({ code }) => told.push(code));
    const write = writes.write(REACT);
    hearing.hear({ t: "refused", key: KEY, code: "not-allowed", params: {}, seq: 1 }, 0);
    await expect(write).rejects.toEqual(new Refusal("not-allowed"));
    expect(told).toEqual([]);
  });

  test("writes without an answer are said again, with the same key", () => {
    void writes.write(REACT);
    writes.sayAgain();
    expect(said).toEqual([REACT, REACT]);
  });

  test("a reliable message that is replayed is heard once", () => {
    const notices: string[] = [];
    world.on("notice", ({ code }) => notices.push(code));
    hearing.hear({ t: "notice", code: "rehung", params: {}, seq: 3 }, 0);
    hearing.hear({ t: "notice", code: "rehung", params: {}, seq: 3 }, 0);
    expect(notices).toEqual(["rehung"]);
  });

  test("one's own wave is not seen twice", async () => {
    const waves: number[] = [];
    hearing.hear(ENTERED, 0);
    await spaces.answer("photo");
    world.on("waved", (n) => waves.push(n));
    hearing.hear({ t: "waved", n: 7 }, 0);
    hearing.hear({ t: "waved", n: 8 }, 0);
    expect(waves).toEqual([8]);
  });
});
