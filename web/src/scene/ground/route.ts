/** Dots on the floor that lead through the works. */
import { Container, Sprite } from "pixi.js";
import type { Point } from "#/model/map";
import type { Art } from "#/scene/drawing/art";
import { TILE } from "#/scene/palette";

const EVERY = 2;
const ALPHA = 0.55;

export function routeDots(line: readonly Point[], art: Art, every = EVERY): Container {
  const dots = new Container();
  for (const { x, y } of alongLine(line, every)) {
    const dot = new Sprite(art.texture("object/dot"));
    dot.position.set(x * TILE, y * TILE);
    dot.alpha = ALPHA;
    dots.addChild(dot);
  }
  return dots;
}

/** Points every so many tiles along a line. */
export function alongLine(line: readonly Point[], every: number): readonly Point[] {
  const points: Point[] = [];
  let ahead = every / 2;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (; ahead <= length; ahead += every) {
      points.push({ x: from.x + ((to.x - from.x) * ahead) / length, y: from.y + ((to.y - from.y) * ahead) / length });
    }
    ahead -= length;
  }
  return points;
}
