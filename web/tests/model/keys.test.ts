import { expect, test } from "vitest";
import { isBindable, isKeys, keyName, LETTER_KEYS, letterOf, rebound } from "#/model/keys";

test("a key that is taken is exchanged, so that each does one thing", () => {
  const keys = rebound(LETTER_KEYS, "north", "KeyT");
  expect([keys.north, keys.chat]).toEqual(["KeyT", "KeyW"]);
  expect(letterOf("KeyT", keys)).toBe("north");
  expect(isKeys(keys)).toBe(true);
});

test.each(["Enter", "ArrowUp", "F1", "Tab", "KeyÄ", ""])("%s stays what it is", (code) => {
  expect(isBindable(code)).toBe(false);
});

test.each([null, "KeyW", {}, { ...LETTER_KEYS, north: "Enter" }, { ...LETTER_KEYS, north: "KeyS" }])("%o is no choice of keys", (kept) => {
  expect(isKeys(kept)).toBe(false);
});

test("a key is called by what is written on it", () => {
  expect([keyName("KeyT"), keyName("Digit3")]).toEqual(["T", "3"]);
});
