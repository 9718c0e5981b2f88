/** Objects of the atlas that stand in a space. What is tall turns see-through when one stands behind it. */
import { Container, Sprite } from "pixi.js";
import type { Rect } from "#/model/grid";
import type { Point, Prop } from "#/model/map";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import { footShadow } from "#/scene/ground/shade";
import { TILE } from "#/scene/palette";

/** Lie on the floor or hang on the wall: nobody can stand behind them. */
const FLAT: ReadonlySet<string> = new Set(["portal", "dot", "exit", "exit-west", "plate", "wings", "cushion", "ring-o", "cross-x", "lotus"]);
/** Lie under all that lies on the floor. */
const MAT = "mat";
/** Swim in the pond. */
const FISH = "fish";
/** Stand in water, where nothing throws the shadow that the ground would show. */
const IN_WATER: ReadonlySet<string> = new Set(["pavilion"]);
const TALL = 1.4 * TILE;
const BEHIND_ALPHA = 0.4;
const FADE_MS = 120;
/** What hangs from something that stands sways a little, and cloth on its pole flutters. */
const SWAY_MS = 3100;
const SWAY = 0.045;
const CLOTH = "banner";
const FLUTTER_MS = 4700;
const FLUTTER = 0.035;
/** A gust runs over the yard from west to east: so much later a tile on (of a whole turn). */
const GUST = 0.11;
/** What moves on something that stands, by what it is drawn on. */
const HANGING: Readonly<Record<string, string>> = { lantern: "lantern-lamp", cat: "cat-tail" };

/** Something standing, with everything that hangs on it. */
export interface Standing {
  readonly prop: Prop;
  /** Where its picture is, in tiles. */
  readonly picture: Rect;
  readonly holder: Container;
  readonly tall: boolean;
}

export class Props {
  readonly mats = new Container();
  readonly flat = new Container();
  readonly standing: Standing[] = [];
  readonly #portals: Container[] = [];
  readonly #hanging: Container[] = [];
  readonly #cloths: Standing[] = [];

  constructor(props: readonly Prop[], art: Art, paper: Paper, bodies: Container) {
    for (const prop of [...props].sort((one, other) => one.foot.y - other.foot.y)) {
      if (prop.name === FISH) continue;
      const sprite = picture(prop, art);
      if (prop.name === MAT) {
        sprite.position.set(prop.foot.x * TILE, prop.foot.y * TILE);
        this.mats.addChild(sprite);
      } else if (FLAT.has(prop.name)) {
        sprite.position.set(prop.foot.x * TILE, prop.foot.y * TILE);
        this.flat.addChild(sprite);
        if (prop.name === "portal") this.#portals.push(sprite);
      } else {
        this.#stand(prop, sprite, art, paper, bodies);
      }
    }
  }

  /** What stands before the middle of a rectangle of the map, the smallest of several: a sign or a picture there hangs on it. */
  behind(rect: Rect): Standing | null {
    const x = rect.x + rect.width / 2;
    const y = rect.y + rect.height / 2;
    const holding = this.standing.filter(({ picture: { x: left, y: top, width, height } }) => {
      return x >= left && x <= left + width && y >= top && y <= top + height;
    });
    return holding.sort(({ picture: one }, { picture: other }) => one.width * one.height - other.width * other.height)[0] ?? null;
  }

  /** Fades what hides oneself. `glow`: 0 to 1, how bright the portals shine. True while something is still fading. */
  update(me: Point, elapsed: number, glow: number): boolean {
    for (const portal of this.#portals) portal.alpha = 0.75 + 0.25 * glow;
    let fading = false;
    for (const { picture: at, prop, holder, tall } of this.standing) {
      if (!tall) continue;
      const hides = me.x > at.x && me.x < at.x + at.width && me.y < prop.foot.y - 0.1 && me.y > at.y + 0.4;
      const wanted = hides ? BEHIND_ALPHA : 1;
      if (holder.alpha === wanted) continue;
      const most = elapsed / FADE_MS;
      holder.alpha += Math.max(-most, Math.min(most, wanted - holder.alpha));
      fading = true;
    }
    return fading;
  }

  /** Lets what hangs sway; `still`: it hangs straight down. */
  sway(now: number, still: boolean): void {
    this.#hanging.forEach((hanging, index) => {
      hanging.rotation = still ? 0 : Math.sin((now / SWAY_MS) * 2 * Math.PI + index) * SWAY;
    });
    for (const { holder, prop } of this.#cloths) {
      holder.skew.y = still ? 0 : Math.sin((now / FLUTTER_MS - prop.foot.x * GUST) * 2 * Math.PI) * FLUTTER;
    }
  }

  #stand(prop: Prop, sprite: Container, art: Art, paper: Paper, bodies: Container): void {
    const spec = art.manifest.objects[prop.name];
    const [width, height] = spec?.size ?? [TILE, TILE];
    const [anchorX, anchorY] = spec?.anchor ?? [width / 2, height];
    const [wide] = spec?.footprint ?? [0, 0];
    const holder = new Container();
    holder.position.set(prop.foot.x * TILE, prop.foot.y * TILE);
    holder.zIndex = prop.foot.y * TILE;
    holder.addChild(sprite);
    const hanging = hangingFrom(prop, art);
    if (hanging) this.#hanging.push(holder.addChild(hanging));
    bodies.addChild(holder);
    if (wide > 0 && !IN_WATER.has(prop.name)) this.flat.addChild(footShadow(prop.foot.x * TILE, prop.foot.y * TILE, wide * TILE, paper));
    const at: Rect = {
      x: prop.foot.x - anchorX / TILE,
      y: prop.foot.y - anchorY / TILE,
      width: width / TILE,
      height: height / TILE,
    };
    const standing: Standing = { prop, picture: at, holder, tall: height > TALL };
    this.standing.push(standing);
    if (prop.name === CLOTH) this.#cloths.push(standing);
  }
}

/** The lamp on a lantern's pole: both are drawn on the same sheet, so that their anchors say where it hangs. */
function hangingFrom({ name }: Prop, art: Art): Container | null {
  const hangs = HANGING[name] ?? "";
  const [spec, stand] = [art.manifest.objects[hangs], art.manifest.objects[name]];
  if (!spec || !stand) return null;
  const lamp = new Sprite(art.texture(`object/${hangs}`));
  lamp.position.set(spec.anchor[0] - stand.anchor[0], spec.anchor[1] - stand.anchor[1]);
  return lamp;
}

function picture(prop: Prop, art: Art): Container {
  const sprite = new Sprite(art.texture(`object/${prop.name}`));
  if (!art.has(`object/${prop.name}`)) {
    sprite.anchor.set(0.5, 1);
    sprite.width = sprite.height = TILE / 2;
  }
  if (prop.tint !== "" && /^#[0-9a-f]{6}$/i.test(prop.tint)) sprite.tint = prop.tint;
  const line = `object/${prop.name}-line`;
  if (!art.has(line)) return sprite;
  const both = new Container();
  both.addChild(sprite, new Sprite(art.texture(line)));
  return both;
}
