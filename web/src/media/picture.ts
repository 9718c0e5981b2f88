import { LitElement, css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { number, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { arrivals, arriving } from "#/media/arriving";
import type { Deep, deepened as Deepened } from "#/media/deep";
import { altOf, tools } from "#/media/forms";
import { FITTED, type Lie, panned, type Size, STEP, zoomed } from "#/media/zoom";
import type { Work, WorkFile } from "#/model/space";

const PAN = 80;
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
        touch-action: pinch-zoom;
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
  @state() private lie: Lie = FITTED;
  @state() private sharp = false;
  /** Null until the deep zoom is drawn, and where there is none. */
  @state() private deep: Deep | null = null;
  @state() private deepScale = 1;
  private laying: Deep | null = null;
  @query(".deep") private ground!: HTMLElement;
  @query(".frame") private frame!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    window.visualViewport?.addEventListener("resize", this.sharpen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.visualViewport?.removeEventListener("resize", this.sharpen);
    this.lift();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("work")) return;
    this.lie = FITTED;
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
        @wheel=${this.wheel}
        @dblclick=${this.twice}
        @pointerdown=${this.seize}
        @load=${{ handleEvent: this.deepen, capture: true }}
      >
        ${arriving(this.work, file, altOf(this.work, file), { url: this.sharp && file.large ? file.large : file.url })}
        <div class="deep" aria-hidden="true"></div>
      </div>
      <div class="tools">
        <button class="button round" type="button" ?disabled=${zoom <= 1} aria-label=${t("Zoom out")} @click=${this.out}>${icon("zoom-out")}</button>
        <span class="measure" role="status">${t("{percent}%", { percent: number(Math.round(zoom * 100)) })}</span>
        <button class="button round" type="button" aria-label=${t("Zoom in")} @click=${this.in}>${icon("zoom-in")}</button>
        <button class="button" type="button" ?disabled=${zoom <= 1} @click=${this.fit}>${icon("fit")}${t("Fit whole")}</button>
      </div>
    `;
  }

  protected override updated(): void {
    const style = this.renderRoot.querySelector<HTMLElement>(".arriving")?.style;
    style?.setProperty("--x", `${this.lie.x}px`);
    style?.setProperty("--y", `${this.lie.y}px`);
    style?.setProperty("--scale", String(this.lie.scale));
  }

  private get file(): WorkFile | undefined {
    return this.work.files[0];
  }

  private get sizes(): readonly [Size, Size] {
    const { width = 0, height = 0 } = this.file ?? {};
    return [{ width, height }, { width: this.frame.clientWidth, height: this.frame.clientHeight }];
  }

  private readonly sharpen = (): void => {
    if (this.lie.scale >= SHARP_FROM || (window.visualViewport?.scale ?? 1) >= SHARP_FROM) this.sharp = true;
  };

  private get scale(): number {
    return this.deep ? this.deepScale : this.lie.scale;
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
    this.laying = deepened(this.ground, file, this.lie.scale, {
      drawn: () => {
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

  private zoom(by: number, at = { x: 0, y: 0 }): void {
    if (this.deep) {
      this.deep.zoom(by);
      return;
    }
    this.lie = zoomed(this.lie, by, at, ...this.sizes);
    this.sharpen();
  }

  private readonly in = (): void => {
    this.zoom(STEP);
  };

  private readonly out = (): void => {
    this.zoom(1 / STEP);
  };

  private readonly fit = (): void => {
    this.deep?.fit();
    this.lie = FITTED;
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.zoomedBy(event.key) && !this.pannedBy(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private zoomedBy(key: string): boolean {
    if (key === "+" || key === "=") this.in();
    else if (key === "-") this.out();
    else if (key === "0") this.fit();
    else return false;
    return true;
  }

  private pannedBy(key: string): boolean {
    const way = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[key];
    if (!way || this.scale <= 1) return false;
    const [dx = 0, dy = 0] = way;
    if (this.deep) this.deep.pan(dx, dy);
    else this.lie = panned(this.lie, dx, dy, ...this.sizes);
    return true;
  }

  /** A point of the page from the frame's centre. */
  private at(event: MouseEvent): { x: number; y: number } {
    const box = this.frame.getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
  }

  private readonly wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || this.deep) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 400), this.at(event));
  };

  private readonly twice = (event: MouseEvent): void => {
    if (this.deep) return;
    if (this.lie.scale > 1) this.fit();
    else this.zoom(STEP * STEP, this.at(event));
  };

  private readonly seize = (event: PointerEvent): void => {
    if (this.deep) {
      this.frame.focus({ preventScroll: true });
      return;
    }
    if (event.button !== 0 || !event.isPrimary || this.lie.scale <= 1) return;
    const { frame } = this;
    frame.setPointerCapture(event.pointerId);
    frame.toggleAttribute("data-held", true);
    const drag = (move: PointerEvent): void => {
      this.lie = panned(this.lie, move.movementX, move.movementY, ...this.sizes);
    };
    const release = (): void => {
      frame.toggleAttribute("data-held", false);
      frame.removeEventListener("pointermove", drag);
    };
    frame.addEventListener("pointermove", drag);
    frame.addEventListener("lostpointercapture", release, { once: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-picture": Picture;
  }
}
