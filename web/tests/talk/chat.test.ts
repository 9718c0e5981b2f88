import { afterEach, describe, expect, it } from "vitest";
import "#/talk/chat";
import "#/talk/help-call";
import "#/talk/report";
import type { Chat } from "#/talk/chat";
import { Refusal } from "#/model/intents";
import type { World } from "#/model/world";
import type { Said } from "#/wire/messages";
import { NearIntents, worldWith } from "../hall";
import { all, button, one, says, settled, shown } from "../page";

function line(id: string, change: Partial<Said> = {}): Said {
  return { t: "said", id, n: 2, channel: 1, person: "p-2", name: "Minji", badge: "", text: "hello", to: "space", at: Number(id), ...change };
}

async function chat(): Promise<{ chat: Chat; world: World; intents: NearIntents }> {
  const world = worldWith([]);
  const intents = new NearIntents(world);
  world.talk.voice("me", "");
  return { chat: await shown("madang-chat", { world, intents, language: "en" }), world, intents };
}

async function write(element: Chat, text: string): Promise<void> {
  const field = one(element, "#text") as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input"));
  await settled(element);
  one(element, "form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled(element);
  await settled(element);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("the chat", () => {
  it("is a polite log of who said what, and counts nothing as unread while it is open", async () => {
    const { chat: element, world } = await chat();
    world.talk.said(line("1", { badge: "host" }));
    world.talk.said(line("2", { text: "to you", to: "near" }));
    await settled(element);
    const log = one(element, '[role="log"]');
    expect(log.getAttribute("aria-live")).toBe("polite");
    expect(all(element, ".line")).toHaveLength(2);
    for (const words of ["Minji", "hello", "Host", "to you", "near"]) expect(says(element, words)).toBe(true);
    expect(world.talk.unread).toBe(0);
  });

  it("sends to everybody here or to those near, and empties the field when it is said", async () => {
    const { chat: element, intents } = await chat();
    await write(element, "  hi all ");
    (all(element, "input[type=radio]")[1] as HTMLInputElement).dispatchEvent(new Event("change"));
    await settled(element);
    await write(element, "hi you");
    expect(intents.asked).toEqual(["say space hi all", "say near hi you"]);
    expect((one(element, "#text") as HTMLInputElement).value).toBe("");
  });

  it("keeps what was refused and says why", async () => {
    const { chat: element, intents } = await chat();
    intents.refusal = new Refusal("too-long", { over: 3, most: 300 });
    await write(element, "long");
    expect((one(element, "#text") as HTMLInputElement).value).toBe("long");
    expect(one(element, '[role="alert"]').textContent).toContain("3 characters too long");
  });

  it("says that it is switched off, and has no field then", async () => {
    const { chat: element, world } = await chat();
    world.talk.switched(false);
    await settled(element);
    expect(says(element, "Chat is switched off")).toBe(true);
    expect(all(element, "form")).toHaveLength(0);
    world.talk.switched(true);
    world.talk.voice("me", "spam");
    await settled(element);
    expect(says(element, "muted you")).toBe(true);
  });

  it("makes addresses lead through a question, never straight out", async () => {
    const { chat: element, world } = await chat();
    world.talk.said(line("1", { text: "see https://example.org/x" }));
    await settled(element);
    const asked: string[] = [];
    element.addEventListener("away", (event) => asked.push((event as CustomEvent<URL>).detail.href));
    const link = one(element, ".text a");
    const click = new MouseEvent("click", { cancelable: true, bubbles: true });
    link.dispatchEvent(click);
    expect([asked, click.defaultPrevented]).toEqual([["https://example.org/x"], true]);
    expect(link.textContent).toContain("(example.org)");
  });

  it("shows markup as it was written", async () => {
    const { chat: element, world } = await chat();
    world.talk.said(line("1", { text: "<img src=x onerror=alert(1)>" }));
    await settled(element);
    expect(all(element, ".text img")).toHaveLength(0);
    expect(says(element, "<img src=x")).toBe(true);
  });

  it("lets one mute somebody for oneself, or report the line", async () => {
    const { chat: element, world } = await chat();
    world.talk.said(line("1"));
    world.talk.said(line("2", { person: "me", name: "Me" }));
    await settled(element);
    expect(all(element, "button.open")).toHaveLength(1);
    one(element, "button.open").click();
    await settled(element);
    const reported: string[] = [];
    element.addEventListener("report", (event) => reported.push((event as CustomEvent<Said>).detail.id));
    button(element, "Report").click();
    button(element, "Mute Minji for me").click();
    await settled(element);
    expect(reported).toEqual(["1"]);
    expect(all(element, ".line")).toHaveLength(1);
  });
});

describe("the report", () => {
  it("asks what is wrong and tells the staff", async () => {
    const { intents } = await chat();
    const report = await shown("madang-report", { intents });
    await report.about({ line: "id-1", name: "Minji", text: "rude words" });
    expect(says(report, "rude words")).toBe(true);
    one(report, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(report);
    expect(says(report, "Please choose what is wrong.")).toBe(true);
    all(report, "input[type=radio]")[0]?.dispatchEvent(new Event("change"));
    one(report, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(report);
    await report.about({ n: 7, name: "Sol" });
    all(report, "input[type=radio]")[1]?.dispatchEvent(new Event("change"));
    one(report, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(report);
    expect(intents.asked).toEqual(["report line id-1 insult ", "report 7 spam "]);
  });
});

describe("the call for help", () => {
  it("reaches the staff, and keeps the words when it did not", async () => {
    const { intents } = await chat();
    const call = await shown("madang-help-call", { intents });
    const area = one(call, "textarea") as unknown as HTMLTextAreaElement;
    area.value = "I am lost";
    area.dispatchEvent(new Event("input"));
    intents.refusal = new Refusal("too-many", { seconds: 60 });
    one(call, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(call);
    expect(one(call, '[role="alert"]').textContent).toContain("60 seconds");
    intents.refusal = null;
    let asked = false;
    call.addEventListener("asked", () => { asked = true; });
    one(call, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled(call);
    expect(asked).toBe(true);
    expect(intents.asked).toEqual(["help I am lost", "help I am lost"]);
  });
});
