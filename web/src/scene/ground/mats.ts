/** The rim of the quiz's mats: they are padded, and lie on the floor. */
import { Graphics } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import { rectOf, type TileNames } from "#/scene/ground/chunks";
import { SHADE, TILE } from "#/scene/palette";

interface Rim {
  readonly line: number;
  readonly light: number;
}

const RIMS: Readonly<Record<string, Rim>> = {
  "mat-o": { line: 0x5b93e6, light: 0xa9c8f7 },
  "mat-x": { line: 0xee6b53, light: 0xf9b3a4 },
};
const RIM = 9;
const THICK = 7;
const ROUND = 12;

export function matEdges(map: SpaceMap, names: TileNames): Graphics {
  const pen = new Graphics();
  for (const [name, { line, light }] of Object.entries(RIMS)) {
    const at = rectOf(map, names, (tile) => tile === name);
    if (!at) continue;
    const [x, y, width, height] = [at.x * TILE, at.y * TILE, at.width * TILE, at.height * TILE];
    // Its thickness is seen from the south, under the rim, and its shadow falls to the south-east.
    const [right, bottom, fall] = [x + width, y + height + THICK, RIM / 2 + 8];
    pen.poly([right, y + 8, right + fall, y + 16, right + fall, bottom + fall, x + 14, bottom + fall, x + 4, bottom - 4, right, bottom - 4])
      .fill({ color: 0x060a14, alpha: 0.42 });
    pen.roundRect(x - RIM / 2, y + height - ROUND, width + RIM, ROUND + THICK + RIM / 2, ROUND).fill({ color: mixed(line, SHADE, 0.62) });
    pen.roundRect(x, y, width, height, ROUND).stroke({ width: RIM, color: mixed(line, SHADE, 0.22) });
    pen.roundRect(x - RIM / 2 + 1.5, y - RIM / 2 + 1.5, width + RIM - 3, height + RIM - 3, ROUND + 2).stroke({ width: 1.5, color: light, alpha: 0.5 });
    pen.roundRect(x + 16, y + 16, width - 32, height - 32, 6).stroke({ width: 3, color: light, alpha: 0.28 });
  }
  return pen;
}

/** `share` of the other colour (0 to 1). */
function mixed(one: number, other: number, share: number): number {
  return [16, 8, 0].reduce((colour, shift) => {
    const [from, to] = [(one >> shift) & 255, (other >> shift) & 255];
    return (colour << 8) | Math.round(from + (to - from) * share);
  }, 0);
}
