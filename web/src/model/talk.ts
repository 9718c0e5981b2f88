/** What is said: the lines that one may read here, who is not listened to, and whether one may speak. */
import { Emitter } from "#/model/emitter";
import type { Shelf } from "#/model/settings";
import type { Said } from "#/wire/messages";

export type To = "near" | "space";
export type Line = Said;

export interface TalkEvents {
  /** The lines, who is silenced, or whether one may speak. */
  changed: null;
  /** Somebody said something just now, and is listened to. */
  said: Line;
}

const KEY = "madang.silenced";
/** So many lines are kept; who wants more reads too slowly. */
const MOST = 200;
const SILENCED_MOST = 500;

export class Talk extends Emitter<TalkEvents> {
  /** Whether there is chat at all. */
  open = true;
  /** Why the staff have muted one; "" while they have not. */
  muted = "";
  /** What names oneself in lines. */
  me = "";
  /** Lines said since one last looked. */
  unread = 0;
  #space = "";
  #lines: readonly Line[] = [];
  #looking = false;
  readonly #silenced: Set<string>;

  constructor(private readonly shelf: Shelf) {
    super();
    this.#silenced = kept(shelf);
  }

  /** Oldest first, without those of people whom one does not listen to. */
  get lines(): readonly Line[] {
    return this.#lines.filter(({ person }) => !this.#silenced.has(person));
  }

  /** In another space other things are said. */
  enter(space: string): void {
    if (space === this.#space) return;
    this.#space = space;
    this.#lines = [];
    this.unread = 0;
    this.emit("changed", null);
  }

  said(line: Line): void {
    if (this.#lines.some(({ id }) => id === line.id)) return;
    this.#take([line]);
    if (this.#silenced.has(line.person)) return;
    if (!this.#looking && line.person !== this.me) this.unread += 1;
    this.emit("said", line);
    this.emit("changed", null);
  }

  /** What was said before one came: known lines stay as they are. */
  past(lines: readonly Line[]): void {
    const known = new Set(this.#lines.map(({ id }) => id));
    this.#take(lines.filter(({ id }) => !known.has(id)));
    this.emit("changed", null);
  }

  hidden(ids: readonly string[]): void {
    this.#lines = this.#lines.filter(({ id }) => !ids.includes(id));
    this.emit("changed", null);
  }

  switched(on: boolean): void {
    this.open = on;
    this.emit("changed", null);
  }

  voice(person: string, muted: string): void {
    this.me = person;
    this.muted = muted;
    this.emit("changed", null);
  }

  isSilenced(person: string): boolean {
    return this.#silenced.has(person);
  }

  /** Listens to somebody no more, or again; kept in this browser. */
  silence(person: string, on: boolean): void {
    if (on) this.#silenced.add(person);
    else this.#silenced.delete(person);
    try {
      this.shelf.setItem(KEY, JSON.stringify([...this.#silenced].slice(-SILENCED_MOST)));
    } catch {
      // A full or forbidden storage only means that it lasts until the page is left.
    }
    this.emit("changed", null);
  }

  /** Whether one looks at the lines now: then nothing is unread. */
  look(looking: boolean): void {
    this.#looking = looking;
    if (!looking || this.unread === 0) return;
    this.unread = 0;
    this.emit("changed", null);
  }

  #take(lines: readonly Line[]): void {
    this.#lines = [...this.#lines, ...lines].sort((one, other) => one.at - other.at).slice(-MOST);
  }
}

function kept(shelf: Shelf): Set<string> {
  try {
    const read: unknown = JSON.parse(shelf.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(read) ? read.filter((one): one is string => typeof one === "string") : []);
  } catch {
    return new Set();
  }
}
