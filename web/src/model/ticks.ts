/**
 * When a tick of the world happened on this machine's clock, and how far behind to draw others so that a tick that comes late
 * is still in time. Milliseconds throughout.
 */

/** Ticks arrive evenly but for the network: at most this much is hidden. */
const MOST_DELAY = 350;
const LEAST_DELAY = 150;
/** Room for the frame in which a position is drawn. */
const SPARE = 20;
/** How fast the estimates follow a network that got slower or calmer, in ms per second. */
const OFFSET_DRIFT = 4;
const LATENESS_DECAY = 8;
const DELAY_CHANGE = 60;
/** After such a silence nothing that was known of the network counts. */
const FORGET_AFTER = 3000;

export class TickClock {
  #offset: number | null = null;
  #late = 0;
  #delay = LEAST_DELAY;
  #heard = 0;
  #asked = 0;
  #newest = 0;

  constructor(private readonly tickMs = 100) {}

  /** The newest tick heard of, for `seen`. */
  get newest(): number {
    return this.#newest;
  }

  /** When the newest tick that was heard of happened, on this machine's clock. */
  get known(): number {
    return this.#offset === null ? -Infinity : this.#newest * this.tickMs + this.#offset;
  }

  get delay(): number {
    return this.#delay;
  }

  /** A message of this tick arrived; the answer is the time of the tick on this machine's clock. */
  heard(tick: number, now: number): number {
    const sample = now - tick * this.tickMs;
    const since = now - this.#heard;
    // A world that was started again counts from the beginning.
    if (this.#offset === null || since > FORGET_AFTER || Math.abs(sample - this.#offset) > FORGET_AFTER) {
      this.#offset = sample;
      this.#late = 0;
      this.#newest = tick;
    } else {
      const seconds = since / 1000;
      this.#offset = Math.min(this.#offset + OFFSET_DRIFT * seconds, sample);
      this.#late = Math.max(this.#late - LATENESS_DECAY * seconds, sample - this.#offset);
    }
    this.#heard = now;
    this.#newest = Math.max(this.#newest, tick);
    return tick * this.tickMs + this.#offset;
  }

  /** The moment of the world to draw at `now`; never goes back. */
  drawn(now: number): number {
    const wanted = Math.min(MOST_DELAY, Math.max(LEAST_DELAY, this.tickMs + this.#late + SPARE));
    const most = (DELAY_CHANGE * Math.max(0, now - this.#asked)) / 1000;
    this.#delay += Math.max(-most, Math.min(most, wanted - this.#delay));
    this.#asked = now;
    return now - this.#delay;
  }
}
