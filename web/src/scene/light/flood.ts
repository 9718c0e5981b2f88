/** Light from above onto what is looked at in a dark room: the quiz's mats, and the stage. */
import { Container, Sprite } from "pixi.js";
import type { Rect } from "#/model/grid";
import type { SpaceMap } from "#/model/map";
import type { Paper } from "#/scene/drawing/paper";
import { rectOf, type TileNames } from "#/scene/ground/chunks";
import { LAMP, TILE } from "#/scene/palette";

const TEXTURE = 256;

interface Beam {
  readonly isLit: (tile: string) => boolean;
  readonly tint: number;
  readonly alpha: number;
}

const BEAMS: readonly Beam[] = [
  { isLit: (tile) => tile === "mat-o", tint: 0x6fa6f5, alpha: 0.42 },
  { isLit: (tile) => tile === "mat-x", tint: 0xf58b72, alpha: 0.34 },
  { isLit: (tile) => tile === "stage", tint: LAMP, alpha: 0.3 },
];

export function floodlight(map: SpaceMap, names: TileNames, paper: Paper): Container {
  const all = new Container();
  for (const { isLit, tint, alpha } of BEAMS) {
    const at = rectOf(map, names, isLit);
    if (at) all.addChild(pool(at, tint, alpha, paper));
  }
  return all;
}

function pool({ x, y, width, height }: Rect, tint: number, alpha: number, paper: Paper): Sprite {
  const texture = paper.texture("flood", TEXTURE, TEXTURE, (pen) => {
    const middle = TEXTURE / 2;
    const fade = pen.createRadialGradient(middle, middle, 0, middle, middle, middle);
    for (const [at, part] of [[0, "ff"], [0.45, "a0"], [0.75, "40"], [1, "00"]] as const) fade.addColorStop(at, `#ffffff${part}`);
    pen.fillStyle = fade;
    pen.fillRect(0, 0, TEXTURE, TEXTURE);
  });
  const sprite = new Sprite({ texture, blendMode: "add" });
  sprite.position.set(x * TILE, y * TILE);
  sprite.setSize(width * TILE, height * TILE);
  sprite.tint = tint;
  sprite.alpha = alpha;
  return sprite;
}
