import { describe, expect, it } from "vitest";
import { nearOf } from "#/page/near";
import { briefly, EVERY_MS, fully, Summaries } from "#/page/summary";
import type { World } from "#/model/world";
import type { Person } from "#/wire/messages";
import { work, worldWith } from "../hall";

function person(n: number, name: string, x: number, y: number): Person {
  return { n, name, look: {}, badge: "", x, y, dir: 5, moving: false, hand: false, ghost: false };
}

/** One stands at (5, 8); works hang at y 1, three tiles apart. */
function hall(people: readonly Person[], works = [work("a"), work("b")]): World {
  const world = worldWith(works);
  world.snapshot(1, people, 0);
  world.crowded(people.length + 1);
  return world;
}

function standAt(world: World, x: number, y: number): void {
  const { space, map } = world;
  if (space && map) world.entered(space, map, { n: 1, x, y, dir: 1 });
  world.frame(0);
}

describe("what is near", () => {
  it("is people within six tiles and works within four", () => {
    const world = hall([person(2, "Minji", 11, 8), person(3, "Sol", 12, 8), person(4, "Aram", 5.5, 8)]);
    expect(nearOf(world).people.map(({ walker, steps }) => [walker.name, steps])).toEqual([["Aram", 0], ["Minji", 6]]);
    expect(nearOf(world).works).toEqual([]);
  });

  it("tells the works along the route, and which one stands before", () => {
    const world = hall([]);
    standAt(world, 1, 4);
    expect(nearOf(world).works.map(({ work, steps, before }) => [work.id, steps, before])).toEqual([["id-a", 2, true], ["id-b", 3, false]]);
  });

  it("keeps its order while people walk", () => {
    const world = hall([person(2, "Minji", 6, 8), person(3, "Sol", 9, 8)]);
    const names = (): string[] => nearOf(world).people.map(({ walker }) => walker.name);
    const before = names();
    world.positioned(2, [{ n: 2, x: 9, y: 8, dir: 3, moving: true, seq: 0 }, { n: 3, x: 5, y: 8, dir: 7, moving: true, seq: 0 }], 100);
    expect(names()).toEqual(before);
  });
});

describe("the summary", () => {
  it("counts people and works", () => {
    const world = hall([person(2, "Minji", 2, 5), person(3, "Sol", 2, 6)]);
    expect(briefly(nearOf(hall([])))).toBe("Nobody and nothing is near you.");
    expect(briefly(nearOf(world))).toBe("2 people are near you.");
    standAt(world, 1, 4);
    world.snapshot(2, [person(2, "Minji", 2, 5)], 10);
    expect(briefly(nearOf(world))).toBe("Near you: 1 person, 2 works.");
  });

  it("says on request where one is, with whom, and before what", () => {
    const world = hall([person(2, "Minji", 2, 5)]);
    standAt(world, 1, 4);
    world.snapshot(2, [person(2, "Minji", 2, 5)], 10);
    expect(fully(world)).toBe("You are in: Photo hall, with 1 other person. Near you: 1 person, 2 works. It is Minji. You stand before: Work a.");
  });

  it("names five and counts the rest", () => {
    const many = Array.from({ length: 7 }, (_, at) => person(at + 2, `P${at + 1}`, 5, 7));
    expect(fully(hall(many, []))).toContain("P1, P2, P3, P4, P5 and 2 more people.");
  });
});

describe("telling by itself", () => {
  it("says only what changed, and waits ten seconds between two", () => {
    const summaries = new Summaries();
    expect(summaries.due("one", 0)).toBe("one");
    expect(summaries.due("two", EVERY_MS - 1)).toBeNull();
    expect(summaries.due("two", EVERY_MS)).toBe("two");
    expect(summaries.due("two", 10 * EVERY_MS)).toBeNull();
  });

  it("takes what was heard on request as told", () => {
    const summaries = new Summaries();
    summaries.heard("one", 0);
    expect(summaries.due("one", 2 * EVERY_MS)).toBeNull();
    expect(summaries.due("two", 1)).toBeNull();
    expect(summaries.due("two", EVERY_MS)).toBe("two");
  });
});
