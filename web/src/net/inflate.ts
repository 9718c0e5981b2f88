/** Tile data as Tiled may write it, base64 and packed, made plain numbers. */
import type { TiledChunk, TiledLayer, TiledMap } from "#/model/tiled";

/** A layer as it is in the file, before its data is unpacked. */
interface Packed {
  readonly data?: readonly number[] | string;
  readonly compression?: string;
  readonly chunks?: readonly (Omit<TiledChunk, "data"> & { readonly data: readonly number[] | string })[];
  readonly layers?: readonly Packed[];
}

export interface PackedMap extends Omit<TiledMap, "layers"> {
  readonly layers: readonly Packed[];
}

export async function inflateMap(map: PackedMap): Promise<TiledMap> {
  return { ...map, layers: await Promise.all(map.layers.map(inflateLayer)) };
}

async function inflateLayer(layer: Packed): Promise<TiledLayer> {
  const packing = layer.compression ?? "";
  const { data, chunks, layers, ...rest } = layer;
  return {
    ...rest,
    ...(data && { data: await numbers(data, packing) }),
    ...(chunks && { chunks: await Promise.all(chunks.map(async (chunk) => ({ ...chunk, data: await numbers(chunk.data, packing) }))) }),
    ...(layers && { layers: await Promise.all(layers.map(inflateLayer)) }),
  };
}

async function numbers(data: readonly number[] | string, packing: string): Promise<readonly number[]> {
  if (typeof data !== "string") return data;
  const packed = Uint8Array.from(atob(data.trim()), (letter) => letter.charCodeAt(0));
  const bytes = packing === "" ? packed : await unpacked(packed, packing);
  if (!bytes) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true));
}

/** Null for a packing that browsers do not know (zstd): the layer stays empty. */
async function unpacked(packed: Uint8Array<ArrayBuffer>, packing: string): Promise<Uint8Array | null> {
  const format = packing === "zlib" ? "deflate" : packing === "gzip" ? "gzip" : null;
  if (!format) return null;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
