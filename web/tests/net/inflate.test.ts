import { gzipSync, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflateMap, type PackedMap } from "#/net/inflate";

const GIDS = [1, 2, 0, 0x80000003];
const BYTES = Buffer.from(Uint32Array.from(GIDS).buffer);

function map(data: string | readonly number[], compression?: string): PackedMap {
  const layer = { name: "floor", type: "tilelayer", data, ...(compression === undefined ? {} : { compression }) };
  return { width: 2, height: 2, tilewidth: 64, tileheight: 64, tilesets: [], layers: [{ layers: [layer] }] };
}

test.each([
  ["plain numbers", map(GIDS), GIDS],
  ["base64", map(BYTES.toString("base64")), GIDS],
  ["zlib", map(deflateSync(BYTES).toString("base64"), "zlib"), GIDS],
  ["gzip", map(gzipSync(BYTES).toString("base64"), "gzip"), GIDS],
  ["a packing that no browser knows", map(BYTES.toString("base64"), "zstd"), []],
])("tile data as %s", async (_, packed, expected) => {
  const { layers } = await inflateMap(packed);
  expect(layers[0]?.layers?.[0]?.data).toEqual(expected);
});
