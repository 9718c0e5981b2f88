import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Intents } from "#/model/intents";
import type { Page } from "#/model/map";
import type { World } from "#/model/world";
import { Pointer } from "#/scene/input/pointer";
import { DOOR, work, worldWith } from "../hall";

const PIXELS = 10;

describe("a tap", () => {
  let stage: HTMLElement;
  let world: World;
  let done: string[];
  let pointer: Pointer;

  beforeEach(() => {
    done = [];
    stage = document.body.appendChild(document.createElement("div"));
    world = worldWith([work("a"), work("b")]);
    const noted = (name: string) => (...given: readonly unknown[]) => done.push([name, ...given].join(" "));
    const wanted = { walkTo: noted("to"), walkToWork: noted("before"), openWork: noted("open"), openPage: ({ url }: Page) => done.push(`read ${url}`) };
    pointer = new Pointer(stage, world, wanted as unknown as Intents, (x, y) => ({ x: x / PIXELS, y: y / PIXELS }));
  });

  afterEach(() => {
    pointer.destroy();
    stage.remove();
  });

  function tap(x: number, y: number, change: PointerEventInit = {}): void {
    const at = { clientX: x * PIXELS, clientY: y * PIXELS, pointerId: 1, isPrimary: true, button: 0, ...change };
    stage.dispatchEvent(new PointerEvent("pointerdown", at));
    stage.dispatchEvent(new PointerEvent("pointerup", at));
  }

  test("on the floor walks there", () => {
    tap(8, 9);
    expect(done).toEqual(["to 8 9"]);
  });

  test("on a picture far away walks before it, on the near one opens it", () => {
    tap(1, 1.5);
    world.nearest = { kind: "work", work: "id-a" };
    tap(1, 1.5);
    expect(done).toEqual(["before id-a", "open id-a"]);
  });

  test("on a banner walks up to it, and opens its page where one stands before it", () => {
    tap(15.5, 7.5);
    const page = world.map?.pages.find(({ name }) => name === "institution");
    world.nearest = page ? { kind: "page", page } : null;
    tap(15.5, 7.5);
    expect(done).toEqual(["to 16 8.375", "read ../institutions/city/"]);
  });

  test("on the floor of an area that opens a page walks there", () => {
    const page = world.map?.pages.find(({ thing }) => thing === null);
    world.nearest = page ? { kind: "page", page } : null;
    tap(16, 4.5);
    expect(done).toEqual(["to 16 4.5"]);
  });

  test("on a door walks into it", () => {
    tap(DOOR.rect.x + 0.2, DOOR.rect.y + 0.9);
    expect(done).toEqual([`to ${DOOR.rect.x + 1} ${DOOR.rect.y + 0.5}`]);
  });

  test("of a second finger or another button is none", () => {
    tap(8, 9, { isPrimary: false });
    tap(8, 9, { button: 2 });
    expect(done).toEqual([]);
  });

  test("that a finger on the pad has taken is none", () => {
    stage.addEventListener("pointerdown", (event) => { event.preventDefault(); }, { capture: true, once: true });
    stage.dispatchEvent(new PointerEvent("pointerdown", { clientX: 80, clientY: 90, pointerId: 1, isPrimary: true, button: 0, cancelable: true }));
    stage.dispatchEvent(new PointerEvent("pointerup", { clientX: 80, clientY: 90, pointerId: 1, isPrimary: true, button: 0 }));
    expect(done).toEqual([]);
  });
});
