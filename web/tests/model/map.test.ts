import { describe, expect, test } from "vitest";
import { exitOf, parseMap } from "#/model/map";
import { nearestOf } from "#/model/nearest";
import type { TiledMap } from "#/model/tiled";

const solid = [{ name: "collides", type: "bool", value: true }];

/** Four by four tiles of 64 px: a wall row in the north, a jar, a work with its view, a door, a sign. */
const HALL: TiledMap = {
  width: 4,
  height: 4,
  tilewidth: 64,
  tileheight: 64,
  properties: [{ name: "mood", value: "photo" }],
  tilesets: [{ firstgid: 1, name: "madang", tiles: [{ id: 1, type: "plaster-mid", properties: solid }] }],
  layers: [
    { name: "floor", type: "tilelayer", data: Array<number>(16).fill(1) },
    { name: "walls", type: "tilelayer", data: [2, 2, 2, 2, ...Array<number>(12).fill(0)] },
    {
      name: "objects",
      type: "objectgroup",
      objects: [
        { type: "prop", name: "jar", x: 96, y: 160, properties: [{ name: "footprint", value: "1.5,0.5" }] },
        { type: "prop", name: "cushion", x: 200, y: 200 },
        {
          type: "work", x: 64, y: 0, width: 128, height: 48,
          properties: [{ name: "work", value: "b" }, { name: "form", value: "picture" }, { name: "mount", value: "wall" }, { name: "route", value: 1 }, { name: "focal", value: true }],
        },
        { type: "view", x: 64, y: 64, width: 128, height: 128, properties: [{ name: "work", value: "b" }] },
        { class: "work", x: 0, y: 0, width: 64, height: 48, properties: [{ name: "work", value: "a" }, { name: "mount", value: "trapeze" }, { name: "route", value: 0 }] },
        { type: "exit", x: 192, y: 192, width: 64, height: 64, properties: [{ name: "exitUrl", value: "plaza#photo" }, { name: "title_ko", value: "마당" }, { name: "title_en", value: "Plaza" }] },
        { type: "sign", x: 10, y: 20, properties: [{ name: "text_ko", value: "안내" }, { name: "look", value: "board" }] },
        { type: "route", x: 64, y: 128, polyline: [{ x: 0, y: 0 }, { x: 64, y: 64 }] },
      ],
    },
    { name: "over", type: "tilelayer", data: Array<number>(16).fill(0) },
  ],
};

describe("a hall", () => {
  const map = parseMap(HALL);

  test("has its works in route order, in tiles", () => {
    expect(map.works.map(({ work }) => work)).toEqual(["a", "b"]);
    expect(map.works[1]).toMatchObject({ mount: "wall", focal: true, frame: { x: 1, y: 0, width: 2, height: 0.75 }, view: { x: 1, y: 1, width: 2, height: 2 } });
  });

  test("hangs a work of an unknown mount on the wall and gives it a view before it", () => {
    expect(map.works[0]).toMatchObject({ mount: "wall", view: { x: 0, y: 0.75, width: 1, height: 2 } });
  });

  test("has doors, signs and the route", () => {
    expect(map.doors).toEqual([{ rect: { x: 3, y: 3, width: 1, height: 1 }, space: "plaza", at: "photo", title: { ko: "마당", en: "Plaza" } }]);
    expect(map.signs[0]?.text).toEqual({ ko: "안내" });
    expect(map.route).toEqual([{ x: 1, y: 2 }, { x: 2, y: 3 }]);
    expect(map.mood).toBe("photo");
  });

  test("blocks walls and the floor behind a solid prop's foot, rounded outward", () => {
    const { grid } = map;
    const rows = Array.from({ length: 8 }, (_, row) => Array.from({ length: 8 }, (__, column) => (grid.isBlocked(column, row) ? "#" : ".")).join(""));
    expect(rows).toEqual(["########", "########", "........", "........", ".####...", "........", "........", "........"]);
  });

  test("tells layers under the people from those over them", () => {
    expect(map.layers.map(({ name, role }) => [name, role])).toEqual([["floor", "floor"], ["walls", "walls"], ["over", "over"]]);
  });
});

describe("pages that can be opened", () => {
  const told = [{ name: "text_ko", value: "새봄시" }, { name: "openWebsite", value: "../institutions/city/" }];
  const area = [{ name: "title_en", value: "Wings" }, { name: "openWebsite", value: "../wings/" }];
  const map = parseMap({
    width: 8, height: 8, tilewidth: 64, tileheight: 64, tilesets: [],
    layers: [
      { name: "shop", type: "tilelayer", data: [...Array<number>(62).fill(0), 3, 3], properties: [{ name: "openWebsite", value: "https://elsewhere.example/" }, { name: "openWebsiteTriggerMessage", value: "Zum Laden" }] },
      { name: "objects", type: "objectgroup", objects: [
        { type: "sign", name: "institution", x: 128, y: 64, width: 32, height: 128, properties: told },
        { type: "area", name: "wings", x: 256, y: 0, width: 128, height: 64, properties: area },
        { type: "area", name: "quiet", x: 0, y: 0, width: 64, height: 64, properties: [{ name: "silent", value: true }] },
        { type: "prop", name: "jar", x: 0, y: 0, properties: told },
      ] },
    ],
  });

  test("are signs with the floor before them, areas, and layers as WorkAdventure has them", () => {
    expect(map.pages).toEqual([
      { name: "institution", title: { ko: "새봄시" }, url: "../institutions/city/", zone: { x: 1, y: 2.25, width: 2.5, height: 2.25 }, thing: { x: 2, y: 1, width: 0.5, height: 2 } },
      { name: "wings", title: { en: "Wings" }, url: "../wings/", zone: { x: 4, y: 0, width: 2, height: 1 }, thing: null },
      { name: "shop", title: { ko: "Zum Laden", en: "Zum Laden" }, url: "https://elsewhere.example/", zone: { x: 6, y: 7, width: 2, height: 1 }, thing: null },
    ]);
  });

  test("are near where one stands in their zone, and nowhere else", () => {
    expect(nearestOf(map, { x: 2, y: 3 })).toMatchObject({ kind: "page", page: { name: "institution" } });
    expect(nearestOf(map, { x: 5, y: 0.5 })).toMatchObject({ kind: "page", page: { name: "wings" } });
    expect(nearestOf(map, { x: 0.5, y: 6 })).toBeNull();
  });
});

/** As made for WorkAdventure: 32 px tiles, groups, a start layer, an exit layer, a colliding layer, floorLayer. */
const ELSEWHERE: TiledMap = {
  width: 3,
  height: 2,
  tilewidth: 32,
  tileheight: 32,
  tilesets: [{ firstgid: 1, name: "office", image: "office.png" }],
  layers: [
    {
      name: "below",
      type: "group",
      layers: [
        { name: "ground", type: "tilelayer", data: [1, 1, 0x80000001, 1, 1, 1] },
        { name: "exit", type: "tilelayer", data: [0, 0, 0, 0, 5, 5], properties: [{ name: "exitUrl", value: "../village/village.json#south" }] },
      ],
    },
    { name: "collisions", type: "tilelayer", data: [7, 0, 0, 0, 0, 0], properties: solid },
    { name: "hidden", type: "tilelayer", visible: false, data: [1, 1, 1, 1, 1, 1] },
    { name: "floorLayer", type: "objectgroup", objects: [] },
    { name: "roofs", type: "tilelayer", data: [0, 9, 0, 0, 0, 0] },
  ],
};

describe("a map made for WorkAdventure", () => {
  const map = parseMap(ELSEWHERE);

  test("has its exit layer as a door", () => {
    expect(map.doors).toEqual([{ rect: { x: 1, y: 1, width: 2, height: 1 }, space: "village", at: "south", title: {} }]);
  });

  test("collides where a colliding layer has tiles", () => {
    expect(map.grid.isBlocked(1, 1)).toBe(true);
    expect(map.grid.isBlocked(2, 1)).toBe(false);
  });

  test("is drawn over the people above floorLayer, and not at all where hidden", () => {
    expect(map.layers.map(({ name, role }) => [name, role])).toEqual([
      ["ground", "floor"], ["exit", "floor"], ["collisions", "floor"], ["roofs", "over"],
    ]);
  });
});

test("a map without end is put together from its chunks", () => {
  const map = parseMap({
    width: 4, height: 2, tilewidth: 64, tileheight: 64, tilesets: [],
    layers: [{ name: "floor", type: "tilelayer", chunks: [{ x: 2, y: 0, width: 2, height: 2, data: [1, 2, 3, 4] }, { x: -2, y: 0, width: 2, height: 1, data: [9, 9] }] }],
  });
  expect([...(map.layers[0]?.gids ?? [])]).toEqual([0, 0, 1, 2, 0, 0, 3, 4]);
});

test.each([
  ["photo", { space: "photo", at: "" }],
  ["photo#end", { space: "photo", at: "end" }],
  ["/_/maps/photo.tmj#end", { space: "photo", at: "end" }],
])("the exit %s", (url, expected) => {
  expect(exitOf(url)).toEqual(expected);
});
