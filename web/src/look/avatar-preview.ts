import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import type { Look } from "#/model/intents";

/** The sides one can be seen from, in the order in which one turns to the left. */
const SIDES = ["S", "E", "N", "W"] as const;
const FRAMES = 4;
const FRAME_MS = 125;

export type Side = (typeof SIDES)[number];

/** Draws a look onto a canvas, seen from a side, in a step of the walk (0 stands); the scene hands it in. */
export type Portrait = (look: Look, canvas: HTMLCanvasElement, side: Side, step: number) => void;

/** Somebody walking on the spot, to be turned; standing where less motion is wanted. */
@customElement("madang-avatar-preview")
export class AvatarPreview extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
      }
      canvas {
        inline-size: 144px;
        block-size: 192px;
        border-radius: var(--radius-object);
        /* The yard's sand, also on a dark screen: colours look as they will in the world. */
        background: #efe5ce;
      }
      @media (max-width: 719.98px) {
        canvas {
          inline-size: 90px;
          block-size: 120px;
        }
      }
    `,
  ];

  @property({ attribute: false }) look: Look = {};
  @property({ attribute: false }) portrait!: Portrait;
  @property({ type: Boolean }) still = false;
  @state() private side: Side = "S";
  private step = 0;
  private clock: ReturnType<typeof setInterval> | undefined;

  /** Sets out walking, seen from the front. */
  walk(): void {
    this.side = "S";
    this.rest();
    this.clock = setInterval(this.next, FRAME_MS);
  }

  /** Stands, and costs nothing. */
  rest(): void {
    clearInterval(this.clock);
    this.step = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rest();
  }

  protected override render(): TemplateResult {
    return html`
      <button class="button plain round" type="button" aria-label=${t("Turn to the left")} @click=${this.turn(1)}>${icon("turn-left")}</button>
      <canvas width="288" height="384" role="img" aria-label=${t("How you look now")}></canvas>
      <button class="button plain round" type="button" aria-label=${t("Turn to the right")} @click=${this.turn(-1)}>${icon("turn-right")}</button>
    `;
  }

  protected override updated(): void {
    this.draw();
  }

  private readonly next = (): void => {
    this.step = this.still ? 0 : (this.step + 1) % FRAMES;
    if (!this.still) this.draw();
  };

  private draw(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    if (canvas) this.portrait(this.look, canvas, this.side, this.still ? 0 : this.step);
  }

  private turn(by: number): () => void {
    return () => {
      this.side = SIDES[(SIDES.indexOf(this.side) + by + SIDES.length) % SIDES.length] ?? "S";
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-avatar-preview": AvatarPreview;
  }
}
