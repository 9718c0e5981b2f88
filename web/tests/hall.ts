/** A small hall for tests: works, a world that one stands in, and intents that act on it as the real ones do. */
import type { Direction } from "#/model/direction";
import type { Emotion, Intents, Look, Why } from "#/model/intents";
import { type Door, type Page, parseMap, type SpaceMap } from "#/model/map";
import type { Side } from "#/model/quiz";
import { Settings } from "#/model/settings";
import type { Form, Space, Work, WorkFile } from "#/model/space";
import type { TiledObject } from "#/model/tiled";
import type { To } from "#/model/talk";
import { World } from "#/model/world";

const TILE = 64;

export function file(name: string): WorkFile {
  return { url: `/files/${name}.webp`, width: 800, height: 1000, mime: "image/webp", alt: { ko: `${name} 설명`, en: `About ${name}` }, large: `/files/${name}-large.webp` };
}

export function work(slug: string, change: Partial<Work> = {}): Work {
  return {
    id: `id-${slug}`, slug, form: "picture", title: { ko: `작품 ${slug}`, en: `Work ${slug}` },
    makers: [{ name: { ko: "윤슬", en: "Yunseul" }, role: { ko: "그림", en: "Drawing" } }],
    institution: null, year: 2026, text: { ko: "글", en: "Text" }, alt: {}, transcript: {}, credit: { ko: "출처", en: "Credit" },
    licence: "KOGL-1", licenceName: { ko: "공공누리 제1유형: 출처표시", en: "KOGL Type 1: source indication" }, licenceUrl: "https://www.kogl.or.kr/info/license.do", language: "ko", sources: [], series: null, contentNote: null,
    recommended: 0, reason: {}, url: `/expo/works/${slug}/`, empathy: { count: 3, mine: false, url: "" }, thumb: null,
    files: [file(slug)], captions: [], poster: null, duration: null,
    ...change,
  };
}

export function pages(form: Form, count: number): Work {
  return work(form, { form, files: Array.from({ length: count }, (_, at) => file(`${form}-${at + 1}`)) });
}

export const DOOR: Door = { rect: { x: 10, y: 0, width: 3, height: 1 }, space: "comic", at: "", title: { ko: "만화관", en: "Comic hall" } };

/** Twenty by twelve tiles of open floor: the works along the north, one door, a banner and a board in the east, no walls. */
export function mapOf(works: readonly Work[]): SpaceMap {
  const object = (type: string, x: number, y: number, properties: Readonly<Record<string, string | number>>): TiledObject => ({
    type, x: x * TILE, y: y * TILE, width: 2 * TILE, height: TILE,
    properties: Object.entries(properties).map(([name, value]) => ({ name, value })),
  });
  const hung = works.flatMap(({ id, form }, at) => [
    object("work", at * 3, 1, { work: id, form, route: at }),
    object("view", at * 3, 3, { work: id }),
  ]);
  const door = object("exit", DOOR.rect.x, DOOR.rect.y, { exitUrl: DOOR.space, title_ko: "만화관", title_en: "Comic hall" });
  const banner = object("sign", 15, 7, { text_ko: "새봄시", text_en: "Saebom City", openWebsite: "../institutions/city/" });
  const board = object("area", 15, 4, { title_ko: "이웃 누리집", title_en: "A neighbour's site", openWebsite: "https://neighbour.example/" });
  return parseMap({
    width: 20, height: 12, tilewidth: TILE, tileheight: TILE, tilesets: [],
    layers: [{ name: "objects", type: "objectgroup", objects: [...hung, door, { ...banner, name: "institution" }, board] }],
  });
}

export function space(works: readonly Work[], change: Partial<Space> = {}): Space {
  return {
    slug: "photo", kind: "hall", title: { ko: "사진관", en: "Photo hall" }, mood: "photo", mapHash: "h", mapUrl: "/expo/maps/h.tmj",
    hall: { slug: "photo", title: { ko: "사진관", en: "Photo hall" }, summary: {}, url: "/expo/halls/photo/" }, works,
    halls: [
      { slug: "photo", title: { ko: "사진관", en: "Photo hall" }, url: "/expo/halls/photo/", gate: "public", open: true },
      { slug: "comic", title: { ko: "만화관", en: "Comic hall" }, url: "/expo/halls/comic/", gate: "registered", open: true },
      { slug: "arena", title: { ko: "OX 마당", en: "OX yard" }, url: "/expo/halls/arena/", gate: "registered", open: false },
    ],
    ...change,
  };
}

/** A world whose visitor has entered and stands in a hall with these works. */
export function worldWith(works: readonly Work[], change: Partial<Space> = {}): World {
  const world = new World();
  world.welcomed("me", "다시", {});
  world.entered(space(works, change), mapOf(works), { n: 1, x: 5, y: 8, dir: 5 });
  world.connectionBecame({ phase: "here", code: "", attempts: 0 });
  return world;
}

/** Carries intents out on the world at once, and remembers them in words. */
export class NearIntents implements Intents {
  readonly asked: string[] = [];
  /** What `react` and `dress` end with instead of being kept. */
  refusal: Error | null = null;

  constructor(private readonly world: World) {}

  move(dir: Direction): void {
    this.asked.push(`move ${dir}`);
  }

  walkTo(x: number, y: number): void {
    this.asked.push(`walk ${x.toFixed(1)},${y.toFixed(1)}`);
  }

  walkToWork(id: string): boolean {
    this.asked.push(`walk to ${id}`);
    return this.world.work(id) !== undefined;
  }

  nextWork(): string | null {
    this.asked.push("next");
    return null;
  }

  previousWork(): string | null {
    this.asked.push("previous");
    return null;
  }

  travel(to: string): void {
    this.asked.push(`travel ${to}`);
  }

  useNearest(): boolean {
    this.asked.push("use nearest");
    return this.world.nearest !== null;
  }

  openWork(id: string): void {
    this.asked.push(`open ${id}`);
    this.world.opened(id);
  }

  openPage(page: Page): void {
    this.asked.push(`read ${page.url}`);
    this.world.emit("page", page);
  }

  closeWork(ms: number): void {
    this.asked.push(`close after ${ms}`);
    this.world.opened(null);
  }

  async react(id: string, on: boolean): Promise<void> {
    this.asked.push(`react ${id} ${on}`);
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    this.world.feel(id, { mine: on, count: this.world.empathy(id).count + (on ? 1 : -1) });
  }

  async dress(look: Look): Promise<void> {
    this.asked.push("dress");
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    this.world.dressed(look);
  }

  async answer(side: Side): Promise<void> {
    this.asked.push(`answer ${side}`);
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    const { quiz } = this.world;
    if (quiz) this.world.quizMine({ t: "quizmine", game: quiz.told.game, round: quiz.told.round, side, standing: "in" });
  }

  wave(): void {
    this.asked.push("wave");
  }

  emote(kind: Emotion): void {
    this.asked.push(kind);
  }

  raiseHand(up: boolean): void {
    this.asked.push(up ? "hand up" : "hand down");
  }

  say(to: To, text: string): Promise<void> {
    return this.#written(`say ${to} ${text}`);
  }

  reportLine(line: string, why: Why, note: string): Promise<void> {
    return this.#written(`report line ${line} ${why} ${note}`);
  }

  reportPerson(n: number, why: Why, note: string): Promise<void> {
    return this.#written(`report ${n} ${why} ${note}`);
  }

  askHelp(text: string): Promise<void> {
    return this.#written(`help ${text}`);
  }

  askWho(): void {
    this.asked.push("who");
  }

  follow(n: number | null): void {
    this.asked.push(`follow ${n ?? "nobody"}`);
    this.world.follow(n);
  }

  locate(n: number): boolean {
    this.asked.push(`locate ${n}`);
    return true;
  }

  async #written(what: string): Promise<void> {
    this.asked.push(what);
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
  }

  reconnect(): void {
    this.asked.push("reconnect");
  }

  leave(): void {
    this.asked.push("leave");
  }
}

/** A shelf of one's own, so that tests do not share what is kept. */
export function shelf(kept: Readonly<Record<string, string>> = {}): Storage {
  const all = new Map(Object.entries(kept));
  return {
    get length() {
      return all.size;
    },
    clear: () => { all.clear(); },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => { all.set(key, value); },
    removeItem: (key) => { all.delete(key); },
  };
}

export function settings(): Settings {
  return new Settings(shelf());
}
