import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons, fields } from "#/kit/parts";
import { copied } from "#/media/copy";

/** The way to a work's own page: copied, or shown to be copied by hand where the browser does not allow more. */
@customElement("madang-share")
export class Share extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      [role="status"] {
        scroll-margin-block-end: var(--space-4);
      }
      input {
        inline-size: 100%;
        margin-block-start: var(--space-2);
      }
    `,
  ];

  /** Path or URL of the page. */
  @property() href = "";
  @property({ attribute: false }) clipboard: Pick<Clipboard, "writeText"> | undefined = navigator.clipboard;
  @state() private state: "" | "copied" | "by-hand" = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("href")) this.state = "";
  }

  protected override render(): TemplateResult {
    return html`
      <div class="row">
        <a class="button" href=${this.href}>${icon("page")}${t("Page of this work")}</a>
        <button class="button" type="button" @click=${this.copy}>${icon("link")}${t("Copy link")}</button>
      </div>
      <p role="status">${this.state === "copied" ? t("The link is copied.") : this.state === "by-hand" ? t("Please copy the link from here.") : nothing}</p>
      ${this.state === "by-hand" ? html`<input type="text" readonly .value=${this.url} aria-label=${t("Link to this work")} />` : nothing}
    `;
  }

  protected override updated(): void {
    this.renderRoot.querySelector("input")?.select();
    if (this.state !== "") this.renderRoot.querySelector('[role="status"]')?.scrollIntoView({ block: "nearest" });
  }

  private get url(): string {
    return new URL(this.href, document.baseURI).href;
  }

  private readonly copy = async (): Promise<void> => {
    this.state = (await copied(this.url, this.clipboard)) ? "copied" : "by-hand";
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-share": Share;
  }
}
