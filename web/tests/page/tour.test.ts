import { describe, expect, it } from "vitest";
import { render } from "lit";
import type { Shelf } from "#/model/settings";
import { Going } from "#/page/going";
import { Touring } from "#/page/tour";
import { NearIntents, shelf, space, mapOf, work, worldWith } from "../hall";

function touring(kept: Shelf): { part: () => HTMLElement | null; intents: NearIntents; enter: () => void } {
  const works = [work("a")];
  const world = worldWith(works);
  const intents = new NearIntents(world);
  const tour = new Touring(world, intents, new Going(world, intents, () => undefined), "photo:focal comic:scroll arena:quiz", kept);
  const part = (): HTMLElement | null => {
    const told = tour.part(() => undefined);
    if (!told) return null;
    const place = document.createElement("div");
    render(told.inside, place);
    return place;
  };
  return {
    part,
    intents,
    enter: () => {
      world.entered(space([work("b")], { slug: "comic" }), mapOf([work("b", { form: "webtoon" })]), { n: 1, x: 5, y: 8, dir: 5 });
    },
  };
}

function press(place: HTMLElement | null, words: string): void {
  const button = [...(place?.querySelectorAll("button") ?? [])].find((one) => (one.getAttribute("aria-label") ?? "").includes(words));
  if (!button) throw new Error(`no button ${words}`);
  button.click();
}

describe("the tour in words", () => {
  it("names its three stops, and goes to each when asked", () => {
    const { part, intents, enter } = touring(shelf());
    expect([...(part()?.querySelectorAll("h3") ?? [])].map((one) => one.textContent)).toEqual([
      "1. The focal work of this hall", "2. A webtoon to walk along", "3. The OX arena",
    ]);
    press(part(), "Go there: The focal work");
    expect(intents.asked).toEqual(["walk to id-a"]);
    press(part(), "Go there: The OX arena");
    press(part(), "Go there: A webtoon");
    enter();
    expect(intents.asked.slice(1, 3)).toEqual(["travel arena", "travel comic"]);
  });

  it("is put away for good, also in the drawn world", () => {
    const kept = shelf();
    const { part } = touring(kept);
    press(part(), "I look by myself");
    expect(part()).toBeNull();
    expect(touring(kept).part()).toBeNull();
  });
});
