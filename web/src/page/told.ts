import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

/** In sight for so long; whoever reads with the ears has it at once. */
const SHOWN_MS = 10_000;

/** The last thing that was said, in a polite live region. */
@customElement("madang-told")
export class Told extends LitElement {
  @state() private words = "";
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The same words said again are heard again. */
  say(words: string): void {
    if (words === "") return;
    this.#count += 1;
    this.words = words;
    this.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.words = "";
    }, SHOWN_MS);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="face__told" role="status" aria-live="polite" aria-atomic="true">
      ${this.words ? keyed(this.#count, html`<p>${this.words}</p>`) : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-told": Told;
  }
}
