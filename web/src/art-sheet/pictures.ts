/** The tiles and objects of the atlas. */
import { card, drawn } from "#/art-sheet/card";
import { stamp } from "#/scene/avatar/portrait";
import type { Art } from "#/scene/drawing/art";

/** A cloth to be tinted is shown in this colour. */
const CLOTH = 0x7fa7d6;

export function tiles({ manifest, world }: Art): readonly HTMLElement[] {
  return manifest.tiles.map((name) => {
    const { tile } = manifest;
    return card(name, drawn(tile, tile, (pen) => { stamp(world, pen, `tile/${name}`); }));
  });
}

export function objects({ manifest, world }: Art): readonly HTMLElement[] {
  return Object.entries(manifest.objects).map(([name, { size: [width, height] }]) => {
    const line = `object/${name}-line`;
    const picture = drawn(width, height, (pen) => {
      stamp(world, pen, `object/${name}`, 0, line in world.frames ? CLOTH : null);
      stamp(world, pen, line);
    });
    return card(name, picture);
  });
}
