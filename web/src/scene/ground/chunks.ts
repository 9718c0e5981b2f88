/** Tiles in chunks: a chunk out of sight costs nothing. */
import { Container, Sprite, Texture } from "pixi.js";
import type { Rect } from "#/model/grid";
import { gidOf, type SpaceMap, type TileLayer } from "#/model/map";
import { classOf, type TiledTileset } from "#/model/tiled";
import type { Art } from "#/scene/drawing/art";
import { HANJI, STONE, TILE } from "#/scene/palette";

const CHUNK = 8;

export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a map's tile ids are called in the atlas. */
export class TileNames {
  readonly #names = new Map<number, string>();

  constructor(tilesets: readonly TiledTileset[], tiles: readonly string[]) {
    for (const set of tilesets) {
      if (set.name === "madang") tiles.forEach((name, id) => this.#names.set(set.firstgid + id, name));
      for (const tile of set.tiles ?? []) if (classOf(tile) !== "") this.#names.set(set.firstgid + tile.id, classOf(tile));
    }
  }

  /** "" for a tile of somebody else's tileset. */
  name(gid: number): string {
    return this.#names.get(gidOf(gid)) ?? "";
  }
}

/** So many rows of floor go on south of the map, so that who stands at its end is not under the bars at the bottom of the window. */
export const SKIRT = 5;

const SURROUND = "void";
/** So much of the dark around a building is seen. */
const RIM = 0.5;

/** The part of the map (tiles) that is worth looking at: all but the dark around a building. */
export function extentOf(map: SpaceMap, names: TileNames): Rect {
  let [left, top, right, bottom] = [map.width, map.height, 0, 0];
  for (const { gids } of map.layers) {
    gids.forEach((gid, index) => {
      if (gid === 0 || names.name(gid) === SURROUND) return;
      const x = index % map.width;
      const y = Math.floor(index / map.width);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
    });
  }
  if (right <= left) return { x: 0, y: 0, width: map.width, height: map.height };
  const x = Math.max(0, left - RIM);
  const y = Math.max(0, top - RIM);
  return { x, y, width: Math.min(map.width, right + RIM) - x, height: Math.min(map.height, bottom + RIM) - y };
}

/** The rectangle (tiles) around all tiles of a kind; null where a map has none. */
export function rectOf(map: SpaceMap, names: TileNames, isOne: (name: string) => boolean): Rect | null {
  let [left, top, right, bottom] = [map.width, map.height, 0, 0];
  for (const { gids } of map.layers) {
    gids.forEach((gid, index) => {
      if (!isOne(names.name(gid))) return;
      const [x, y] = [index % map.width, Math.floor(index / map.width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
    });
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** The cells (y × width + x) in which something is to be seen. */
export function solidOf(map: SpaceMap, names: TileNames): ReadonlySet<number> {
  const solid = new Set<number>();
  for (const { gids } of map.layers) {
    gids.forEach((gid, index) => {
      if (gid !== 0 && names.name(gid) !== SURROUND) solid.add(index);
    });
  }
  return solid;
}

export class Chunks extends Container {
  readonly #chunks: { readonly at: Sight; readonly holder: Container }[] = [];

  constructor(layers: readonly TileLayer[], map: SpaceMap, names: TileNames, art: Art) {
    super({ isRenderGroup: true });
    for (let top = 0; top < map.height + SKIRT; top += CHUNK) {
      for (let left = 0; left < map.width; left += CHUNK) {
        const holder = chunk(layers, map, names, art, left, top);
        if (holder.children.length === 0) continue;
        this.addChild(holder);
        const at = { left: left * TILE, top: top * TILE, right: (left + CHUNK) * TILE, bottom: (top + CHUNK) * TILE };
        this.#chunks.push({ at, holder });
      }
    }
  }

  /** Shows only what is in sight (pixels of the world). */
  see(sight: Sight): void {
    for (const { at, holder } of this.#chunks) {
      const visible = at.left < sight.right && at.right > sight.left && at.top < sight.bottom && at.bottom > sight.top;
      if (holder.visible !== visible) holder.visible = visible;
    }
  }
}

function chunk(layers: readonly TileLayer[], map: SpaceMap, names: TileNames, art: Art, left: number, top: number): Container {
  const holder = new Container();
  for (const layer of layers) {
    const height = layer.role === "floor" ? map.height + SKIRT : map.height;
    for (let y = top; y < Math.min(height, top + CHUNK); y++) {
      for (let x = left; x < Math.min(map.width, left + CHUNK); x++) {
        const gid = layer.gids[Math.min(y, map.height - 1) * map.width + x] ?? 0;
        if (gid !== 0 && names.name(gid) !== SURROUND) holder.addChild(tile(gid, names, art, map, x, y));
      }
    }
  }
  return holder;
}

/** A tile that the atlas does not have is a plain block: stone where nobody can stand, paper where one can. */
function tile(gid: number, names: TileNames, art: Art, map: SpaceMap, x: number, y: number): Sprite {
  const name = `tile/${names.name(gid)}`;
  const known = art.has(name);
  const sprite = new Sprite(known ? art.texture(name) : Texture.WHITE);
  if (!known) sprite.tint = map.grid.isBlocked(x * 2, y * 2) ? STONE : HANJI;
  sprite.position.set(x * TILE, y * TILE);
  sprite.width = TILE;
  sprite.height = TILE;
  return sprite;
}
