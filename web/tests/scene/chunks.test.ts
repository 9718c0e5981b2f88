import { expect, test } from "vitest";
import { parseMap } from "#/model/map";
import { extentOf, rectOf, solidOf, TileNames } from "#/scene/ground/chunks";

const TILES = ["maru-a", "void"];

function drawn(rows: readonly string[]): Parameters<typeof extentOf> {
  const map = parseMap({
    width: rows[0]!.length, height: rows.length, tilewidth: 64, tileheight: 64,
    tilesets: [{ firstgid: 1, name: "madang" }],
    layers: [{ name: "floor", type: "tilelayer", data: Array.from(rows.join(""), (letter) => (letter === "m" ? 1 : letter === "v" ? 2 : 0)) }],
  });
  return [map, new TileNames(map.tilesets, TILES)];
}

function extent(rows: readonly string[]): ReturnType<typeof extentOf> {
  return extentOf(...drawn(rows));
}

test("the dark around a building is left out but for a rim", () => {
  expect(extent(["vvvvvv", "vvvvvv", "vvmmvv", "vvmmvv", "vvvvvv"])).toEqual({ x: 1.5, y: 1.5, width: 3, height: 3 });
});

test("what fills its map is seen to its edges", () => {
  expect(extent(["mmm", "mmm"])).toEqual({ x: 0, y: 0, width: 3, height: 2 });
});

test("a map of nothing is seen as a whole", () => {
  expect(extent(["...", "..."])).toEqual({ x: 0, y: 0, width: 3, height: 2 });
});

test("a building is what is neither nothing nor dark", () => {
  expect([...solidOf(...drawn(["vm", ".m"]))]).toEqual([1, 3]);
});

test("a kind of tile has the rectangle around it, or none", () => {
  const [map, names] = drawn(["mmmm", "mvvm", "mvmm"]);
  expect(rectOf(map, names, (name) => name === "void")).toEqual({ x: 1, y: 1, width: 2, height: 2 });
  expect(rectOf(map, names, (name) => name === "pond-c")).toBeNull();
});
