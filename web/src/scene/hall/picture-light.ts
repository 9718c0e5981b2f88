/** The light of a lamp over a hung picture: a soft beam that widens downwards, and the pool it leaves on the floor. */
import { Container, Sprite } from "pixi.js";
import type { HungWork } from "#/model/map";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { css, LAMP, TILE } from "#/scene/palette";

const ABOVE = 34;
const BEAM = 160;
const POOL_WIDE = 256;
const POOL_DEEP = 96;
const STRENGTH = 0.16;
const STRENGTH_NEAREST = 0.28;
/** Beams in each other, so that the edge is soft. */
const LAYERS = 8;
/** So many times as strong as a flat light: the layers and the fade to its foot take something away. */
const MIDDLE = 1.7;

export class PictureLight extends Container {
  /** `top`: where the wall begins, in pixels; no light falls above it. `foot`: where the floor does. */
  constructor({ frame }: HungWork, top: number, foot: number, paper: Paper) {
    super();
    const begins = Math.max(top, frame.y * TILE - ABOVE);
    const middle = (frame.x + frame.width / 2) * TILE;
    const beam = new Sprite({ texture: paper.texture("light", BEAM, BEAM, drawBeam), anchor: { x: 0.5, y: 0 } });
    beam.setSize(frame.width * TILE + 132, foot - begins);
    beam.position.set(middle, begins);
    const pool = new Sprite({ texture: paper.texture("light-pool", POOL_WIDE, POOL_DEEP, drawPool), anchor: 0.5 });
    pool.setSize(frame.width * TILE + 176, POOL_DEEP);
    pool.position.set(middle, foot + POOL_DEEP * 0.42);
    this.addChild(beam, pool);
    this.nearest = false;
  }

  set nearest(nearest: boolean) {
    this.alpha = (nearest ? STRENGTH_NEAREST : STRENGTH) * MIDDLE;
  }
}

function drawBeam(pen: Pen): void {
  const fade = pen.createLinearGradient(0, 0, 0, BEAM);
  const layer = Math.round(255 / LAYERS).toString(16).padStart(2, "0");
  fade.addColorStop(0, `${css(LAMP)}${layer}`);
  fade.addColorStop(0.7, `${css(LAMP)}${layer}`);
  fade.addColorStop(1, `${css(LAMP)}04`);
  pen.fillStyle = fade;
  for (let index = 0; index < LAYERS; index++) {
    const inward = (index / LAYERS) * 34;
    pen.beginPath();
    pen.moveTo(52 + inward * 0.6, 0);
    pen.lineTo(BEAM - 52 - inward * 0.6, 0);
    pen.lineTo(BEAM - inward, BEAM);
    pen.lineTo(inward, BEAM);
    pen.fill();
  }
}

function drawPool(pen: Pen): void {
  pen.scale(1, POOL_DEEP / POOL_WIDE);
  const middle = POOL_WIDE / 2;
  const fade = pen.createRadialGradient(middle, middle, 0, middle, middle, middle);
  for (const [at, alpha] of [[0, "90"], [0.45, "5c"], [0.8, "16"], [1, "00"]] as const) fade.addColorStop(at, `${css(LAMP)}${alpha}`);
  pen.fillStyle = fade;
  pen.fillRect(0, 0, POOL_WIDE, POOL_WIDE);
}
