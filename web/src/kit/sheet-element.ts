import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { base } from "#/kit/parts";
import { CLOSED, heightOf, moved, type Sheet, type SheetMessage, type Snap } from "#/kit/sheet";

interface Grip {
  readonly y: number;
  readonly height: number;
  readonly last: number;
  readonly at: number;
  readonly speed: number;
}

/**
 * A panel that lies at the side on wide screens and is pulled up from below on phones, by finger or by keys.
 * Slots: `head` (always in sight, also peeking) and the rest, which scrolls. Event: `closed`.
 */
@customElement("madang-sheet")
export class SheetElement extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        background: var(--paper);
        pointer-events: auto;
      }
      .grip {
        display: none;
      }
      .rest {
        flex: 1;
        min-block-size: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      @media (max-width: 719.98px) {
        :host {
          position: fixed;
          inset: auto 0 0;
          z-index: 3;
          block-size: calc(var(--pulled, 0px) + env(safe-area-inset-bottom));
          border-start-start-radius: 16px;
          border-start-end-radius: 16px;
          box-shadow: 0 -4px 24px rgb(31 42 68 / 22%);
          transition: block-size var(--quick);
        }
        :host([pulling]) {
          transition: none;
        }
        .bar {
          touch-action: none;
          user-select: none;
        }
        .grip {
          display: block;
          inline-size: 100%;
          block-size: 24px;
          padding: 0;
          border: 0;
          border-radius: 16px;
          background: none;
          cursor: grab;
        }
        .grip:focus-visible {
          outline-offset: -3px;
          box-shadow: none;
        }
        .grip::after {
          content: "";
          display: block;
          inline-size: 44px;
          block-size: 4px;
          margin: auto;
          border-radius: 2px;
          background: var(--border);
        }
        .rest {
          padding-block-end: env(safe-area-inset-bottom);
        }
      }
    `,
  ];

  /** What the panel is, for screen readers. */
  @property() label = "";
  /** Where it goes when it is pushed all the way down. */
  @property() lowest: "closed" | "peek" = "closed";
  @state() private sheet: Sheet = CLOSED;
  @query(".rest") private rest!: HTMLElement;
  private grip: Grip | null = null;
  private dragged = false;

  get snap(): Snap {
    return this.sheet.snap;
  }

  /** Pulls it up to a snap. */
  open(at: Snap = "half"): void {
    this.send({ is: "open", at });
    if (this.hasUpdated) this.rest.scrollTop = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.lowest === "peek") this.sheet = { snap: "peek", pulled: null };
    window.addEventListener("resize", this.measure);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("resize", this.measure);
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="bar"
        @click=${this.tap}
        @pointerdown=${this.seize}
        @pointermove=${this.pull}
        @pointerup=${this.release}
        @pointercancel=${this.release}
      >
        <button class="grip" type="button" aria-label=${this.gripLabel()} @keydown=${this.key}></button>
        <slot name="head"></slot>
      </div>
      <div class="rest" @focusin=${this.bare}><slot></slot></div>
    `;
  }

  protected override updated(): void {
    this.measure();
    this.toggleAttribute("pulling", this.sheet.pulled !== null);
  }

  private gripLabel(): string {
    const name = this.label;
    switch (this.sheet.snap) {
      case "full":
        return t("{name}: pulled up fully. Arrow keys move it.", { name });
      case "half":
        return t("{name}: pulled up half. Arrow keys move it.", { name });
      default:
        return t("{name}: lowered. Arrow keys move it.", { name });
    }
  }

  private readonly measure = (): void => {
    this.style.setProperty("--pulled", `${heightOf(this.sheet, window.innerHeight)}px`);
  };

  private send(message: SheetMessage): void {
    const next = moved(this.sheet, message, window.innerHeight);
    this.sheet = next.snap === "closed" && this.lowest === "peek" ? { snap: "peek", pulled: null } : next;
    if (next.snap === "closed" && this.lowest === "closed" && message.is !== "close") {
      this.dispatchEvent(new CustomEvent("closed"));
    }
  }

  /** Anywhere on the bar, so that there is enough to hit; what can be pressed in it keeps its own meaning. */
  private readonly tap = (event: MouseEvent): void => {
    if (event.composedPath().some((part) => part instanceof Element && part.matches("button:not(.grip), a"))) return;
    // A drag that ends on the grip is no tap; a key press (detail 0) always is.
    if (event.detail === 0 || !this.dragged) this.send({ is: "tap" });
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (!["ArrowUp", "ArrowDown", "Home", "End", "Escape"].includes(event.key)) return;
    // Lowered as far as it goes, Escape is for what the sheet belongs to.
    if (event.key === "Escape" && this.lowest === "peek" && this.sheet.snap === "peek") return;
    event.preventDefault();
    event.stopPropagation();
    this.send({ is: "key", key: event.key });
  };

  /** What has the focus is in sight. */
  private readonly bare = (): void => {
    if (this.sheet.snap === "peek") this.send({ is: "open", at: "half" });
  };

  private readonly seize = (event: PointerEvent): void => {
    if (event.button !== 0 || !window.matchMedia("(max-width: 719.98px)").matches) return;
    const height = heightOf(this.sheet, window.innerHeight);
    this.dragged = false;
    this.grip = { y: event.clientY, height, last: event.clientY, at: event.timeStamp, speed: 0 };
  };

  private readonly pull = (event: PointerEvent): void => {
    const grip = this.grip;
    if (!grip || (this.sheet.pulled === null && Math.abs(event.clientY - grip.y) < 6)) return;
    this.dragged = true;
    if (this.sheet.pulled === null) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const passed = Math.max(1, event.timeStamp - grip.at);
    this.grip = { ...grip, last: event.clientY, at: event.timeStamp, speed: (grip.last - event.clientY) / passed };
    this.send({ is: "pull", height: grip.height + grip.y - event.clientY });
  };

  private readonly release = (): void => {
    const { grip } = this;
    this.grip = null;
    if (grip && this.sheet.pulled !== null) this.send({ is: "let-go", height: this.sheet.pulled, speed: grip.speed });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-sheet": SheetElement;
  }
}
