/** Fetching a space: its words and works, and its map. Maps are kept by their hash, which names their content. */
import { type SpaceMap, parseMap } from "#/model/map";
import type { Space } from "#/model/space";
import { inflateMap, type PackedMap } from "#/net/inflate";
import { codeOf } from "#/net/gate";

export interface Loaded {
  readonly space: Space;
  readonly map: SpaceMap;
}

/** A space that the web server does not give: `final` when it said no. */
export class NoSpace extends Error {
  override readonly name = "NoSpace";

  constructor(
    readonly code: string,
    readonly final: boolean,
  ) {
    super(code);
  }
}

/** Where spaces come from. */
export interface SpaceSource {
  /**
   * The space `slug` hung as `mapHash`. What was loaded before is used as it is when the web server cannot be asked.
   * Raises: NoSpace.
   */
  load(slug: string, mapHash: string, mapUrl: string): Promise<Loaded>;
}

/** So long the web server may take; less where what was loaded before will do, so that a web that hangs keeps nobody out. */
const PATIENCE_MS = 10_000;
const KEPT_PATIENCE_MS = 3000;

export class Spaces implements SpaceSource {
  readonly #maps = new Map<string, SpaceMap>();
  readonly #spaces = new Map<string, Space>();

  /** `pattern` is a space's address with `__space__` in place of its slug. */
  constructor(private readonly pattern: string) {}

  async load(slug: string, mapHash: string, mapUrl: string): Promise<Loaded> {
    const [space, map] = await Promise.all([this.#space(slug, mapHash), this.#map(mapHash, mapUrl)]);
    return { space, map };
  }

  async #space(slug: string, mapHash: string): Promise<Space> {
    const key = `${slug} ${mapHash}`;
    const patience = this.#spaces.has(key) ? KEPT_PATIENCE_MS : PATIENCE_MS;
    try {
      const space = (await json(this.pattern.replace("__space__", slug), patience)) as Space;
      this.#spaces.set(key, space);
      return space;
    } catch (error) {
      const kept = this.#spaces.get(key);
      if (kept && error instanceof NoSpace && !error.final) return kept;
      throw error;
    }
  }

  async #map(hash: string, url: string): Promise<SpaceMap> {
    const kept = this.#maps.get(hash);
    if (kept) return kept;
    const map = parseMap(await inflateMap((await json(url, PATIENCE_MS)) as PackedMap));
    this.#maps.set(hash, map);
    return map;
  }
}

/** `patience` in milliseconds, for the whole answer. */
async function json(url: string, patience: number): Promise<unknown> {
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" }, signal }).catch(() => null);
  if (!answer) throw new NoSpace("offline", false);
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok && body !== null) return body;
  throw new NoSpace(codeOf(body) ?? `http-${answer.status}`, answer.status >= 400 && answer.status < 500);
}
