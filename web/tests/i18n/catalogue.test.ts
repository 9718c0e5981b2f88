import { expect, it } from "vitest";
import korean from "#/generated/ko.json";

const said: Readonly<Record<string, string>> = korean;
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it("has Korean for every text", () => {
  expect(Object.keys(said).length).toBeGreaterThan(100);
  expect(Object.entries(said).filter(([, text]) => text.trim() === "").map(([msgid]) => msgid)).toEqual([]);
});

it("keeps every placeholder in the translation", () => {
  for (const [msgid, text] of Object.entries(said)) expect(placeholders(text), msgid).toEqual(placeholders(msgid));
});
