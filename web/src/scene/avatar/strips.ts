/** Looks baked into textures: one strip a look and side, with the frames of the walk and a blink. The longest unused go first. */
import { Container, Rectangle, RenderTexture, Sprite, Texture, type WebGLRenderer } from "pixi.js";
import type { Look } from "#/model/intents";
import { figure, lookKey } from "#/scene/avatar/figure";
import type { Art } from "#/scene/drawing/art";
import type { Way } from "#/scene/drawing/manifest";

export const WALK_FRAMES = 4;
export const BLINK = WALK_FRAMES;
const CELLS = WALK_FRAMES + 1;
/** Video memory for strips, in bytes. */
const BUDGET = 96 * 1024 * 1024;
const BYTES_A_PIXEL = 4;
/** At most so many are baked in one frame, so that a crowd coming into sight costs no long frame. */
const BAKED_A_FRAME = 3;

interface Strip {
  readonly texture: RenderTexture;
  readonly cells: readonly Texture[];
  used: number;
}

export class Strips {
  readonly #strips = new Map<string, Strip>();
  readonly #most: number;
  #frame = 0;
  #baked = 0;
  #bobs = true;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly art: Art,
  ) {
    const [width, height] = art.manifest.avatar.cell;
    this.#most = Math.floor(BUDGET / (width * CELLS * height * BYTES_A_PIXEL * art.scale ** 2));
  }

  /** A new frame begins; `bobs` is off with reduced motion. */
  begin(bobs: boolean): void {
    this.#frame += 1;
    this.#baked = 0;
    if (bobs === this.#bobs) return;
    this.#bobs = bobs;
    this.forget();
  }

  /** Bakes everything anew: what was baked is lost with a lost WebGL context, or no more true. */
  forget(): void {
    for (const strip of this.#strips.values()) strip.texture.destroy(true);
    this.#strips.clear();
  }

  /** A cell of a look, or null when it could not be baked any more in this frame: ask again in the next. */
  cell(look: Look, way: Way, cell: number): Texture | null {
    const key = `${way} ${lookKey(look)}`;
    const strip = this.#strips.get(key) ?? this.#bake(key, look, way);
    if (!strip) return null;
    strip.used = this.#frame;
    return strip.cells[cell] ?? null;
  }

  #bake(key: string, look: Look, way: Way): Strip | null {
    if (this.#baked >= BAKED_A_FRAME) return null;
    this.#baked += 1;
    if (this.#strips.size >= this.#most) this.#dropOldest();
    const [width, height] = this.art.manifest.avatar.cell;
    const texture = RenderTexture.create({ width: width * CELLS, height, resolution: this.art.scale });
    const people = this.#people(look, way, width);
    this.renderer.render({ container: people, target: texture, clear: true, clearColor: [0, 0, 0, 0] });
    people.destroy({ children: true });
    const cells = Array.from({ length: CELLS }, (_, index) => {
      return new Texture({ source: texture.source, frame: new Rectangle(index * width, 0, width, height) });
    });
    const strip = { texture, cells, used: this.#frame };
    this.#strips.set(key, strip);
    return strip;
  }

  #people(look: Look, way: Way, width: number): Container {
    const people = new Container();
    for (let cell = 0; cell < CELLS; cell++) {
      const face = cell === BLINK ? "blink" : "plain";
      for (const { fill, line, tint, dy } of figure(this.art.manifest.avatar, look, way, cell % WALK_FRAMES, this.#bobs, face)) {
        for (const [name, colour] of [[fill, tint] as const, [line, 0xffffff] as const]) {
          if (!this.art.has(name)) continue;
          const sprite = new Sprite(this.art.texture(name));
          sprite.anchor.set(0);
          sprite.tint = colour;
          sprite.position.set(cell * width, dy);
          people.addChild(sprite);
        }
      }
    }
    return people;
  }

  #dropOldest(): void {
    const oldest = [...this.#strips].sort(([, one], [, other]) => one.used - other.used)[0];
    // What was drawn in this very frame stays, even over the budget.
    if (!oldest || oldest[1].used >= this.#frame - 1) return;
    oldest[1].texture.destroy(true);
    this.#strips.delete(oldest[0]);
  }
}
