import { afterEach, describe, expect, it } from "vitest";
import "#/hud/day";
import { NearIntents, worldWith } from "../hall";
import { button, settled, shown } from "../page";

afterEach(() => {
  document.body.replaceChildren();
});

describe("banners", () => {
  it("offer to go where one is called, and stay if one would rather", async () => {
    const world = worldWith([]);
    const gone: string[] = [];
    const intents = Object.assign(new NearIntents(world), { travel: (space: string) => gone.push(space) });
    const banners = await shown("madang-day", { world, intents });
    world.day.summon({ t: "summoned", id: "1", space: "arena", title: { en: "Quiz" }, text: { en: "Come along" } });
    await settled(banners);
    expect(banners.shadowRoot?.textContent).toContain("Quiz · Come along");
    button(banners, "Go there").click();
    await settled(banners);
    expect(gone).toEqual(["arena"]);
    expect(banners.shadowRoot?.querySelector("button")).toBeNull();
  });

  it("say what is announced until it is put away", async () => {
    const world = worldWith([]);
    const banners = await shown("madang-day", { world, intents: new NearIntents(world) });
    world.day.announce({ t: "announced", id: "1", text: { en: "Lunch" }, at: 0 });
    await settled(banners);
    expect(banners.shadowRoot?.querySelector("[role=status]")?.textContent).toContain("Lunch");
    button(banners, "Put away").click();
    await settled(banners);
    expect(banners.shadowRoot?.textContent).not.toContain("Lunch");
  });
});
