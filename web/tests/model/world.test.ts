import { beforeEach, describe, expect, test } from "vitest";
import { World } from "#/model/world";
import type { Person } from "#/wire/messages";
import { mapOf, space, work } from "../hall";

const at = { n: 7, x: 5, y: 6, dir: 5 };

function person(n: number, change: Partial<Person> = {}): Person {
  return { n, name: `사람 ${n}`, look: {}, badge: "", x: 3, y: 3, dir: 5, moving: false, hand: false, ghost: false, ...change };
}

function hall(...slugs: string[]): World {
  const works = slugs.map((slug) => work(slug));
  const world = new World();
  world.entered(space(works), mapOf(works), at);
  return world;
}

describe("people", () => {
  let world: World;
  beforeEach(() => {
    world = hall("a");
  });

  test("a snapshot replaces everybody; oneself is not among them", () => {
    world.appeared(1, [person(1), person(2)], 100);
    world.snapshot(2, [person(2), person(3), person(7, { name: "나" })], 200);
    expect([...world.people.keys()]).toEqual([2, 3]);
    expect(world.me.name).toBe("나");
  });

  test("snapshot and deltas lead to what a fresh snapshot tells", () => {
    const other = hall("a");
    world.snapshot(1, [person(1), person(2)], 100);
    world.appeared(2, [person(3), person(1, { name: "새 이름" })], 200);
    world.vanished([2]);
    world.positioned(3, [{ n: 3, x: 4, y: 4, dir: 3, moving: false, seq: 0 }], 300);
    other.snapshot(3, [person(1, { name: "새 이름" }), person(3, { x: 4, y: 4, dir: 3 })], 300);
    const told = (one: World): unknown => [...one.people.values()].map(({ n, name, track }) => [n, name, track.last.x, track.last.y, track.last.dir]);
    expect(told(world)).toEqual(told(other));
  });

  test("positions of somebody unknown are ignored", () => {
    world.positioned(1, [{ n: 99, x: 1, y: 1, dir: 1, moving: true, seq: 0 }], 100);
    expect(world.people.size).toBe(0);
  });

  test("in another space everybody is gone", () => {
    world.appeared(1, [person(1)], 100);
    world.entered(space([]), mapOf([]), at);
    expect(world.people.size).toBe(0);
  });
});

describe("what is near", () => {
  test("is told when it changes", () => {
    const world = hall("a", "b");
    const heard: unknown[] = [];
    world.on("nearest", (nearest) => heard.push(nearest && "work" in nearest ? nearest.work : null));
    world.connectionBecame({ phase: "here", code: "", attempts: 0 });
    world.entered(world.space!, world.map!, { ...at, x: 1, y: 4 });
    world.frame(0);
    world.entered(world.space!, world.map!, { ...at, x: 4, y: 4 });
    world.frame(16);
    expect(heard).toEqual([null, "id-a", null, "id-b"]);
  });
});

describe("empathy", () => {
  test("is what the space says, then what the world says", () => {
    const world = hall("a");
    const heard: string[] = [];
    world.on("empathy", (id) => heard.push(id));
    expect(world.empathy("id-a")).toEqual({ count: 3, mine: false });
    world.feel("id-a", { count: 4 });
    world.feel("id-a", { count: 4 });
    expect(world.empathy("id-a")).toEqual({ count: 4, mine: false });
    expect(heard).toEqual(["id-a"]);
  });
});

test("a work is seen once it was opened", () => {
  const world = hall("a");
  const seen: string[] = [];
  world.on("seen", (id) => seen.push(id));
  world.opened("id-a");
  world.opened(null);
  world.opened("id-a");
  expect(seen).toEqual(["id-a"]);
});
