import { afterEach, describe, expect, it } from "vitest";
import { countCharacters, lettersIn } from "#/kit/counter";

afterEach(() => {
  document.body.replaceChildren();
});

function typed(words: string): void {
  const field = document.querySelector("textarea")!;
  field.value = words;
  field.dispatchEvent(new Event("input"));
}

const seen = (): string => document.querySelector(".field__count")?.textContent ?? "";
const heard = (): string => document.querySelector('[role="status"]')?.textContent ?? "";

describe("a field that counts", () => {
  it("says how much of it is used, as the server counts, and aloud only near its end", () => {
    document.body.innerHTML = '<textarea maxlength="400" data-count="40"></textarea>';
    countCharacters(document);
    expect([seen(), heard()]).toEqual(["0 of 40 characters", ""]);
    typed("다시 해 보자 😊");
    expect([seen(), heard()]).toEqual(["9 of 40 characters", ""]);
    typed("가".repeat(35));
    expect([seen(), heard()]).toEqual(["35 of 40 characters", "5 characters left"]);
    typed("가".repeat(42));
    expect([seen(), heard()]).toEqual(["42 of 40 characters", "2 characters too many"]);
  });

  it("leaves other fields alone", () => {
    document.body.innerHTML = '<textarea maxlength="40"></textarea>';
    countCharacters(document);
    expect(document.querySelector(".field__count")).toBeNull();
  });

  it("counts what people see as one as one", () => {
    for (const picture of ["👩‍👩‍👧", "🇰🇷", "👋🏽", "❤️", "👩🏽‍🚀", "😊"]) expect(lettersIn(picture)).toBe(1);
    expect(lettersIn(" 다시  해 보자 🇰🇷🇰🇷 ")).toBe(10);
  });
});
