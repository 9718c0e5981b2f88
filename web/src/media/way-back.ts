/** The browser's back button (a phone's, a gesture) closes what lies over the world instead of leaving it. */

type Ways = Pick<History, "pushState" | "replaceState" | "back" | "state">;

const MARK = "madang.over";

function marked(ways: Ways): boolean {
  return (ways.state as { readonly over?: unknown } | null)?.over === MARK;
}

export class WayBack {
  #open = false;
  /** A step back that we asked for is on its way. */
  #stepping = false;

  constructor(
    private readonly closed: () => void,
    private readonly ways: Ways = history,
    private readonly heard: EventTarget = window,
  ) {}

  listen(): void {
    // Left by a link and come back to, or loaded anew, nothing lies over the page any more.
    if (marked(this.ways)) this.ways.replaceState(null, "");
    this.heard.addEventListener("popstate", this.#popped);
  }

  deafen(): void {
    this.heard.removeEventListener("popstate", this.#popped);
  }

  /** It opened. */
  go(): void {
    if (this.#open) return;
    this.#open = true;
    if (!this.#stepping) this.ways.pushState({ over: MARK }, "");
  }

  /** It was closed by other means: the step it took is taken back. */
  come(): void {
    if (!this.#open) return;
    this.#open = false;
    if (!marked(this.ways)) return;
    this.#stepping = true;
    this.ways.back();
  }

  readonly #popped = (): void => {
    if (this.#stepping) {
      this.#stepping = false;
      // Opened again while the step back was on its way.
      if (this.#open) this.ways.pushState({ over: MARK }, "");
      return;
    }
    if (!this.#open || marked(this.ways)) return;
    this.#open = false;
    this.closed();
  };
}
