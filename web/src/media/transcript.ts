import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { length, t } from "#/i18n/i18n";
import { base } from "#/kit/parts";
import { type Passage, passages, saidAt } from "#/media/passages";

/** Words of a film that follow it: the passage being said is marked and kept in view, and choosing one winds the film there. */
@customElement("madang-transcript")
export class Transcript extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: inherit;
        line-height: inherit;
      }
      p,
      .words {
        white-space: pre-line;
      }
      ol {
        position: relative;
        max-block-size: 20rem;
        overflow-y: auto;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
      }
      button {
        display: grid;
        grid-template-columns: 3.25rem minmax(0, 1fr);
        inline-size: 100%;
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-inline-start: 4px solid transparent;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--sand);
      }
      button[aria-current="true"] {
        border-inline-start-color: var(--gardenia);
        background: var(--pale-gardenia);
      }
      @media (forced-colors: active) {
        button[aria-current="true"] {
          border-inline-start-color: Highlight;
        }
      }
      button:focus-visible {
        outline-offset: -3px;
      }
      time {
        color: var(--soft-ink);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property() text = "";
  @property({ attribute: false }) film: HTMLVideoElement | null = null;
  @state() private at = -1;
  private all: readonly Passage[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("text")) this.all = passages(this.text);
    if (!changed.has("film")) return;
    changed.get("film")?.removeEventListener("timeupdate", this.follow);
    this.film?.addEventListener("timeupdate", this.follow);
    this.at = -1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.film?.removeEventListener("timeupdate", this.follow);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.film?.addEventListener("timeupdate", this.follow);
  }

  protected override render(): TemplateResult {
    if (this.all.length === 0) return html`<p>${this.text}</p>`;
    return html`<ol aria-label=${t("Transcript: choosing a passage winds the film there")}>
      ${this.all.map((passage, index) => this.passage(passage, index === this.at))}
    </ol>`;
  }

  protected override updated(): void {
    this.keepInView();
  }

  private passage({ at, words }: Passage, now: boolean): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${now ? "true" : nothing}
        @click=${() => {
          if (this.film) this.film.currentTime = at;
        }}
      >
        <time>${length(at)}</time><span class="words">${words}</span>
      </button>
    </li>`;
  }

  /** Only this list moves, and not under the hand of who is reading elsewhere in it. */
  private keepInView(): void {
    const list = this.renderRoot.querySelector("ol");
    const now = list?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!list || !now || list.matches(":hover, :focus-within")) return;
    list.scrollTop = now.offsetTop - list.clientHeight / 4;
  }

  private readonly follow = (): void => {
    this.at = saidAt(this.all, this.film?.currentTime ?? 0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-transcript": Transcript;
  }
}
