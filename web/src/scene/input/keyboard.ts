/** Walking with the keys while the stage has the focus. By `code`, so that a Korean layout changes nothing. */
import type { Direction } from "#/model/direction";
import type { Intents } from "#/model/intents";
import { type Keys, type Letter, LETTER_KEYS, letterOf } from "#/model/keys";
import { facingOf } from "#/model/motion";

type Way = readonly [number, number];

const ARROWS: Readonly<Record<string, Way>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const WAYS: Partial<Record<Letter, Way>> = { north: [0, -1], south: [0, 1], west: [-1, 0], east: [1, 0] };

function wayOf(code: string, keys: Keys | null): Way | null {
  const letter = keys && letterOf(code, keys);
  return ARROWS[code] ?? (letter && WAYS[letter]) ?? null;
}

/** The direction of all keys held together; opposite ones cancel out. */
export function headingOf(held: Iterable<string>, keys: Keys | null = LETTER_KEYS): Direction {
  let across = 0;
  let down = 0;
  for (const code of held) {
    const [dx, dy] = wayOf(code, keys) ?? [0, 0];
    across += dx;
    down += dy;
  }
  const [x, y] = [Math.sign(across), Math.sign(down)];
  return x === 0 && y === 0 ? 0 : facingOf(x, y);
}

export class Keyboard {
  readonly #held = new Set<string>();
  readonly #abort = new AbortController();

  /** `keys`: which letter does what; null while letter keys are off. */
  constructor(
    private readonly stage: HTMLElement,
    private readonly intents: Intents,
    private readonly keys: () => Keys | null,
  ) {
    const { signal } = this.#abort;
    stage.addEventListener("keydown", this.#down, { signal });
    // A key let go elsewhere is let go all the same.
    window.addEventListener("keyup", this.#up, { signal });
    stage.addEventListener("blur", this.#stop, { signal });
    window.addEventListener("blur", this.#stop, { signal });
  }

  destroy(): void {
    this.#abort.abort();
  }

  readonly #down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.stage) return;
    if (wayOf(event.code, this.keys())) {
      event.preventDefault();
      if (event.repeat) return;
      this.#held.add(event.code);
      this.intents.move(headingOf(this.#held, this.keys()));
    } else if (!event.repeat && this.#acts(event.code)) {
      event.preventDefault();
    }
  };

  readonly #up = (event: KeyboardEvent): void => {
    if (this.#held.delete(event.code)) this.intents.move(headingOf(this.#held, this.keys()));
  };

  readonly #stop = (): void => {
    if (this.#held.size === 0) return;
    this.#held.clear();
    this.intents.move(0);
  };

  #acts(code: string): boolean {
    if (code === "Enter" || code === "NumpadEnter" || code === "Space") {
      this.#stop();
      // Where nothing is near, the key is left to whoever else listens.
      return this.intents.useNearest();
    }
    const keys = this.keys();
    switch (keys && letterOf(code, keys)) {
      case "next":
        this.intents.nextWork();
        return true;
      case "previous":
        this.intents.previousWork();
        return true;
      case "wave":
        this.intents.wave();
        return true;
      default:
        return false;
    }
  }
}
