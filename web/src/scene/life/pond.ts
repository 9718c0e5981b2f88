/** The pond: carp that swim their rounds, and rings on the water. A function of the time alone; still, the carp rest where the map has them. */
import { Container, Sprite } from "pixi.js";
import type { Rect } from "#/model/grid";
import type { Point, SpaceMap } from "#/model/map";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import { rectOf, type Sight, type TileNames } from "#/scene/ground/chunks";
import { TILE } from "#/scene/palette";

/** How far the banks and a carp's own length reach into the water (tiles). */
const BANK = 0.75;
/** A carp's round: half its width and depth (tiles), and how long it takes. */
const WIDE = 1.5;
const DEEP = 0.55;
const ROUND_MS = 26_000;
/** The stroke of its tail. */
const TAIL_MS = 900;
const TAIL = 0.12;
const DRY: Rect = { x: 0, y: 0, width: 0, height: 0 };
const RINGS = 7;
const RING_MS = 3600;
const RING_WIDE = 88;
const RING_DEEP = 44;

export interface Swimming {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Where the carp `index`, whose place is `home`, swims at `now` (tiles): rounds of its own, never onto the bank of `water`. */
export function carpAt(index: number, home: Point, now: number, water: Rect): Swimming {
  const middle = {
    x: within(home.x, water.x + BANK + WIDE, water.x + water.width - BANK - WIDE),
    y: within(home.y, water.y + BANK + DEEP, water.y + water.height - BANK - DEEP),
  };
  const way = index % 2 === 0 ? 1 : -1;
  const angle = way * (now / (ROUND_MS * (0.8 + share(index, 1) * 0.5))) * 2 * Math.PI + index * 2;
  const wag = Math.sin((now / TAIL_MS) * 2 * Math.PI + index) * TAIL;
  return {
    x: middle.x + Math.cos(angle) * WIDE,
    y: middle.y + Math.sin(angle) * DEEP,
    turn: Math.atan2(way * Math.cos(angle) * DEEP, -way * Math.sin(angle) * WIDE) + wag,
  };
}

/** The ring `index` at `now`: where on the water, how large and how clear (0 to 1). Each time somewhere else. */
export function ringAt(index: number, now: number, water: Rect): { readonly x: number; readonly y: number; readonly size: number; readonly alpha: number } {
  const turns = now / RING_MS + share(index, 2);
  const time = Math.floor(turns);
  const age = turns - time;
  return {
    x: water.x + BANK + share(index * 31 + time, 3) * (water.width - 2 * BANK),
    y: water.y + BANK + share(index * 31 + time, 4) * (water.height - 2 * BANK),
    size: 0.15 + 0.85 * age,
    alpha: Math.min(1, age * 8) * (1 - age) ** 1.5,
  };
}

export class Pond extends Container {
  readonly #water: Rect;
  readonly #carp: { readonly sprite: Sprite; readonly home: Point }[] = [];
  readonly #rings: Sprite[] = [];

  constructor(map: SpaceMap, names: TileNames, art: Art, paper: Paper) {
    super();
    this.#water = rectOf(map, names, (tile) => tile.startsWith("pond-")) ?? DRY;
    if (this.#water.width > 2 * BANK && this.#water.height > 2 * BANK) this.#addRings(paper);
    for (const { name, foot } of map.props) {
      if (name !== "fish") continue;
      const sprite = new Sprite(art.texture("object/fish"));
      this.addChild(sprite);
      this.#carp.push({ sprite, home: foot });
    }
  }

  /** True while something of it moves in sight. */
  update(now: number, sight: Sight, still: boolean): boolean {
    const { x, y, width, height } = this.#water;
    const inSight = x * TILE < sight.right && (x + width) * TILE > sight.left && y * TILE < sight.bottom && (y + height) * TILE > sight.top;
    this.visible = inSight && this.children.length > 0;
    if (!this.visible) return false;
    this.#carp.forEach(({ sprite, home }, index) => {
      const at = still ? { ...home, turn: 0 } : carpAt(index, home, now, this.#water);
      sprite.position.set(at.x * TILE, at.y * TILE);
      sprite.rotation = at.turn;
    });
    this.#rings.forEach((sprite, index) => {
      sprite.visible = !still;
      if (still) return;
      const ring = ringAt(index, now, this.#water);
      sprite.position.set(ring.x * TILE, ring.y * TILE);
      sprite.scale.set(ring.size);
      sprite.alpha = ring.alpha * 0.7;
    });
    return !still;
  }

  #addRings(paper: Paper): void {
    const texture = paper.texture("pond-ring", RING_WIDE, RING_DEEP, (pen) => {
      pen.strokeStyle = "#f4fbff";
      for (const [inset, width] of [[2, 2.4], [16, 1.4]] as const) {
        pen.lineWidth = width;
        pen.beginPath();
        pen.ellipse(RING_WIDE / 2, RING_DEEP / 2, RING_WIDE / 2 - inset, RING_DEEP / 2 - inset / 2 - 1, 0, 0, 2 * Math.PI);
        pen.stroke();
      }
    });
    for (let index = 0; index < RINGS; index++) {
      const sprite = new Sprite({ texture, anchor: 0.5 });
      this.addChild(sprite);
      this.#rings.push(sprite);
    }
  }
}

/** In the middle where there is no room between the two. */
function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}

/** A number from 0 to below 1 that belongs to (index, salt). */
function share(index: number, salt: number): number {
  const value = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return value - Math.floor(value);
}
