/** A pad on the screen to walk with, for those who chose it: a knob that is pushed in the direction of the walk. */
import { Container, Sprite } from "pixi.js";
import type { Direction } from "#/model/direction";
import type { Intents } from "#/model/intents";
import { facingOf } from "#/model/motion";
import type { Paper } from "#/scene/drawing/paper";
import { css, GARDENIA, INK, PAPER } from "#/scene/palette";

const RADIUS = 64;
const KNOB = 26;
const MARGIN = 28;
/** The hint card lies below. */
const BELOW = 120;
/** Pushed less than this, one stands. */
const DEAD = 14;

export class Pad extends Container {
  readonly #knob: Sprite;
  readonly #abort = new AbortController();
  #finger: number | null = null;

  constructor(
    private readonly stage: HTMLElement,
    private readonly intents: Intents,
    paper: Paper,
  ) {
    super();
    const base = new Sprite(disc("pad", RADIUS, `${css(PAPER)}b3`, paper));
    this.#knob = new Sprite(disc("knob", KNOB, css(GARDENIA), paper));
    for (const sprite of [base, this.#knob]) sprite.anchor.set(0.5);
    this.addChild(base, this.#knob);
    const { signal } = this.#abort;
    // Before the pointer's own listeners, so that a push is no tap.
    stage.addEventListener("pointerdown", this.#down, { signal, capture: true });
    stage.addEventListener("pointermove", this.#move, { signal, capture: true });
    for (const end of ["pointerup", "pointercancel"] as const) stage.addEventListener(end, this.#up, { signal, capture: true });
  }

  /** The stage's size in CSS pixels. */
  resize(width: number, height: number): void {
    this.position.set(width - MARGIN - RADIUS, height - BELOW - RADIUS);
  }

  override destroy(): void {
    this.#abort.abort();
    super.destroy({ children: true });
  }

  readonly #down = (event: PointerEvent): void => {
    const [dx, dy] = this.#from(event);
    if (this.#finger !== null || Math.hypot(dx, dy) > RADIUS + 12) return;
    event.preventDefault();
    this.#finger = event.pointerId;
    this.stage.setPointerCapture(event.pointerId);
    this.#push(dx, dy);
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId === this.#finger) this.#push(...this.#from(event));
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#finger) return;
    this.#finger = null;
    this.#push(0, 0);
  };

  #from(event: PointerEvent): [number, number] {
    const { left, top } = this.stage.getBoundingClientRect();
    return [event.clientX - left - this.x, event.clientY - top - this.y];
  }

  #push(dx: number, dy: number): void {
    const far = Math.hypot(dx, dy);
    const share = far > RADIUS ? RADIUS / far : 1;
    this.#knob.position.set(dx * share, dy * share);
    const heading: Direction = far < DEAD ? 0 : facingOf(dx, dy);
    this.intents.move(heading);
  }
}

function disc(name: string, radius: number, fill: string, paper: Paper): Sprite["texture"] {
  return paper.texture(name, 2 * radius, 2 * radius, (pen) => {
    pen.beginPath();
    pen.arc(radius, radius, radius - 2, 0, 2 * Math.PI);
    pen.fillStyle = fill;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = css(INK);
    pen.stroke();
  });
}
