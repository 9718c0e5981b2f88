/** The client's model of the world: what it knows of itself, the people in sight, the space and its works. */
import { type Connection, CONNECTING } from "#/model/connection";
import { TheDay } from "#/model/day";
import { type Facing, facing, SOUTH } from "#/model/direction";
import { Emitter } from "#/model/emitter";
import type { Look } from "#/model/intents";
import type { Page, SpaceMap } from "#/model/map";
import { type Nearest, nearestOf, sameNearest } from "#/model/nearest";
import { type Game, gameTold } from "#/model/quiz";
import { NO_SHELF, type Shelf } from "#/model/settings";
import type { Space, Work } from "#/model/space";
import { Talk } from "#/model/talk";
import { TickClock } from "#/model/ticks";
import { Track } from "#/model/track";
import { type Saying, Walk } from "#/model/walk";
import type { Emoted, Person, Present, Quiz, QuizMine } from "#/wire/messages";
import type { PositionRecord } from "#/wire/positions";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Somebody in sight. */
export interface Walker {
  readonly n: number;
  readonly name: string;
  readonly look: Look;
  /** "", "staff", "host" or "demo". */
  readonly badge: string;
  /** Raised. */
  readonly hand: boolean;
  /** Out of the quiz's game. */
  readonly ghost: boolean;
  readonly track: Track;
}

/** Oneself: where one is as drawn now. */
export interface Me {
  participant: string;
  name: string;
  look: Look;
  n: number;
  x: number;
  y: number;
  dir: Facing;
  moving: boolean;
  hand: boolean;
}

export interface EmpathyState {
  readonly count: number;
  readonly mine: boolean;
}

export interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface WorldEvents {
  connection: Connection;
  /** A space with its map is here, and oneself in it. */
  entered: Space;
  /** Somebody came into sight, went, or changed. */
  people: null;
  /** How many people are in this channel. */
  crowd: number;
  /** Own place, at most twice a second. */
  place: Place;
  nearest: Nearest | null;
  /** The empathy of this work changed. */
  empathy: string;
  /** A work was seen for the first time. */
  seen: string;
  /** A work was opened (its id) or the viewer is to close. */
  opened: string | null;
  /** A page of the map is to be opened. */
  page: Page;
  /** The avatar with this number waved; oneself included. */
  waved: number;
  /** Somebody makes a gesture; oneself included. */
  emoted: Emoted;
  /** Who is here, in sight or not, has been told. */
  roster: readonly Present[];
  /** Whom one walks after: their number, or nobody. */
  following: number | null;
  /** Somebody is shown on the floor and on the map, or nobody any more. */
  located: Located | null;
  /** One's own look or name changed. */
  me: Me;
  /** Where the walk leads, or that it ended. */
  target: Place | null;
  /** What is on, what everybody is told, or whereto they are called, changed. */
  day: TheDay;
  /** Where the quiz stands, or one's own part of it, changed. */
  quiz: Game | null;
  /** Something that everybody concerned should hear. */
  notice: Said;
  /** Something was not possible. */
  refused: Said;
  /** What is to be said to the world about one's own walk. */
  walk: Saying;
}

/** Where one stands on coming in. */
export interface Arrival extends Place {
  readonly n: number;
  readonly dir: number;
  readonly channel?: number;
}

/** Where somebody is, and the way there. */
export interface Located extends Place {
  readonly n: number;
  readonly name: string;
  readonly way: readonly Place[];
}

const PLACE_EVERY_MS = 500;

export class World extends Emitter<WorldEvents> {
  connection: Connection = CONNECTING;
  space: Space | null = null;
  map: SpaceMap | null = null;
  channel = 1;
  channels = 1;
  total = 0;
  nearest: Nearest | null = null;
  /** The work in the viewer. */
  open: string | null = null;
  target: Place | null = null;
  quiz: Game | null = null;
  readonly people = new Map<number, Walker>();
  readonly seen = new Set<string>();
  /** The world's ticks on this machine's clock: others are drawn as they were at `ticks.drawn(now)`. */
  readonly ticks = new TickClock();
  readonly walk = new Walk((saying) => {
    this.emit("walk", saying);
  });
  readonly me: Me = { participant: "", name: "", look: {}, n: -1, x: 0, y: 0, dir: SOUTH, moving: false, hand: false };
  readonly talk: Talk;
  readonly day: TheDay = new TheDay(() => {
    this.emit("day", this.day);
  });
  roster: readonly Present[] = [];
  following: number | null = null;
  located: Located | null = null;

  readonly #empathy = new Map<string, EmpathyState>();
  #works = new Map<string, Work>();
  #placeTold = -Infinity;

  constructor(shelf: Shelf = NO_SHELF) {
    super();
    this.talk = new Talk(shelf);
  }

  connectionBecame(connection: Connection): void {
    this.connection = connection;
    this.emit("connection", connection);
  }

  welcomed(participant: string, name: string, look: Look): void {
    Object.assign(this.me, { participant, name, look });
    this.emit("me", this.me);
  }

  /** Into a space: everybody seen before is gone. */
  entered(space: Space, map: SpaceMap, at: Arrival): void {
    this.space = space;
    this.map = map;
    this.#works = new Map(space.works.map((work) => [work.id, work]));
    for (const work of space.works) this.#empathy.set(work.id, { count: work.empathy.count, mine: work.empathy.mine });
    this.channel = at.channel ?? 1;
    this.people.clear();
    this.nearest = null;
    Object.assign(this.me, { n: at.n, x: at.x, y: at.y, dir: facing(at.dir), moving: false });
    this.walk.place(map.grid, at.x, at.y, this.me.dir);
    this.#placeTold = -Infinity;
    this.me.hand = false;
    this.roster = [];
    this.aim(null);
    this.follow(null);
    this.locate(null);
    this.talk.enter(space.slug);
    this.day.entered(space.slug);
    this.emit("entered", space);
    this.emit("people", null);
    this.emit("nearest", null);
  }

  work(id: string): Work | undefined {
    return this.#works.get(id);
  }

  empathy(id: string): EmpathyState {
    return this.#empathy.get(id) ?? { count: 0, mine: false };
  }

  /** Everybody in sight is exactly these. */
  snapshot(tick: number, people: readonly Person[], now: number): void {
    const here = new Set(people.map((person) => person.n));
    for (const n of [...this.people.keys()]) if (!here.has(n)) this.people.delete(n);
    this.#put(people, this.ticks.heard(tick, now));
    this.emit("people", null);
  }

  appeared(tick: number, people: readonly Person[], now: number): void {
    this.#put(people, this.ticks.heard(tick, now));
    this.emit("people", null);
  }

  vanished(ns: readonly number[]): void {
    for (const n of ns) this.people.delete(n);
    this.emit("people", null);
  }

  /** Positions from the world, in tiles; of somebody unknown they are ignored. */
  positioned(tick: number, records: readonly PositionRecord[], now: number): void {
    const at = this.ticks.heard(tick, now);
    for (const { n, x, y, dir, moving, seq } of records) {
      if (n === this.me.n) this.walk.told(tick, x, y, moving, seq);
      else this.people.get(n)?.track.add({ at, x, y, dir: facing(dir), moving });
    }
  }

  crowded(total: number): void {
    if (total === this.total) return;
    this.total = total;
    this.emit("crowd", total);
  }

  /** Brings one's own walk to `now`; called once a frame, before drawing. */
  frame(now: number): void {
    if (!this.map) return;
    const { x, y, dir, moving } = this.walk.advance(now, this.connection.phase === "here");
    const me = this.me;
    const went = x !== me.x || y !== me.y;
    const stopped = me.moving && !moving;
    Object.assign(me, { x, y, dir, moving });
    if (stopped && this.target && !this.walk.following) this.aim(null);
    if (went || stopped || this.#placeTold === -Infinity) this.#tellPlace(this.map, stopped, now);
  }

  /** Everybody who is here. */
  counted(people: readonly Present[]): void {
    this.roster = people;
    this.emit("roster", people);
  }

  follow(n: number | null): void {
    if (n === this.following) return;
    this.following = n;
    this.emit("following", n);
  }

  locate(located: Located | null): void {
    if (located === this.located) return;
    this.located = located;
    this.emit("located", located);
  }

  aim(target: Place | null): void {
    this.target = target;
    this.emit("target", target);
  }

  feel(work: string, change: Partial<EmpathyState>): void {
    const before = this.empathy(work);
    const after = { ...before, ...change };
    if (after.count === before.count && after.mine === before.mine) return;
    this.#empathy.set(work, after);
    this.emit("empathy", work);
  }

  /** `now` by this machine's clock, in milliseconds. */
  quizTold(told: Quiz, now: number): void {
    this.quiz = gameTold(this.quiz, told, now);
    this.emit("quiz", this.quiz);
  }

  quizMine(mine: QuizMine): void {
    this.quiz = this.quiz && { ...this.quiz, mine };
    this.emit("quiz", this.quiz);
  }

  opened(work: string | null): void {
    if (work === this.open) return;
    this.open = work;
    if (work !== null && !this.seen.has(work)) {
      this.seen.add(work);
      this.emit("seen", work);
    }
    this.emit("opened", work);
  }

  dressed(look: Look): void {
    this.me.look = look;
    this.emit("me", this.me);
  }

  #tellPlace(map: SpaceMap, stopped: boolean, now: number): void {
    const nearest = nearestOf(map, this.me);
    if (!sameNearest(nearest, this.nearest)) {
      this.nearest = nearest;
      this.emit("nearest", nearest);
    }
    if (!stopped && now - this.#placeTold < PLACE_EVERY_MS) return;
    this.#placeTold = now;
    this.emit("place", { x: this.me.x, y: this.me.y });
  }

  #put(people: readonly Person[], at: number): void {
    for (const { n, name, look, badge, x, y, dir, moving, hand, ghost } of people) {
      if (n === this.me.n) {
        Object.assign(this.me, { name, look, hand });
        this.emit("me", this.me);
        continue;
      }
      const track = this.people.get(n)?.track ?? new Track();
      track.add({ at, x, y, dir: facing(dir), moving });
      this.people.set(n, { n, name, look, badge, hand, ghost, track });
    }
  }
}
