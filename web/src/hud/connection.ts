import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { type Facts } from "#/words/facts";
import { type Remedy, remedyWords, type Standing, standingOf } from "#/words/standing";
import { t } from "#/i18n/i18n";
import { base, buttons } from "#/kit/parts";
import { type Connection, POLLED } from "#/model/connection";
import type { Intents } from "#/model/intents";

/** How things stand with the world: a small calm line while it mends itself, a dialog where the visitor must decide. */
@customElement("madang-connection")
export class ConnectionNotice extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .calm {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-2) var(--space-4);
        max-inline-size: min(36rem, calc(100vw - 32px));
        border-radius: var(--radius-object);
        border: 1px solid var(--hairline);
        background: var(--paper);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      .turning {
        inline-size: 12px;
        block-size: 12px;
        flex: none;
        border: 3px solid var(--gardenia);
        border-block-start-color: var(--sand);
        border-radius: 50%;
      }
      .text {
        color: var(--soft-ink);
      }
      dialog {
        pointer-events: auto;
        max-inline-size: min(30rem, calc(100vw - 32px));
        padding: var(--space-6);
        border: 0;
        border-radius: var(--radius-object);
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: var(--veil);
      }
      h2 {
        font-size: var(--text-title);
        margin-block-end: var(--space-3);
      }
      .remedies {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      dialog .remedies {
        margin-block-start: var(--space-5);
      }
      @media (prefers-reduced-motion: no-preference) {
        .turning {
          animation: turn var(--turning, 1.2s) linear infinite;
        }
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  @property({ attribute: false }) intents!: Pick<Intents, "reconnect">;
  @property({ attribute: false }) facts!: Pick<Facts, "passUrl" | "hallsUrl" | "faceUrl">;
  @property({ attribute: false }) reload: () => void = () => {
    location.reload();
  };
  @query("dialog") private dialog!: HTMLDialogElement | null;

  protected override render(): TemplateResult {
    const standing = standingOf(this.connection);
    return html`
      <div role="status">${standing?.tone === "calm" ? this.calm(standing) : nothing}</div>
      ${standing?.tone === "stop"
        ? html`<dialog aria-labelledby="title" aria-describedby="text" @cancel=${this.stay}>
            <h2 id="title">${standing.title}</h2>
            <p id="text">${standing.text}</p>
            ${this.remedies(standing)}
          </dialog>`
        : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("connection") && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  private calm(standing: Standing): TemplateResult {
    return html`<div class="calm">
      <span class="turning"></span><strong>${standing.title}</strong>
      ${standing.text ? html`<span class="text">${standing.text}</span>` : nothing} ${this.remedies(standing)}
    </div>`;
  }

  private remedies({ remedies }: Standing): TemplateResult | typeof nothing {
    if (remedies.length === 0) return nothing;
    return html`<div class="remedies">${remedies.map((remedy, at) => this.remedy(remedy, at === 0))}</div>`;
  }

  private remedy(remedy: Remedy, first: boolean): TemplateResult {
    const words = remedyWords(remedy, this.connection.code);
    const kind = first ? "button main" : "button";
    const { passUrl, hallsUrl, faceUrl } = this.facts;
    const href = { pass: passUrl, halls: hallsUrl, page: `${faceUrl}?by=${POLLED}`, reload: null, reconnect: null }[remedy];
    if (href !== null) return html`<a class=${kind} href=${href}>${words}</a>`;
    const act = remedy === "reload" ? this.reload : this.reconnect;
    return html`<button class=${kind} type="button" @click=${act}>${words}</button>`;
  }

  private readonly reconnect = (): void => {
    this.intents.reconnect();
  };

  /** There is nothing behind it to go back to; the ways on are the buttons. */
  private readonly stay = (event: Event): void => {
    event.preventDefault();
  };
}

/** Said once when the connection holds again. */
export function backWords(): string {
  return t("You are connected again.");
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-connection": ConnectionNotice;
  }
}
