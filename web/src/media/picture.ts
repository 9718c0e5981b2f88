import { LitElement, css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { number, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { arrivals, arriving } from "#/media/arriving";
import type { Deep, deepened as Deepened } from "#/media/deep";
import { altOf, off, tools } from "#/media/forms";
import { type Size, STEP, wished } from "#/media/zoom";
import { Zooming } from "#/media/zooming";
import type { Work, WorkFile } from "#/model/space";

/** From this zoom on the larger rendition is worth its bytes. */
const SHARP_FROM = 1.2;

/**
 * One picture, fitted whole; zoomed by wheel, two fingers, buttons, + − 0 and double click, moved by dragging and arrow keys. The
 * deep zoom is laid over it once it has come; until then, or where it cannot, the larger rendition is zoomed. Ctrl with the wheel
 * stays the browser's.
 */
@customElement("madang-picture")
export class Picture extends LitElement {
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
      .frame {
        position: relative;
        flex: 1;
        min-block-size: 0;
        overflow: hidden;
        touch-action: none;
      }
      .frame[data-zoomed] {
        cursor: grab;
      }
      .frame:focus-visible {
        outline-offset: -3px;
      }
      .arriving,
      .deep {
        position: absolute;
        inset: 0;
      }
      .arriving {
        transform: translate(var(--x, 0), var(--y, 0)) scale(var(--scale, 1));
        transition: transform var(--quick);
      }
      .frame[data-held] .arriving {
        transition: none;
      }
      .deep {
        visibility: hidden;
      }
      .deep :focus {
        outline: none;
      }
      .frame[data-deep] .deep {
        visibility: visible;
      }
      /* Screen readers still find the picture and its words below the deep zoom. */
      .frame[data-deep] .full {
        opacity: 0;
        transition: none;
      }
    `,
  ];

  @property({ attribute: false }) work!: Work;
  @state() private sharp = false;
  /** Null until the deep zoom is drawn, and where there is none. */
  @state() private deep: Deep | null = null;
  @state() private deepScale = 1;
  private laying: Deep | null = null;
  @query(".deep") private ground!: HTMLElement;
  @query(".frame") private frame!: HTMLElement;
  private readonly hand = new Zooming(this, {
    frame: () => this.frame,
    picture: () => this.size,
    given: () => this.deep !== null,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lift();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hand.lie.scale >= SHARP_FROM) this.sharp = true;
    if (!changed.has("work")) return;
    if (this.hasUpdated) this.hand.fit();
    this.sharp = false;
    this.lift();
  }

  protected override render(): TemplateResult {
    const file = this.file;
    if (!file) return html`<p>${t("This picture has no file yet.")}</p>`;
    const zoom = this.scale;
    return html`
      <div
        class="frame"
        tabindex="0"
        role="group"
        aria-label=${t("Picture: plus and minus zoom, 0 fits it, arrow keys move it when zoomed in")}
        ?data-zoomed=${zoom > 1}
        ?data-deep=${this.deep !== null}
        @keydown=${this.key}
        @wheel=${this.hand.wheel}
        @dblclick=${this.hand.twice}
        @pointerdown=${this.seize}
        @pointermove=${this.hand.drag}
        @pointerup=${this.hand.release}
        @pointercancel=${this.hand.release}
        @load=${{ handleEvent: this.deepen, capture: true }}
      >
        ${arriving(this.work, file, altOf(this.work, file), { url: this.sharp && file.large ? file.large : file.url })}
        <div class="deep" aria-hidden="true"></div>
      </div>
      <div class="tools">
        <button class="button round" type="button" aria-disabled=${off(zoom <= 1)} aria-label=${t("Zoom out")} @click=${this.out}>${icon("zoom-out")}</button>
        <span class="measure" role="status">${t("{percent}%", { percent: number(Math.round(zoom * 100)) })}</span>
        <button class="button round" type="button" aria-label=${t("Zoom in")} @click=${this.in}>${icon("zoom-in")}</button>
        <button class="button" type="button" aria-disabled=${off(zoom <= 1)} @click=${this.fit}>${icon("fit")}${t("Fit whole")}</button>
      </div>
    `;
  }

  protected override updated(): void {
    this.hand.lay(this.renderRoot.querySelector<HTMLElement>(".arriving"));
  }

  private get file(): WorkFile | undefined {
    return this.work.files[0];
  }

  private get size(): Size {
    const { width = 0, height = 0 } = this.file ?? {};
    return { width, height };
  }

  private get scale(): number {
    return this.deep ? this.deepScale : this.hand.lie.scale;
  }

  /** Brings the deep zoom once the picture itself is there to be looked at. */
  private readonly deepen = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLElement).classList.contains("full")) return;
    try {
      this.lay((await import("#/media/deep")).deepened);
    } catch {
      // Without it the picture is zoomed as one, which needs nothing more.
      this.lift();
    }
  };

  private lay(deepened: typeof Deepened): void {
    const { file } = this;
    if (!file || !this.isConnected || this.laying) return;
    this.laying = deepened(this.ground, file, {
      drawn: () => {
        // Zoomed by hand while it was on its way, it goes on from there.
        this.laying?.lie(this.hand.lie);
        this.deep = this.laying;
      },
      scaled: (scale) => {
        this.deepScale = scale;
      },
      failed: this.lift,
    });
  }

  private readonly lift = (): void => {
    this.laying?.destroy();
    this.laying = null;
    this.deep = null;
    this.deepScale = 1;
  };

  private zoom(by: number): void {
    (this.deep ?? this.hand).zoom(by);
  }

  private readonly in = (): void => {
    this.zoom(STEP);
  };

  private readonly out = (): void => {
    this.zoom(1 / STEP);
  };

  private readonly fit = (): void => {
    this.deep?.fit();
    this.hand.fit();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.obeys(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private obeys(key: string): boolean {
    const wish = wished(key);
    if (!wish || (wish.is === "pan" && this.scale <= 1)) return false;
    if (wish.is === "zoom") this.zoom(wish.by);
    else if (wish.is === "fit") this.fit();
    else (this.deep ?? this.hand).pan(wish.dx, wish.dy);
    return true;
  }

  private readonly seize = (event: PointerEvent): void => {
    if (this.deep) this.frame.focus({ preventScroll: true });
    else this.hand.seize(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-picture": Picture;
  }
}
