import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { number, t, tn } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, Refusal } from "#/model/intents";
import type { EmpathyState, World } from "#/model/world";

/** Empathy for a work: once a person, to be taken back any time. It shows at once, and goes back, saying why, when it was refused. */
@customElement("madang-empathy")
export class EmpathyButton extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .button[aria-pressed="true"],
      .button[aria-pressed="true"]:hover {
        background: var(--pale-gardenia);
        border-color: var(--gardenia);
        color: var(--ink);
      }
      .button[aria-pressed="true"] .icon {
        fill: var(--vermilion);
        stroke: var(--vermilion);
      }
      @media (max-width: 719.98px) {
        .button {
          padding-inline: var(--space-3);
        }
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      .why {
        margin-block-start: var(--space-2);
        color: var(--vermilion);
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property() work = "";
  @state() private wanted: boolean | null = null;
  @state() private why = "";
  private stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.world.on("empathy", (work) => {
      if (work === this.work) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("work")) return;
    this.wanted = null;
    this.why = "";
  }

  /** As kept, or as wanted while that is on its way. */
  private get shown(): EmpathyState {
    const kept = this.world.empathy(this.work);
    if (this.wanted === null || this.wanted === kept.mine) return kept;
    return { mine: this.wanted, count: Math.max(0, kept.count + (this.wanted ? 1 : -1)) };
  }

  protected override render(): TemplateResult {
    const { mine, count } = this.shown;
    return html`
      <button class="button" type="button" aria-pressed=${mine ? "true" : "false"} @click=${this.toggle}>
        ${icon("heart")}${t("Empathy")}<span class="count" aria-hidden="true">${number(count)}</span>
        <span class="heard">${tn("{count} person", "{count} people", count)}</span>
      </button>
      ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
    `;
  }

  private readonly toggle = async (): Promise<void> => {
    if (this.wanted !== null) return;
    const { work } = this;
    const on = !this.shown.mine;
    this.wanted = on;
    this.why = "";
    try {
      await this.intents.react(work, on);
    } catch (error) {
      if (work === this.work) this.why = error instanceof Refusal ? refusalWords(error.code, error.params) : refusalWords("");
    } finally {
      if (work === this.work) this.wanted = null;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-empathy": EmpathyButton;
  }
}
