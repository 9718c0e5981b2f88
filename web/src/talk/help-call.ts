import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons, fields } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, Refusal } from "#/model/intents";

/** A few words to the staff, who see them at once with where one stands. Event: `asked`. */
@customElement("madang-help-call")
export class HelpCall extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      form {
        display: grid;
        gap: var(--space-3);
        margin-block-start: var(--space-5);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
      }
      h3 {
        font-size: var(--text-large);
      }
      textarea {
        min-block-size: 4.5rem;
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
      }
      .button {
        justify-self: start;
      }
      .why {
        color: var(--vermilion);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) intents!: Intents;
  @state() private text = "";
  @state() private problem = "";

  protected override render(): TemplateResult {
    return html`<form @submit=${this.send}>
      <h3 id="ask">${t("Ask the staff for help")}</h3>
      <p>${t("Write in a few words what you need. The staff see it at once, and where you stand.")}</p>
      <textarea
        maxlength="500"
        aria-labelledby="ask"
        .value=${this.text}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLTextAreaElement).value;
          this.problem = "";
        }}
      ></textarea>
      <p class="why" role="alert">${this.problem}</p>
      <button class="button main" type="submit">${icon("lifebuoy")}${t("Ask for help")}</button>
    </form>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await this.intents.askHelp(this.text);
      this.text = "";
      this.dispatchEvent(new CustomEvent("asked", { bubbles: true, composed: true }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = refusalWords(error.code, error.params);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-help-call": HelpCall;
  }
}
