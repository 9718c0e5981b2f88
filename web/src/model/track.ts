/** Where somebody else is to be drawn: positions that came ten times a second, made a smooth walk. */
import { type Facing, SOUTH } from "#/model/direction";

/** A position at a moment of this machine's clock (`TickClock.heard`), in tiles. */
export interface Sample {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly dir: Facing;
  readonly moving: boolean;
}

export interface Drawn {
  x: number;
  y: number;
  dir: Facing;
  moving: boolean;
}

const KEPT = 8;
/** One who starts walking was standing until this long before the first position of the walk. */
const TICK = 100;
/** Faster than anybody walks, so that a gap is caught up with; tiles a millisecond. */
const CATCH_UP = 8.5 / 1000;
/** Further than this is no walk but a jump. */
const JUMP = 3;

export class Track {
  readonly #samples: Sample[] = [];
  readonly #drawn: Drawn = { x: 0, y: 0, dir: SOUTH, moving: false };
  #stood: Drawn | null = null;
  #time = -Infinity;

  add(sample: Sample): void {
    if (!sample.moving) this.#stood = sample;
    const last = this.#samples.at(-1);
    if (!last) Object.assign(this.#drawn, sample);
    if (last && sample.at <= last.at) this.#samples.pop();
    const before = this.#samples.at(-1);
    if (before && !before.moving && sample.at - before.at > TICK) this.#samples.push({ ...before, at: sample.at - TICK });
    this.#samples.push(sample);
    if (this.#samples.length > KEPT) this.#samples.splice(0, this.#samples.length - KEPT);
  }

  /** The newest known position, for lists and the minimap. */
  get last(): Drawn {
    return this.#samples.at(-1) ?? this.#drawn;
  }

  /** Where they last stood still, as long as that is known. */
  get stood(): Readonly<Drawn> {
    return this.#stood ?? this.last;
  }

  /** What to draw for the moment `time`; asked once a frame, with times that do not go back. */
  at(time: number): Readonly<Drawn> {
    const wanted = this.#wanted(time);
    const elapsed = this.#time === -Infinity ? Infinity : Math.max(0, time - this.#time);
    this.#time = time;
    if (!wanted) return this.#drawn;
    const dx = wanted.x - this.#drawn.x;
    const dy = wanted.y - this.#drawn.y;
    const far = Math.hypot(dx, dy);
    const most = CATCH_UP * elapsed;
    const share = far <= most || far > JUMP ? 1 : most / far;
    this.#drawn.x += dx * share;
    this.#drawn.y += dy * share;
    this.#drawn.dir = wanted.dir;
    this.#drawn.moving = wanted.moving || share < 1;
    return this.#drawn;
  }

  #wanted(time: number): Drawn | undefined {
    const next = this.#samples.findIndex((sample) => sample.at > time);
    if (next === 0) return this.#samples[0];
    // Nothing is guessed beyond what is known: a short halt is less odd than a step back.
    if (next < 0) return this.#samples.at(-1);
    const from = this.#samples[next - 1];
    const to = this.#samples[next];
    if (!from || !to) return from ?? to;
    const share = (time - from.at) / (to.at - from.at);
    return {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      dir: to.dir,
      moving: to.x !== from.x || to.y !== from.y,
    };
  }
}
