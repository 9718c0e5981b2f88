/** The mark where the walk leads. */
import { Sprite } from "pixi.js";
import type { Place } from "#/model/world";
import type { Paper } from "#/scene/drawing/paper";
import { css, GARDENIA, INK, TILE } from "#/scene/palette";

const WIDTH = 44;
const HEIGHT = 24;

export class Marker extends Sprite {
  constructor(paper: Paper) {
    super(paper.texture("marker", WIDTH, HEIGHT, (pen) => {
      for (const [line, colour] of [[7, INK], [3.5, GARDENIA]] as const) {
        pen.beginPath();
        pen.ellipse(WIDTH / 2, HEIGHT / 2, WIDTH / 2 - 5, HEIGHT / 2 - 5, 0, 0, 2 * Math.PI);
        pen.lineWidth = line;
        pen.strokeStyle = css(colour);
        pen.stroke();
      }
    }));
    this.anchor.set(0.5);
    this.visible = false;
  }

  point(target: Place | null): void {
    this.visible = target !== null;
    if (target) this.position.set(target.x * TILE, target.y * TILE);
  }

  /** `beat`: −1 to 1. */
  update(beat: number): void {
    this.scale.set(1 + beat * 0.08);
  }
}
