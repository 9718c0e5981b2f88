/** Gestures and a raised hand as marks beside the head, drawn like the wave. */
import { Sprite } from "pixi.js";
import { hand, hint, SIZE } from "#/scene/avatar/wave";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { rounded } from "#/scene/drawing/words";
import { css, GARDENIA, INDIGO, INK, PAPER, VERMILION } from "#/scene/palette";

const DRAWINGS: Readonly<Record<string, (pen: Pen) => void>> = { clap, laugh, heart, wow };

/** Null for a gesture that this client does not know. */
export function gestureMark(kind: string, paper: Paper): Sprite | null {
  const draw = DRAWINGS[kind];
  if (!draw) return null;
  const sprite = new Sprite(paper.texture(`gesture/${kind}`, SIZE, SIZE, (pen) => {
    hint(pen);
    draw(pen);
  }));
  sprite.anchor.set(0.15, 0.95);
  sprite.position.set(20, -78);
  return sprite;
}

/** A hand that stays up: on a small flag, so that it is not taken for a wave. */
export function handMark(paper: Paper): Sprite {
  const sprite = new Sprite(paper.texture("hand-up", 34, 40, (pen) => {
    rounded(pen, 1, 1, 32, 36, 8, css(INDIGO));
    pen.strokeStyle = css(PAPER);
    pen.lineWidth = 2;
    pen.stroke();
    pen.save();
    pen.translate(-4, -2);
    hand(pen);
    pen.restore();
  }));
  sprite.anchor.set(1, 1);
  sprite.position.set(-18, -72);
  return sprite;
}

function heart(pen: Pen): void {
  pen.beginPath();
  pen.moveTo(21, 32);
  pen.bezierCurveTo(6, 22, 9, 10, 16, 11);
  pen.bezierCurveTo(19, 11, 21, 14, 21, 16);
  pen.bezierCurveTo(21, 14, 23, 11, 26, 11);
  pen.bezierCurveTo(33, 10, 36, 22, 21, 32);
  pen.fillStyle = css(VERMILION);
  pen.fill();
}

function laugh(pen: Pen): void {
  face(pen);
  for (const x of [15, 27]) arc(pen, x, 19, 3, Math.PI, 2 * Math.PI);
  pen.beginPath();
  pen.arc(21, 22, 7, 0, Math.PI);
  pen.closePath();
  pen.fillStyle = css(INK);
  pen.fill();
}

function wow(pen: Pen): void {
  face(pen);
  pen.fillStyle = css(INK);
  for (const x of [15.5, 26.5]) {
    pen.beginPath();
    pen.arc(x, 18, 2.2, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.beginPath();
  pen.ellipse(21, 27, 3.6, 4.6, 0, 0, 2 * Math.PI);
  pen.fill();
}

/** Two hands, and the sound between them. */
function clap(pen: Pen): void {
  for (const [x, turn] of [[15, -0.35], [27, 0.35]] as const) {
    pen.save();
    pen.translate(x, 24);
    pen.rotate(turn);
    rounded(pen, -5, -9, 10, 19, 5, css(GARDENIA));
    pen.strokeStyle = css(INK);
    pen.lineWidth = 1.4;
    pen.stroke();
    pen.restore();
  }
  pen.strokeStyle = css(INK);
  pen.lineWidth = 2;
  for (const [x, y, toX, toY] of [[21, 12, 21, 6], [15, 12, 12, 8], [27, 12, 30, 8]] as const) {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
}

function face(pen: Pen): void {
  pen.beginPath();
  pen.arc(21, 21, 14, 0, 2 * Math.PI);
  pen.fillStyle = css(GARDENIA);
  pen.fill();
  pen.strokeStyle = css(INK);
  pen.lineWidth = 1.6;
  pen.stroke();
}

function arc(pen: Pen, x: number, y: number, radius: number, from: number, to: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, from, to);
  pen.strokeStyle = css(INK);
  pen.lineWidth = 2;
  pen.stroke();
}
