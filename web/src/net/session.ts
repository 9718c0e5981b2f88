/** The way between the model and the world: carries out the effects of `reconnect`, and what is heard into the model. */
import type { World } from "#/model/world";
import type { Heard } from "#/net/codec";
import { fetchTicket, NoTicket, worldIsWell } from "#/net/gate";
import { Hearing } from "#/net/hearing";
import type { Voice } from "#/net/intents";
import { type Effect, type Happening, initial, next, type Resume, type State } from "#/net/reconnect";
import { type PollOptions, PolledSocket } from "#/net/polled";
import { type Line, Socket, type SocketEvents } from "#/net/socket";
import type { SpaceSource } from "#/net/spaces";
import { type Write, Writes } from "#/net/writes";
import { type ClientMessage, VERSION } from "#/wire/messages";

export interface SessionOptions {
  readonly ticketUrl: string;
  readonly csrf: string;
  readonly locale: string;
  readonly keep: Keep;
  readonly healthUrl: string;
  /** Where the world is asked by requests when sockets are blocked; null on a page that leads to another one then. */
  readonly pollUrl: string | null;
  /** Sockets are known to be blocked: none is tried. */
  readonly polled: boolean;
  reload(): void;
  /** Sockets are blocked here. */
  fallBack(): void;
}

/** What outlives a reload of the page (`sessionStorage`). */
export interface Keep {
  resume(): Resume | null;
  keepResume(resume: Resume | null): void;
  reloadedFor(): string;
  keepReloadedFor(version: string): void;
}

/** An attempt that has not been welcomed by then is given up. */
const WELCOME_WITHIN = 10_000;
const BEAT = 1000;
/** Bytes that will not go for so many beats mean that the connection is dead, whatever the browser says. */
const STALLED_BEATS = 8;
/** The world says something every five seconds; after so long without a word the line is dead, whatever the browser says. */
const SILENT = 12_000;
/** A beat that comes so late means that the machine slept; hidden pages beat once a minute. */
const SLEPT = 15_000;
const SLEPT_HIDDEN = 120_000;

export class Session implements Voice {
  #state: State;
  #socket: Line | null = null;
  /** Nothing was heard on the open connection yet. */
  #deaf = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #beaten = 0;
  #stalled = 0;
  #heardAt = 0;
  readonly #hearing: Hearing;
  readonly #writes = new Writes((write: Write) => {
    this.say(write);
  });

  constructor(
    private readonly world: World,
    spaces: SpaceSource,
    private readonly options: SessionOptions,
  ) {
    this.#state = initial(options.keep.resume(), options.keep.reloadedFor() === String(VERSION), {
      polled: options.polled,
      mayPoll: options.pollUrl !== null,
    });
    this.#hearing = new Hearing(world, spaces, this.#writes, {
      welcomed: (token) => {
        this.#welcomed(token);
      },
      ready: () => {
        this.happen({ kind: "ready" });
      },
      failed: () => {
        this.#socket?.giveUp();
      },
    });
    world.on("walk", (saying) => {
      this.say(saying);
    });
  }

  start(): void {
    this.#listen();
    this.happen({ kind: "start" });
  }

  say(message: ClientMessage): void {
    if (this.#state.stage === "in") this.#socket?.say(message);
  }

  /** Resolves when the world has committed it, however often the connection is lost meanwhile. Rejects with `Refusal`. */
  write(write: Write): Promise<void> {
    return this.#writes.write(write);
  }

  /** The visitor asks to try again. */
  again(): void {
    this.happen({ kind: "again" });
  }

  leave(): void {
    this.say({ t: "bye" });
    this.happen({ kind: "leave" });
  }

  happen(event: Happening): void {
    const { state, effects } = next(this.#state, event, Math.random());
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.connection !== this.world.connection) this.world.connectionBecame(state.connection);
  }

  #carryOut(effect: Effect): void {
    switch (effect.kind) {
      case "fetch-ticket":
        void this.#fetchTicket();
        break;
      case "connect":
        this.#connect(effect.url, effect.ticket, effect.resume);
        break;
      case "disconnect":
        this.#drop();
        break;
      case "wait":
        this.#wait(effect.ms);
        break;
      case "keep":
        this.options.keep.keepResume(effect.resume);
        break;
      case "reload":
        this.options.keep.keepReloadedFor(String(VERSION));
        this.options.reload();
        break;
      case "ask-world":
        void worldIsWell(this.options.healthUrl).then((well) => {
          this.happen({ kind: "world-told", well });
        });
        break;
      case "fall-back":
        this.options.fallBack();
        break;
    }
  }

  async #fetchTicket(): Promise<void> {
    try {
      const { ticket, url } = await fetchTicket(this.options.ticketUrl, this.options.csrf);
      this.happen({ kind: "ticket", ticket, url });
    } catch (error) {
      const none = error instanceof NoTicket ? error : new NoTicket("offline", false);
      this.happen({ kind: "no-ticket", code: none.code, final: none.final });
    }
  }

  #connect(url: string, ticket: string, resume: string): void {
    this.#drop();
    clearTimeout(this.#timer);
    this.#deaf = true;
    const socket = this.#line(url, {
      opened: () => {
        const { locale } = this.options;
        socket.say({ t: "hello", v: VERSION, locale, seen: this.#hearing.seen, ...(ticket ? { ticket } : { resume }) });
      },
      heard: (message: Heard) => {
        this.#deaf = false;
        this.#heardAt = performance.now();
        this.#hearing.hear(message, performance.now());
      },
      closed: (code) => {
        this.#closed(code);
      },
    });
    this.#socket = socket;
    this.#deadline = setTimeout(() => {
      socket.giveUp();
    }, WELCOME_WITHIN);
  }

  #line(url: string, events: SocketEvents): Line {
    const { pollUrl, csrf } = this.options;
    const polls: PollOptions | null = this.#state.polled && pollUrl !== null ? { url: pollUrl, csrf } : null;
    return polls ? new PolledSocket(polls, events) : new Socket(url, events);
  }

  #welcomed(token: string): void {
    clearTimeout(this.#deadline);
    this.#stalled = 0;
    this.happen({ kind: "welcome", token });
    this.options.keep.keepReloadedFor("");
    this.#writes.sayAgain();
  }

  #closed(code: number): void {
    clearTimeout(this.#deadline);
    this.#socket = null;
    this.#hearing.stop();
    this.happen({ kind: "closed", code, deaf: this.#deaf, offline: !navigator.onLine });
  }

  #drop(): void {
    clearTimeout(this.#deadline);
    this.#socket?.drop();
    this.#socket = null;
    this.#hearing.stop();
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.happen({ kind: "due" });
    }, ms);
  }

  #listen(): void {
    const woke = (): void => {
      if (document.visibilityState === "visible" && this.#state.stage === "waiting") this.happen({ kind: "woke" });
    };
    window.addEventListener("online", woke);
    // The socket may hang on to a network that is gone: it is tried at once, and not when twelve seconds were silent.
    window.addEventListener("offline", () => {
      if (this.#state.stage === "in") this.happen({ kind: "woke" });
    });
    document.addEventListener("visibilitychange", woke);
    window.addEventListener("pagehide", () => {
      this.#drop();
    });
    window.addEventListener("pageshow", (event) => {
      // Back from the browser's cache of whole pages: the connection was dropped when the page was left.
      if (event.persisted) this.happen({ kind: "woke" });
    });
    this.#beaten = Date.now();
    setInterval(() => {
      this.#beat(Date.now());
    }, BEAT);
  }

  /** Once a second: says what was seen, and notices a machine that slept or a connection that is dead. */
  #beat(now: number): void {
    const gap = now - this.#beaten;
    this.#beaten = now;
    // A hidden page draws no frames; a key let go as it was hidden still has to be told.
    if (document.visibilityState === "hidden") this.world.frame(performance.now());
    if (this.#state.stage !== "in" || !this.#socket) return;
    if (gap > (document.visibilityState === "visible" ? SLEPT : SLEPT_HIDDEN)) {
      this.happen({ kind: "woke" });
      return;
    }
    if (performance.now() - this.#heardAt > SILENT) {
      this.happen({ kind: "woke" });
      return;
    }
    this.#stalled = this.#socket.waiting > 0 ? this.#stalled + 1 : 0;
    if (this.#stalled >= STALLED_BEATS) {
      this.#socket.giveUp();
      return;
    }
    this.say({ t: "seen", tick: this.world.ticks.newest, seq: this.#hearing.seen });
  }
}
