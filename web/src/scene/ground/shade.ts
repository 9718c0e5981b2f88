/** Light and shade that lie on the floor: under the north walls, and at the foot of what stands. */
import { Container, Sprite } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import type { Paper } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { css, SHADE, TILE } from "#/scene/palette";

const FADE = 24;
const FADE_ALPHA = 0.2;
const SHADOW_ALPHA = 0.14;
/** How far an object's shadow falls to the east and the south. */
const FALL_X = 12;
const FALL_Y = 8;

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

/** The shadow of a footprint (px), its foot in the middle of the south edge. */
export function footShadow(x: number, y: number, width: number, depth: number, paper: Paper): Sprite {
  const w = width + FALL_X;
  const h = depth + FALL_Y;
  const texture = paper.texture(`shadow ${width} ${depth}`, w, h, (pen) => {
    pen.fillStyle = css(SHADE);
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(width, 0);
    pen.lineTo(w, FALL_Y);
    pen.lineTo(w, h);
    pen.lineTo(FALL_X, h);
    pen.lineTo(0, depth);
    pen.closePath();
    pen.fill();
  });
  const sprite = new Sprite(texture);
  sprite.position.set(x - width / 2, y - depth);
  sprite.alpha = SHADOW_ALPHA;
  return sprite;
}
