/** Going with others: walking after somebody, and showing where somebody is. */
import type { Point } from "#/model/map";
import { findPath } from "#/model/path";
import type { Located, World } from "#/model/world";

/** How often one looks where the other has gone. */
const STEP_MS = 400;
/** So near one stands beside them. */
const BESIDE = 1.6;
const LOCATED_MS = 12_000;

export class Company {
  #timer: ReturnType<typeof setInterval> | undefined;
  #shown: ReturnType<typeof setTimeout> | undefined;
  /** Where the other stood when the way was last found. */
  #toward: Point | null = null;

  constructor(
    private readonly world: World,
    private readonly walk: (to: Point) => void,
  ) {
    world.on("following", (n) => {
      clearInterval(this.#timer);
      this.#toward = null;
      if (n !== null) this.#timer = setInterval(this.#step, STEP_MS);
    });
  }

  follow(n: number | null): void {
    this.world.follow(n !== null && this.world.people.has(n) ? n : null);
    if (this.world.following !== null) this.#step();
  }

  /** False when nobody knows where they are. */
  locate(n: number): boolean {
    const found = whereIs(this.world, n);
    const { map, me } = this.world;
    if (!found || !map) return false;
    this.world.locate({ ...found, n, way: findPath(map.grid, me, found) });
    clearTimeout(this.#shown);
    this.#shown = setTimeout(() => {
      if (this.world.located?.n === n) this.world.locate(null);
    }, LOCATED_MS);
    return true;
  }

  readonly #step = (): void => {
    const { world } = this;
    const other = world.following === null ? undefined : world.people.get(world.following);
    if (!other) {
      // Out of sight: gone through a door, or too fast.
      world.follow(null);
      return;
    }
    const { x, y } = other.track.last;
    const far = Math.hypot(x - world.me.x, y - world.me.y);
    const moved = !this.#toward || Math.hypot(x - this.#toward.x, y - this.#toward.y) > 0.5;
    if (far <= BESIDE || !moved) return;
    this.#toward = { x, y };
    // Not upon them: the last step is left out.
    const part = (far - BESIDE / 1.5) / far;
    this.walk({ x: world.me.x + (x - world.me.x) * part, y: world.me.y + (y - world.me.y) * part });
  };
}

/** As seen, else as the roster told. */
export function whereIs(world: World, n: number): Pick<Located, "x" | "y" | "name"> | null {
  const seen = world.people.get(n);
  if (seen) return { x: seen.track.last.x, y: seen.track.last.y, name: seen.name };
  const told = world.roster.find((one) => one.n === n);
  return told ? { x: told.x, y: told.y, name: told.name } : null;
}
