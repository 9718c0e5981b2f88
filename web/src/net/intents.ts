/** What a visitor wants, carried out in the live world. */
import type { Direction } from "#/model/direction";
import type { Emotion, Intents, Look, Why } from "#/model/intents";
import type { Door, HungWork, Page, Point, SpaceMap } from "#/model/map";
import { distance } from "#/model/nearest";
import { findPath } from "#/model/path";
import { type Side, spotOn } from "#/model/quiz";
import { alongRoute, facingWork, standing } from "#/model/route";
import type { To } from "#/model/talk";
import type { World } from "#/model/world";
import { Company } from "#/net/company";
import { newKey } from "#/net/keys";
import type { Write } from "#/net/writes";
import type { ClientMessage } from "#/wire/messages";

/** What the intents need of the connection. */
export interface Voice {
  say(message: ClientMessage): void;
  write(write: Write): Promise<void>;
  again(): void;
  leave(): void;
}

export class LiveIntents implements Intents {
  /** The work of the route that was last gone to; the next one is after it. */
  #current: string | null = null;

  readonly #company: Company;

  constructor(
    private readonly world: World,
    private readonly voice: Voice,
  ) {
    this.#company = new Company(world, (to) => {
      this.#walkNear(to);
    });
    // Where one stopped by oneself counts, not what one only passed on the way.
    const stopped = (): void => {
      if (!world.target && world.nearest?.kind === "work") this.#current = world.nearest.work;
    };
    world.on("nearest", stopped);
    world.on("target", stopped);
    world.on("entered", () => {
      this.#current = null;
    });
  }

  /** To the space, and the work or start there, that the page's address names, once one is in. */
  goOnceEntered(space: string, at: string): void {
    if (space === "") return;
    const stop = this.world.on("entered", (entered) => {
      stop();
      if (entered.slug !== space || at !== "") this.travel(space, at);
    });
  }

  move(dir: Direction): void {
    if (dir !== 0) this.world.follow(null);
    this.world.walk.head(dir);
    if (this.world.target && dir !== 0) this.world.aim(null);
  }

  walkTo(x: number, y: number): void {
    this.world.follow(null);
    this.#walkNear({ x, y });
  }

  walkToWork(work: string): boolean {
    const { map } = this.world;
    const hung = map?.works.find((one) => one.work === work);
    if (!map || !hung) return false;
    this.#current = work;
    this.world.follow(null);
    this.#follow(this.#wayToWork(map, hung));
    return true;
  }

  nextWork(): string | null {
    return this.#alongRoute(1);
  }

  previousWork(): string | null {
    return this.#alongRoute(-1);
  }

  travel(space: string, at = ""): void {
    this.voice.say({ t: "travel", space, ...(at && { at }) });
  }

  useNearest(): boolean {
    const { nearest } = this.world;
    if (nearest?.kind === "work") this.openWork(nearest.work);
    else if (nearest?.kind === "page") this.openPage(nearest.page);
    else if (nearest) this.#through(nearest.door);
    return nearest !== null;
  }

  openPage(page: Page): void {
    this.world.emit("page", page);
  }

  openWork(work: string): void {
    if (!this.world.work(work) || this.world.open === work) return;
    this.world.opened(work);
    this.voice.say({ t: "view", work, open: true });
  }

  closeWork(ms: number): void {
    const work = this.world.open;
    if (work === null) return;
    this.world.opened(null);
    this.voice.say({ t: "view", work, open: false, ms: Math.max(0, Math.round(ms)) });
  }

  /** Shown at once, and taken back when the world refuses. */
  async react(work: string, on: boolean): Promise<void> {
    const before = this.world.empathy(work);
    if (before.mine === on) return;
    this.world.feel(work, { mine: on, count: Math.max(0, before.count + (on ? 1 : -1)) });
    try {
      await this.voice.write({ t: "react", key: newKey(), work, on });
    } catch (refusal) {
      this.world.feel(work, before);
      throw refusal;
    }
  }

  async dress(look: Look): Promise<void> {
    const before = this.world.me.look;
    this.world.dressed(look);
    try {
      await this.voice.write({ t: "dress", key: newKey(), look });
    } catch (refusal) {
      this.world.dressed(before);
      throw refusal;
    }
  }

  async answer(side: Side): Promise<void> {
    const { map, quiz } = this.world;
    if (!quiz) return;
    const said = this.voice.write({ t: "answer", key: newKey(), round: quiz.told.round, side });
    const mat = map?.mats.find((one) => one.side === side);
    if (map && mat && distance(mat.rect, this.world.walk.end) > 0) this.#follow(this.#way(map, spotOn(mat.rect, this.world.walk.end)));
    await said;
  }

  wave(): void {
    this.voice.say({ t: "wave" });
    this.world.emit("waved", this.world.me.n);
  }

  emote(kind: Emotion): void {
    this.voice.say({ t: "emote", kind });
    this.world.emit("emoted", { t: "emoted", n: this.world.me.n, kind });
  }

  raiseHand(up: boolean): void {
    this.voice.say({ t: "hand", up });
  }

  say(to: To, text: string): Promise<void> {
    return this.voice.write({ t: "say", key: newKey(), to, text });
  }

  reportLine(line: string, why: Why, note: string): Promise<void> {
    return this.voice.write({ t: "reportline", key: newKey(), line, why, note });
  }

  reportPerson(n: number, why: Why, note: string): Promise<void> {
    return this.voice.write({ t: "reportperson", key: newKey(), n, why, note });
  }

  askHelp(text: string): Promise<void> {
    return this.voice.write({ t: "help", key: newKey(), text });
  }

  askWho(): void {
    this.voice.say({ t: "who", key: newKey() });
  }

  follow(n: number | null): void {
    this.#company.follow(n);
  }

  locate(n: number): boolean {
    return this.#company.locate(n);
  }

  reconnect(): void {
    this.voice.again();
  }

  leave(): void {
    this.voice.leave();
  }

  #walkNear(to: Point): void {
    const { map } = this.world;
    if (map) this.#follow(this.#way(map, to));
  }

  #alongRoute(by: 1 | -1): string | null {
    const { map } = this.world;
    const work = map && alongRoute(map, this.#current, by);
    if (work) this.walkToWork(work);
    return work;
  }

  #way(map: SpaceMap, to: Point): readonly Point[] {
    return findPath(map.grid, this.world.walk.end, to);
  }

  #wayToWork(map: SpaceMap, hung: HungWork): readonly Point[] {
    return facingWork(map.grid, this.#way(map, standing(hung)), hung);
  }

  #follow(way: readonly Point[]): void {
    const last = way.at(-1);
    if (!last) return;
    this.world.walk.follow(way);
    this.world.aim(last);
  }

  /** On foot where the way ends in the door; else at once. */
  #through(door: Door): void {
    const { map } = this.world;
    const middle = { x: door.rect.x + door.rect.width / 2, y: door.rect.y + door.rect.height / 2 };
    const way = map ? this.#way(map, middle) : [];
    const last = way.at(-1);
    if (last && distance(door.rect, last) === 0) this.#follow(way);
    else this.travel(door.space, door.at);
  }
}
