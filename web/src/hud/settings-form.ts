import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Looks, TextSize } from "#/hud/appearance";
import "#/hud/key-choice";
import { t } from "#/i18n/i18n";
import { base, fields } from "#/kit/parts";
import type { Light } from "#/model/daytime";
import type { Choices, Settings } from "#/model/settings";

type Switch = Exclude<keyof Choices, "light" | "keys">;

/** How the world is shown and steered. Everything takes effect at once and stays in this browser. */
@customElement("madang-settings")
export class SettingsForm extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      .field {
        padding-block: var(--space-2);
        border-block-end: 1px solid var(--hairline);
        cursor: pointer;
      }
      small {
        display: block;
        color: var(--soft-ink);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) looks!: Looks;
  /** Whether this is the demo, which has residents. */
  @property({ type: Boolean }) demo = false;
  private stops: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = [this.settings.on("changed", redraw), this.looks.on("changed", redraw)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
  }

  protected override render(): TemplateResult {
    const { theme, text } = this.looks.now;
    const { light } = this.settings.choices;
    return html`
      <label class="field">
        <span>${t("Text size")}</span>
        <select @change=${this.resize}>
          ${option("normal", t("Normal"), text)} ${option("large", t("Large"), text)} ${option("largest", t("Largest"), text)}
        </select>
      </label>
      <label class="field">
        <span>${t("Light in the world")}</span>
        <select @change=${this.relight}>
          ${option("clock", t("By the clock"), light)} ${option("morning", t("Morning"), light)} ${option("evening", t("Evening"), light)}
        </select>
      </label>
      <label class="field">
        <span>${t("Dark screen")}</span>
        <input type="checkbox" .checked=${theme === "dark"} @change=${this.darken} />
      </label>
      ${this.toggle("lowPower", t("Save power"), t("Fewer and coarser pictures a second, and nothing sways or drifts: for weak devices."))}
      ${this.toggle("reducedMotion", t("Less motion"), t("No breathing, no gliding of the view."))}
      ${this.toggle("touchPad", t("Walking pad"), t("A pad on the screen to walk with."))}
      ${this.toggle("letterKeys", t("Letter keys"), t("Off: only arrow keys, Enter and Esc work, so that screen reader keys stay free."))}
      ${this.demo ? this.toggle("stillResidents", t("Still the residents"), t("The demo's residents are shown where they stand, never walking.")) : nothing}
      <madang-key-choice .settings=${this.settings}></madang-key-choice>
    `;
  }

  private toggle(name: Switch, label: string, why: string): TemplateResult {
    return html`<label class="field">
      <span>${label}<small>${why}</small></span>
      <input
        type="checkbox"
        .checked=${this.settings.choices[name]}
        @change=${(event: Event) => {
          this.settings.choose({ [name]: (event.target as HTMLInputElement).checked });
        }}
      />
    </label>`;
  }

  private readonly resize = (event: Event): void => {
    this.looks.choose({ text: (event.target as HTMLSelectElement).value as TextSize });
  };

  private readonly relight = (event: Event): void => {
    this.settings.choose({ light: (event.target as HTMLSelectElement).value as Light });
  };

  private readonly darken = (event: Event): void => {
    this.looks.choose({ theme: (event.target as HTMLInputElement).checked ? "dark" : "light" });
  };
}

function option(value: string, words: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-settings": SettingsForm;
  }
}
