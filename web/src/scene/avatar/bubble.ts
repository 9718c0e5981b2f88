/** What somebody says, for a moment over the head; the same words are in the chat. */
import { Sprite, Texture } from "pixi.js";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { lines, rounded } from "#/scene/drawing/words";
import { css, FONT, INK, PAPER } from "#/scene/palette";

export const SAID_MS = 6000;
const LINES_MOST = 2;
const WIDTH_MOST = 230;
const SAID_FONT = `500 15px ${FONT}`;
const LINE = 20;
const PAD = 11;
const TAIL = 8;

/** Its foot is the tip of the tail. */
export class Bubble extends Sprite {
  until = 0;

  constructor(private readonly paper: Paper) {
    super(Texture.EMPTY);
    this.anchor.set(0.5, 1);
    // What is said now stands before names.
    this.zIndex = 1;
    this.visible = false;
  }

  say(text: string, now: number): void {
    this.#drop();
    this.until = now + SAID_MS;
    this.visible = true;
    const shown = lines(this.paper, text, SAID_FONT, WIDTH_MOST, LINES_MOST);
    const inner = Math.ceil(Math.max(...shown.map((line) => this.paper.width(line, SAID_FONT))));
    const [width, height] = [Math.max(40, inner + 2 * PAD), shown.length * LINE + 2 * PAD - 6];
    this.texture = this.paper.sheet(width + 2, height + TAIL + 2, (pen) => {
      balloon(pen, width, height);
      pen.font = SAID_FONT;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillStyle = css(INK);
      for (const [at, line] of shown.entries()) pen.fillText(line, width / 2 + 1, PAD - 3 + (at + 0.5) * LINE + 1.5);
    });
  }

  /** True when it has just gone. */
  expire(now: number): boolean {
    if (!this.visible || now < this.until) return false;
    this.visible = false;
    this.#drop();
    return true;
  }

  override destroy(): void {
    this.#drop();
    super.destroy();
  }

  #drop(): void {
    if (this.texture === Texture.EMPTY) return;
    const { texture } = this;
    this.texture = Texture.EMPTY;
    texture.destroy(true);
  }
}

function balloon(pen: Pen, width: number, height: number): void {
  const middle = width / 2 + 1;
  rounded(pen, 1, 1, width, height, 12, css(PAPER));
  pen.strokeStyle = css(INK);
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(middle - 7, height + 0.5);
  pen.lineTo(middle, height + TAIL);
  pen.lineTo(middle + 7, height + 0.5);
  pen.fillStyle = css(PAPER);
  pen.fill();
  pen.stroke();
}
