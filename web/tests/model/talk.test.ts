import { describe, expect, test } from "vitest";
import { Talk } from "#/model/talk";
import type { Said } from "#/wire/messages";
import { shelf } from "../hall";

function line(id: string, change: Partial<Said> = {}): Said {
  return { t: "said", id, n: 2, channel: 1, person: "p-2", name: "민지", badge: "", text: `말 ${id}`, to: "space", at: Number(id), ...change };
}

const ids = (talk: Talk): string[] => talk.lines.map(({ id }) => id);

describe("what is said", () => {
  test("comes in its order, once, however often it is told", () => {
    const talk = new Talk(shelf());
    talk.enter("plaza");
    talk.said(line("3"));
    talk.past([line("1"), line("2"), line("3")]);
    talk.said(line("3"));
    talk.past([line("1")]);
    expect(ids(talk)).toEqual(["1", "2", "3"]);
  });

  test("stays where it was said, also after a lost connection", () => {
    const talk = new Talk(shelf());
    talk.enter("plaza");
    talk.said(line("1"));
    talk.enter("plaza");
    expect(ids(talk)).toEqual(["1"]);
    talk.enter("photo");
    expect(ids(talk)).toEqual([]);
    expect(talk.unread).toBe(0);
  });

  test("is counted while nobody looks, but not one's own and not the past", () => {
    const talk = new Talk(shelf());
    talk.voice("me", "");
    talk.past([line("1")]);
    talk.said(line("2"));
    talk.said(line("3", { person: "me" }));
    expect(talk.unread).toBe(1);
    talk.look(true);
    talk.said(line("4"));
    expect(talk.unread).toBe(0);
    talk.look(false);
    talk.said(line("5"));
    expect(talk.unread).toBe(1);
  });

  test("goes when the staff hide it", () => {
    const talk = new Talk(shelf());
    talk.past([line("1"), line("2")]);
    talk.hidden(["1"]);
    expect(ids(talk)).toEqual(["2"]);
  });

  test("of somebody whom one does not listen to is neither shown nor told, until one listens again", () => {
    const device = shelf();
    const talk = new Talk(device);
    const told: string[] = [];
    talk.on("said", ({ id }) => told.push(id));
    talk.said(line("1"));
    talk.silence("p-2", true);
    talk.said(line("2"));
    expect([ids(talk), told, talk.unread]).toEqual([[], ["1"], 1]);
    const later = new Talk(device);
    expect(later.isSilenced("p-2")).toBe(true);
    talk.silence("p-2", false);
    expect(ids(talk)).toEqual(["1", "2"]);
  });

  test("is kept to what one can read, and a broken shelf silences nobody", () => {
    const talk = new Talk(shelf({ "madang.silenced": "{nonsense" }));
    for (let at = 1; at <= 300; at += 1) talk.said(line(String(at)));
    expect(talk.lines).toHaveLength(200);
    expect(ids(talk)[0]).toBe("101");
  });
});
