/** The Tiled JSON format (.tmj), as far as it is read here. Everything else in a file is kept by the server and ignored here. */

export interface TiledProperty {
  readonly name: string;
  readonly type?: string;
  readonly value: unknown;
}

export interface TiledObject {
  readonly id?: number;
  readonly name?: string;
  /** Tiled ≤ 1.8 and ≥ 1.10. */
  readonly type?: string;
  /** Tiled 1.9. */
  readonly class?: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly polyline?: readonly { readonly x: number; readonly y: number }[];
  readonly properties?: readonly TiledProperty[];
}

export interface TiledChunk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

export interface TiledLayer {
  readonly name?: string;
  readonly type?: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly data?: readonly number[];
  readonly chunks?: readonly TiledChunk[];
  readonly layers?: readonly TiledLayer[];
  readonly objects?: readonly TiledObject[];
  readonly properties?: readonly TiledProperty[];
}

export interface TiledTile {
  readonly id: number;
  readonly type?: string;
  readonly class?: string;
  readonly properties?: readonly TiledProperty[];
}

export interface TiledTileset {
  readonly firstgid: number;
  readonly name?: string;
  readonly image?: string;
  readonly columns?: number;
  readonly margin?: number;
  readonly spacing?: number;
  readonly tilecount?: number;
  readonly tilewidth?: number;
  readonly tileheight?: number;
  readonly tiles?: readonly TiledTile[];
}

export interface TiledMap {
  readonly width: number;
  readonly height: number;
  readonly tilewidth: number;
  readonly tileheight: number;
  readonly layers: readonly TiledLayer[];
  readonly tilesets: readonly TiledTileset[];
  readonly properties?: readonly TiledProperty[];
}

export type Bag = Readonly<Record<string, unknown>>;

export function bag(properties: readonly TiledProperty[] | undefined): Bag {
  return Object.fromEntries((properties ?? []).map(({ name, value }) => [name, value]));
}

export function text(values: Bag, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

export function classOf(thing: { readonly type?: string; readonly class?: string }): string {
  return thing.type ?? thing.class ?? "";
}

/** All layers in drawing order, groups opened. */
export function flat(layers: readonly TiledLayer[]): readonly TiledLayer[] {
  return layers.flatMap((layer) => (layer.layers ? flat(layer.layers) : [layer]));
}
