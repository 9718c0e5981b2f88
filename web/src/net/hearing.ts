/** What the world says, into the model. While a space is loading, what comes after waits in order. */
import type { World } from "#/model/world";
import type { Heard } from "#/net/codec";
import { NoSpace, type SpaceSource } from "#/net/spaces";
import type { Writes } from "#/net/writes";
import type { Chat, Done, Entered, Hidden, Lines, Notice, Refused, Said, Voice, Welcome } from "#/wire/messages";

export interface HearingEvents {
  welcomed(token: string): void;
  /** A space is loaded and entered. */
  ready(): void;
  /** A space could not be loaded. */
  failed(): void;
}

type Later = Exclude<Heard, Welcome | Entered>;

export class Hearing {
  /** The newest reliable message. */
  seen = 0;
  /** Grows with every `entered` and every lost connection, so that an older loading is known as such. */
  #loading = 0;
  #waiting: Later[] | null = null;

  constructor(
    private readonly world: World,
    private readonly spaces: SpaceSource,
    private readonly writes: Writes,
    private readonly events: HearingEvents,
  ) {}

  /** The connection is gone; nothing that waits counts any more. */
  stop(): void {
    this.#loading += 1;
    this.#waiting = null;
  }

  /** `now` in milliseconds of the page's clock. */
  hear(message: Heard, now: number): void {
    if (message.t === "welcome") this.#welcome(message);
    else if (message.t === "entered") void this.#enter(message);
    else if (this.#waiting) this.#waiting.push(message);
    else this.#take(message, now);
  }

  #welcome({ resumed, participant, name, look, resume }: Welcome): void {
    if (!resumed) this.seen = 0;
    this.world.welcomed(participant, name, look);
    this.events.welcomed(resume);
  }

  async #enter(entered: Entered): Promise<void> {
    this.#loading += 1;
    const loading = this.#loading;
    this.#waiting = [];
    try {
      const { space, map } = await this.spaces.load(entered.space, entered.map_hash, entered.map_url);
      if (loading !== this.#loading) return;
      this.world.entered(space, map, entered);
      this.events.ready();
      this.#catchUp();
    } catch (error) {
      if (loading !== this.#loading || !(error instanceof NoSpace)) throw error;
      this.world.emit("refused", { code: error.code, params: {} });
      this.events.failed();
    }
  }

  #catchUp(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    const now = performance.now();
    for (const message of waiting) this.#take(message, now);
  }

  #take(message: Later, now: number): void {
    const { world } = this;
    switch (message.t) {
      case "positions":
        world.positioned(message.tick, message.records, now);
        break;
      case "snapshot":
        world.snapshot(message.tick, message.people, now);
        world.crowded(message.total);
        break;
      case "appear":
        world.appeared(message.tick, message.people, now);
        break;
      case "vanish":
        world.vanished(message.ns);
        break;
      case "crowd":
        world.crowded(message.total);
        break;
      case "waved":
        // One's own wave was shown when it was made.
        if (message.n !== world.me.n) world.emit("waved", message.n);
        break;
      case "empathy":
        world.feel(message.work, { count: message.count });
        break;
      case "emoted":
        if (message.n !== world.me.n) world.emit("emoted", message);
        break;
      case "roster":
        world.counted(message.people);
        break;
      case "said":
      case "lines":
      case "hidden":
      case "chat":
      case "voice":
        this.#listen(message);
        break;
      case "quiz":
        world.quizTold(message, Date.now());
        break;
      case "quizmine":
        world.quizMine(message);
        break;
      case "day":
        world.day.tell(message);
        break;
      case "announced":
        world.day.announce(message);
        break;
      case "summoned":
        world.day.summon(message);
        break;
      default:
        this.#takeReliable(message);
    }
  }

  #listen(message: Said | Lines | Hidden | Chat | Voice): void {
    const { talk } = this.world;
    switch (message.t) {
      case "said":
        talk.said(message);
        break;
      case "lines":
        talk.past(message.lines);
        break;
      case "hidden":
        talk.hidden(message.ids);
        break;
      case "chat":
        talk.switched(message.on);
        break;
      case "voice":
        talk.voice(message.person, message.muted);
    }
  }

  #takeReliable(message: Done | Refused | Notice): void {
    // Replayed after a reconnection, a message may have been heard before.
    if (message.seq > 0 && message.seq <= this.seen) return;
    if (message.seq > 0) this.seen = message.seq;
    if (message.t === "done") this.writes.done(message.key);
    else if (message.t === "notice") this.world.emit("notice", message);
    else this.#refused(message);
  }

  #refused({ key, code, params }: Refused): void {
    if (key === "" || !this.writes.refused(key, code, params)) this.world.emit("refused", { code, params });
  }
}

