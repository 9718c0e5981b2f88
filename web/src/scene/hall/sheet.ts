/** A comic as it hangs: its cover in a frame, the next pages small beside it. */
import { Container, Sprite, type Texture } from "pixi.js";
import type { HungWork } from "#/model/map";
import type { Work } from "#/model/space";
import { box } from "#/scene/drawing/boxes";
import { PAPER, SHADE, TILE } from "#/scene/palette";

const GAP = 9;
const PAGE_EDGE = 3;
/** Of the frame's moulding and mat, on one side. */
const FRAME_EDGE = 14;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly cover: Box;
  readonly pages: readonly Box[];
}

/** In pixels from the frame's corner: the cover as high as all, the pages in a row on its axis, each a picture of `ratio`. */
export function sheetOf(hung: HungWork, ratio: number): Sheet {
  const width = hung.frame.width * TILE;
  const height = hung.frame.height * TILE;
  const cover = { x: 0, y: 0, width: Math.min((height - 2 * FRAME_EDGE) * ratio + 2 * FRAME_EDGE, width), height };
  const count = (hung.pages ?? 1) - 1;
  const wide = (width - cover.width - count * GAP) / count;
  if (wide < 8 * PAGE_EDGE) return { cover: { ...cover, width }, pages: [] };
  const high = Math.min((wide - 2 * PAGE_EDGE) / ratio + 2 * PAGE_EDGE, height);
  const pages = Array.from({ length: count }, (_, index) => {
    return { x: cover.width + GAP + index * (wide + GAP), y: (height - high) / 2, width: wide, height: high };
  });
  return { cover, pages };
}

/** A page on the panel: a sheet of paper with its picture, once that is there. */
export class SmallPage extends Container {
  readonly #picture = new Sprite();

  constructor(private readonly at: Box) {
    super();
    this.position.set(at.x, at.y);
    this.addChild(box(2, 3, at.width, at.height, SHADE, 0.2), box(0, 0, at.width, at.height, PAPER), this.#picture);
  }

  /** Puts the picture in, whole, never cropped. */
  show(texture: Texture): void {
    const width = this.at.width - 2 * PAGE_EDGE;
    const height = this.at.height - 2 * PAGE_EDGE;
    const scale = Math.min(width / texture.width, height / texture.height);
    this.#picture.texture = texture;
    this.#picture.scale.set(scale);
    this.#picture.position.set((this.at.width - texture.width * scale) / 2, (this.at.height - texture.height * scale) / 2);
  }
}

/** Width over height of the work's first page. */
export function ratioOf(work: Work | undefined): number {
  const first = work?.thumb ?? work?.files[0];
  return first && first.height > 0 ? first.width / first.height : Math.SQRT1_2;
}
