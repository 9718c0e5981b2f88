/** Plain rectangles as sprites of one white pixel: they go into the same batch as everything else. */
import { Sprite, Texture } from "pixi.js";

export function box(x: number, y: number, width: number, height: number, colour: number, alpha = 1): Sprite {
  const sprite = new Sprite(Texture.WHITE);
  sprite.position.set(x, y);
  sprite.width = width;
  sprite.height = height;
  sprite.tint = colour;
  sprite.alpha = alpha;
  return sprite;
}
