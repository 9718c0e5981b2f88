import { afterEach, describe, expect, it } from "vitest";
import "#/media/viewer";
import type { Viewer } from "#/media/viewer";
import { Refusal } from "#/model/intents";
import type { Work } from "#/model/space";
import type { World } from "#/model/world";
import { NearIntents, pages, work, worldWith } from "../hall";
import { all, button, one, press, says, settled, shown } from "../page";

interface Open {
  readonly viewer: Viewer;
  readonly world: World;
  readonly intents: NearIntents;
}

async function opened(works: readonly Work[], at = 0): Promise<Open> {
  const world = worldWith(works);
  const intents = new NearIntents(world);
  let clock = 0;
  const viewer = await shown("madang-viewer", { world, intents, now: () => (clock += 500) });
  world.opened(works[at]!.id);
  await settled(viewer);
  return { viewer, world, intents };
}

const dialog = (viewer: Viewer): HTMLDialogElement => one(viewer, "dialog") as HTMLDialogElement;

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe("the viewer", () => {
  it("opens with the work's words and closes by its button, reporting how long it was looked at", async () => {
    const { viewer, intents, world } = await opened([work("a"), work("b")]);
    expect(dialog(viewer).open).toBe(true);
    expect(one(viewer, "#title").textContent).toContain("Work a");
    expect(says(viewer, "Photo hall, work 1 of 2")).toBe(true);
    button(viewer, "Close").click();
    await settled(viewer);
    expect(intents.asked).toEqual(["close after 500"]);
    expect(world.open).toBeNull();
    expect(dialog(viewer).open).toBe(false);
  });

  it("closes by Escape", async () => {
    const { viewer, world } = await opened([work("a")]);
    dialog(viewer).dispatchEvent(new Event("cancel", { cancelable: true }));
    await settled(viewer);
    expect(world.open).toBeNull();
  });

  it("leaves the focus with whoever has moved on once it is closed", async () => {
    const { viewer } = await opened([work("a")]);
    const elsewhere = document.body.appendChild(document.createElement("button"));
    button(viewer, "Close").click();
    await settled(viewer);
    elsewhere.focus();
    dialog(viewer).dispatchEvent(new Event("close"));
    expect(document.activeElement).toBe(elsewhere);
  });

  it("goes along the route by arrow keys, and the avatar walks along", async () => {
    const { viewer, intents, world } = await opened([work("a"), work("b")]);
    press(dialog(viewer), "ArrowRight");
    await settled(viewer);
    expect(world.open).toBe("id-b");
    expect(intents.asked.slice(-3)).toEqual(["close after 500", "walk to id-b", "open id-b"]);
    expect(dialog(viewer).open).toBe(true);
    press(dialog(viewer), "ArrowRight");
    expect(world.open).toBe("id-b");
    press(dialog(viewer), "ArrowLeft");
    expect(world.open).toBe("id-a");
  });

  it("has texts in three sizes, and keeps the one that was chosen", async () => {
    const { viewer } = await opened([work("a")]);
    button(viewer, "Text size: 1 of 3").click();
    await settled(viewer);
    expect(viewer.style.getPropertyValue("--reading")).toBe("1.2");
    document.body.replaceChildren();
    const again = (await opened([work("a")])).viewer;
    expect(again.style.getPropertyValue("--reading")).toBe("1.2");
  });

  it("shows a content note first, and the work only when it is wanted", async () => {
    const { viewer } = await opened([work("a", { contentNote: { en: "Fire can be seen." } })]);
    expect(says(viewer, "Fire can be seen.")).toBe(true);
    expect(all(viewer, "madang-picture")).toHaveLength(0);
    button(viewer, "Show this work").click();
    await settled(viewer);
    expect(all(viewer, "madang-picture")).toHaveLength(1);
  });

  it("says who recommended it and why, credit, licence and sources", async () => {
    const { viewer } = await opened([
      work("a", { recommended: 2, reason: { en: "It helped me." }, sources: [{ title: "A paper", url: "https://example.org/p" }] }),
    ]);
    for (const words of ["Recommended by 2 people", "It helped me.", "KOGL Type 1: source indication", "A paper"]) expect(says(viewer, words)).toBe(true);
  });
});

describe("the way back", () => {
  it("closes the work instead of leaving the world, and is not in the way once it was closed", async () => {
    const { viewer, world } = await opened([work("a")]);
    expect(history.state).toEqual({ over: "madang.over" });
    history.replaceState(null, "");
    window.dispatchEvent(new PopStateEvent("popstate"));
    await settled(viewer);
    expect(world.open).toBeNull();
    expect(dialog(viewer).open).toBe(false);
  });
});

describe("keys", () => {
  it("belong to a field while one is in it", async () => {
    const { viewer, world } = await opened([pages("cards", 2), work("b")]);
    const field = one(viewer, "madang-viewer .stage").appendChild(document.createElement("select"));
    press(field, "ArrowRight");
    expect(world.open).toBe("id-cards");
  });

  it("leave the focus where it is when there is nothing more to do", async () => {
    const { viewer } = await opened([pages("cards", 2)]);
    const on = button(viewer, "Page after");
    on.click();
    await settled(viewer);
    expect([on.getAttribute("aria-disabled"), on.hasAttribute("disabled")]).toEqual(["true", false]);
  });
});

describe("empathy", () => {
  it("is given and taken back", async () => {
    const { viewer, world } = await opened([work("a")]);
    button(viewer, "Empathy").click();
    await settled(viewer);
    expect(world.empathy("id-a")).toEqual({ count: 4, mine: true });
    expect(one(viewer, "madang-empathy button").getAttribute("aria-pressed")).toBe("true");
    button(viewer, "Empathy").click();
    await settled(viewer);
    expect(world.empathy("id-a")).toEqual({ count: 3, mine: false });
  });

  it("goes back and says why when it was refused", async () => {
    const { viewer, intents } = await opened([work("a")]);
    intents.refusal = new Refusal("too-many", { seconds: 5 });
    button(viewer, "Empathy").click();
    await settled(viewer);
    expect(one(viewer, "madang-empathy button").getAttribute("aria-pressed")).toBe("false");
    expect(one(viewer, '[role="alert"]').textContent).toContain("5 seconds");
  });
});

describe("a picture", () => {
  it("is zoomed by plus and minus and fitted by 0", async () => {
    const { viewer } = await opened([work("a"), work("b")]);
    const frame = one(viewer, "madang-picture .frame");
    press(frame, "+");
    await settled(viewer);
    expect(says(viewer, "150%")).toBe(true);
    expect(one(viewer, "madang-picture img").getAttribute("src")).toBe("/files/a-large.webp");
    press(frame, "0");
    await settled(viewer);
    expect(says(viewer, "100%")).toBe(true);
  });

  it("is moved by arrow keys while zoomed in, and only then keeps them from the route", async () => {
    const { viewer, world } = await opened([work("a"), work("b")]);
    const frame = one(viewer, "madang-picture .frame");
    press(frame, "+");
    press(frame, "ArrowRight");
    expect(world.open).toBe("id-a");
    press(frame, "0");
    press(frame, "ArrowRight");
    expect(world.open).toBe("id-b");
  });

  it("leaves the browser's own zoom alone", async () => {
    const { viewer } = await opened([work("a")]);
    const frame = one(viewer, "madang-picture .frame");
    expect(press(frame, "+", { ctrlKey: true }).defaultPrevented).toBe(false);
    const wheel = Object.assign(new WheelEvent("wheel", { deltaY: -100, cancelable: true }), { ctrlKey: true });
    frame.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });
});

describe("pages", () => {
  it("are turned by arrow keys and said aloud; the route stays where it is", async () => {
    const { viewer, world } = await opened([pages("cards", 3), work("b")]);
    const leaf = one(viewer, "madang-pages .leaf");
    press(leaf, "ArrowRight");
    await settled(viewer);
    expect(says(viewer, "Page 2 of 3")).toBe(true);
    expect(one(viewer, ".leaf img").getAttribute("alt")).toBe("About cards-2");
    press(leaf, "End");
    press(leaf, "ArrowRight");
    await settled(viewer);
    expect(says(viewer, "Page 3 of 3")).toBe(true);
    expect(world.open).toBe("id-cards");
  });

  it("show a likeness until they have come, and never an empty frame", async () => {
    const [first, second] = pages("cards", 2).files;
    const { viewer } = await opened([work("cards", { form: "cards", files: [{ ...first!, blur: "data:image/webp;base64,UklG" }, second!] })]);
    const frame = one(viewer, ".leaf .arriving");
    expect(one(viewer, ".leaf .low").getAttribute("src")).toBe("data:image/webp;base64,UklG");
    one(viewer, ".leaf .full").dispatchEvent(new Event("load"));
    expect(frame.hasAttribute("data-here")).toBe(true);
    press(one(viewer, ".leaf"), "ArrowRight");
    await settled(viewer);
    expect(one(viewer, ".leaf .arriving").hasAttribute("data-here")).toBe(false);
    expect(all(viewer, ".leaf .low")).toHaveLength(0);
  });

  it("are zoomed by keys, moved by arrows then, and turned to as large as before", async () => {
    const { viewer } = await opened([pages("cards", 3)]);
    const leaf = one(viewer, ".leaf");
    press(leaf, "+");
    press(leaf, "ArrowRight");
    await settled(viewer);
    expect(says(viewer, "Page 1 of 3")).toBe(true);
    press(leaf, "PageDown");
    await settled(viewer);
    expect(says(viewer, "Page 2 of 3")).toBe(true);
    expect(one(viewer, ".open").style.getPropertyValue("--scale")).toBe("1.5");
    press(leaf, "0");
    press(leaf, "ArrowRight");
    await settled(viewer);
    expect(says(viewer, "Page 3 of 3")).toBe(true);
  });

  it("say so when they do not come, and are asked for again", async () => {
    const { viewer } = await opened([pages("cards", 2)]);
    const frame = one(viewer, ".leaf .arriving");
    one(viewer, ".leaf .full").dispatchEvent(new Event("error"));
    expect(frame.hasAttribute("data-missed")).toBe(true);
    button(viewer, "Try again").click();
    expect(frame.hasAttribute("data-missed")).toBe(false);
  });

  it("are chosen by their thumbnails", async () => {
    const { viewer } = await opened([pages("comic", 4)]);
    all(viewer, ".all button")[2]!.click();
    await settled(viewer);
    expect(says(viewer, "Page 3 of 4")).toBe(true);
  });
});

describe("a long scroll", () => {
  it("reserves the room of every slice and fetches the later ones when they come near", async () => {
    const { viewer } = await opened([pages("webtoon", 5)]);
    const slices = all(viewer, "madang-scroll img");
    expect(slices.map((slice) => slice.getAttribute("height"))).toEqual(Array(5).fill("1000"));
    expect(slices.map((slice) => slice.getAttribute("loading"))).toEqual(["eager", "eager", "lazy", "lazy", "lazy"]);
  });

  it("is zoomed inside its frame by plus and minus, and fitted by 0", async () => {
    const { viewer } = await opened([pages("webtoon", 5), work("b")]);
    const strip = one(viewer, ".strip");
    press(strip, "+");
    press(strip, "+");
    await settled(viewer);
    expect(strip.style.getPropertyValue("--zoom")).toBe("1.5");
    expect(button(viewer, "Zoom out").hasAttribute("disabled")).toBe(false);
    press(strip, "0");
    await settled(viewer);
    expect(strip.style.getPropertyValue("--zoom")).toBe("1");
    expect(press(strip, "+", { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it("keeps the keys that scroll, and leaves left and right to the route", async () => {
    const { viewer, world } = await opened([pages("webtoon", 5), work("b")]);
    const strip = one(viewer, ".strip");
    press(strip, "ArrowDown");
    expect(world.open).toBe("id-webtoon");
    press(strip, "ArrowRight");
    expect(world.open).toBe("id-b");
  });
});

describe("a film", () => {
  const film = work("film", {
    form: "video",
    files: [{ url: "/f.webm", width: 1280, height: 720, mime: "video/webm", alt: {} }],
    captions: [{ lang: "ko", url: "/ko.vtt" }, { lang: "en", url: "/en.vtt" }],
    transcript: { en: "All that is said." },
  });

  it("has captions, on in the visitor's language, and its transcript open beside it", async () => {
    const { viewer } = await opened([film]);
    expect(all(viewer, "track").map((track) => [track.getAttribute("srclang"), track.hasAttribute("default")])).toEqual([["ko", false], ["en", true]]);
    expect(one(viewer, "details").hasAttribute("open")).toBe(true);
  });

  it("has a transcript that follows it and winds it", async () => {
    const { viewer } = await opened([{ ...film, transcript: { en: "[0:00] A rocket stands.\n\n[0:06] It rises.\nHigher.\n\n[0:14] Stages part." } }]);
    const player = one(viewer, "video") as HTMLVideoElement;
    expect(all(viewer, "madang-transcript button").map((line) => line.querySelector(".words")!.textContent)).toEqual([
      "A rocket stands.", "It rises.\nHigher.", "Stages part.",
    ]);
    player.currentTime = 7;
    player.dispatchEvent(new Event("timeupdate"));
    await settled(viewer);
    expect(all(viewer, "madang-transcript button").map((line) => line.getAttribute("aria-current"))).toEqual([null, "true", null]);
    all(viewer, "madang-transcript button")[2]!.click();
    expect(player.currentTime).toBe(14);
  });

  it("says so when it cannot be played", async () => {
    const { viewer } = await opened([film]);
    one(viewer, "video").dispatchEvent(new Event("error"));
    await settled(viewer);
    expect(one(viewer, '[role="alert"]').textContent).toContain("could not be played");
  });
});
