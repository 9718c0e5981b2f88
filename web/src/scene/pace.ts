/**
 * When to draw, and how finely. With little power 15 times a second at half the resolution; but whoever stands still reads: then one
 * picture is drawn in full, and none until something moves again.
 */

const LOW_POWER_EVERY = 1000 / 15;
/** Nothing has moved for so long: it is worth a sharp picture. */
const SETTLED = 250;

export type Quality = "coarse" | "full";

export class Pace {
  #drawn = -Infinity;
  #moved = 0;
  #sharp = false;

  /** Something changed that is not a movement (a picture came, the window changed). */
  touch(now: number): void {
    this.#moved = now;
    this.#sharp = false;
  }

  /** Whether a frame is due at `now`. */
  isDue(now: number, lowPower: boolean): boolean {
    return !lowPower || now - this.#drawn >= LOW_POWER_EVERY - 2;
  }

  /** How to draw this frame, or null for not at all. `moves`: something in sight does. */
  decide(now: number, lowPower: boolean, moves: boolean): Quality | null {
    this.#drawn = now;
    if (!lowPower) return "full";
    if (moves) {
      this.touch(now);
      return "coarse";
    }
    if (this.#sharp) return null;
    if (now - this.#moved < SETTLED) return "coarse";
    this.#sharp = true;
    return "full";
  }
}
