import { describe, expect, it } from "vitest";
import { isDark } from "#/scene/hall/cloth";

describe("letters on a banner", () => {
  it("are light on dark cloth and dark on light cloth", () => {
    for (const dark of ["#1F4E8C", "#2F6B53", "#BF3F2B"]) expect(isDark(dark)).toBe(true);
    for (const light of ["#F2B632", "#7FA7D6", "#E3A6A1", "#A9BF86", "#D98C5F"]) expect(isDark(light)).toBe(false);
  });

  it("are dark where the cloth has no colour of its own", () => {
    expect(isDark("")).toBe(false);
  });
});
