import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import type { Dialog } from "#/kit/dialog";
import "#/kit/dialog";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { openBeside } from "#/words/pages";

/** Shows where an address leads before it is opened, in a new tab. */
@customElement("madang-away")
export class Away extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .address {
        margin-block: var(--space-3);
        padding: var(--space-3);
        border-radius: var(--radius);
        background: var(--hanji);
        overflow-wrap: anywhere;
        font-weight: 650;
      }
    `,
  ];

  @state() private url: URL | null = null;
  @query("madang-dialog") private dialog!: Dialog;

  async warn(url: URL): Promise<void> {
    this.url = url;
    await this.updateComplete;
    await this.dialog.show();
  }

  protected override render(): TemplateResult {
    return html`<madang-dialog .label=${t("Another website")}>
      <p>${t("This opens a page outside this expo, in a new tab:")}</p>
      <p class="address" dir="ltr">${this.url?.href ?? ""}</p>
      <button class="button" type="button" @click=${this.leave}>${icon("next")}${t("Open it")}</button>
    </madang-dialog>`;
  }

  private readonly leave = (): void => {
    if (this.url) openBeside(this.url);
    this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-away": Away;
  }
}
