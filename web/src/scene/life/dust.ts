/** A little dust at the feet of whoever walks. */
import { Container, Sprite } from "pixi.js";
import type { Paper } from "#/scene/drawing/paper";
import { css, PAPER, TILE } from "#/scene/palette";

/** So many puffs at most; the oldest is used again. */
const MOST = 40;
const LIFE_MS = 460;
const EVERY_MS = 230;
const SIZE = 24;

interface Kind {
  readonly tint: number;
  readonly alpha: number;
}

const OUTDOORS: Kind = { tint: 0xc4b184, alpha: 0.62 };
const INDOORS: Kind = { tint: 0xfff7e0, alpha: 0.3 };
const OPEN_AIR: ReadonlySet<string> = new Set(["plaza", "garden"]);

interface Puff {
  readonly sprite: Sprite;
  born: number;
  x: number;
  y: number;
}

/** What a puff looks like at an age from 0 to 1: larger, higher and thinner. */
export function puffAt(age: number): { readonly scale: number; readonly rise: number; readonly alpha: number } {
  const slowing = 1 - (1 - age) ** 2;
  return { scale: 0.35 + 0.65 * slowing, rise: 7 * slowing, alpha: (1 - age) ** 1.4 };
}

export class Dust extends Container {
  readonly #puffs: Puff[] = [];
  readonly #stepped = new Map<number, number>();
  readonly #kind: Kind;
  #next = 0;

  constructor(mood: string, paper: Paper) {
    super();
    this.#kind = OPEN_AIR.has(mood) ? OUTDOORS : INDOORS;
    const texture = paper.texture("puff", SIZE, SIZE, (pen) => {
      pen.fillStyle = css(PAPER);
      for (const [x, y, radius] of [[9, 14, 6], [15, 13, 7], [12, 9, 5.5]] as const) {
        pen.beginPath();
        pen.arc(x, y, radius, 0, 2 * Math.PI);
        pen.fill();
      }
    });
    for (let index = 0; index < MOST; index++) {
      const sprite = new Sprite({ texture, anchor: 0.5, visible: false });
      sprite.tint = this.#kind.tint;
      this.addChild(sprite);
      this.#puffs.push({ sprite, born: -Infinity, x: 0, y: 0 });
    }
  }

  /** Person `n` walks at (x, y), in tiles. */
  step(n: number, x: number, y: number, now: number): void {
    if (now - (this.#stepped.get(n) ?? -Infinity) < EVERY_MS) return;
    this.#stepped.set(n, now);
    const puff = this.#puffs[this.#next];
    this.#next = (this.#next + 1) % MOST;
    if (!puff) return;
    puff.born = now;
    // Left foot, right foot.
    puff.x = x * TILE + (this.#next % 2 === 0 ? 7 : -7);
    puff.y = y * TILE - 2;
  }

  forget(n: number): void {
    this.#stepped.delete(n);
  }

  /** True while some of it still hangs in the air. */
  update(now: number): boolean {
    let hangs = false;
    for (const { sprite, born, x, y } of this.#puffs) {
      const age = (now - born) / LIFE_MS;
      sprite.visible = age >= 0 && age < 1;
      if (!sprite.visible) continue;
      hangs = true;
      const { scale, rise, alpha } = puffAt(age);
      sprite.position.set(x, y - rise);
      sprite.scale.set(scale);
      sprite.alpha = alpha * this.#kind.alpha;
    }
    return hangs;
  }
}
