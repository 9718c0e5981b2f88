import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { language, languageOf, length, number, say, setLanguage, spoken, t, tn } from "#/i18n/i18n";

afterEach(() => setLanguage("en"));

describe("in English", () => {
  it("says the msgid with its placeholders filled", () => {
    expect(t("{name} waves at you.", { name: "Minji" })).toBe("Minji waves at you.");
  });

  it("has two forms for one and many", () => {
    expect(tn("{count} person", "{count} people", 1)).toBe("1 person");
    expect(tn("{count} person", "{count} people", 1200)).toBe("1,200 people");
  });

  it("leaves a placeholder that nothing fills", () => {
    expect(t("{name} waves at you.")).toBe("{name} waves at you.");
  });
});

describe("in Korean", () => {
  beforeEach(() => setLanguage("ko"));

  it("says the translation", () => {
    expect(language()).toBe("ko");
    expect(t("Empathy")).toBe("공감");
    expect(tn("{count} person", "{count} people", 3)).toBe("3명");
  });

  it("falls back to English where nothing is translated", () => {
    expect(t("A text that nobody has translated")).toBe("A text that nobody has translated");
  });

  it("takes an organiser's text in the other language when it has no Korean, and says which it is", () => {
    expect(spoken({ en: "The Third Line" })).toEqual({ text: "The Third Line", lang: "en" });
    expect(say({ ko: "세 번째 선", en: "The Third Line" })).toBe("세 번째 선");
    expect(say({ ko: "  ", en: "only English" })).toBe("only English");
    expect(say(null)).toBe("");
  });
});

it("reads language tags", () => {
  expect(languageOf("ko-KR")).toBe("ko");
  expect(languageOf("en")).toBe("en");
  expect(languageOf(undefined)).toBe("en");
});

it("writes numbers and lengths as people do", () => {
  expect(number(12345)).toBe("12,345");
  expect(length(66.4)).toBe("1:06");
});
