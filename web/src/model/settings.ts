/** What a visitor chose about how the world is shown and steered; kept in this browser. */
import { type Light, LIGHTS } from "#/model/daytime";
import { Emitter } from "#/model/emitter";
import { isKeys, type Keys, LETTER_KEYS } from "#/model/keys";

export interface Choices {
  /** Half resolution, 15 frames a second, nothing sways or drifts. */
  readonly lowPower: boolean;
  readonly reducedMotion: boolean;
  /** A pad on the screen to walk with. */
  readonly touchPad: boolean;
  /** WASD and the other letter keys; off for those whose assistive technology uses letters. */
  readonly letterKeys: boolean;
  /** Which letter does what. */
  readonly keys: Keys;
  /** In the page view: the surroundings are told by themselves when they changed. */
  readonly summaries: boolean;
  /** The demo's residents are seen where they stand, never on their way. */
  readonly stillResidents: boolean;
  /** Morning or evening in the world, or as the clock says. */
  readonly light: Light;
}

/** The part of `localStorage` that is needed. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Where nothing can be kept. */
export const NO_SHELF: Shelf = { getItem: () => null, setItem: () => undefined };

const KEY = "madang.settings";

export const DEFAULTS: Choices = { lowPower: false, reducedMotion: false, touchPad: false, letterKeys: true, keys: LETTER_KEYS, summaries: true, stillResidents: false, light: "clock" };

export class Settings extends Emitter<{ changed: Choices }> {
  #choices: Choices;

  constructor(private readonly shelf: Shelf) {
    super();
    this.#choices = { ...DEFAULTS, ...kept(shelf) };
  }

  /** What is known of the machine (less motion asked for, software rendering); choices kept earlier win. */
  assume(device: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...device, ...kept(this.shelf) };
    this.emit("changed", this.#choices);
  }

  get choices(): Choices {
    return this.#choices;
  }

  choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    try {
      this.shelf.setItem(KEY, JSON.stringify({ ...kept(this.shelf), ...change }));
    } catch {
      // A full or forbidden storage only means that the choice lasts until the page is left.
    }
    this.emit("changed", this.#choices);
  }
}

function kept(shelf: Shelf): Partial<Choices> {
  try {
    const read: unknown = JSON.parse(shelf.getItem(KEY) ?? "{}");
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([key, value]) => fits(key, value)));
  } catch {
    return {};
  }
}

function fits(key: string, value: unknown): boolean {
  if (key === "keys") return isKeys(value);
  if (key === "light") return LIGHTS.some((light) => light === value);
  return key in DEFAULTS && typeof value === "boolean";
}
