import { expect, test } from "vitest";
import { isEvening } from "#/model/daytime";

const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

test("evening begins at six by the clock of the expo's place, and lasts until morning", () => {
  expect(isEvening("clock", "Asia/Seoul", at("08:59"))).toBe(false);
  expect(isEvening("clock", "Asia/Seoul", at("09:00"))).toBe(true);
  expect(isEvening("clock", "Asia/Seoul", at("15:00"))).toBe(true);
  expect(isEvening("clock", "Asia/Seoul", at("21:00"))).toBe(false);
  expect(isEvening("clock", "Europe/Berlin", at("09:00"))).toBe(false);
});

test("what a visitor chose is stronger than the clock", () => {
  expect(isEvening("morning", "Asia/Seoul", at("12:00"))).toBe(false);
  expect(isEvening("evening", "Asia/Seoul", at("01:00"))).toBe(true);
});

test("an unknown zone counts as the browser's own", () => {
  const now = at("12:00");
  expect(isEvening("clock", "Nowhere/Nothing", now)).toBe(now.getHours() >= 18 || now.getHours() < 6);
});
