import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { drawGround, drawLife, fitOf, HEIGHT, tileAt, WIDTH } from "#/hud/minimap-drawing";
import { spaceTitle } from "#/hud/lists";
import { t, tn } from "#/i18n/i18n";
import { base } from "#/kit/parts";
import type { Intents } from "#/model/intents";
import type { Point, SpaceMap } from "#/model/map";
import type { World } from "#/model/world";

const REDRAW_MS = 400;

/** The space from above; a click walks there. By keyboard the lists do the same, and the place is said in words. */
@customElement("madang-minimap")
export class Minimap extends LitElement {
  static override styles = [
    base,
    css`
      figure {
        inline-size: var(--minimap, 192px);
        aspect-ratio: 4 / 3;
        overflow: hidden;
        border: 1px solid var(--border);
        border-radius: var(--radius-object);
        background: #e9ddc2;
        box-shadow: var(--shadow);
      }
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @query("canvas") private canvas!: HTMLCanvasElement;
  private ground: { readonly map: SpaceMap; readonly picture: HTMLCanvasElement } | null = null;
  private stops: readonly (() => void)[] = [];
  private turning = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = [this.world.on("place", redraw), this.world.on("entered", redraw), this.world.on("people", redraw), this.world.on("seen", redraw), this.world.on("located", redraw)];
    this.turning = window.setInterval(() => {
      this.draw();
    }, REDRAW_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    window.clearInterval(this.turning);
  }

  protected override render(): TemplateResult {
    return html`<figure role="img" aria-label=${this.words()}>
      <canvas @click=${this.walk}></canvas>
    </figure>`;
  }

  protected override updated(): void {
    this.draw();
  }

  private words(): string {
    const { me, people } = this.world;
    return t("Minimap of {space}: you stand {x} tiles from the left and {y} from the top; {people} near you", {
      space: spaceTitle(this.world),
      x: Math.round(me.x),
      y: Math.round(me.y),
      people: tn("{count} person", "{count} people", people.size),
    });
  }

  private draw(): void {
    const { map } = this.world;
    if (!map || !this.hasUpdated || document.hidden) return;
    const dots = Math.min(2, window.devicePixelRatio || 1);
    const pen = penOf(this.canvas, dots);
    if (!pen) return;
    if (this.ground?.map !== map) this.ground = groundOf(map, this.world.me, dots);
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    if (this.ground) pen.drawImage(this.ground.picture, 0, 0, WIDTH, HEIGHT);
    drawLife(pen, this.world, map);
  }

  private readonly walk = (event: MouseEvent): void => {
    const { map } = this.world;
    if (!map) return;
    const grown = WIDTH / (this.canvas.clientWidth || WIDTH);
    const { x, y } = tileAt(fitOf(map), event.offsetX * grown, event.offsetY * grown);
    this.intents.walkTo(x, y);
  };
}

function penOf(canvas: HTMLCanvasElement, dots: number): CanvasRenderingContext2D | null {
  if (canvas.width !== WIDTH * dots) {
    canvas.width = WIDTH * dots;
    canvas.height = HEIGHT * dots;
  }
  return canvas.getContext("2d");
}

function groundOf(map: SpaceMap, from: Point, dots: number): { map: SpaceMap; picture: HTMLCanvasElement } | null {
  const picture = document.createElement("canvas");
  const pen = penOf(picture, dots);
  if (!pen) return null;
  pen.scale(dots, dots);
  drawGround(pen, map, from);
  return { map, picture };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-minimap": Minimap;
  }
}
