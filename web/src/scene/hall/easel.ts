/** The cover of a webtoon on the easel before its scroll. */
import { type Container, Sprite, type Texture } from "pixi.js";
import { box } from "#/scene/drawing/boxes";
import { PAPER } from "#/scene/palette";

/** The easel's face: pixels from its foot. */
const FACE = { x: -36, y: -116, width: 72, height: 80 };
const EDGE = 4;

/** Shows the picture whole, as large as the face holds. */
export function showOnEasel(stand: Container, texture: Texture): void {
  const scale = Math.min((FACE.width - 2 * EDGE) / texture.width, (FACE.height - 2 * EDGE) / texture.height);
  const width = texture.width * scale;
  const height = texture.height * scale;
  const x = FACE.x + (FACE.width - width) / 2;
  const y = FACE.y + (FACE.height - height) / 2;
  const picture = new Sprite(texture);
  picture.scale.set(scale);
  picture.position.set(x, y);
  stand.addChild(box(x - 2, y - 2, width + 4, height + 4, PAPER), picture);
}
