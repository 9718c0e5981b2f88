import { beforeEach, describe, expect, it } from "vitest";
import { TheDay } from "#/model/day";

let day: TheDay;
let changes: number;

beforeEach(() => {
  changes = 0;
  day = new TheDay(() => {
    changes += 1;
  });
});

const word = (id: string) => ({ t: "announced", id, text: { ko: "곧 시작합니다" }, at: 0 }) as const;
const call = (id: string, space: string) => ({ t: "summoned", id, space, title: { ko: "오세요" }, text: {} }) as const;

describe("the organiser's word", () => {
  it("stands until it is put away, also when it is told again", () => {
    day.announce(word("1"));
    expect(day.announced?.id).toBe("1");
    day.putAway("1");
    day.announce(word("1"));
    expect(day.announced).toBeNull();
    day.announce(word("2"));
    expect(day.announced?.id).toBe("2");
    expect(changes).toBe(4);
  });

  it("is gone when it is taken down", () => {
    day.announce(word("1"));
    day.announce(word(""));
    expect(day.announced).toBeNull();
  });
});

describe("a call to a space", () => {
  it("is answered by being there", () => {
    day.summon(call("1", "plaza"));
    day.entered("photo");
    expect(day.summoned?.id).toBe("1");
    day.entered("plaza");
    expect(day.summoned).toBeNull();
  });
});
