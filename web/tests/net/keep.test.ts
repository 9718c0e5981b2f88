import { beforeEach, expect, test } from "vitest";
import { tabKeep } from "#/net/keep";

beforeEach(() => {
  sessionStorage.clear();
});

test("the way back is kept an expo apart, and forgotten on request", () => {
  const keep = tabKeep(sessionStorage, "dasi");
  keep.keepResume({ token: "r", url: "ws://world/" });
  expect(keep.resume()).toEqual({ token: "r", url: "ws://world/" });
  expect(tabKeep(sessionStorage, "other").resume()).toBeNull();
  keep.keepResume(null);
  expect(keep.resume()).toBeNull();
});

test("what is no way back is none", () => {
  sessionStorage.setItem("madang.resume.dasi", '{"token":1}');
  expect(tabKeep(sessionStorage, "dasi").resume()).toBeNull();
});
