// The entry of the kit's page (/kit/): the small parts that the world's HUD is made of, in every state.
import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import "#/hud/connection";
import { languageOf, setLanguage, t } from "#/i18n/i18n";
import type { Dialog } from "#/kit/dialog";
import "#/kit/dialog";
import { icon } from "#/kit/icons";
import { base, buttons, fields } from "#/kit/parts";
import { type Connection, CONNECTING } from "#/model/connection";

/** What lies under the bar while the connection mends itself. */
const STATES: readonly Connection[] = [
  CONNECTING,
  { phase: "reconnecting", code: "", attempts: 1 },
  { phase: "reconnecting", code: "blocked", attempts: 3 },
  { phase: "lost", code: "offline", attempts: 9 },
];
const NOWHERE = { passUrl: "#", hallsUrl: "#", faceUrl: "#" };
const NOTHING = { reconnect: (): void => undefined };

@customElement("madang-kit")
export class Kit extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-end: var(--space-4);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <p>
        <button class="button" type="button">${icon("wave")}${t("Wave")}</button>
        <button class="button main" type="button">${icon("check")}${t("Wear this")}</button>
        <button class="button plain" type="button">${icon("close")}${t("Close")}</button>
        <button class="button plain round" type="button" aria-label=${t("Close")}>${icon("close")}</button>
        <button class="button" type="button" aria-pressed="true">${icon("heart")}${t("Empathy")}</button>
        <button class="button" type="button" aria-expanded="true">${icon("people")}${t("People")}</button>
        <button class="button" type="button" disabled>${icon("next")}${t("Next")}</button>
      </p>
      <label class="field"><span>${t("Less motion")}</span><input type="checkbox" checked /></label>
      <label class="field"><span>${t("Save power")}</span><input type="checkbox" /></label>
      <label class="field"><span>${t("Text size")}</span><select><option>${t("Normal")}</option><option>${t("Large")}</option></select></label>
      <p><button class="button" type="button" @click=${this.open}>${icon("help")}${t("Help")}</button></p>
      ${STATES.map((state) => html`<p><madang-connection .connection=${state} .intents=${NOTHING} .facts=${NOWHERE}></madang-connection></p>`)}
      <madang-dialog .label=${t("Help")}><p>${t("Walk (W A S D as well)")}</p></madang-dialog>
    `;
  }

  private readonly open = (): void => {
    void this.renderRoot.querySelector<Dialog>("madang-dialog")?.show();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-kit": Kit;
  }
}

void setLanguage(languageOf(document.documentElement.lang)).then(() => { document.querySelector("madang-kit")?.requestUpdate(); });
