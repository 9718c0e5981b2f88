import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { base, buttons, fields } from "#/kit/parts";
import { isBindable, keyName, type Letter, LETTER_KEYS, LETTERS, rebound } from "#/model/keys";
import type { Settings } from "#/model/settings";

/** Which letter does what: a button a thing, which takes the next letter or digit that is pressed. */
@customElement("madang-key-choice")
export class KeyChoice extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: var(--target);
        font-weight: 600;
        cursor: pointer;
      }
      summary::after {
        content: "";
        inline-size: 0.6rem;
        block-size: 0.6rem;
        margin-inline-end: 0.45rem;
        border: solid currentcolor;
        border-width: 0 2px 2px 0;
        transform: translateY(-25%) rotate(45deg);
      }
      details[open] summary::after {
        transform: translateY(25%) rotate(225deg);
      }
      li .button {
        min-inline-size: 6rem;
      }
      p {
        color: var(--soft-ink);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  /** What waits for its key. */
  @state() private waiting: Letter | null = null;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.settings.on("changed", () => { this.requestUpdate(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult {
    const { keys, letterKeys } = this.settings.choices;
    if (!letterKeys) return html`${nothing}`;
    return html`<details>
      <summary>${t("Choose the letter keys")}</summary>
      <p>${t("Press a button, then the letter or digit that you want. Arrow keys, Enter and Esc always work.")}</p>
      <ul>
        ${LETTERS.map(
          (letter) => html`<li class="field">
            <span id=${letter}>${letterWords(letter)}</span>
            <button class="button" type="button" aria-labelledby="${letter} key-${letter}" @click=${() => { this.waiting = letter; }} @keydown=${this.take} @blur=${this.forget}>
              <span id="key-${letter}">${this.waiting === letter ? t("Press a key …") : keyName(keys[letter])}</span>
            </button>
          </li>`,
        )}
      </ul>
      <button class="button" type="button" @click=${() => { this.settings.choose({ keys: LETTER_KEYS }); }}>${t("As they were")}</button>
    </details>`;
  }

  private readonly take = (event: KeyboardEvent): void => {
    const letter = this.waiting;
    if (!letter || event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
    // Esc gives up the choice, not the dialog around it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") this.waiting = null;
    if (!isBindable(event.code)) return;
    this.settings.choose({ keys: rebound(this.settings.choices.keys, letter, event.code) });
    this.waiting = null;
  };

  private readonly forget = (): void => {
    this.waiting = null;
  };
}

function letterWords(letter: Letter): string {
  switch (letter) {
    case "north":
      return t("Walk up");
    case "west":
      return t("Walk left");
    case "south":
      return t("Walk down");
    case "east":
      return t("Walk right");
    case "next":
      return t("Next work");
    case "previous":
      return t("Previous work");
    case "wave":
      return t("Wave");
    case "gestures":
      return t("Gestures");
    case "chat":
      return t("Chat");
    case "works":
      return t("List of works");
    case "people":
      return t("People here");
    case "map":
      return t("Minimap");
    case "o":
      return t("In the quiz: O");
    case "x":
      return t("In the quiz: X");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-key-choice": KeyChoice;
  }
}
