/** A space's map as the scene draws it and the model walks it: everything in tiles, from a Tiled map. */
import { block, Grid, HALVES, type Rect } from "#/model/grid";
import type { Pair } from "#/model/space";
import {
  type Bag,
  bag,
  classOf,
  flat,
  text,
  type TiledLayer,
  type TiledMap,
  type TiledObject,
  type TiledTileset,
} from "#/model/tiled";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Role = "floor" | "walls" | "over";

export interface TileLayer {
  readonly name: string;
  readonly role: Role;
  /** Global tile ids in reading order, flip bits kept. */
  readonly gids: Uint32Array;
}

export type Mount = "wall" | "panel" | "easel" | "table" | "scroll" | "alcove";

export interface HungWork {
  readonly work: string;
  readonly form: string;
  readonly mount: Mount;
  /** The picture as hung, frame included. */
  readonly frame: Rect;
  /** Where one stands before it. */
  readonly view: Rect;
  readonly route: number;
  readonly focal: boolean;
  /** How many of its pages it shows: the first large, the next small beside it. */
  readonly pages?: number;
}

export interface Door {
  readonly rect: Rect;
  readonly space: string;
  readonly at: string;
  readonly title: Pair;
}

export interface Prop {
  readonly name: string;
  readonly foot: Point;
  readonly tint: string;
  /** The work whose cover it carries, or "". */
  readonly work: string;
}

export interface Sign {
  readonly rect: Rect;
  readonly text: Pair;
  readonly look: string;
  /** What it tells of, where its words change: a screen's "programme" or "quiz". */
  readonly name: string;
}

/** A page that can be opened where one stands; nothing opens by itself. */
export interface Page {
  /** What kind of thing opens it: "institution", "wings", or whatever the map's maker wrote. */
  readonly name: string;
  readonly title: Pair;
  /** Relative to the map's own address, or whole. */
  readonly url: string;
  /** Where one stands to open it. */
  readonly zone: Rect;
  /** What is seen and can be clicked; null where it is only a stretch of floor. */
  readonly thing: Rect | null;
}

/** Floor on which one takes a side of the quiz by standing there. */
export interface Mat {
  readonly side: string;
  readonly rect: Rect;
}

export interface SpaceMap {
  readonly width: number;
  readonly height: number;
  /** Pixels a tile in the file; drawn at 64 whatever it is. */
  readonly tile: number;
  readonly mood: string;
  readonly tilesets: readonly TiledTileset[];
  readonly layers: readonly TileLayer[];
  readonly works: readonly HungWork[];
  readonly doors: readonly Door[];
  readonly props: readonly Prop[];
  readonly signs: readonly Sign[];
  readonly pages: readonly Page[];
  readonly mats: readonly Mat[];
  readonly route: readonly Point[];
  readonly grid: Grid;
}

const FLIPS = 0xf0000000;

/** The id without Tiled's flip bits. */
export function gidOf(raw: number): number {
  return (raw & ~FLIPS) >>> 0;
}

export function parseMap(raw: TiledMap): SpaceMap {
  const tile = raw.tilewidth;
  const layers = flat(raw.layers);
  const objects = layers.flatMap((layer) => (layer.type === "objectgroup" ? (layer.objects ?? []) : []));
  const things = objects.map((object) => new Thing(object, tile));
  return {
    width: raw.width,
    height: raw.height,
    tile,
    mood: text(bag(raw.properties), "mood"),
    tilesets: raw.tilesets,
    layers: tileLayers(layers, raw),
    works: hung(things),
    doors: [...things.filter((thing) => exitUrl(thing.values) !== "").map(door), ...exitLayers(layers, raw)],
    props: things.filter((thing) => thing.kind === "prop").map(prop),
    signs: things.filter((thing) => thing.kind === "sign").map(sign),
    pages: [...things.flatMap(page), ...pageLayers(layers, raw)],
    mats: things.filter(({ values }) => text(values, "mat") !== "").map(({ values, rect }) => ({ side: text(values, "mat"), rect })),
    route: things.find((thing) => thing.kind === "route")?.line ?? [],
    grid: gridOf(raw, layers, things),
  };
}

/** An object of the map, in tiles. */
class Thing {
  readonly kind: string;
  readonly name: string;
  readonly rect: Rect;
  readonly values: Bag;
  readonly line: readonly Point[];

  constructor(object: TiledObject, tile: number) {
    this.kind = classOf(object);
    this.name = object.name ?? "";
    this.rect = {
      x: object.x / tile,
      y: object.y / tile,
      width: (object.width ?? 0) / tile,
      height: (object.height ?? 0) / tile,
    };
    this.values = bag(object.properties);
    this.line = (object.polyline ?? []).map(({ x, y }) => ({ x: (object.x + x) / tile, y: (object.y + y) / tile }));
  }

  pair(name: string): Pair {
    const ko = text(this.values, `${name}_ko`);
    const en = text(this.values, `${name}_en`);
    return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
  }
}

/** WorkAdventure draws what lies above the object layer "floorLayer" over the avatars; ours is a layer "over". */
function tileLayers(layers: readonly TiledLayer[], raw: TiledMap): readonly TileLayer[] {
  const split = layers.findIndex((layer) => layer.type === "objectgroup" && layer.name === "floorLayer");
  return layers.flatMap((layer, index) => {
    if (layer.type !== "tilelayer" || layer.visible === false) return [];
    const name = layer.name ?? "";
    const over = name === "over" || (split >= 0 && index > split);
    return [{ name, role: over ? "over" : name === "walls" ? "walls" : "floor", gids: gids(layer, raw) } satisfies TileLayer];
  });
}

function gids(layer: TiledLayer, raw: TiledMap): Uint32Array {
  const all = new Uint32Array(raw.width * raw.height);
  if (layer.data) all.set(layer.data.slice(0, all.length));
  for (const chunk of layer.chunks ?? []) {
    for (let row = 0; row < chunk.height; row++) {
      const y = chunk.y + row;
      if (y < 0 || y >= raw.height || chunk.x < 0 || chunk.x + chunk.width > raw.width) continue;
      all.set(chunk.data.slice(row * chunk.width, (row + 1) * chunk.width), y * raw.width + chunk.x);
    }
  }
  return all;
}

const MOUNTS: readonly string[] = ["wall", "panel", "easel", "table", "scroll", "alcove"];

function hung(things: readonly Thing[]): readonly HungWork[] {
  const views = new Map(things.filter((thing) => thing.kind === "view").map((thing) => [text(thing.values, "work"), thing.rect]));
  return things
    .filter((thing) => thing.kind === "work" && text(thing.values, "work") !== "")
    .map((thing) => {
      const work = text(thing.values, "work");
      const mount = text(thing.values, "mount");
      return {
        work,
        form: text(thing.values, "form"),
        mount: MOUNTS.includes(mount) ? (mount as Mount) : "wall",
        frame: thing.rect,
        view: views.get(work) ?? below(thing.rect),
        route: Number(thing.values["route"] ?? 0),
        focal: thing.values["focal"] === true,
        pages: Math.max(1, Number(thing.values["pages"] ?? 1)),
      };
    })
    .sort((one, other) => one.route - other.route);
}

/** Two tiles of floor before a work that came without its view zone. */
function below(frame: Rect): Rect {
  return { x: frame.x, y: frame.y + frame.height, width: frame.width, height: 2 };
}

/** `exitUrl`: "hall", "hall#start", or as WorkAdventure writes it, "../hall.tmj#start". */
export function exitOf(url: string): { readonly space: string; readonly at: string } {
  const [path = "", at = ""] = url.split("#");
  const file = path.split("/").at(-1) ?? "";
  return { space: file.replace(/\.(tmj|json)$/, ""), at };
}

function exitUrl(values: Bag): string {
  return text(values, "exitUrl") || text(values, "exitSceneUrl");
}

function door(thing: Thing): Door {
  return { rect: thing.rect, ...exitOf(exitUrl(thing.values)), title: thing.pair("title") };
}

function exitLayers(layers: readonly TiledLayer[], raw: TiledMap): readonly Door[] {
  return layers.flatMap((layer) => {
    const url = exitUrl(bag(layer.properties));
    if (url === "" || layer.type !== "tilelayer") return [];
    const used = usedTiles(layer, raw);
    return used.length === 0 ? [] : [{ rect: around(used, raw.width), ...exitOf(url), title: {} }];
  });
}

/** An area is stood in; before a sign one stands. */
function page(thing: Thing): readonly Page[] {
  const url = text(thing.values, "openWebsite");
  if (url === "" || (thing.kind !== "area" && thing.kind !== "sign")) return [];
  const { name, rect } = thing;
  const isSign = thing.kind === "sign";
  const title = isSign ? thing.pair("text") : named(thing.pair("title"), thing.values);
  return [{ name, title, url, zone: isSign ? before(rect) : rect, thing: isSign ? rect : null }];
}

/** The floor from which a sign is read: around its foot, a step to each side. */
function before({ x, y, width, height }: Rect): Rect {
  return { x: x - 1, y: y + height - 0.75, width: width + 2, height: 2.25 };
}

/** WorkAdventure has a message for the key that opens a page, in whatever language its maker speaks. */
function named(title: Pair, values: Bag): Pair {
  const message = text(values, "openWebsiteTriggerMessage");
  return title.ko || title.en || message === "" ? title : { ko: message, en: message };
}

function pageLayers(layers: readonly TiledLayer[], raw: TiledMap): readonly Page[] {
  return layers.flatMap((layer) => {
    const values = bag(layer.properties);
    const url = text(values, "openWebsite");
    if (url === "" || layer.type !== "tilelayer") return [];
    const used = usedTiles(layer, raw);
    if (used.length === 0) return [];
    return [{ name: layer.name ?? "", title: named({}, values), url, zone: around(used, raw.width), thing: null }];
  });
}

function usedTiles(layer: TiledLayer, raw: TiledMap): readonly number[] {
  return [...gids(layer, raw).entries()].filter(([, gid]) => gid !== 0).map(([index]) => index);
}

function around(indexes: readonly number[], width: number): Rect {
  const xs = indexes.map((index) => index % width);
  const ys = indexes.map((index) => Math.floor(index / width));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}

function prop(thing: Thing): Prop {
  return { name: thing.name, foot: { x: thing.rect.x, y: thing.rect.y }, tint: text(thing.values, "tint"), work: text(thing.values, "work") };
}

function sign(thing: Thing): Sign {
  return { rect: thing.rect, text: thing.pair("text"), look: text(thing.values, "look"), name: thing.name };
}

/** A half tile is blocked where a colliding tile covers it or a solid prop stands on it, even in part. */
function gridOf(raw: TiledMap, layers: readonly TiledLayer[], things: readonly Thing[]): Grid {
  const columns = raw.width * HALVES;
  const rows = raw.height * HALVES;
  const blocked = new Uint8Array(columns * rows);
  const solid = solidGids(raw.tilesets);
  for (const layer of layers) {
    if (layer.type !== "tilelayer") continue;
    const whole = bag(layer.properties)["collides"] === true;
    gids(layer, raw).forEach((value, index) => {
      if (value === 0 || !(whole || solid.has(gidOf(value)))) return;
      block(blocked, columns, rows, { x: index % raw.width, y: Math.floor(index / raw.width), width: 1, height: 1 });
    });
  }
  for (const thing of things) {
    const rect = footprint(thing);
    if (rect) block(blocked, columns, rows, rect);
  }
  return new Grid(columns, rows, blocked);
}

function solidGids(tilesets: readonly TiledTileset[]): ReadonlySet<number> {
  return new Set(
    tilesets.flatMap((set) =>
      (set.tiles ?? []).filter((one) => bag(one.properties)["collides"] === true).map((one) => set.firstgid + one.id),
    ),
  );
}

/** The floor under a prop: "width,depth" in tiles, centred on and behind its foot anchor. */
function footprint(thing: Thing): Rect | null {
  if (thing.kind !== "prop") return null;
  const [width = 0, height = 0] = text(thing.values, "footprint").split(",").map(Number);
  if (!(width > 0 && height > 0)) return null;
  return { x: thing.rect.x - width / 2, y: thing.rect.y - height, width, height };
}
