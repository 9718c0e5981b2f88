/**
 * Where somebody else is to be drawn: positions that came ten times a second, made a smooth walk.
 *
 * In a crowd a walker who only walks on is told every other tick, but whoever turns or stops at once (docs/protocol.md): a tick that
 * was heard and does not name a walker says that they walked on.
 */
import { type Facing, SOUTH } from "#/model/direction";
import { STEP_MS, STRIDES } from "#/model/motion";

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
/** The world's tick. One who starts walking was standing until so long before the first position of the walk. */
const TICK = 100;
/** Whoever is not named for longer is not walking on untold; some room for the drift of clocks. */
const UNTOLD = 2.5 * TICK;
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
    const untold = this.#untold(sample);
    if (untold) this.#samples.push(untold);
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

  /**
   * What to draw for the moment `time`, when ticks up to `known` were heard; asked once a frame, with times that do not go back.
   */
  at(time: number, known: number): Readonly<Drawn> {
    const wanted = this.#wanted(time, known);
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

  /** Where they were a tick before `next`, when that was not told and cannot be read off a straight line. */
  #untold(next: Sample): Sample | undefined {
    const before = this.#samples.at(-1);
    if (!before || next.at - before.at <= 1.5 * TICK) return undefined;
    if (!before.moving) return { ...before, at: next.at - TICK };
    const walksOn = next.moving && next.dir === before.dir;
    return walksOn || next.at - before.at > UNTOLD ? undefined : this.#ahead(before, next.at - TICK);
  }

  #wanted(time: number, known: number): Drawn | undefined {
    const next = this.#samples.findIndex((sample) => sample.at > time);
    if (next === 0) return this.#samples[0];
    if (next < 0) {
      const last = this.#samples.at(-1);
      // Nothing is guessed beyond what is known: a short halt is less odd than a step back.
      const until = last ? Math.min(time, known, last.at + TICK) : time;
      return last?.moving && until > last.at ? this.#ahead(last, until) : last;
    }
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

  /** Where one is who walks on from the newest position until `at`: as they came there, or the way they have just turned to. */
  #ahead(last: Sample, at: number): Sample {
    const before = this.#samples.at(-2);
    const passed = at - last.at;
    if (before && (before.dir === last.dir || !before.moving)) {
      const share = passed / (last.at - before.at);
      return { ...last, at, x: last.x + (last.x - before.x) * share, y: last.y + (last.y - before.y) * share };
    }
    const [across, down] = STRIDES[last.dir] ?? [0, 0];
    const steps = passed / STEP_MS;
    return { ...last, at, x: last.x + across * steps, y: last.y + down * steps };
  }
}
