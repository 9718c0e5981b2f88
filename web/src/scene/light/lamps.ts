/** The glow of lanterns, windows and doorways when the light goes. */
import { Container, Sprite } from "pixi.js";
import type { SpaceMap } from "#/model/map";
import type { Paper } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { css, LAMPLIGHT, TILE } from "#/scene/palette";

interface Glow {
  /** Pixels of the world. */
  readonly x: number;
  readonly y: number;
  /** Tiles. */
  readonly radius: number;
  readonly strength: number;
  /** Tiles from its middle to its north and south; as far as to its sides where it is not given. */
  readonly deep?: number;
}

/** The farther from the flame the redder: added to the blue of the evening, lamplight alone would turn white. */
const EMBER = 0xffb04a;
const TEXTURE = 256;
const FLICKER_MS = 2300;
const FLICKER = 0.06;

/** What shines, from its foot to its flame (px), and how far (tiles). */
const SHINING: Readonly<Record<string, { readonly dx: number; readonly dy: number; readonly radius: number; readonly strength: number }>> = {
  lantern: { dx: 24, dy: -72, radius: 2.5, strength: 0.6 },
  "lantern-stone": { dx: 0, dy: -56, radius: 2, strength: 0.42 },
};
/** The pool on the ground under it: so wide and deep (tiles), so strong. */
const POOL = { wide: 3.4, deep: 1.9, strength: 0.62 };

export class Lamps extends Container {
  readonly #glows: { readonly sprite: Sprite; readonly strength: number; readonly phase: number }[] = [];
  #brightness = 0;

  constructor(map: SpaceMap, names: TileNames, paper: Paper) {
    super();
    const texture = paper.texture("glow", TEXTURE, TEXTURE, (pen) => {
      const middle = TEXTURE / 2;
      const fade = pen.createRadialGradient(middle, middle, 0, middle, middle, middle);
      for (const [at, colour, alpha] of [[0, LAMPLIGHT, "cc"], [0.12, LAMPLIGHT, "8c"], [0.35, EMBER, "4c"], [0.65, EMBER, "1e"], [1, EMBER, "00"]] as const) {
        fade.addColorStop(at, `${css(colour)}${alpha}`);
      }
      pen.fillStyle = fade;
      pen.fillRect(0, 0, TEXTURE, TEXTURE);
    });
    for (const { x, y, radius, strength, deep = radius } of [...lanterns(map), ...openings(map, names)]) {
      const sprite = new Sprite({ texture, blendMode: "add", anchor: 0.5 });
      sprite.position.set(x, y);
      sprite.setSize(radius * 2 * TILE, deep * 2 * TILE);
      this.addChild(sprite);
      this.#glows.push({ sprite, strength, phase: (x * 13 + y * 7) % FLICKER_MS });
    }
    this.visible = false;
  }

  /** 0: out; 1: as in the evening. */
  set brightness(brightness: number) {
    this.#brightness = brightness;
    this.visible = brightness > 0;
  }

  /** Flames are never quite still, unless they are meant to be. */
  update(now: number, still: boolean): void {
    if (!this.visible) return;
    for (const { sprite, strength, phase } of this.#glows) {
      const flicker = still ? 0 : Math.sin(((now + phase) / FLICKER_MS) * 2 * Math.PI) * FLICKER;
      sprite.alpha = this.#brightness * (strength + flicker);
    }
  }
}

function lanterns(map: SpaceMap): readonly Glow[] {
  return map.props.flatMap(({ name, foot }) => {
    const shining = SHINING[name];
    if (!shining) return [];
    const { dx, dy, radius, strength } = shining;
    const [x, y] = [foot.x * TILE + dx, foot.y * TILE];
    return [
      { x, y: y + dy, radius, strength },
      { x, y, radius: POOL.wide, deep: POOL.deep, strength: POOL.strength * strength },
    ];
  });
}

/** Light falls out of windows and doorways. */
function openings(map: SpaceMap, names: TileNames): readonly Glow[] {
  return map.layers.flatMap(({ gids }) =>
    [...gids].flatMap((gid, index): Glow[] => {
      const x = ((index % map.width) + 0.5) * TILE;
      const y = Math.floor(index / map.width) * TILE;
      switch (names.name(gid)) {
        case "window-bottom":
          return [{ x, y, radius: 1.5, strength: 0.6 }];
        case "door-c-base":
          return [
            { x, y, radius: 2.2, strength: 0.55 },
            { x, y: y + 1.6 * TILE, radius: 2.4, deep: 1.4, strength: 0.4 },
          ];
        default:
          return [];
      }
    }),
  );
}
