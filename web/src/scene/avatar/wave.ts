/** A waving hand in a bubble, beside the head. */
import { Sprite } from "pixi.js";
import type { Paper } from "#/scene/drawing/paper";
import { rounded } from "#/scene/drawing/words";
import { css, GARDENIA, INK, PAPER } from "#/scene/palette";

export const SIZE = 46;
const BUBBLE = 40;

export function waveMark(paper: Paper): Sprite {
  const sprite = new Sprite(paper.texture("wave", SIZE, SIZE, (pen) => {
    hint(pen);
    hand(pen);
  }));
  sprite.anchor.set(0.15, 0.95);
  sprite.position.set(20, -78);
  return sprite;
}

/** The round bubble that points to the head. */
export function hint(pen: CanvasRenderingContext2D): void {
  rounded(pen, 1, 1, BUBBLE, BUBBLE, BUBBLE / 2, css(PAPER));
  pen.strokeStyle = css(INK);
  pen.lineWidth = 2;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(9, 35);
  pen.lineTo(4, 44);
  pen.lineTo(18, 40);
  pen.fillStyle = css(PAPER);
  pen.fill();
  pen.stroke();
}

/** Palm, four fingers and a thumb, a little askew. */
export function hand(pen: CanvasRenderingContext2D): void {
  pen.save();
  pen.translate(21, 23);
  pen.rotate(-0.28);
  for (const [x, top, width] of [[-8, -10, 4], [-3.6, -13, 4], [0.8, -12.5, 4], [5.2, -9.5, 3.8]] as const) {
    finger(pen, x, top, width, 12);
  }
  pen.save();
  pen.translate(-9, 4);
  pen.rotate(-0.75);
  finger(pen, -2.4, -6, 4.6, 11);
  pen.restore();
  rounded(pen, -8, -1, 17, 13, 6, css(GARDENIA));
  pen.restore();
}

function finger(pen: CanvasRenderingContext2D, x: number, top: number, width: number, height: number): void {
  rounded(pen, x, top, width, height, width / 2, css(GARDENIA));
}
