import { afterEach, describe, expect, it } from "vitest";
import "#/hud/connection";
import type { ConnectionNotice } from "#/hud/connection";
import { factsOf } from "#/words/facts";
import { standingOf } from "#/words/standing";
import type { Connection, Phase } from "#/model/connection";
import { NearIntents, worldWith } from "../hall";
import { all, button, one, says, settled, shown } from "../page";

const facts = { ...factsOf(null), passUrl: "/expo/pass/", hallsUrl: "/expo/halls/" };
const being = (phase: Phase, code = ""): Connection => ({ phase, code, attempts: 0 });

afterEach(() => {
  document.body.replaceChildren();
});

async function notice(connection: Connection, more: Partial<ConnectionNotice> = {}): Promise<{ element: ConnectionNotice; intents: NearIntents }> {
  const intents = new NearIntents(worldWith([]));
  return { element: await shown("madang-connection", { connection, intents, facts, ...more }), intents };
}

describe("while it mends itself", () => {
  it("says nothing when all is well", () => {
    expect(standingOf(being("here"))).toBeNull();
  });

  it.each([
    ["connecting", "", "Entering …"],
    ["reconnecting", "", "You come back to the same place."],
    ["reconnecting", "restarting", "The world is being restarted."],
    ["reconnecting", "offline", "no network"],
    ["reconnecting", "too-slow", "The network is slow."],
    ["reconnecting", "too-much", "too much at once"],
    ["reconnecting", "blocked", "Pages come through"],
    ["lost", "blocked", "Pages come through"],
    ["lost", "offline", "no network"],
  ] as const)("is calm about %s %s", async (phase, code, words) => {
    const { element } = await notice(being(phase, code));
    expect(says(element, words)).toBe(true);
    expect(all(element, "dialog")).toHaveLength(0);
    expect(one(element, '[role="status"]').textContent).not.toBe("");
  });

  it("can be told to try at once when it has been lost for long", async () => {
    const { element, intents } = await notice(being("lost"));
    button(element, "Connect now").click();
    expect(intents.asked).toEqual(["reconnect"]);
  });
});

describe("where the visitor must decide", () => {
  it("offers to go on here when the pass is used in another window", async () => {
    const { element, intents } = await notice(being("refused", "elsewhere"));
    expect((one(element, "dialog") as HTMLDialogElement).open).toBe(true);
    button(element, "Go on here").click();
    expect(intents.asked).toEqual(["reconnect"]);
  });

  it.each(["not-admitted", "pass-revoked", "entry-closed", "entry-shut", "not-open", "bad-ticket", "no-pass", "needs-pass"])(
    "leads to the pass for %s",
    async (code) => {
      const { element } = await notice(being("refused", code));
      expect(button(element, "To my pass").getAttribute("href")).toBe("/expo/pass/");
    },
  );

  it("explains an emergency stop, and lets one ask again", async () => {
    const { element, intents } = await notice(being("refused", "expo-stopped"));
    expect(one(element, "dialog").textContent).toContain("stopped the expo");
    button(element, "Try to enter again").click();
    expect(intents.asked).toEqual(["reconnect"]);
  });

  it.each(["old-client", "bad-message", "a code that nobody knows"])("reloads for %s", async (code) => {
    let reloaded = 0;
    const { element } = await notice(being("refused", code), { reload: () => { reloaded += 1; } });
    button(element, "Reload the page").click();
    expect(reloaded).toBe(1);
  });

  it("leads to the pages where nothing can be drawn", async () => {
    const { element } = await notice(being("refused", "no-canvas"));
    expect(button(element, "See the works as pages").getAttribute("href")).toBe("/expo/halls/");
  });

  it("cannot be put away by Escape, and goes when it is mended", async () => {
    const { element } = await notice(being("refused", "elsewhere"));
    const cancel = new Event("cancel", { cancelable: true });
    one(element, "dialog").dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    element.connection = being("here");
    await settled(element);
    expect(all(element, "dialog")).toHaveLength(0);
  });
});
