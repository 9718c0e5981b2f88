/** Walking with the keys while the stage has the focus. By `code`, so that a Korean layout changes nothing. */
import type { Direction } from "#/model/direction";
import type { Intents } from "#/model/intents";
import { facingOf } from "#/model/motion";

type Way = readonly [number, number];

const ARROWS: Readonly<Record<string, Way>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const LETTERS: Readonly<Record<string, Way>> = { KeyW: [0, -1], KeyS: [0, 1], KeyA: [-1, 0], KeyD: [1, 0] };

/** The direction of all keys held together; opposite ones cancel out. */
export function headingOf(held: Iterable<string>): Direction {
  let across = 0;
  let down = 0;
  for (const code of held) {
    const [dx, dy] = ARROWS[code] ?? LETTERS[code] ?? [0, 0];
    across += dx;
    down += dy;
  }
  const [x, y] = [Math.sign(across), Math.sign(down)];
  return x === 0 && y === 0 ? 0 : facingOf(x, y);
}

export class Keyboard {
  readonly #held = new Set<string>();
  readonly #abort = new AbortController();

  /** `letters`: whether letter keys act. */
  constructor(
    private readonly stage: HTMLElement,
    private readonly intents: Intents,
    private readonly letters: () => boolean,
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
    if (event.code in ARROWS || (this.letters() && event.code in LETTERS)) {
      event.preventDefault();
      if (event.repeat) return;
      this.#held.add(event.code);
      this.intents.move(headingOf(this.#held));
    } else if (!event.repeat && this.#acts(event.code)) {
      event.preventDefault();
    }
  };

  readonly #up = (event: KeyboardEvent): void => {
    if (this.#held.delete(event.code)) this.intents.move(headingOf(this.#held));
  };

  readonly #stop = (): void => {
    if (this.#held.size === 0) return;
    this.#held.clear();
    this.intents.move(0);
  };

  #acts(code: string): boolean {
    if (code === "Enter" || code === "NumpadEnter" || code === "Space") {
      this.#stop();
      this.intents.useNearest();
      return true;
    }
    if (!this.letters()) return false;
    if (code === "KeyN") this.intents.nextWork();
    else if (code === "KeyB") this.intents.previousWork();
    else if (code === "KeyH") this.intents.wave();
    else return false;
    return true;
  }
}
