import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { arrivals, arriving } from "#/media/arriving";
import { altOf, tools } from "#/media/forms";
import { after, before, opened } from "#/media/leaves";
import type { Work, WorkFile } from "#/model/space";

const SWIPE = 48;

/** Pages to turn: a comic (two side by side where there is room), card news (one at a time). Arrows, buttons, thumbnails and swipes turn. */
@customElement("madang-pages")
export class Pages extends LitElement {
  /** Focus goes to the work itself, so that its keys work at once. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    buttons,
    tools,
    arrivals,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .leaf {
        display: flex;
        flex: 1;
        justify-content: center;
        min-block-size: 0;
        touch-action: pan-y pinch-zoom;
      }
      .leaf:focus-visible {
        outline-offset: -3px;
      }
      .leaf .arriving {
        flex: 1;
      }
      .leaf[data-two] .arriving:first-child img {
        object-position: right;
      }
      .leaf[data-two] .arriving:last-child img {
        object-position: left;
      }
      .all {
        display: flex;
        gap: var(--space-2);
        overflow-x: auto;
        padding: var(--space-2);
        justify-content: safe center;
        flex: none;
      }
      .all button {
        padding: 0;
        border: 2px solid transparent;
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
        flex: none;
      }
      .all img {
        display: block;
        block-size: 72px;
        inline-size: auto;
        min-inline-size: 48px;
        object-fit: cover;
        border-radius: 2px;
      }
      .tools .spread[aria-pressed="true"] {
        background: var(--sand);
        color: var(--ink);
      }
      .all button[aria-current="true"] {
        border-color: var(--indigo);
      }
      @media (max-width: 719.98px) {
        .all img {
          block-size: 56px;
        }
        .tools {
          padding-inline: 0;
        }
      }
      @media (max-height: 640px) {
        .all {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) work!: Work;
  @state() private page = 0;
  @state() private wide = false;
  /** Whether two pages lie open where there is room; null as the form has it. */
  @state() private spread: boolean | null = null;
  @query(".leaf") private leaf!: HTMLElement;
  private readonly watch = new ResizeObserver(([entry]) => {
    if (entry) this.wide = entry.contentRect.width > entry.contentRect.height * 1.15;
  });
  private swipedFrom: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("work")) return;
    this.page = 0;
    this.spread = null;
  }

  protected override firstUpdated(): void {
    this.watch.observe(this.leaf);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  private get two(): boolean {
    return this.wide && (this.spread ?? this.work.form === "comic");
  }

  private get count(): number {
    return this.work.files.length;
  }

  protected override render(): TemplateResult {
    const open = opened(this.page, this.count, this.two);
    const shown = open.flatMap((at) => this.work.files[at] ?? []);
    return html`
      <div
        class="leaf"
        tabindex="0"
        role="group"
        aria-label=${t("Pages: left and right arrow keys turn them")}
        ?data-two=${shown.length > 1}
        @keydown=${this.key}
        @pointerdown=${this.swipeBegins}
        @pointerup=${this.swipeEnds}
      >
        ${shown.map((file) => arriving(this.work, file, altOf(this.work, file)))}
      </div>
      <div class="tools">
        <button class="button" type="button" ?disabled=${this.back === null} @click=${this.turnBack}>${icon("back")}${t("Page before")}</button>
        <span class="measure" role="status">${this.said(open)}</span>
        <button class="button" type="button" ?disabled=${this.on === null} @click=${this.turnOn}>${t("Page after")}${icon("forward")}</button>
        ${this.wide && this.count > 2 ? this.spreading() : nothing}
      </div>
      <div class="all" role="group" aria-label=${t("All pages")}>${this.work.files.map((file, at) => this.thumb(file, at, open.includes(at)))}</div>
    `;
  }

  protected override updated(changed: PropertyValues<this> & Map<"page", number>): void {
    if (changed.has("page")) this.showThumb();
    const next = this.work.files[this.on ?? -1];
    // The page to come is fetched while this one is read.
    if (next) new Image().src = next.url;
  }

  private spreading(): TemplateResult {
    return html`<button
      class="button spread"
      type="button"
      aria-pressed=${this.two ? "true" : "false"}
      @click=${() => {
        this.spread = !this.two;
      }}
    >
      ${icon("spread")}${t("Two pages at once")}
    </button>`;
  }

  private thumb(file: WorkFile, at: number, current: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-label=${t("Page {page}", { page: at + 1 })}
      aria-current=${current ? "true" : "false"}
      @click=${() => {
        this.page = at;
      }}
    >
      <img src=${file.url} width=${file.width} height=${file.height} alt="" loading="lazy" draggable="false" />
    </button>`;
  }

  /** Only the row of thumbnails moves. */
  private showThumb(): void {
    const row = this.renderRoot.querySelector<HTMLElement>(".all");
    const thumb = row?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row && thumb) row.scrollLeft = thumb.offsetLeft - row.offsetLeft - row.clientWidth / 2 + thumb.clientWidth / 2;
  }

  private said(open: readonly number[]): string {
    const [first = 0, last] = open;
    const count = this.count;
    return last === undefined
      ? t("Page {page} of {count}", { page: first + 1, count })
      : t("Pages {first} and {last} of {count}", { first: first + 1, last: last + 1, count });
  }

  private get on(): number | null {
    return after(this.page, this.count, this.two);
  }

  private get back(): number | null {
    return before(this.page, this.count, this.two);
  }

  private readonly turnOn = (): void => {
    this.page = this.on ?? this.page;
  };

  private readonly turnBack = (): void => {
    this.page = this.back ?? this.page;
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case "ArrowRight":
      case "PageDown":
        this.turnOn();
        break;
      case "ArrowLeft":
      case "PageUp":
        this.turnBack();
        break;
      case "Home":
        this.page = 0;
        break;
      case "End":
        this.page = Math.max(0, this.count - 1);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly swipeBegins = (event: PointerEvent): void => {
    this.swipedFrom = event.isPrimary && event.pointerType !== "mouse" ? event.clientX : null;
  };

  private readonly swipeEnds = (event: PointerEvent): void => {
    const from = this.swipedFrom;
    this.swipedFrom = null;
    if (from === null || Math.abs(event.clientX - from) < SWIPE) return;
    if (event.clientX < from) this.turnOn();
    else this.turnBack();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-pages": Pages;
  }
}
