import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { arrivals, arriving } from "#/media/arriving";
import { altOf, off, tools } from "#/media/forms";
import { after, before, opened } from "#/media/leaves";
import { type Size, STEP, wished } from "#/media/zoom";
import { Zooming } from "#/media/zooming";
import type { Work, WorkFile } from "#/model/space";

/** From this zoom on the larger rendition is worth its bytes. */
const SHARP_FROM = 1.2;

/**
 * Pages to turn: a comic (two side by side where there is room), card news (one at a time). Arrows, buttons, thumbnails and swipes turn;
 * they are zoomed as pictures are, and what was turned to is as large as what was left.
 */
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
        display: grid;
        flex: 1;
        min-block-size: 0;
        overflow: hidden;
        touch-action: none;
      }
      .leaf[data-zoomed] {
        cursor: grab;
      }
      .open {
        display: flex;
        justify-content: center;
        min-inline-size: 0;
        min-block-size: 0;
        transform: translate(var(--x, 0), var(--y, 0)) scale(var(--scale, 1));
        transition: transform var(--quick);
      }
      .leaf[data-held] .open {
        transition: none;
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
  private readonly hand = new Zooming(this, {
    frame: () => this.leaf,
    picture: () => this.size,
    swept: (way) => {
      this.turn(way === 1 ? this.on : this.back);
    },
  });

  protected override willUpdate(changed: PropertyValues<this> & Map<"page", number>): void {
    if (changed.has("page") && this.hasUpdated) this.hand.restart();
    if (!changed.has("work")) return;
    this.page = 0;
    this.spread = null;
    if (this.hasUpdated) this.hand.fit();
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
    const { open, shown } = this;
    const { scale } = this.hand.lie;
    return html`
      <div
        class="leaf"
        tabindex="0"
        role="group"
        aria-label=${t("Pages: left and right arrow keys turn them, plus and minus zoom, 0 fits them, arrow keys move them when zoomed in")}
        ?data-two=${shown.length > 1}
        ?data-zoomed=${scale > 1}
        @keydown=${this.key}
        @wheel=${this.hand.wheel}
        @dblclick=${this.hand.twice}
        @pointerdown=${this.hand.seize}
        @pointermove=${this.hand.drag}
        @pointerup=${this.hand.release}
        @pointercancel=${this.hand.release}
      >
        <div class="open">${shown.map((file) => arriving(this.work, file, altOf(this.work, file), { url: this.fine(file, scale) }))}</div>
      </div>
      <div class="tools">
        <button class="button" type="button" aria-disabled=${off(this.back === null)} @click=${this.turnBack}>
          ${icon("back")}<span class="words">${t("Page before")}</span>
        </button>
        <span class="measure" role="status">${this.said(open)}</span>
        <button class="button" type="button" aria-disabled=${off(this.on === null)} @click=${this.turnOn}>
          <span class="words">${t("Page after")}</span>${icon("forward")}
        </button>
        <button class="button round" type="button" aria-disabled=${off(scale <= 1)} aria-label=${t("Zoom out")} @click=${this.out}>${icon("zoom-out")}</button>
        <button class="button round" type="button" aria-label=${t("Zoom in")} @click=${this.in}>${icon("zoom-in")}</button>
        ${this.wide && this.count > 2 ? this.spreading() : nothing}
      </div>
      <div class="all" role="group" aria-label=${t("All pages")}>${this.work.files.map((file, at) => this.thumb(file, at, open.includes(at)))}</div>
    `;
  }

  protected override updated(changed: PropertyValues<this> & Map<"page", number>): void {
    if (changed.has("page")) this.showThumb();
    this.hand.lay(this.renderRoot.querySelector<HTMLElement>(".open"));
    const next = this.work.files[this.on ?? -1];
    // The page to come is fetched while this one is read.
    if (next) new Image().src = next.url;
  }

  private get open(): readonly number[] {
    return opened(this.page, this.count, this.two);
  }

  private get shown(): readonly WorkFile[] {
    return this.open.flatMap((at) => this.work.files[at] ?? []);
  }

  /** Of what lies open, were the pages a thousand pixels high. */
  private get size(): Size {
    const height = 1000;
    return { width: this.shown.reduce((width, file) => width + (height * file.width) / file.height, 0), height };
  }

  private fine(file: WorkFile, scale: number): string {
    return scale >= SHARP_FROM && file.large ? file.large : file.url;
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
      ${icon("spread")}<span class="words">${t("Two pages at once")}</span>
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
      <img src=${file.thumb ?? file.url} width=${file.width} height=${file.height} alt="" loading="lazy" draggable="false" />
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

  private turn(page: number | null): void {
    this.page = page ?? this.page;
  }

  private readonly turnOn = (): void => {
    this.turn(this.on);
  };

  private readonly turnBack = (): void => {
    this.turn(this.back);
  };

  private readonly in = (): void => {
    this.hand.zoom(STEP);
  };

  private readonly out = (): void => {
    this.hand.zoom(1 / STEP);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(this.moves(event.key) || this.turns(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moves(key: string): boolean {
    const wish = wished(key);
    if (!wish || (wish.is === "pan" && this.hand.lie.scale <= 1)) return false;
    if (wish.is === "zoom") this.hand.zoom(wish.by);
    else if (wish.is === "fit") this.hand.fit();
    else this.hand.pan(wish.dx, wish.dy);
    return true;
  }

  private turns(key: string): boolean {
    switch (key) {
      case "ArrowRight":
      case "PageDown":
        this.turnOn();
        return true;
      case "ArrowLeft":
      case "PageUp":
        this.turnBack();
        return true;
      case "Home":
        this.turn(0);
        return true;
      case "End":
        this.turn(Math.max(0, this.count - 1));
        return true;
      default:
        return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-pages": Pages;
  }
}
