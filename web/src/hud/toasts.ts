import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { base } from "#/kit/parts";

const SHOWN_MS = 6000;

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly about: string;
}

/** What just happened, for a moment, in a polite live region: read aloud without taking the focus. */
@customElement("madang-toasts")
export class Toasts extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: grid;
        justify-items: start;
        gap: var(--space-2);
      }
      p {
        max-inline-size: min(32rem, calc(100vw - 32px));
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius-object);
        background: var(--deep-indigo);
        color: var(--on-indigo);
        box-shadow: var(--shadow);
      }
      /* Beside what stands in the middle, not over it. */
      @media (width >= 720px) {
        p {
          max-inline-size: max(16rem, min(32rem, calc(50vw - 372px)));
        }
      }
    `,
  ];

  /** Runs something after a while; tests hand in their own. */
  @property({ attribute: false }) later: (what: () => void, ms: number) => void = (what, ms) => {
    setTimeout(what, ms);
  };
  @state() private shown: readonly Toast[] = [];
  private last = 0;

  /** What was said before `about` the same is old news then. */
  say(text: string, about = text): void {
    if (text === "") return;
    const toast = { id: ++this.last, text, about };
    this.shown = [...this.shown.filter((other) => other.about !== about), toast].slice(-3);
    this.later(() => {
      this.shown = this.shown.filter(({ id }) => id !== toast.id);
    }, SHOWN_MS);
  }

  protected override render(): TemplateResult {
    return html`<div role="log" aria-live="polite">${this.shown.map(({ text }) => html`<p>${text}</p>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-toasts": Toasts;
  }
}
