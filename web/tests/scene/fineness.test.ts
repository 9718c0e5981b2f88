import { describe, expect, it } from "vitest";
import { hanging } from "#/scene/hall/fineness";
import { work } from "../hall";

const file = { url: "/screen.webp", width: 1600, height: 900, mime: "image/webp", alt: {}, blur: "data:image/webp;base64,AA" };
const thumb = { url: "/thumb.webp", width: 480, height: 270 };

describe("what hangs of a work", () => {
  it("is the small picture where its pixels suffice, with the likeness before it", () => {
    const wide = work("a", { thumb, files: [file] });
    expect(hanging(wide, 240, 135, 2)).toEqual({ likeness: file.blur, small: "/thumb.webp", large: null });
  });

  it("is the large one where each of its pixels would fill more than one of the screen's", () => {
    const wide = work("a", { thumb, files: [file] });
    expect(hanging(wide, 276, 200, 2).large).toBe("/screen.webp");
    expect(hanging(wide, 276, 200, 1).large).toBeNull();
  });

  it("is never a larger one that is none, and of a film its poster", () => {
    const film = work("a", { form: "video", thumb, files: [{ ...file, url: "/film.mp4" }], poster: { url: "/poster.webp", width: 1280, height: 720, blur: "data:p" } });
    expect(hanging(film, 400, 225, 2)).toEqual({ likeness: "data:p", small: "/thumb.webp", large: "/poster.webp" });
    expect(hanging(work("b", { thumb, files: [{ ...file, width: 480 }] }), 400, 225, 2).large).toBeNull();
    expect(hanging(work("c", { thumb: null, files: [] }), 400, 225, 2)).toEqual({ likeness: null, small: null, large: null });
  });
});
