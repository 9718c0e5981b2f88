import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NoSpace, Spaces } from "#/net/spaces";

const MAP = { width: 1, height: 1, tilewidth: 32, tileheight: 32, layers: [], tilesets: [] };

/** A web server that answers, or takes what it is asked and never does. */
class Web {
  hangs = false;
  readonly #patience: AbortController[] = [];

  readonly fetch = (url: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    if (!this.hangs) return Promise.resolve(Response.json(url.endsWith(".json") ? { slug: "plaza" } : MAP));
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => { reject(new DOMException("", "TimeoutError")); });
    });
  };

  readonly timeout = (): AbortSignal => {
    const begun = new AbortController();
    this.#patience.push(begun);
    return begun.signal;
  };

  patienceEnds(): void {
    for (const one of this.#patience) one.abort();
  }
}

let web: Web;

beforeEach(() => {
  web = new Web();
  vi.stubGlobal("fetch", web.fetch);
  vi.spyOn(AbortSignal, "timeout").mockImplementation(web.timeout);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a web server that hangs keeps nobody out of a space that was loaded before", async () => {
  const spaces = new Spaces("/expo/spaces/__space__.json");
  const before = await spaces.load("plaza", "m1", "/maps/m1");
  web.hangs = true;
  const again = spaces.load("plaza", "m1", "/maps/m1");
  web.patienceEnds();
  expect(await again).toEqual(before);
});

test("a space that was never loaded is given up for now, and not for good", async () => {
  web.hangs = true;
  const asked = new Spaces("/expo/spaces/__space__.json").load("plaza", "m1", "/maps/m1");
  web.patienceEnds();
  await expect(asked).rejects.toMatchObject({ code: "offline", final: false });
  await expect(asked).rejects.toBeInstanceOf(NoSpace);
});
