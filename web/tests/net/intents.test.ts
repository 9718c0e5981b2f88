import { beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "#/model/intents";
import { World } from "#/model/world";
import { LiveIntents, type Voice } from "#/net/intents";
import type { Write } from "#/net/writes";
import type { ClientMessage } from "#/wire/messages";
import { DOOR, mapOf, space, work } from "../hall";

/** A connection that keeps what was said; writes are answered when the test says so. */
class QuietVoice implements Voice {
  readonly said: ClientMessage[] = [];
  readonly written: { readonly write: Write; readonly done: () => void; readonly refused: (why: Refusal) => void }[] = [];

  say(message: ClientMessage): void {
    this.said.push(message);
  }

  write(write: Write): Promise<void> {
    return new Promise((done, refused) => this.written.push({ write, done, refused }));
  }

  again(): void {
    this.said.push({ t: "bye" });
  }

  leave(): void {
    this.said.push({ t: "bye" });
  }
}

describe("intents", () => {
  const works = [work("a"), work("b"), work("c")];
  let world: World;
  let voice: QuietVoice;
  let intents: LiveIntents;

  beforeEach(() => {
    world = new World();
    voice = new QuietVoice();
    intents = new LiveIntents(world, voice);
    world.on("walk", (saying) => { voice.say(saying); });
    world.entered(space(works), mapOf(works), { n: 7, x: 4, y: 8, dir: 5 });
    world.connectionBecame({ phase: "here", code: "", attempts: 0 });
  });

  /** Lets time pass until the walk stands. */
  function walked(from = 1000): void {
    for (let now = from; now < from + 9000; now += 16) world.frame(now);
  }

  test("next and previous walk along the route, and one faces the work", () => {
    expect(intents.nextWork()).toBe("id-a");
    expect(world.target).not.toBeNull();
    walked();
    expect(world.target).toBeNull();
    expect(world.nearest).toEqual({ kind: "work", work: "id-a" });
    expect(world.me.dir).toBe(1);
    expect(intents.nextWork()).toBe("id-b");
    walked(20_000);
    expect(intents.previousWork()).toBe("id-a");
  });

  test("the next work follows the one that one went to oneself", () => {
    intents.walkTo(1, 4);
    walked();
    expect(world.nearest).toEqual({ kind: "work", work: "id-a" });
    expect(intents.nextWork()).toBe("id-b");
  });

  test("a work that does not hang here is not walked to", () => {
    expect(intents.walkToWork("id-z")).toBe(false);
    expect(world.target).toBeNull();
  });

  test("a key takes over from a walk that was sent somewhere", () => {
    intents.walkTo(15, 8);
    world.frame(1000);
    intents.move(7);
    expect(world.target).toBeNull();
    for (let now = 1016; now < 1600; now += 16) world.frame(now);
    expect(voice.said.at(-1)).toMatchObject({ t: "move", dir: 7 });
  });

  test("what is nearest is used: a work opens, a door is walked through", () => {
    intents.walkToWork("id-a");
    walked();
    intents.useNearest();
    expect(world.open).toBe("id-a");
    intents.closeWork(1234.6);
    expect(voice.said.filter(({ t }) => t === "view")).toEqual([
      { t: "view", work: "id-a", open: true },
      { t: "view", work: "id-a", open: false, ms: 1235 },
    ]);
    intents.walkTo(11, 1.6);
    walked(20_000);
    intents.useNearest();
    expect(world.target).toEqual({ x: DOOR.rect.x + 1, y: DOOR.rect.y + 0.5 });
  });

  test("empathy shows at once, and is taken back when it is refused", async () => {
    const kept = intents.react("id-a", true);
    expect(world.empathy("id-a")).toEqual({ count: 4, mine: true });
    voice.written[0]!.done();
    await kept;
    const refused = intents.react("id-a", false);
    expect(world.empathy("id-a")).toEqual({ count: 3, mine: false });
    voice.written[1]!.refused(new Refusal("not-allowed"));
    await expect(refused).rejects.toThrow(Refusal);
    expect(world.empathy("id-a")).toEqual({ count: 4, mine: true });
  });

  test("empathy that is there already is not written again", async () => {
    await intents.react("id-a", false);
    expect(voice.written).toEqual([]);
  });

  test("a look that is refused is taken off again", async () => {
    const dressed = intents.dress({ hat: "gat" });
    expect(world.me.look).toEqual({ hat: "gat" });
    voice.written[0]!.refused(new Refusal("bad-input"));
    await expect(dressed).rejects.toThrow(Refusal);
    expect(world.me.look).toEqual({});
  });

  test("one's own wave is seen at once", () => {
    const waves: number[] = [];
    world.on("waved", (n) => waves.push(n));
    intents.wave();
    expect(waves).toEqual([7]);
    expect(voice.said).toEqual([{ t: "wave" }]);
  });
});
