import { LitElement, html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

/** In sight for so long; whoever reads with the ears has it at once. */
const SHOWN_MS = 10_000;
const MOST = 3;

interface Saying {
  readonly id: number;
  readonly words: string;
}

/** What was just said, in a polite live region: what comes quickly after it does not take its place. */
@customElement("madang-told")
export class Told extends LitElement {
  @state() private sayings: readonly Saying[] = [];
  #last = 0;

  /** The same words said again are heard again. */
  say(words: string): void {
    if (words === "") return;
    const saying = { id: ++this.#last, words };
    this.sayings = [...this.sayings.filter((other) => other.words !== words), saying].slice(-MOST);
    setTimeout(() => {
      this.sayings = this.sayings.filter(({ id }) => id !== saying.id);
    }, SHOWN_MS);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="face__told" role="log" aria-live="polite">
      ${repeat(this.sayings, ({ id }) => id, ({ words }) => html`<p>${words}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-told": Told;
  }
}
