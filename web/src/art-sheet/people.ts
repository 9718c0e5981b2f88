/** People as they walk: every outfit, and every part by itself, from all sides. A strip of four steps runs by under a window. */
import { card, drawn } from "#/art-sheet/card";
import type { Look } from "#/model/intents";
import { figure, type Piece } from "#/scene/avatar/figure";
import { drawPieces } from "#/scene/avatar/portrait";
import type { Art } from "#/scene/drawing/art";
import type { Way } from "#/scene/drawing/manifest";

const WAYS: readonly Way[] = ["S", "E", "N"];
const STEPS = 4;
const GREY = 0xcfcabd;

/** Everybody of the crowd wears another outfit; the rest of what there is to choose goes round. */
export function people(art: Art): readonly HTMLElement[] {
  const { avatar } = art.manifest;
  const outfits = Object.keys(avatar.outfits).map((outfit, at) => ({ name: outfit, look: someone(art, at, { outfit }) }));
  const others = [
    { name: "wheelchair", look: someone(art, 4, { outfit: "hoodie", aid: "wheelchair" }) },
    { name: "wheelchair, hanbok", look: someone(art, 6, { outfit: "hanbok-chima", aid: "wheelchair" }) },
    { name: "cane", look: someone(art, 3, { outfit: "shirt", aid: "cane" }) },
    { name: "flag", look: someone(art, 1, { outfit: "workwear", hand: "flag" }) },
    ...Object.keys(avatar.hairs).map((hair, at) => ({ name: `hair ${hair}`, look: someone(art, at + 2, { hair, hairColour: avatar.hairColours[at + 3] ?? "" }) })),
    ...avatar.hats.map((hat, at) => ({ name: `hat ${hat}`, look: someone(art, at + 1, { hat }) })),
    ...avatar.glasses.map((glasses, at) => ({ name: `glasses ${glasses}`, look: someone(art, at + 5, { glasses }) })),
  ];
  return [...outfits, ...others].map(({ name, look }) => card(name, ...WAYS.map((way) => walker(art, (step) => figure(avatar, look, way, step, true)))));
}

/** Every part of every layer, in grey where it takes a colour. */
export function parts(art: Art): readonly HTMLElement[] {
  const { parts: layers, frames, tints } = art.manifest.avatar;
  return Object.entries(layers).flatMap(([layer, all]) =>
    all.map((part) => {
      const name = `${layer}/${part}`;
      const tint = tints[name] === "none" ? 0xffffff : GREY;
      const piece = (way: Way) => (step: number): readonly Piece[] => {
        const at = `avatar/${name}/${way}/${step % (frames[layer] ?? 1)}`;
        return [{ fill: `${at}/fill`, line: `${at}/line`, tint, dy: 0 }];
      };
      return card(name, ...WAYS.map((way) => walker(art, piece(way))));
    }),
  );
}

function someone({ manifest: { avatar } }: Art, at: number, change: Look): Look {
  const of = (list: readonly string[], step: number): string => list[(at * step) % list.length] ?? "";
  return {
    skin: of(avatar.skins, 3), hair: of(Object.keys(avatar.hairs), 5), hairColour: of(avatar.hairColours, 1), outfit: "tee",
    upper: of(avatar.clothColours, 5), lower: of(avatar.clothColours, 7),
    ...change,
  };
}

function walker(art: Art, pieces: (step: number) => readonly Piece[]): HTMLElement {
  const [width, height] = art.manifest.avatar.cell;
  const strip = drawn(width * STEPS, height, (pen) => {
    for (let step = 0; step < STEPS; step++) {
      pen.setTransform(1, 0, 0, 1, step * width, 0);
      drawPieces(art, pen, pieces(step));
    }
  });
  const seen = document.createElement("span");
  seen.className = "art__walker";
  seen.append(strip);
  return seen;
}
