import { describe, expect, it } from "vitest";
import { WayBack } from "#/media/way-back";

/** A browser's history whose steps back arrive when they are let. */
class Ways {
  readonly heard = new EventTarget();
  readonly entries: unknown[] = [null];
  #at = 0;
  #due = 0;

  get state(): unknown {
    return this.entries[this.#at];
  }

  pushState(state: unknown): void {
    this.entries.splice(++this.#at, Infinity, state);
  }

  replaceState(state: unknown): void {
    this.entries[this.#at] = state;
  }

  back(): void {
    this.#due += 1;
  }

  arrive(): void {
    this.#at -= this.#due;
    this.#due = 0;
    this.heard.dispatchEvent(new Event("popstate"));
  }
}

function standing(): { ways: Ways; way: WayBack; told: () => number } {
  const ways = new Ways();
  let count = 0;
  const way = new WayBack(
    () => {
      count += 1;
    },
    ways,
    ways.heard,
  );
  way.listen();
  return { ways, way, told: () => count };
}

describe("the way back", () => {
  it("closes what is open, once", () => {
    const { ways, way, told } = standing();
    way.go();
    ways.back();
    ways.arrive();
    way.come();
    expect([told(), ways.state]).toEqual([1, null]);
  });

  it("leaves no step behind when it was closed by other means", () => {
    const { ways, way, told } = standing();
    way.go();
    way.come();
    ways.arrive();
    expect([told(), ways.state]).toEqual([0, null]);
  });

  it("is there again for what opened while the step back was on its way", () => {
    const { ways, way, told } = standing();
    way.go();
    way.come();
    way.go();
    ways.arrive();
    expect(told()).toBe(0);
    ways.back();
    ways.arrive();
    expect(told()).toBe(1);
  });

  it("takes a page that was left with something open, and come back to, as closed", () => {
    const ways = new Ways();
    ways.replaceState({ over: "madang.over" });
    new WayBack(() => undefined, ways, ways.heard).listen();
    expect(ways.state).toBeNull();
  });
});
