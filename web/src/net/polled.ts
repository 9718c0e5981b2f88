/**
 * A line to the world made of requests, for networks that let no socket through. Frames are counted on both sides: what was not
 * confirmed is sent again, so that a request or an answer may be lost without anything being lost (`madang.wire.polling`).
 */
import { decode as unpack, encode as pack } from "@msgpack/msgpack";
import { decode, encode } from "#/net/codec";
import { newKey } from "#/net/keys";
import { GONE, type Line, type SocketEvents } from "#/net/socket";
import type { ClientMessage } from "#/wire/messages";

/** After something was said its answer is fetched soon; else about once a second, and less often where nobody looks. */
const SOON_MS = 60;
const AFTER_SAYING_MS = 300;
const USUAL_MS = 1250;
const HIDDEN_MS = 5000;
const PATIENCE_MS = 8000;
/** So many requests in a row may fail. */
const FAILURES = 3;
/** In one request. */
const MOST_FRAMES = 64;
/** Answers are asked for quickly so many times after something was said. */
const EAGER = 3;

export interface PollOptions {
  readonly url: string;
  readonly csrf: string;
}

interface Answer {
  readonly frames: readonly Uint8Array[];
  readonly code: number | null;
}

export class PolledSocket implements Line {
  readonly waiting = 0;
  /** Named here and not by the world, so that also the first request may be sent twice. */
  readonly #line = newKey();
  #begun = false;
  #got = 0;
  #said = 0;
  #queue: Uint8Array[] = [];
  #eager = EAGER;
  #busy = false;
  #over = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: PollOptions,
    private readonly events: SocketEvents,
  ) {
    queueMicrotask(() => {
      if (this.#over) return;
      events.opened();
      void this.#poll();
    });
  }

  say(message: ClientMessage): void {
    if (this.#over) return;
    this.#queue.push(encode(message));
    // Once a second one only says what one has seen: that can wait.
    if (message.t === "seen") return;
    this.#eager = EAGER;
    if (!this.#busy) this.#next(SOON_MS);
  }

  /** What was said last still goes, also from a page that is being left. */
  drop(): void {
    if (this.#over) return;
    this.#stop();
    if (this.#begun) void this.#send(true).catch(() => null);
  }

  giveUp(): void {
    this.#end(GONE);
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#stop();
    this.events.closed(code);
  }

  #next(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#poll();
    }, ms);
  }

  async #poll(): Promise<void> {
    this.#busy = true;
    try {
      this.#take(await this.#send(false));
      this.#failures = 0;
    } catch {
      this.#failures += 1;
      if (this.#failures >= FAILURES) this.#end(GONE);
    } finally {
      this.#busy = false;
    }
    if (!this.#over) this.#next(this.#pause());
  }

  #pause(): number {
    if (this.#failures > 0) return USUAL_MS;
    if (this.#eager > 0) {
      this.#eager -= 1;
      return AFTER_SAYING_MS;
    }
    return document.visibilityState === "hidden" ? HIDDEN_MS : USUAL_MS;
  }

  async #send(over: boolean): Promise<Answer> {
    this.#begun = true;
    const frames = this.#queue.slice(0, MOST_FRAMES);
    const body = pack({ line: this.#line, got: this.#got, first: this.#said, frames, over });
    const answer = await fetch(this.options.url, {
      method: "POST",
      credentials: "same-origin",
      keepalive: over,
      headers: { Accept: "application/json", "Content-Type": "application/msgpack", "X-CSRFToken": this.options.csrf },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`http-${answer.status}`);
    const told = unpack(await answer.arrayBuffer());
    if (!isAnswer(told)) throw new TypeError("no answer");
    this.#said += frames.length;
    this.#queue.splice(0, frames.length);
    return told;
  }

  #take({ frames, code }: Answer): void {
    this.#got += frames.length;
    for (const frame of frames) {
      for (const message of decode(frame.slice().buffer)) if (!this.#over) this.events.heard(message);
    }
    if (code !== null) this.#end(code);
  }
}

function isAnswer(told: unknown): told is Answer {
  if (typeof told !== "object" || told === null || !("frames" in told) || !("code" in told)) return false;
  return Array.isArray(told.frames) && (told.code === null || typeof told.code === "number");
}
