/** A picture as it hangs: shadow, moulding, mat, picture, label plate and light. */
import { Container, Sprite, Texture } from "pixi.js";
import { t } from "#/i18n/i18n";
import type { HungWork } from "#/model/map";
import type { Work } from "#/model/space";
import type { Art } from "#/scene/drawing/art";
import { box } from "#/scene/drawing/boxes";
import type { Paper } from "#/scene/drawing/paper";
import { lines, rounded } from "#/scene/drawing/words";
import { ratioOf, sheetOf, SmallPage } from "#/scene/hall/sheet";
import { css, FONT, GARDENIA, HANJI, INK, PALE_GARDENIA, PAPER, SHADE, SOFT_INK, TILE, WOOD, WOOD_LIGHT, WOOD_SHADE } from "#/scene/palette";

export const MOULDING = 6;
export const MAT = 8;
const EDGE = MOULDING + MAT;

interface Wood {
  readonly base: number;
  readonly light: number;
  readonly shade: number;
}

/** By the mood of the hall. */
const WOODS: Readonly<Record<string, Wood>> = {
  photo: { base: INK, light: SOFT_INK, shade: 0x14161a },
  comic: { base: PAPER, light: 0xffffff, shade: 0xd8cfb8 },
};
const PLAIN_WOOD: Wood = { base: WOOD, light: WOOD_LIGHT, shade: WOOD_SHADE };

/** A work's picture in its frame, at (0, 0) = the frame's north-west corner, with what shows that it is the nearest. */
export class FramedWork extends Container {
  /** Of a comic, the pages beside its cover. */
  readonly pages: readonly SmallPage[];
  readonly #nearest = new Container();
  readonly #picture = new Sprite();
  readonly #width: number;
  readonly #height: number;

  constructor(hung: HungWork, work: Work | undefined, mood: string, art: Art, paper: Paper) {
    super();
    const sheet = (hung.pages ?? 1) > 1 ? sheetOf(hung, ratioOf(work)) : null;
    const whole = hung.frame.width * TILE;
    const width = sheet?.cover.width ?? whole;
    const height = hung.frame.height * TILE;
    this.#width = width;
    this.#height = height;
    const lying = hung.mount === "scroll" || hung.mount === "table";
    this.#outline(whole, height);
    this.addChild(box(4, 6, width, height, SHADE, 0.2));
    if (hung.mount === "alcove") this.addChild(box(0, 0, width, height, 0x1b2330));
    else if (lying) this.addChild(box(0, 0, width, height, PAPER));
    else this.#moulding(width, height, WOODS[mood] ?? PLAIN_WOOD);
    this.addChild(this.#picture);
    if (hung.mount === "wall") this.#plate(width, height, art);
    if (work?.contentNote) this.#covered(width, height, paper);
    this.pages = (sheet?.pages ?? []).map((at) => new SmallPage(at));
    if (this.pages.length > 0) this.addChild(...this.pages);
  }

  set nearest(nearest: boolean) {
    this.#nearest.visible = nearest;
  }

  /** What its picture may fill, in pixels. */
  room(hung: HungWork): { readonly width: number; readonly height: number } {
    const edge = edgeOf(hung);
    return { width: this.#width - 2 * edge, height: this.#height - 2 * edge };
  }

  /** Puts the picture in, whole, never cropped; in the place of one that was there. */
  show(texture: Texture, hung: HungWork): void {
    const edge = edgeOf(hung);
    const { width, height } = this.room(hung);
    const scale = Math.min(width / texture.width, height / texture.height);
    this.#picture.texture = texture;
    this.#picture.scale.set(scale);
    this.#picture.position.set(edge + (width - texture.width * scale) / 2, edge + (height - texture.height * scale) / 2);
  }

  /** A triangle in a circle: this one moves. */
  showPlay(hung: HungWork, paper: Paper): void {
    const size = 56;
    const sprite = new Sprite(paper.texture("play", size, size, (pen) => {
      rounded(pen, 0, 0, size, size, size / 2, `${css(INK)}c0`);
      pen.fillStyle = css(PAPER);
      pen.beginPath();
      pen.moveTo(22, 17);
      pen.lineTo(41, 28);
      pen.lineTo(22, 39);
      pen.fill();
    }));
    sprite.anchor.set(0.5);
    sprite.position.set((hung.frame.width * TILE) / 2, (hung.frame.height * TILE) / 2);
    this.addChild(sprite);
  }

  #outline(width: number, height: number): void {
    this.#nearest.addChild(box(-5, -5, width + 10, height + 10, INK), box(-3, -3, width + 6, height + 6, GARDENIA));
    this.#nearest.visible = false;
    this.addChild(this.#nearest);
  }

  #moulding(width: number, height: number, wood: Wood): void {
    this.addChild(
      box(0, 0, width, height, wood.base),
      box(0, 0, width, 2, wood.light),
      box(0, 0, 2, height, wood.light),
      box(0, height - 2, width, 2, wood.shade),
      box(width - 2, 0, 2, height, wood.shade),
      box(MOULDING, MOULDING, width - 2 * MOULDING, height - 2 * MOULDING, HANJI),
      // The mat lies behind the moulding, which throws a thin shadow on it.
      box(MOULDING, MOULDING, width - 2 * MOULDING, 2, SHADE, 0.14),
      box(MOULDING, MOULDING, 2, height - 2 * MOULDING, SHADE, 0.14),
      box(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE, 0xe4dcc8),
    );
  }

  #plate(width: number, height: number, art: Art): void {
    const plate = new Sprite(art.texture("object/plate"));
    plate.position.set(width + 6 + 16, height);
    this.addChild(plate);
  }

  /** A work with a content note shows nothing before one has chosen to look. */
  #covered(width: number, height: number, paper: Paper): void {
    const words = t("Content note");
    const w = width - 2 * EDGE;
    const h = height - 2 * EDGE;
    const font = `600 15px ${FONT}`;
    const shown = lines(paper, words, font, w - 8, 2);
    const cover = new Sprite(paper.texture(`cover ${w} ${h} ${words}`, w, h, (pen) => {
      rounded(pen, 0, 0, w, h, 0, css(PALE_GARDENIA));
      pen.font = font;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillStyle = css(INK);
      shown.forEach((line, index) => {
        pen.fillText(line, w / 2, h / 2 + (index - (shown.length - 1) / 2) * 20, w - 4);
      });
    }));
    cover.position.set(EDGE, EDGE);
    this.addChild(cover);
  }
}

function edgeOf(hung: HungWork): number {
  if (hung.mount === "alcove") return 0;
  return hung.mount === "scroll" || hung.mount === "table" ? 4 : EDGE;
}
