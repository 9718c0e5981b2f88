import { decode as unpack, encode as pack } from "@msgpack/msgpack";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PolledSocket } from "#/net/polled";
import type { ServerMessage } from "#/wire/messages";

interface Asked {
  readonly line: string;
  readonly got: number;
  readonly first: number;
  readonly frames: readonly Uint8Array[];
  readonly over: boolean;
}

/** The other end as `madang.realtime.polled` keeps it: counts, forgets what was confirmed, takes everything once. */
class Far {
  readonly heard: unknown[] = [];
  readonly asked: Asked[] = [];
  code: number | null = null;
  status = 200;
  /** So many answers get lost on their way. */
  losing = 0;
  #frames: Uint8Array[] = [];
  #first = 0;
  #taken = 0;

  tell(message: ServerMessage): void {
    this.#frames.push(pack(message));
  }

  readonly fetch = (_url: string, { body }: { body: Uint8Array }): Promise<Response> => {
    const asked = unpack(body) as Asked;
    this.asked.push(asked);
    if (this.status !== 200) return Promise.resolve(new Response("{}", { status: this.status }));
    this.#frames.splice(0, asked.got - this.#first);
    this.#first = asked.got;
    for (const frame of asked.frames.slice(this.#taken - asked.first)) {
      this.#taken += 1;
      this.heard.push(unpack(frame));
    }
    if (this.losing > 0) {
      this.losing -= 1;
      return Promise.reject(new TypeError("network"));
    }
    return Promise.resolve(new Response(pack({ frames: this.#frames, code: this.code })));
  };
}

interface Call {
  readonly far: Far;
  readonly socket: PolledSocket;
  readonly heard: unknown[];
  readonly closed: number[];
}

async function call(far = new Far()): Promise<Call> {
  vi.stubGlobal("fetch", far.fetch);
  const heard: unknown[] = [];
  const closed: number[] = [];
  const socket = new PolledSocket(
    { url: "/poll/", csrf: "c" },
    {
      opened: () => {
        socket.say({ t: "hello", v: 1, ticket: "t1" });
      },
      heard: (message) => heard.push(message),
      closed: (code) => closed.push(code),
    },
  );
  await vi.advanceTimersByTimeAsync(1);
  return { far, socket, heard, closed };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const CROWD: ServerMessage = { t: "crowd", total: 3 };

describe("a line made of requests", () => {
  it("says hello with the first request, and keeps its line", async () => {
    const { far } = await call();
    expect(far.heard).toEqual([{ t: "hello", v: 1, ticket: "t1" }]);
    await vi.advanceTimersByTimeAsync(400);
    expect(new Set(far.asked.map(({ line }) => line)).size).toBe(1);
    expect(far.asked[0]?.line).toHaveLength(36);
  });

  it("says hello once where the first answer is lost", async () => {
    const far = new Far();
    far.losing = 1;
    await call(far);
    await vi.advanceTimersByTimeAsync(5000);
    expect(far.heard).toEqual([{ t: "hello", v: 1, ticket: "t1" }]);
    expect(new Set(far.asked.map(({ line }) => line)).size).toBe(1);
  });

  it("hears each message once", async () => {
    const { far, heard } = await call();
    far.tell(CROWD);
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toEqual([CROWD]);
  });

  it("asks a few times quickly after something was said, then about once a second", async () => {
    const { far, socket } = await call();
    await vi.advanceTimersByTimeAsync(10_000);
    const before = far.asked.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(far.asked.length - before).toBe(8);
    socket.say({ t: "wave" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(far.asked.length - before - 8).toBe(4);
    expect(far.heard.at(-1)).toEqual({ t: "wave" });
  });

  it("loses nothing where answers are lost, and says nothing twice", async () => {
    const { far, socket, heard, closed } = await call();
    far.tell(CROWD);
    far.losing = 2;
    socket.say({ t: "wave" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(far.heard).toEqual([{ t: "hello", v: 1, ticket: "t1" }, { t: "wave" }]);
    expect(heard).toEqual([CROWD]);
    expect(closed).toEqual([]);
  });

  it("is gone when three requests in a row fail", async () => {
    const { far, closed } = await call();
    far.status = 503;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(closed).toEqual([1006]);
    const asked = far.asked.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(far.asked.length).toBe(asked);
  });

  it("hears with which code the world closed it", async () => {
    const { far, closed } = await call();
    far.code = 4005;
    await vi.advanceTimersByTimeAsync(2000);
    expect(closed).toEqual([4005]);
  });

  it("still says what was said last when the page is left", async () => {
    const { far, socket, closed } = await call();
    socket.say({ t: "bye" });
    socket.drop();
    await vi.advanceTimersByTimeAsync(1);
    expect(far.heard.at(-1)).toEqual({ t: "bye" });
    expect(far.asked.at(-1)?.over).toBe(true);
    expect(closed).toEqual([]);
  });
});
