/** Small pictures drawn with a 2D canvas (words, plates, marks), kept as textures by name. */
import { CanvasSource, Texture } from "pixi.js";

export type Pen = CanvasRenderingContext2D;

export class Paper {
  #marks = new Map<string, Texture>();
  #words = new Map<string, Texture>();
  readonly #measure = pen(1, 1);

  /** `resolution`: device pixels a pixel. */
  constructor(private resolution: number) {}

  /** Device pixels a pixel. */
  get sharpness(): number {
    return this.resolution;
  }

  /** A mark: the texture of that name, drawn if need be on `width` × `height` pixels. */
  texture(name: string, width: number, height: number, draw: (pen: Pen) => void): Texture {
    return this.#drawn(this.#marks, name, width, height, draw);
  }

  /** The same for words: they are drawn anew when the fonts have come. */
  words(name: string, width: number, height: number, draw: (pen: Pen) => void): Texture {
    return this.#drawn(this.#words, name, width, height, draw);
  }

  /** A sheet of one's own, to be destroyed by whoever asked for it. */
  sheet(width: number, height: number, draw: (pen: Pen) => void): Texture {
    const sheet = pen(Math.ceil(width * this.resolution), Math.ceil(height * this.resolution));
    sheet.scale(this.resolution, this.resolution);
    draw(sheet);
    return new Texture({ source: new CanvasSource({ resource: sheet.canvas, resolution: this.resolution }) });
  }

  width(words: string, font: string): number {
    this.#measure.font = font;
    return this.#measure.measureText(words).width;
  }

  /** `redraw` has to ask for all words again: fonts have come since they were drawn. */
  rewrite(redraw: () => void): void {
    const before = this.#words;
    this.#words = new Map();
    redraw();
    for (const texture of before.values()) texture.destroy(true);
  }

  /** Forgets everything drawn; what shows it has to be gone. `resolution`: of what is drawn from now on. */
  clear(resolution: number): void {
    for (const texture of [...this.#marks.values(), ...this.#words.values()]) texture.destroy(true);
    this.#marks = new Map();
    this.#words = new Map();
    this.resolution = resolution;
  }

  #drawn(all: Map<string, Texture>, name: string, width: number, height: number, draw: (pen: Pen) => void): Texture {
    const kept = all.get(name);
    if (kept) return kept;
    const texture = this.sheet(width, height, draw);
    all.set(name, texture);
    return texture;
  }
}

export function pen(width: number, height: number): Pen {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("a 2D canvas is missing where WebGL is not");
  return context;
}
