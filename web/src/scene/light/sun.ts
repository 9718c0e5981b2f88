/** Morning sun through the lattice windows: it lies on the floor before them, drawn out to the south-east. */
import { Container, Sprite } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import type { Paper, Pen } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { TILE } from "#/scene/palette";

const WIDTH = 176;
const HEIGHT = 132;
/** How far the light leans to the east on its way, and how far before the wall it begins (px). */
const LEAN = 74;
const BEFORE = 14;
const PANES = 4;
const BARS = 5;
const GAP = 5;

export function sunlight(map: SpaceMap, names: TileNames, paper: Paper): Container {
  const all = new Container();
  const texture = paper.texture("sun", WIDTH, HEIGHT, draw);
  for (const { gids } of map.layers) {
    gids.forEach((gid, index) => {
      if (names.name(gid) !== "window-bottom") return;
      const sprite = new Sprite(texture);
      // A window's lower half is over the wall's foot, which is a tile high.
      sprite.position.set((index % map.width) * TILE - 8, (Math.floor(index / map.width) + 2) * TILE + BEFORE);
      all.addChild(sprite);
    });
  }
  return all;
}

/** Panes between bars, all leaning alike, paler the farther from the wall. */
function draw(pen: Pen): void {
  const wide = WIDTH - LEAN;
  const [pane, step] = [wide / PANES, HEIGHT / BARS];
  for (let row = 0; row < BARS; row++) {
    const [top, bottom] = [row * step, (row + 1) * step - GAP];
    const fade = Math.round(150 * (1 - (row / BARS) * 0.75)).toString(16);
    pen.fillStyle = `#fff3cf${fade.padStart(2, "0")}`;
    for (let column = 0; column < PANES; column++) {
      const [left, right] = [column * pane, (column + 1) * pane - GAP];
      pen.beginPath();
      pen.moveTo(left + lean(top), top);
      pen.lineTo(right + lean(top), top);
      pen.lineTo(right + lean(bottom), bottom);
      pen.lineTo(left + lean(bottom), bottom);
      pen.fill();
    }
  }
}

function lean(y: number): number {
  return (y / HEIGHT) * LEAN;
}
