/** Somebody drawn on a plain 2D canvas, for the avatar maker and the art's contact sheet: the same pictures and colours as in the world. */
import type { Look } from "#/model/intents";
import { figure, type Mirrored, type Piece } from "#/scene/avatar/figure";
import type { Art, Sheet } from "#/scene/drawing/art";
import { css } from "#/scene/palette";
import { type Pen, pen } from "#/scene/drawing/paper";

/** Draws the look as seen from a side, in a step of the walk (0 stands), as large as the canvas allows. */
export function drawPortrait(art: Art, look: Look, canvas: HTMLCanvasElement, side: Mirrored, step: number): void {
  const target = canvas.getContext("2d");
  if (!target) return;
  const [width, height] = art.manifest.avatar.cell;
  const scale = Math.min(canvas.width / width, canvas.height / height);
  target.setTransform(1, 0, 0, 1, 0, 0);
  target.clearRect(0, 0, canvas.width, canvas.height);
  const [left, top] = [(canvas.width - width * scale) / 2, canvas.height - height * scale];
  if (side === "W") target.setTransform(-scale, 0, 0, scale, canvas.width - left, top);
  else target.setTransform(scale, 0, 0, scale, left, top);
  drawPieces(art, target, figure(art.manifest.avatar, look, side === "W" ? "E" : side, step, true));
}

/** Draws pieces of a figure into the cell whose corner is the pen's origin. */
export function drawPieces(art: Art, target: Pen, pieces: readonly Piece[]): void {
  for (const { fill, line, dy, tint } of pieces) {
    stamp(art.avatar, target, fill, dy, tint);
    stamp(art.avatar, target, line, dy, null);
  }
}

/** Draws a picture of an atlas where it lies on its own sheet; nothing where there is no such picture. */
export function stamp({ frames, scale, image }: Sheet, target: Pen, name: string, dy = 0, tint: number | null = null): void {
  const found = frames[name];
  if (!found) return;
  const { frame, spriteSourceSize: place } = found;
  const cut = pen(frame.w, frame.h);
  cut.drawImage(image, frame.x, frame.y, frame.w, frame.h, 0, 0, frame.w, frame.h);
  if (tint !== null) {
    cut.globalCompositeOperation = "multiply";
    cut.fillStyle = css(tint);
    cut.fillRect(0, 0, frame.w, frame.h);
    cut.globalCompositeOperation = "destination-in";
    cut.drawImage(image, frame.x, frame.y, frame.w, frame.h, 0, 0, frame.w, frame.h);
  }
  target.drawImage(cut.canvas, place.x / scale, place.y / scale + dy, frame.w / scale, frame.h / scale);
}
