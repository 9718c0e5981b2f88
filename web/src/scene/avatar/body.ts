/** Somebody as drawn: shadow, figure, plate, a gesture, and what is said. */
import { Container, Sprite, Texture } from "pixi.js";
import type { Facing } from "#/model/direction";
import type { Look } from "#/model/intents";
import { lookKey, seenFrom } from "#/scene/avatar/figure";
import { type Kind, Plate } from "#/scene/avatar/plate";
import { BLINK, type Strips, WALK_FRAMES } from "#/scene/avatar/strips";
import { Bubble } from "#/scene/avatar/bubble";
import { gestureMark, handMark } from "#/scene/avatar/gesture";
import { waveMark } from "#/scene/avatar/wave";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import { css, INDIGO, PAPER, TILE } from "#/scene/palette";

const FRAME_MS = 125;
const PLATE_ABOVE = 112;
/** One's own name is at one's feet: over the head it would cover what one looks at. */
const OWN_PLATE_BELOW = 34;
const DOT = 14;
const BREATH_MS = 3200;
const BLINK_MS = 130;
const BLINK_LEAST = 3000;
const BLINK_SPREAD = 3000;
const GESTURE_MS = 2400;
export const WAVE = "wave";
const BUBBLE_ABOVE = 104;
/** Over the plate, where there is one. */
const BUBBLE_GAP = 4;

export interface Posture {
  readonly x: number;
  readonly y: number;
  readonly dir: Facing;
  readonly moving: boolean;
}

const GHOST = 0.4;

export class Body {
  /** Goes among what is sorted by its foot. */
  readonly holder = new Container();
  readonly plate: Plate;
  readonly #figure = new Sprite();
  readonly #shadow: Sprite;
  #key: string;
  readonly bubble: Bubble;
  #gesture: Sprite | null = null;
  #gestureKind = "";
  #gestureUntil = 0;
  #hand: Sprite | null = null;

  constructor(
    name: string,
    badge: string,
    private look: Look,
    private readonly kind: Kind,
    art: Art,
    private readonly paper: Paper,
    /** Everybody breathes and blinks at their own time. */
    private readonly phase: number,
  ) {
    this.#shadow = new Sprite(art.texture("object/shadow"));
    const [width, height] = art.manifest.avatar.cell;
    const [x, y] = art.manifest.avatar.anchor;
    this.#figure.anchor.set(x / width, y / height);
    this.holder.addChild(this.#shadow, this.#figure);
    this.plate = new Plate(kind, paper);
    this.plate.say(name, badge);
    this.bubble = new Bubble(paper);
    this.#key = lookKey(look);
  }

  private get plateAt(): number {
    return this.kind === "me" ? OWN_PLATE_BELOW : -PLATE_ABOVE;
  }

  private get bubbleAt(): number {
    return this.kind === "me" ? -BUBBLE_ABOVE : -PLATE_ABOVE - (this.plate.visible ? this.plate.height + BUBBLE_GAP : 0);
  }

  dress(name: string, badge: string, look: Look): void {
    this.plate.say(name, badge);
    if (look === this.look) return;
    this.look = look;
    this.#key = lookKey(look);
  }

  /** A ghost of the quiz is drawn pale. */
  haunt(ghost: boolean): void {
    this.#figure.alpha = ghost ? GHOST : 1;
    this.#shadow.alpha = ghost ? GHOST : 1;
  }

  /** A wave, or another gesture. */
  gesture(kind: string, now: number): void {
    if (kind !== this.#gestureKind) {
      this.#gesture?.destroy();
      const mark = kind === WAVE ? waveMark(this.paper) : gestureMark(kind, this.paper);
      this.#gesture = mark && this.holder.addChild(mark);
      this.#gestureKind = kind;
    }
    if (!this.#gesture) return;
    this.#gestureUntil = now + GESTURE_MS;
    this.#gesture.visible = true;
  }

  raise(up: boolean): void {
    if (up) this.#hand ??= this.holder.addChild(handMark(this.paper));
    if (this.#hand) this.#hand.visible = up;
  }

  /** Draws the posture; as a dot where `far`. True while there is more to come (a wave, a figure that is not baked yet). */
  draw({ x, y, dir, moving }: Posture, now: number, strips: Strips, far: boolean, still: boolean): boolean {
    const footX = x * TILE;
    const footY = y * TILE;
    this.holder.position.set(footX, footY);
    if (this.holder.zIndex !== footY) this.holder.zIndex = footY;
    const whole = far ? this.#asDot() : this.#asFigure(dir, moving, now, strips, still);
    this.plate.position.set(footX, footY + this.plateAt);
    this.bubble.position.set(footX, footY + this.bubbleAt);
    const gone = this.bubble.expire(now);
    return this.#drawGesture(now, still) || gone || !whole;
  }

  destroy(): void {
    this.holder.destroy({ children: true });
    this.plate.destroy();
    this.bubble.destroy();
  }

  #asDot(): boolean {
    this.#figure.texture = this.paper.texture("person", DOT, DOT, (pen) => {
      pen.beginPath();
      pen.arc(DOT / 2, DOT / 2, DOT / 2 - 1, 0, 2 * Math.PI);
      pen.fillStyle = css(INDIGO);
      pen.fill();
      pen.lineWidth = 2;
      pen.strokeStyle = css(PAPER);
      pen.stroke();
    });
    this.#figure.scale.set(1);
    return true;
  }

  #asFigure(dir: Facing, moving: boolean, now: number, strips: Strips, still: boolean): boolean {
    const from = seenFrom(dir);
    const cell = strips.cell(this.#key, this.look, from === "W" ? "E" : from, this.#cell(moving, now, still));
    if (cell) this.#figure.texture = cell;
    else if (this.#figure.texture.destroyed || this.#figure.texture === Texture.EMPTY) this.#asDot();
    const breath = moving || still ? 0 : Math.sin(((now + this.phase) / BREATH_MS) * 2 * Math.PI) * 0.005;
    this.#figure.scale.set(from === "W" ? -1 : 1, 1 + breath);
    return cell !== null;
  }

  #cell(moving: boolean, now: number, still: boolean): number {
    if (moving) return Math.floor((now + this.phase) / FRAME_MS) % WALK_FRAMES;
    const period = BLINK_LEAST + (this.phase % BLINK_SPREAD);
    return !still && (now + this.phase) % period < BLINK_MS ? BLINK : 0;
  }

  #drawGesture(now: number, still: boolean): boolean {
    const mark = this.#gesture;
    if (!mark?.visible) return false;
    if (now >= this.#gestureUntil) {
      mark.visible = false;
      return true;
    }
    mark.rotation = still ? 0 : Math.sin(now / 110) * 0.22;
    return true;
  }
}
