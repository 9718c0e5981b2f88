import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { AvatarPreview, Portrait } from "#/look/avatar-preview";
import "#/look/avatar-preview";
import { colourWords, skinWords } from "#/look/colours";
import { type Chance, NONE, partWords, randomLook, type Wardrobe } from "#/look/wardrobe";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, type Look, Refusal } from "#/model/intents";

/** One's own avatar: a good random one in a click, or part by part. Events: `dressed`. */
@customElement("madang-avatar-maker")
export class AvatarMaker extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      /* Always in sight, whichever part is being chosen. */
      .top {
        position: sticky;
        inset-block-start: calc(-1 * var(--space-4));
        z-index: 1;
        margin: calc(-1 * var(--space-4)) calc(-1 * var(--space-5)) 0;
        padding: var(--space-3) var(--space-5);
        border-block-end: 1px solid var(--hairline);
        background: var(--paper);
      }
      .chance {
        margin-block-start: var(--space-4);
      }
      fieldset {
        margin: var(--space-4) 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--space-1);
        font-weight: 650;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      label {
        position: relative;
        display: inline-grid;
        place-content: center;
        min-inline-size: var(--target);
        min-block-size: var(--target);
        padding: 0 var(--space-3);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        cursor: pointer;
      }
      label.colour {
        padding: 0;
        border-radius: 50%;
        background: var(--colour);
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--indigo);
        background-color: var(--pale-gardenia);
        box-shadow: inset 0 0 0 1px var(--indigo);
      }
      label.colour:has(:checked) {
        background-color: var(--colour);
        box-shadow:
          inset 0 0 0 3px var(--paper),
          0 0 0 3px var(--indigo);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--indigo);
        outline-offset: 4px;
      }
      @media (forced-colors: active) {
        label.colour {
          forced-color-adjust: none;
        }
        label:has(:checked) {
          border: 4px solid Highlight;
        }
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-5);
      }
      .why {
        color: var(--vermilion);
      }
    `,
  ];

  @property({ attribute: false }) wardrobe!: Wardrobe;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) portrait: Portrait | null = null;
  @property({ attribute: false }) chance: Chance = Math.random;
  /** Whether less motion is wanted. */
  @property({ type: Boolean }) still = false;
  @query("madang-avatar-preview") private preview!: AvatarPreview | null;
  @state() private look: Look = {};
  @state() private why = "";

  /** Begins with what is worn now. */
  begin(look: Look): void {
    this.look = look;
    this.why = "";
    this.preview?.walk();
  }

  /** Nobody looks any more. */
  end(): void {
    this.preview?.rest();
  }

  protected override render(): TemplateResult {
    const { wardrobe } = this;
    return html`
      ${this.portrait
        ? html`<madang-avatar-preview
            class="top"
            .look=${this.look}
            .portrait=${this.portrait}
            ?still=${this.still}
          ></madang-avatar-preview>`
        : nothing}
      <p class="chance"><button class="button" type="button" @click=${this.shuffle}>${icon("dice")}${t("Surprise me")}</button></p>
      ${this.colours("skin", t("Skin"), wardrobe.skins)} ${this.parts("hair", t("Hair"), wardrobe.hairs)}
      ${this.colours("hairColour", t("Hair colour"), wardrobe.hairColours)} ${this.parts("outfit", t("Outfit"), wardrobe.outfits)}
      ${this.colours("upper", t("Colour above"), wardrobe.clothColours)} ${this.colours("lower", t("Colour below"), wardrobe.clothColours)}
      ${this.parts("glasses", t("Glasses"), [NONE, ...wardrobe.glasses])} ${this.parts("hat", t("Hat"), [NONE, ...wardrobe.hats])}
      <fieldset>
        <legend>${t("Mobility aid")}</legend>
        <div class="choices">
          ${this.choice("aid", NONE, partWords(NONE))} ${this.choice("aid", "wheelchair", t("Wheelchair"))}
          ${this.choice("aid", "cane", t("Cane"))}
        </div>
      </fieldset>
      ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
      <div class="end">
        <button class="button main" type="button" @click=${this.wear}>${icon("check")}${t("Wear this")}</button>
      </div>
    `;
  }

  protected override updated(): void {
    for (const label of this.renderRoot.querySelectorAll<HTMLElement>("label[data-colour]")) {
      label.style.setProperty("--colour", label.dataset["colour"] ?? "");
    }
  }

  private parts(name: string, legend: string, parts: readonly string[]): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">${parts.map((part) => this.choice(name, part, partWords(part)))}</div>
    </fieldset>`;
  }

  private choice(name: string, value: string, words: string): TemplateResult {
    return html`<label><input type="radio" name=${name} .checked=${this.worn(name) === value} @change=${this.pick(name, value)} />${words}</label>`;
  }

  private colours(name: string, legend: string, colours: readonly string[]): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${colours.map(
          (colour, at) => html`<label class="colour" data-colour=${colour}>
            <input
              type="radio"
              name=${name}
              aria-label=${name === "skin" ? skinWords(at, colours.length) : colourWords(colour)}
              .checked=${this.worn(name).toLowerCase() === colour.toLowerCase()}
              @change=${this.pick(name, colour)}
            />
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private worn(name: string): string {
    return this.look[name] ?? NONE;
  }

  private pick(name: string, value: string): () => void {
    return () => {
      this.look = { ...this.look, [name]: value };
    };
  }

  private readonly shuffle = (): void => {
    this.look = randomLook(this.wardrobe, this.look, this.chance);
  };

  private readonly wear = async (): Promise<void> => {
    try {
      await this.intents.dress(this.look);
      this.dispatchEvent(new CustomEvent("dressed"));
    } catch (error) {
      this.why = error instanceof Refusal ? refusalWords(error.code, error.params) : refusalWords("");
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-avatar-maker": AvatarMaker;
  }
}
