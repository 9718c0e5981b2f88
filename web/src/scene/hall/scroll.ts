/** A webtoon unrolled on the floor: its pieces one under the other, as far as the paper reaches. */
import { type Container, Sprite } from "pixi.js";
import type { HungWork, Point } from "#/model/map";
import { distance } from "#/model/nearest";
import type { Work } from "#/model/space";
import type { Pictures } from "#/scene/hall/pictures";
import { TILE } from "#/scene/palette";

const EDGE = 4;

export function showScroll(frame: Container, hung: HungWork, work: Work, me: Point, pictures: Pictures): void {
  const width = hung.frame.width * TILE - 2 * EDGE;
  const bottom = hung.frame.height * TILE - EDGE;
  let top = EDGE;
  for (const file of work.files) {
    const height = (file.height / file.width) * width;
    // Never cropped: a piece that would hang over the end is left for the viewer.
    if (top + height > bottom + 1) return;
    const y = top;
    const at = { x: hung.frame.x, y: hung.frame.y + y / TILE, width: hung.frame.width, height: height / TILE };
    const piece = frame.addChild(new Sprite());
    piece.position.set(EDGE, y);
    pictures.come([file.blur ?? null, file.url], () => distance(at, me), (texture) => {
      piece.texture = texture;
      piece.width = width;
      piece.height = height;
    });
    top += height;
  }
}
