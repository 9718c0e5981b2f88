/** Theme and text size of the whole page: chosen here, shown on the root element. The theme's cookie is the pages' as well. */
import { Emitter } from "#/model/emitter";
import type { Shelf } from "#/model/settings";

export type Theme = "light" | "dark";
export type TextSize = "normal" | "large" | "largest";

export interface Appearance {
  readonly theme: Theme;
  readonly text: TextSize;
}

const SIZES: readonly string[] = ["normal", "large", "largest"];
const YEAR_S = 31_536_000;

/** The cookie that `madang.platform.middleware` reads. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

function keptSize(shelf: Shelf): TextSize {
  try {
    const kept = shelf.getItem("madang.text");
    return kept !== null && SIZES.includes(kept) ? (kept as TextSize) : "normal";
  } catch {
    return "normal";
  }
}

export class Looks extends Emitter<{ changed: Appearance }> {
  #now: Appearance;

  /** `keep` writes a cookie. */
  constructor(
    private readonly root: HTMLElement,
    private readonly shelf: Shelf,
    private readonly keep: (cookie: string) => void,
  ) {
    super();
    this.#now = { theme: root.dataset["theme"] === "dark" ? "dark" : "light", text: keptSize(shelf) };
    this.#show();
  }

  get now(): Appearance {
    return this.#now;
  }

  choose(change: Partial<Appearance>): void {
    this.#now = { ...this.#now, ...change };
    this.keep(themeCookie(this.#now.theme));
    try {
      this.shelf.setItem("madang.text", this.#now.text);
    } catch {
      // A forbidden storage: the choice lasts until the page is left.
    }
    this.#show();
    this.emit("changed", this.#now);
  }

  #show(): void {
    this.root.dataset["theme"] = this.#now.theme;
    this.root.dataset["text"] = this.#now.text;
  }
}
