/** Writes that the world has not answered yet: kept with their keys, and said again after every reconnection. */
import { Refusal } from "#/model/intents";
import { type Answer, type AskHelp, type Dress, type React, type ReportLine, type ReportPerson, type Say, WRITES } from "#/wire/messages";

export type Write = React | Dress | Answer | Say | ReportLine | ReportPerson | AskHelp;

type Params = Readonly<Record<string, string | number>>;

interface Waiting {
  readonly write: Write;
  readonly done: () => void;
  readonly refused: (why: Refusal) => void;
  /** It has been queued to be said again, so that the pace is ours and not the visitor's. */
  again: boolean;
}

/** Half of what the world takes at once: the rest is for what the visitor does meanwhile. */
const AT_ONCE = WRITES.burst / 2;
const PACE_MS = 1000 / WRITES.perSecond;
/** The world was busy: the same write is said again after so long. */
const BUSY_MS = 500;

export class Writes {
  /** In the order in which they were written. */
  readonly #waiting = new Map<string, Waiting>();
  /** The keys of those that are to be said again, each in its turn. Fresh ones wait behind them. */
  readonly #queue = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: (write: Write) => void) {}

  /** Resolves when the world has committed it. Rejects with `Refusal`. */
  write(write: Write): Promise<void> {
    return new Promise((done, refused) => {
      const waiting: Waiting = { write, done, refused, again: false };
      this.#waiting.set(write.key, waiting);
      if (this.#queue.size > 0) this.#put(write.key, waiting);
      else this.say(write);
    });
  }

  /** All of them, oldest first: some at once, the rest as fast as the world takes writes. */
  sayAgain(): void {
    for (const [key, waiting] of this.#waiting) {
      waiting.again = true;
      this.#queue.add(key);
    }
    this.#sort();
    for (let count = 0; count < AT_ONCE; count++) this.#sayNext();
    this.#pause(PACE_MS);
  }

  done(key: string): void {
    this.#take(key)?.done();
  }

  /** Whether it was one of ours. What the world had no time for is said once more. */
  refused(key: string, code: string, params: Params): boolean {
    const waiting = this.#waiting.get(key);
    if (!waiting) return false;
    const wait = waitFor(waiting, code, params);
    if (wait === null) {
      this.#take(key);
      waiting.refused(new Refusal(code, params));
    } else {
      this.#put(key, waiting);
      this.#pause(wait);
    }
    return true;
  }

  #put(key: string, waiting: Waiting): void {
    waiting.again = true;
    this.#queue.add(key);
    this.#sort();
  }

  /** Also what comes back to the queue has its turn by when it was written. */
  #sort(): void {
    const wanted = new Set(this.#queue);
    this.#queue.clear();
    for (const key of this.#waiting.keys()) if (wanted.has(key)) this.#queue.add(key);
  }

  #sayNext(): void {
    const [key] = this.#queue;
    if (key === undefined) return;
    this.#queue.delete(key);
    const waiting = this.#waiting.get(key);
    if (waiting) this.say(waiting.write);
  }

  #pause(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#queue.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#sayNext();
      this.#pause(PACE_MS);
    }, ms);
  }

  #take(key: string): Waiting | undefined {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    this.#queue.delete(key);
    return waiting;
  }
}

/** In milliseconds; null where the refusal is the answer. Too many is the visitor's to hear only of what they just did. */
function waitFor({ again }: Waiting, code: string, { seconds }: Params): number | null {
  if (code === "busy") return BUSY_MS;
  if (code === "too-many" && again && typeof seconds === "number") return seconds * 1000;
  return null;
}
