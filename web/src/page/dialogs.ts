import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { refusalWords } from "#/kit/refusals";
import type { Dialog } from "#/kit/dialog";
import "#/kit/dialog";
import type { AvatarMaker } from "#/look/avatar-maker";
import "#/look/avatar-maker";
import type { Wardrobe } from "#/look/wardrobe";
import type { Intents } from "#/model/intents";
import type { World } from "#/model/world";
import type { Away } from "#/talk/away";
import "#/talk/away";
import "#/talk/help-call";
import type { Accused, Report } from "#/talk/report";
import "#/talk/report";

/** What opens over the page and is closed again: a report, a call for help, one's own look, a way out. */
@customElement("madang-face-dialogs")
export class FaceDialogs extends LitElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  /** What an avatar can be put together from; fetched when it is first wanted. */
  @property({ attribute: false }) fetchWardrobe!: () => Promise<Wardrobe>;
  @property({ attribute: false }) tell!: (words: string) => void;
  @state() private wardrobe: Wardrobe | null = null;
  @query("madang-report") private reports!: Report;
  @query("madang-away") private away!: Away;
  @query("#help") private helping!: Dialog;
  @query("#look") private dressing!: Dialog;

  report(accused: Accused): void {
    void this.reports.about(accused);
  }

  warn(url: URL): void {
    void this.away.warn(url);
  }

  help(): void {
    void this.helping.show();
  }

  async dress(): Promise<void> {
    try {
      this.wardrobe ??= await this.fetchWardrobe();
    } catch {
      this.tell(refusalWords(""));
      return;
    }
    await this.updateComplete;
    this.querySelector<AvatarMaker>("madang-avatar-maker")?.begin(this.world.me.look);
    await this.dressing.show();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { intents, wardrobe } = this;
    return html`
      <madang-report .intents=${intents} @reported=${() => { this.tell(t("Thank you. The staff will look at it.")); }}></madang-report>
      <madang-away></madang-away>
      <madang-dialog id="help" .label=${t("Help")}>
        <madang-help-call .intents=${intents} @asked=${this.asked}></madang-help-call>
      </madang-dialog>
      <madang-dialog id="look" .label=${t("Change my look")}>
        ${wardrobe
          ? html`<madang-avatar-maker .wardrobe=${wardrobe} .intents=${intents} @dressed=${this.dressed}></madang-avatar-maker>`
          : nothing}
      </madang-dialog>
    `;
  }

  private readonly asked = (): void => {
    this.helping.close();
    this.tell(t("The staff know now that you need help."));
  };

  private readonly dressed = (): void => {
    this.dressing.close();
    this.tell(t("You wear your new look now."));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-face-dialogs": FaceDialogs;
  }
}
