/** Looks baked into textures: one strip a look and side, with the frames of the walk and a blink. The longest unused go first. */
import { Container, Sprite, Texture, type WebGLRenderer } from "pixi.js";
import type { Look } from "#/model/intents";
import { figure } from "#/scene/avatar/figure";
import { Pages, type Slot } from "#/scene/avatar/pages";
import type { Art } from "#/scene/drawing/art";
import type { Way } from "#/scene/drawing/manifest";

export const WALK_FRAMES = 4;
export const BLINK = WALK_FRAMES;
const CELLS = WALK_FRAMES + 1;
/** At most so many cells are baked in one frame, so that a crowd coming into sight costs no long frame. */
const BAKED_A_FRAME = 4;

interface Strip {
  readonly slot: Slot;
  /** Which cells are drawn already. */
  readonly baked: boolean[];
  used: number;
}

export class Strips {
  readonly #strips = new Map<string, Strip>();
  readonly #easel = new Container();
  readonly #eraser = new Sprite({ texture: Texture.WHITE, blendMode: "erase" });
  readonly #sprites: Sprite[] = [];
  #pages: Pages;
  #frame = 0;
  #left = 0;
  #bobs = true;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly art: Art,
  ) {
    this.#pages = this.#newPages();
    const [width, height] = art.manifest.avatar.cell;
    this.#eraser.setSize(width, height);
    this.#easel.addChild(this.#eraser);
  }

  /** A new frame begins; `bobs` is off with reduced motion. */
  begin(bobs: boolean): void {
    this.#frame += 1;
    this.#left = BAKED_A_FRAME;
    if (bobs === this.#bobs) return;
    this.#bobs = bobs;
    for (const { baked } of this.#strips.values()) baked.length = 0;
  }

  /** Bakes everything anew: what was baked is lost with a lost WebGL context. */
  forget(): void {
    this.#strips.clear();
    this.#pages.destroy();
    this.#pages = this.#newPages();
  }

  /** A cell of a look; null when it could not be baked any more in this frame: ask again in the next. `key`: its `lookKey`. */
  cell(key: string, look: Look, way: Way, cell: number): Texture | null {
    const name = `${way} ${key}`;
    const strip = this.#strips.get(name) ?? this.#begun(name);
    if (!strip) return null;
    strip.used = this.#frame;
    if (!strip.baked[cell]) {
      if (this.#left <= 0) return null;
      this.#left -= 1;
      this.#bake(strip.slot, look, way, cell);
      strip.baked[cell] = true;
    }
    return strip.slot.cells[cell] ?? null;
  }

  #newPages(): Pages {
    const [width, height] = this.art.manifest.avatar.cell;
    return new Pages(width, height, CELLS, this.art.scale);
  }

  #begun(name: string): Strip | null {
    if (this.#left <= 0) return null;
    const slot = this.#pages.take() ?? this.#takenFromOldest();
    if (!slot) return null;
    const strip = { slot, baked: [], used: this.#frame };
    this.#strips.set(name, strip);
    return strip;
  }

  #takenFromOldest(): Slot | null {
    const oldest = [...this.#strips].sort(([, one], [, other]) => one.used - other.used)[0];
    // What was drawn in this or the last frame is on the screen.
    if (!oldest || oldest[1].used >= this.#frame - 1) return null;
    this.#strips.delete(oldest[0]);
    return oldest[1].slot;
  }

  #bake(slot: Slot, look: Look, way: Way, cell: number): void {
    const x = slot.x + cell * this.art.manifest.avatar.cell[0];
    this.#eraser.position.set(x, slot.y);
    this.#pose(look, way, cell, x, slot.y);
    this.renderer.render({ container: this.#easel, target: slot.page, clear: false });
  }

  /** Puts the pictures of somebody onto the easel, whose sprites are used again and again: new ones would cost new buffers. */
  #pose(look: Look, way: Way, cell: number, x: number, y: number): void {
    const face = cell === BLINK ? "blink" : "plain";
    let used = 0;
    for (const { fill, line, tint, dy } of figure(this.art.manifest.avatar, look, way, cell % WALK_FRAMES, this.#bobs, face)) {
      for (const [name, colour] of [[fill, tint] as const, [line, 0xffffff] as const]) {
        if (!this.art.has(name)) continue;
        const sprite = this.#spriteAt(used++);
        sprite.texture = this.art.texture(name);
        sprite.tint = colour;
        sprite.position.set(x, y + dy);
      }
    }
    this.#sprites.forEach((sprite, index) => {
      sprite.visible = index < used;
    });
  }

  #spriteAt(index: number): Sprite {
    const kept = this.#sprites[index];
    if (kept) return kept;
    const sprite = this.#easel.addChild(new Sprite());
    this.#sprites.push(sprite);
    return sprite;
  }
}
