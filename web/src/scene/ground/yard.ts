/** What lies around a building: ground that is not bare, the shadow the building throws on it, and what grows there. */
import { Container, Sprite } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import type { Art } from "#/scene/drawing/art";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { solidOf, type TileNames } from "#/scene/ground/chunks";
import { footShadow } from "#/scene/ground/shade";
import { css, SHADE, TILE } from "#/scene/palette";

/** The ground's pattern comes again after so many pixels, and goes on so many times beyond the map: as far as a very wide window sees. */
const PATTERN = 512;
const BEYOND = 3;
const TUFTS = 34;
const SHADOW = 30;
const SHADOW_ALPHA = 0.26;
/** How many rows of plants stand west and east, how far apart, and how far from the wall (tiles). */
const ROWS = 5;
const APART_X = 3.4;
const APART_Y = 3.6;
const CLEAR = 1.9;

/** What grows outside, by the mood of the hall; nothing around a room in the dark. */
const PLANTS: Readonly<Record<string, readonly string[]>> = {
  photo: ["pine", "rock", "persimmon", "bamboo"],
  comic: ["persimmon", "bamboo", "pine", "rock"],
  stories: ["bamboo", "pine", "bamboo", "rock"],
};

export function yardAround(map: SpaceMap, names: TileNames, art: Art, paper: Paper): Container {
  const yard = new Container({ isRenderGroup: true });
  const solid = solidOf(map, names);
  const kinds = PLANTS[map.mood] ?? [];
  if (kinds.length > 0) yard.addChild(ground(map, paper));
  yard.addChild(shadows(map, solid, paper));
  if (kinds.length > 0 && solid.size > 0) yard.addChild(plants(map, solid, kinds, art, paper));
  return yard;
}

function ground(map: SpaceMap, paper: Paper): Container {
  const all = new Container();
  const texture = paper.texture("yard", PATTERN, PATTERN, (pen) => {
    for (let index = 0; index < TUFTS; index++) tuft(pen, index);
  });
  const [columns, rows] = [map.width, map.height].map((tiles) => Math.ceil((tiles * TILE) / PATTERN));
  for (let row = -BEYOND; row < (rows ?? 0) + BEYOND; row++) {
    for (let column = -BEYOND; column < (columns ?? 0) + BEYOND; column++) {
      const sprite = new Sprite(texture);
      sprite.position.set(column * PATTERN, row * PATTERN);
      all.addChild(sprite);
    }
  }
  return all;
}

/** Three blades, or the trace of a broom; never across the pattern's edge. */
function tuft(pen: Pen, index: number): void {
  const x = 24 + share(index, 1) * (PATTERN - 48);
  const y = 24 + share(index, 2) * (PATTERN - 48);
  pen.lineCap = "round";
  if (index % 4 === 0) {
    pen.strokeStyle = "#fff7e02e";
    pen.lineWidth = 2;
    for (const at of [0, 6, 12]) {
      pen.beginPath();
      pen.arc(x, y + 30, 20 + at, Math.PI * 1.2, Math.PI * 1.55);
      pen.stroke();
    }
    return;
  }
  pen.strokeStyle = "#2f4a3038";
  pen.lineWidth = 2.5;
  for (const lean of [-5, 0, 5]) {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + lean, y - (lean === 0 ? 10 : 7));
    pen.stroke();
  }
}

/** The light comes from the north-west: the ground is darker east and south of every wall. */
function shadows(map: SpaceMap, solid: ReadonlySet<number>, paper: Paper): Container {
  const all = new Container();
  const has = (x: number, y: number): boolean => x >= 0 && x < map.width && solid.has(y * map.width + x);
  const [south, east] = [true, false].map((down) => paper.texture(`yard-shadow ${down}`, down ? TILE : SHADOW, down ? SHADOW : TILE, (pen) => {
    const fade = pen.createLinearGradient(0, 0, down ? 0 : SHADOW, down ? SHADOW : 0);
    fade.addColorStop(0, css(SHADE));
    fade.addColorStop(1, `${css(SHADE)}00`);
    pen.fillStyle = fade;
    pen.fillRect(0, 0, TILE, TILE);
  }));
  // Where a wall begins, its shadow begins at the wall and widens as the light falls.
  const begins = paper.texture("yard-shadow begins", SHADOW, TILE, (pen) => {
    const fade = pen.createLinearGradient(0, 0, SHADOW, 0);
    fade.addColorStop(0, css(SHADE));
    fade.addColorStop(1, `${css(SHADE)}00`);
    pen.fillStyle = fade;
    pen.beginPath();
    pen.moveTo(0, TILE / 2);
    pen.lineTo(SHADOW, TILE);
    pen.lineTo(0, TILE);
    pen.fill();
  });
  for (let y = 0; y <= map.height; y++) {
    for (let x = 0; x <= map.width; x++) {
      if (has(x, y)) continue;
      const beside = has(x - 1, y) && !has(x, y + 1);
      // What is seen over a lower wall is far behind it.
      for (const texture of [has(x, y - 1) ? south : null, beside ? (has(x - 1, y - 1) ? east : begins) : null]) {
        if (!texture) continue;
        const sprite = new Sprite(texture);
        sprite.position.set(x * TILE, y * TILE);
        sprite.alpha = SHADOW_ALPHA;
        all.addChild(sprite);
      }
    }
  }
  return all;
}

function plants(map: SpaceMap, solid: ReadonlySet<number>, kinds: readonly string[], art: Art, paper: Paper): Container {
  const all = new Container();
  const columns = [...solid].map((index) => index % map.width);
  const [west, east] = [Math.min(...columns), Math.max(...columns) + 1];
  const standing: { readonly name: string; readonly x: number; readonly y: number }[] = [];
  for (let row = 0; row * APART_Y < map.height; row++) {
    for (let out = 0; out < ROWS; out++) {
      for (const side of [-1, 1]) {
        const index = row * 31 + out * 7 + side;
        const far = CLEAR + (out + share(index, 3) * 0.5) * APART_X;
        const x = side < 0 ? west - far : east + far;
        const y = (row + 0.5 + share(index, 4) * 0.6 + (out % 2) / 2) * APART_Y;
        standing.push({ name: kinds[Math.floor(share(index, 5) * kinds.length)] ?? "rock", x: x * TILE, y: y * TILE });
      }
    }
  }
  standing.sort((one, other) => one.y - other.y);
  for (const { x, y } of standing) all.addChild(footShadow(x, y, TILE, paper));
  for (const { name, x, y } of standing) {
    const sprite = new Sprite(art.texture(`object/${name}`));
    sprite.position.set(x, y);
    all.addChild(sprite);
  }
  return all;
}

/** A number from 0 to below 1 that belongs to (index, salt). */
function share(index: number, salt: number): number {
  const value = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return value - Math.floor(value);
}
