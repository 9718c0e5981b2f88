import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import type { Dialog } from "#/kit/dialog";
import "#/kit/dialog";
import { icon } from "#/kit/icons";
import { base, buttons, fields } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, Refusal, type Why, WHYS } from "#/model/intents";
import { whyWords } from "#/words/talk";

/** What is reported: a line by its id, or somebody by their number. */
export type Accused =
  | { readonly line: string; readonly name: string; readonly text: string }
  | { readonly n: number; readonly name: string };

/** The dialog in which something is reported to the staff. Event: `reported`. */
@customElement("madang-report")
export class Report extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
      blockquote {
        margin: 0;
        padding: var(--space-2) var(--space-4);
        border-inline-start: 4px solid var(--stone);
        background: var(--hanji);
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 650;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-block-size: var(--target);
        cursor: pointer;
      }
      fieldset input {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        accent-color: var(--indigo);
      }
      .note {
        display: grid;
        gap: var(--space-1);
      }
      textarea {
        min-block-size: 5rem;
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
      }
      .why {
        color: var(--vermilion);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) intents!: Intents;
  @state() private accused: Accused | null = null;
  @state() private why: Why | null = null;
  @state() private note = "";
  @state() private problem = "";
  @query("madang-dialog") private dialog!: Dialog;

  async about(accused: Accused): Promise<void> {
    Object.assign(this, { accused, why: null, note: "", problem: "" });
    await this.updateComplete;
    await this.dialog.show();
  }

  protected override render(): TemplateResult {
    return html`<madang-dialog .label=${t("Report to the staff")}>${this.accused ? this.form(this.accused) : nothing}</madang-dialog>`;
  }

  private form(accused: Accused): TemplateResult {
    return html`<form @submit=${this.send}>
      <p>${"line" in accused ? t("You report this line of {name}. Only the staff see that it was you.", { name: accused.name }) : t("You report {name}. Only the staff see that it was you.", { name: accused.name })}</p>
      ${"line" in accused ? html`<blockquote>${accused.text}</blockquote>` : nothing}
      <fieldset>
        <legend>${t("What is wrong?")}</legend>
        ${WHYS.map(
          (why) => html`<label>
            <input type="radio" name="why" required .checked=${this.why === why} @change=${() => { this.why = why; }} />${whyWords(why)}
          </label>`,
        )}
      </fieldset>
      <label class="note">
        ${t("What should the staff know? (optional)")}
        <textarea maxlength="300" .value=${this.note} @input=${(event: Event) => { this.note = (event.target as HTMLTextAreaElement).value; }}></textarea>
      </label>
      <p class="why" role="alert">${this.problem}</p>
      <button class="button main" type="submit">${icon("flag")}${t("Report")}</button>
    </form>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { accused, why, note } = this;
    if (!accused || !why) {
      this.problem = t("Please choose what is wrong.");
      return;
    }
    try {
      await ("line" in accused ? this.intents.reportLine(accused.line, why, note) : this.intents.reportPerson(accused.n, why, note));
      this.dialog.close();
      this.dispatchEvent(new CustomEvent("reported", { bubbles: true, composed: true }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = refusalWords(error.code, error.params);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-report": Report;
  }
}
