import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { say, spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import type { Intents } from "#/model/intents";
import type { World } from "#/model/world";
import type { Announced, Summoned } from "#/wire/messages";

/** What the organiser tells everybody, and calls to come somewhere: there until it is put away. */
@customElement("madang-day")
export class DayBanners extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
        justify-items: center;
        inline-size: 100%;
      }
      .banner {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        inline-size: min(44rem, 100%);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: 2px solid #22252b;
        border-radius: var(--radius-object);
        background: #fce9b2;
        color: #22252b;
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      .banner p {
        margin: 0;
        font-weight: 650;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        justify-content: end;
      }
      .banner .button {
        color: #22252b;
        border-color: #22252b;
        background: transparent;
      }
      .banner .go {
        color: #fffdf7;
        background: #1f4e8c;
        border-color: #1f4e8c;
      }
      @media (max-width: 719.98px) {
        .call {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .call .choices {
          grid-column: 1 / -1;
        }
        .call .choices .button {
          flex: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.world.on("day", () => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  /** Each in a live region of its own that is always there, so that it is read out when it comes. */
  protected override render(): TemplateResult {
    const { announced, summoned } = this.world.day;
    return html`
      <div role="status" class=${announced ? "banner" : ""}>${announced ? this.word(announced) : nothing}</div>
      <div role="status" class=${summoned ? "banner call" : ""}>${summoned ? this.call(summoned) : nothing}</div>
    `;
  }

  private word({ id, text }: Announced): TemplateResult {
    const { lang, text: words } = spoken(text);
    return html`${icon("megaphone")}
      <p lang=${lang}>${words}</p>
      <button class="button" type="button" @click=${() => { this.world.day.putAway(id); }}>${t("Put away")}</button>`;
  }

  private call({ id, space, title, text }: Summoned): TemplateResult {
    return html`${icon("pin")}
      <p>${[say(title), say(text)].filter((words) => words !== "").join(" · ")}</p>
      <div class="choices">
        <button class="button go" type="button" @click=${() => { this.go(id, space); }}>${icon("next")}${t("Go there")}</button>
        <button class="button" type="button" @click=${() => { this.world.day.putAway(id); }}>${t("Stay here")}</button>
      </div>`;
  }

  private go(id: string, space: string): void {
    this.world.day.putAway(id);
    this.intents.travel(space);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-day": DayBanners;
  }
}
