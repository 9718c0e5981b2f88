import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";

/** A dialog over everything: what is behind is inert, Esc closes it, and the browser gives the focus back to where it was. Event: `closed`. */
@customElement("madang-dialog")
export class Dialog extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        /* The HUD around it lets the pointer through. */
        pointer-events: auto;
        inline-size: min(36rem, calc(100vw - 32px));
        max-block-size: min(46rem, calc(100dvh - 32px));
        padding: 0;
        border: 0;
        border-radius: var(--radius-object);
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: var(--veil);
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-3) var(--space-3) var(--space-5);
        border-block-end: 1px solid var(--hairline);
      }
      h2 {
        flex: 1;
        font-size: var(--text-large);
      }
      .rest {
        overflow-y: auto;
        padding: var(--space-4) var(--space-5) var(--space-5);
      }
    `,
  ];

  @property() label = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  get open(): boolean {
    return this.hasUpdated && this.dialog.open;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  readonly close = (): void => {
    if (this.open) this.dialog.close();
  };

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.outside}>
      <header>
        <h2 id="title">${this.label}</h2>
        <button class="button plain" type="button" @click=${this.close}>${icon("close")}${t("Close")}</button>
      </header>
      <div class="rest" tabindex="-1"><slot></slot></div>
    </dialog>`;
  }

  /** A click on what is dimmed closes as well. */
  private readonly outside = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.close();
  };

  private readonly closed = (): void => {
    this.dispatchEvent(new CustomEvent("closed"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-dialog": Dialog;
  }
}
