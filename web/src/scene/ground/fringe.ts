/** Where a lawn meets the sand: blades that lean over its edge, and no sharp corners. */
import { Container, Sprite, type Texture } from "pixi.js";
import type { Point, SpaceMap } from "#/model/map";
import type { Paper, Pen } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { TILE } from "#/scene/palette";

const GRASS = "#a9bf86";
const GRASS_SHADE = "#92aa72";
const SAND = "#e9ddc2";
const DEEP = 12;
const HALF = TILE / 2;
const SIDES = [[0, -1], [1, 0], [0, 1], [-1, 0]] as const;

export function fringes(map: SpaceMap, names: TileNames, paper: Paper): Container {
  const all = new Container();
  const floor = map.layers.filter(({ role }) => role === "floor");
  const isOf = (kind: string, x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= map.width || y >= map.height) return false;
    return floor.some(({ gids }) => names.name(gids[y * map.width + x] ?? 0).startsWith(kind));
  };
  const edge = paper.texture("fringe", HALF, DEEP, drawEdge);
  const corner = paper.texture("fringe-corner", HALF, HALF, drawCorner);
  for (let y = 0; y < map.height; y++) {
    for (let x = 0; x < map.width; x++) {
      if (!isOf("grass", x, y)) continue;
      const bare = SIDES.map(([dx, dy]) => isOf("sand", x + dx, y + dy));
      bare.forEach((isBare, side) => {
        if (!isBare) return;
        // A round corner takes the half of the edge beside it.
        if (!bare[(side + 3) % 4]) all.addChild(turned(edge, x, y, side, { x: HALF, y: HALF + DEEP - 2 }));
        all.addChild(bare[(side + 1) % 4] ? turned(corner, x, y, side, { x: 0, y: HALF }) : turned(edge, x, y, side, { x: 0, y: HALF + DEEP - 2 }));
      });
    }
  }
  return all;
}

/** As drawn for the tile's north side, turned by so many quarters about the tile's middle; `middle`: where that is in the drawing. */
function turned(texture: Texture, x: number, y: number, quarters: number, middle: Point): Sprite {
  const sprite = new Sprite(texture);
  sprite.pivot.copyFrom(middle);
  sprite.position.set((x + 0.5) * TILE, (y + 0.5) * TILE);
  sprite.rotation = (quarters * Math.PI) / 2;
  return sprite;
}

/** Scallops of grass that look out over the edge by up to ten pixels. */
function drawEdge(pen: Pen): void {
  for (const [colour, lower] of [[GRASS_SHADE, 0], [GRASS, 3]] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(0, DEEP);
    for (let index = 0; index < 4; index++) {
      const height = 3 + ((index * 5) % 7);
      pen.quadraticCurveTo(index * 8 + 4, DEEP - 2 - height * 1.6 + lower, index * 8 + 8, DEEP - 2);
    }
    pen.lineTo(HALF, DEEP);
    pen.fill();
  }
}

/** Sand over the north-east corner of a tile of grass, which so becomes round. */
function drawCorner(pen: Pen): void {
  for (const [colour, wider] of [[GRASS_SHADE, 0], [SAND, 3]] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(wider, 0);
    pen.quadraticCurveTo(HALF - 4, 4, HALF, HALF - wider);
    pen.lineTo(HALF, 0);
    pen.fill();
  }
}
