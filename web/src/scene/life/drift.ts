/** What drifts through open air: petals and leaves by day, fireflies in the evening. A function of the time alone. */
import { Container, Sprite } from "pixi.js";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import type { Sight } from "#/scene/ground/chunks";
import { css, LAMPLIGHT } from "#/scene/palette";

const MOST = 14;
/** A stretch outside the view in which things come and go unseen. */
const MARGIN = 40;
const FLY = 20;
const OPEN_AIR: ReadonlySet<string> = new Set(["plaza", "garden"]);

export interface Drifting {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly alpha: number;
}

/** Where the petal `index` is at `now`: it falls south-east, swinging. Whoever moves the view does not drag it along. */
export function petalAt(index: number, now: number, sight: Sight): Drifting {
  const seconds = now / 1000;
  const speed = 16 + share(index, 3) * 16;
  const swing = Math.sin(seconds * (0.7 + share(index, 5) * 0.6) + index) * 22;
  return {
    x: within(share(index, 1) * 9000 + seconds * speed + swing, sight.left, sight.right),
    y: within(share(index, 2) * 9000 + seconds * speed * 0.8, sight.top, sight.bottom),
    turn: seconds * (0.5 + share(index, 4)) + index,
    alpha: 0.9,
  };
}

/** A firefly wanders about where it is, and glows up and goes out slowly. */
export function fireflyAt(index: number, now: number, sight: Sight): Drifting {
  const seconds = now / 1000;
  const wander = (speed: number, phase: number): number => Math.sin(seconds * speed + phase) * 60;
  const glow = Math.sin(seconds * (0.5 + share(index, 6) * 0.4) + index * 2);
  return {
    x: within(share(index, 1) * 9000 + wander(0.31 + share(index, 3) * 0.2, index), sight.left, sight.right),
    y: within(share(index, 2) * 9000 + wander(0.23 + share(index, 4) * 0.2, index * 3), sight.top, sight.bottom),
    turn: 0,
    alpha: Math.max(0, glow),
  };
}

export class Drift extends Container {
  readonly #petals: readonly Sprite[];
  readonly #flies: readonly Sprite[];

  constructor(mood: string, art: Art, paper: Paper) {
    super();
    const count = OPEN_AIR.has(mood) ? MOST : 0;
    const all = Array.from({ length: count }, (_, index) => index);
    const fly = paper.texture("firefly", FLY, FLY, (pen) => {
      const middle = FLY / 2;
      const fade = pen.createRadialGradient(middle, middle, 0, middle, middle, middle);
      fade.addColorStop(0, css(0xfff7e0));
      fade.addColorStop(0.2, css(LAMPLIGHT));
      fade.addColorStop(1, `${css(LAMPLIGHT)}00`);
      pen.fillStyle = fade;
      pen.fillRect(0, 0, FLY, FLY);
    });
    this.#petals = all.map((index) => new Sprite(art.texture(`object/spark-${index % 3 === 0 ? "a" : "b"}`)));
    this.#flies = all.map(() => new Sprite({ texture: fly, anchor: 0.5 }));
    if (count > 0) this.addChild(...this.#petals, ...this.#flies);
  }

  /** True while anything drifts. */
  update(now: number, sight: Sight, evening: boolean, still: boolean): boolean {
    this.visible = !still && this.#petals.length > 0;
    if (!this.visible) return false;
    for (const petal of this.#petals) petal.visible = !evening;
    for (const fly of this.#flies) fly.visible = evening;
    const [shown, at] = evening ? [this.#flies, fireflyAt] : [this.#petals, petalAt];
    for (const [index, sprite] of shown.entries()) {
      const { x, y, turn, alpha } = at(index, now, sight);
      sprite.position.set(x, y);
      sprite.rotation = turn;
      sprite.alpha = alpha;
    }
    return true;
  }
}

/** A number from 0 to below 1 that belongs to (index, salt). */
function share(index: number, salt: number): number {
  const value = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return value - Math.floor(value);
}

/** The same place modulo the width of the view, so that it is in it or just outside. */
function within(value: number, from: number, to: number): number {
  const [begin, span] = [from - MARGIN, to - from + 2 * MARGIN];
  return begin + ((((value - begin) % span) + span) % span);
}
