/** Video memory for baked figures: a few large textures cut into strips, so that a crowd is drawn in one go. */
import { Rectangle, RenderTexture, Texture } from "pixi.js";

const SIDE = 2048;
/** So many pages at most: 16 MB each. */
const MOST = 6;

/** A strip of cells on a page. `x`, `y` in pixels of the drawing (not of the device). */
export interface Slot {
  readonly page: RenderTexture;
  readonly x: number;
  readonly y: number;
  readonly cells: readonly Texture[];
}

export class Pages {
  readonly #pages: RenderTexture[] = [];
  readonly #free: Slot[] = [];

  /** Cells of `width` × `height`, so many a strip; `scale`: device pixels a pixel. */
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly count: number,
    private readonly scale: number,
  ) {}

  /** A free strip, or null when all are in use. What was drawn there before is still there. */
  take(): Slot | null {
    if (this.#free.length === 0 && this.#pages.length < MOST) this.#open();
    return this.#free.pop() ?? null;
  }

  give(slot: Slot): void {
    this.#free.push(slot);
  }

  destroy(): void {
    for (const page of this.#pages) page.destroy(true);
    this.#pages.length = 0;
    this.#free.length = 0;
  }

  #open(): void {
    const side = SIDE / this.scale;
    const page = RenderTexture.create({ width: side, height: side, resolution: this.scale });
    this.#pages.push(page);
    for (let y = 0; y + this.height <= side; y += this.height) {
      for (let x = 0; x + this.width * this.count <= side; x += this.width * this.count) this.#free.push(this.#slot(page, x, y));
    }
  }

  #slot(page: RenderTexture, x: number, y: number): Slot {
    const cells = Array.from({ length: this.count }, (_, index) => {
      return new Texture({ source: page.source, frame: new Rectangle(x + index * this.width, y, this.width, this.height) });
    });
    return { page, x, y, cells };
  }
}
