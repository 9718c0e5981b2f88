import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Effect, type Happening, initial, next, type State } from "#/net/reconnect";
import { Closing } from "#/wire/messages";

const RESUME = { token: "r1", url: "ws://world/" };
const TICKET: Happening = { kind: "ticket", ticket: "t1", url: "ws://world/" };

interface Run {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Everything that happens in turn; the effects are those of the last. */
function run(state: State, ...events: readonly Happening[]): Run {
  return events.reduce<Run>(({ state: before }, event) => next(before, event, 1), { state, effects: [] });
}

function kinds({ effects }: Run): readonly string[] {
  return effects.map(({ kind }) => kind);
}

const fresh = initial(null, false);
const inside = run(fresh, { kind: "start" }, TICKET, { kind: "welcome", token: "r1" }, { kind: "ready" });

describe("coming in", () => {
  test("a newcomer asks for a ticket, and is here when the space is", () => {
    expect(kinds(run(fresh, { kind: "start" }))).toEqual(["fetch-ticket"]);
    expect(run(fresh, { kind: "start" }, TICKET).effects).toEqual([{ kind: "connect", url: "ws://world/", ticket: "t1", resume: "" }]);
    expect(run(fresh, { kind: "start" }, TICKET, { kind: "welcome", token: "r1" }).state.connection.phase).toBe("connecting");
    expect(inside.state.connection).toEqual({ phase: "here", code: "", attempts: 0 });
  });

  test("who has a resume token needs no web server", () => {
    expect(run(initial(RESUME, false), { kind: "start" }).effects).toEqual([{ kind: "connect", url: "ws://world/", ticket: "", resume: "r1" }]);
  });

  test("a resume token that is too old is forgotten and a ticket fetched", () => {
    const after = run(initial(RESUME, false), { kind: "start" }, { kind: "closed", code: Closing.BAD_TICKET });
    expect(kinds(after)).toEqual(["keep", "fetch-ticket"]);
    expect(after.state.resume).toBeNull();
  });

  test("a fresh ticket that is refused is told", () => {
    const after = run(fresh, { kind: "start" }, TICKET, { kind: "closed", code: Closing.BAD_TICKET });
    expect(after.state.connection).toMatchObject({ phase: "refused", code: "bad-ticket" });
  });

  test("what the gate says is told, and nothing more is tried", () => {
    const after = run(fresh, { kind: "start" }, { kind: "no-ticket", code: "no-pass", final: true });
    expect(after.state.connection).toMatchObject({ phase: "refused", code: "no-pass" });
    expect(kinds(run(after.state, { kind: "due" }, { kind: "woke" }))).toEqual([]);
  });

  test("a gate that cannot be reached is tried again", () => {
    const after = run(fresh, { kind: "start" }, { kind: "no-ticket", code: "offline", final: false });
    expect(kinds(after)).toEqual(["wait"]);
    expect(after.state.connection).toMatchObject({ phase: "connecting", code: "offline" });
    expect(kinds(run(after.state, { kind: "due" }))).toEqual(["fetch-ticket"]);
  });
});

describe("a lost connection", () => {
  test("is tried again by itself, with the resume token, and told calmly", () => {
    const lost = run(inside.state, { kind: "closed", code: 1006 });
    expect(lost.state.connection.phase).toBe("reconnecting");
    expect(kinds(lost)).toEqual(["wait"]);
    expect(run(lost.state, { kind: "due" }).effects).toEqual([{ kind: "connect", url: "ws://world/", ticket: "", resume: "r1" }]);
  });

  test("is tried less and less often, and never given up", () => {
    let { state } = inside;
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const after = run(state, { kind: "closed", code: 1006 });
      waits.push(after.effects.reduce((ms, effect) => (effect.kind === "wait" ? effect.ms : ms), 0));
      state = run(after.state, { kind: "due" }).state;
    }
    expect(waits[0]).toBeLessThan(1000);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.at(-1)).toBe(15_000);
    expect(state.connection.phase).toBe("lost");
  });

  test("is tried at once when network or visitor come back", () => {
    const lost = run(inside.state, { kind: "closed", code: 1006 });
    expect(kinds(run(lost.state, { kind: "woke" }))).toEqual(["connect"]);
  });

  test("a machine that slept leaves the dead connection and comes back", () => {
    const after = run(inside.state, { kind: "woke" });
    expect(kinds(after)).toEqual(["disconnect", "connect"]);
    expect(after.state.connection.phase).toBe("reconnecting");
  });

  test("counts anew once it held", () => {
    const back = run(inside.state, { kind: "closed", code: 1006 }, { kind: "due" }, { kind: "welcome", token: "r2" }, { kind: "ready" });
    expect(back.state.connection).toEqual({ phase: "here", code: "", attempts: 0 });
    expect(back.state.resume?.token).toBe("r2");
  });
});

describe("closing codes", () => {
  test.each([
    [Closing.NOT_ADMITTED, "not-admitted"],
    [Closing.ELSEWHERE, "elsewhere"],
    [Closing.BAD_MESSAGE, "bad-message"],
    [Closing.ENTRY_CLOSED, "entry-closed"],
    [Closing.STOPPED, "expo-stopped"],
  ])("%i is told as %s and waits for the visitor", (code, told) => {
    const after = run(inside.state, { kind: "closed", code });
    expect(after.state.connection).toMatchObject({ phase: "refused", code: told });
    expect(kinds(run(after.state, { kind: "woke" }))).toEqual([]);
    expect(kinds(run(after.state, { kind: "again" }))).toEqual(["fetch-ticket"]);
  });

  test.each([
    [Closing.TOO_SLOW, "too-slow"],
    [Closing.TOO_MUCH, "too-much"],
    [Closing.RESTARTING, "restarting"],
  ])("%i is told as %s and mends itself", (code, told) => {
    const after = run(inside.state, { kind: "closed", code });
    expect(after.state.connection).toMatchObject({ phase: "reconnecting", code: told });
    expect(kinds(after)).toEqual(["wait"]);
  });

  test("another version reloads the page once", () => {
    expect(kinds(run(inside.state, { kind: "closed", code: Closing.OLD_CLIENT }))).toEqual(["reload"]);
    const again = run(initial(null, true), { kind: "start" }, TICKET, { kind: "closed", code: Closing.OLD_CLIENT });
    expect(again.state.connection).toMatchObject({ phase: "refused", code: "old-client" });
  });
});

test("leaving on purpose forgets the way back", () => {
  const left = run(inside.state, { kind: "leave" });
  expect(left.effects).toEqual([{ kind: "disconnect" }, { kind: "keep", resume: null }]);
});

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>({ kind: "start" }, TICKET, { kind: "ready" }, { kind: "due" }, { kind: "woke" }, { kind: "again" }),
  fc.record({ kind: fc.constant("no-ticket" as const), code: fc.constant("offline"), final: fc.boolean() }),
  fc.record({ kind: fc.constant("welcome" as const), token: fc.string() }),
  fc.record({ kind: fc.constant("closed" as const), code: fc.constantFrom(1000, 1006, ...Object.values(Closing).filter((code) => code !== Closing.OLD_CLIENT)) }),
);

test("whatever happens, either something is under way, or a wait runs, or the visitor is told why not", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (events, chance) => {
      let state = next(fresh, { kind: "start" }, chance).state;
      for (const event of events) {
        state = next(state, event, chance).state;
        expect(state.stage === "stopped").toBe(state.connection.phase === "refused");
        expect(state.connection.attempts).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

describe("where sockets are blocked", () => {
  const deaf: Happening = { kind: "closed", code: 1006, deaf: true };
  const TOLD: Happening = { kind: "world-told", well: true };
  const blocked = (state: State): Run => run(state, { kind: "start" }, TICKET, deaf, { kind: "due" }, TICKET, deaf);

  test("one deaf socket is tried again; after two the pages are asked how the world is", () => {
    expect(kinds(run(fresh, { kind: "start" }, TICKET, deaf))).toEqual(["wait"]);
    expect(kinds(blocked(fresh))).toEqual(["ask-world"]);
  });

  test("the drawn world leads to the page that needs no socket", () => {
    const after = run(blocked(fresh).state, TOLD);
    expect(kinds(after)).toEqual(["fall-back"]);
    expect(kinds(run(after.state, { kind: "due" }, { kind: "woke" }))).toEqual([]);
  });

  test("the page face goes on by requests, and stays with them", () => {
    const after = run(blocked(initial(null, false, { mayPoll: true })).state, TOLD);
    expect(kinds(after)).toEqual(["fall-back", "fetch-ticket"]);
    expect(after.state.polled).toBe(true);
    expect(kinds(run(after.state, TICKET, deaf, { kind: "due" }, TICKET, deaf))).toEqual(["wait"]);
  });

  test("a world that is down is waited for, and asked about again", () => {
    const after = run(blocked(initial(null, false, { mayPoll: true })).state, { kind: "world-told", well: false });
    expect(kinds(after)).toEqual(["wait"]);
    expect(after.state.polled).toBe(false);
    expect(kinds(run(after.state, { kind: "due" }, TICKET, deaf))).toEqual(["ask-world"]);
  });

  test("who was in already is not led away from what they are saying: it goes on trying, and says why", () => {
    const after = run(inside.state, deaf, { kind: "due" }, deaf, TOLD);
    expect(kinds(after)).toEqual(["wait"]);
    expect(after.state.connection).toMatchObject({ phase: "reconnecting", code: "blocked" });
    expect(run(after.state, { kind: "due" }, { kind: "welcome", token: "r2" }, { kind: "ready" }).state.connection.phase).toBe("here");
  });

  test("a machine without network is told so, and its sockets are not taken to be blocked", () => {
    const offline: Happening = { ...deaf, offline: true };
    const after = run(inside.state, offline, { kind: "due" }, offline, { kind: "due" }, offline);
    expect(kinds(after)).toEqual(["wait"]);
    expect(after.state.connection).toMatchObject({ phase: "reconnecting", code: "offline" });
    expect(after.state.unheard).toBe(0);
  });

  test("a world that was heard once is not blocked", () => {
    const heard = run(inside.state, deaf, { kind: "due" }, { kind: "welcome", token: "r2" }, { kind: "closed", code: 1006 });
    expect(kinds(run(heard.state, { kind: "due" }, deaf))).toEqual(["wait"]);
  });
});
