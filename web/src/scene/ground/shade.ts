/** Light and shade that lie on the floor: under the north walls, and at the foot of what stands. */
import { Container, Sprite } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import type { Paper, Pen } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { css, SHADE, TILE } from "#/scene/palette";

const FADE = 24;
const FADE_ALPHA = 0.2;
const SHADOW_ALPHA = 0.14;
/** How far an object's shadow falls to the east and the south. */
const FALL_X = 12;
const FALL_Y = 8;
/** How deep such a shadow lies on the floor. */
const DEPTH = 24;

/** Along every north wall, a fade of 24 px on the floor before it. */
export function wallShade(map: SpaceMap, names: TileNames, paper: Paper): Container {
  const shade = new Container();
  const texture = paper.texture("wall-shade", TILE, FADE, (pen) => {
    const fade = pen.createLinearGradient(0, 0, 0, FADE);
    fade.addColorStop(0, css(SHADE));
    fade.addColorStop(1, `${css(SHADE)}00`);
    pen.fillStyle = fade;
    pen.fillRect(0, 0, TILE, FADE);
  });
  for (const [x, y] of feet(map, names)) {
    const sprite = new Sprite(texture);
    sprite.position.set(x * TILE, y * TILE);
    sprite.alpha = FADE_ALPHA;
    shade.addChild(sprite);
  }
  return shade;
}

/** The floor tiles just south of a wall's base. */
function feet(map: SpaceMap, names: TileNames): readonly (readonly [number, number])[] {
  const bases = new Set<number>();
  for (const { gids } of map.layers) {
    gids.forEach((gid, index) => {
      const name = names.name(gid);
      if (name.endsWith("-base") && !name.startsWith("door")) bases.add(index);
    });
  }
  return [...bases]
    .map((index) => [index % map.width, Math.floor(index / map.width) + 1] as const)
    .filter(([x, y]) => y < map.height && !bases.has(y * map.width + x));
}

/** The shadow of something standing at (x, y), as wide as its footprint (px): round under what is slim, straight under what is long. */
export function footShadow(x: number, y: number, width: number, paper: Paper): Sprite {
  const slim = width <= TILE;
  const w = width + FALL_X;
  const texture = paper.texture(`shadow ${width}`, w, DEPTH, (pen) => {
    pen.fillStyle = css(SHADE);
    pen.beginPath();
    if (slim) pen.ellipse(w / 2, DEPTH / 2, w / 2, DEPTH / 2 - 3, 0, 0, 2 * Math.PI);
    else quad(pen, width, w);
    pen.fill();
  });
  const sprite = new Sprite(texture);
  sprite.position.set(x - width / 2 + (slim ? 2 : 0), y - DEPTH + FALL_Y);
  sprite.alpha = SHADOW_ALPHA;
  return sprite;
}

function quad(pen: Pen, width: number, w: number): void {
  pen.moveTo(4, 2);
  pen.lineTo(width - 2, 2);
  pen.lineTo(w, DEPTH - 6);
  pen.quadraticCurveTo(w, DEPTH, w - 6, DEPTH);
  pen.lineTo(FALL_X + 4, DEPTH);
  pen.closePath();
}
