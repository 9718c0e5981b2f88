/** One space drawn: floor, walls, what hangs and stands there, the people, and what lies above them. */
import { Container } from "pixi.js";
import type { Rect } from "#/model/grid";
import type { SpaceMap } from "#/model/map";
import type { Space } from "#/model/space";
import type { Located, World } from "#/model/world";
import { Crowd } from "#/scene/avatar/crowd";
import type { Strips } from "#/scene/avatar/strips";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import { Chunks, extentOf, type Sight, TileNames } from "#/scene/ground/chunks";
import { fringes } from "#/scene/ground/fringe";
import { matEdges } from "#/scene/ground/mats";
import { routeDots } from "#/scene/ground/route";
import { wallShade } from "#/scene/ground/shade";
import { yardAround } from "#/scene/ground/yard";
import { Props } from "#/scene/hall/props";
import { Screens } from "#/scene/hall/screens";
import { Signs } from "#/scene/hall/signs";
import { Works } from "#/scene/hall/works";
import { Drift } from "#/scene/life/drift";
import { Dust } from "#/scene/life/dust";
import { Pond } from "#/scene/life/pond";
import { echoMarks } from "#/scene/ground/echoes";
import { floodlight } from "#/scene/light/flood";
import { Lamps } from "#/scene/light/lamps";
import { sunlight } from "#/scene/light/sun";
import { toneOf } from "#/scene/light/tone";
import { Marker } from "#/scene/marker";
import { HANJI, INK, TILE, VOID } from "#/scene/palette";

/** Tiles between the dots of a way to somebody. */
const LEAD_EVERY = 1;
const GLOW_MS = 2600;
const BOB_MS = 1100;
/** Moods whose walls are dark: words on them are light. */
const DARK_WALLS: ReadonlySet<string> = new Set(["arena", "stories"]);

/** How much is drawn. */
export interface Manner {
  /** Nothing moves that need not. */
  readonly still: boolean;
  readonly evening: boolean;
  readonly stillResidents: boolean;
}

export class Place extends Container {
  readonly crowd: Crowd;
  readonly marker: Marker;
  /** What there is to see, in pixels. */
  readonly extent: Rect;
  /** The colour around what there is to see. */
  surround = VOID;
  readonly #yard: Container;
  readonly #sun: Container;
  readonly #ground: Chunks;
  readonly #over: Chunks;
  readonly #lights = new Container();
  readonly #low = new Container();
  readonly #wall = new Container();
  readonly #bodies = new Container({ isRenderGroup: true, sortableChildren: true });
  readonly #boards = new Container();
  readonly #lamps: Lamps;
  readonly #drift: Drift;
  readonly #pond: Pond;
  readonly #props: Props;
  readonly #signs: Signs;
  readonly #screens: Screens;
  readonly #works: Works;
  #lead: Container | null = null;

  constructor(
    private readonly world: World,
    readonly space: Space,
    readonly map: SpaceMap,
    private readonly art: Art,
    private readonly paper: Paper,
    strips: Strips,
    /** The expo's time zone, "" for this machine's. */
    zone = "",
  ) {
    super();
    const names = new TileNames(map.tilesets, art.manifest.tiles);
    const { x, y, width, height } = extentOf(map, names);
    this.extent = { x: x * TILE, y: y * TILE, width: width * TILE, height: height * TILE };
    const below = map.layers.filter((layer) => layer.role !== "over");
    this.#yard = yardAround(map, names, art, paper);
    this.#sun = sunlight(map, names, paper);
    this.#ground = new Chunks(below, map, names, art);
    this.#over = new Chunks(map.layers.filter((layer) => layer.role === "over"), map, names, art);
    const floor = new Container();
    const flat = new Container({ isRenderGroup: true });
    const marks = new Container({ isRenderGroup: true, sortableChildren: true });
    this.#props = new Props(map.props, art, paper, this.#bodies);
    const dust = new Dust(map.mood, paper);
    this.#pond = new Pond(map, names, art, paper);
    this.#low.addChild(fringes(map, names, paper), matEdges(map, names), floodlight(map, names, paper), this.#pond, this.#props.mats, wallShade(map, names, paper), this.#sun, routeDots(map.route, art), echoMarks(space.echoes ?? [], paper), floor, this.#props.flat, dust);
    flat.addChild(this.#low, this.#lights, this.#wall);
    // Name boards hang under the eaves, which are drawn after the people.
    this.#signs = new Signs(map.signs, paper, this.#props, this.#wall, this.#boards, DARK_WALLS.has(map.mood) ? HANJI : INK);
    this.#screens = new Screens(map.signs, world, zone, paper, this.#wall);
    const places = { floor, wall: this.#wall, lights: this.#lights, marks };
    this.#works = new Works(map, space, world.me, names, art, paper, this.#props, places);
    this.marker = new Marker(paper);
    flat.addChild(this.marker);
    this.crowd = new Crowd(world, art, paper, strips, this.#bodies, marks, dust);
    this.#lamps = new Lamps(map, names, paper);
    this.#drift = new Drift(map.mood, art, paper);
    this.addChild(this.#yard, this.#ground, flat, this.#bodies, this.#over, this.#boards, this.#lamps, this.#drift, marks);
  }

  /** Draws the moment `now`; true while something in sight moves or comes. */
  draw(now: number, elapsed: number, sight: Sight, { still, evening, stillResidents }: Manner): boolean {
    const { world } = this;
    this.#shine(evening);
    this.#lamps.update(now, still);
    this.#ground.see(sight);
    this.#over.see(sight);
    this.#works.light(world.nearest?.kind === "work" ? world.nearest.work : null);
    const came = this.#works.update(still ? 0 : wave(now, BOB_MS));
    this.marker.update(still ? 0 : wave(now, BOB_MS));
    this.#props.sway(now, still);
    const fading = this.#props.update(world.me, elapsed, still ? 1 : 0.5 + wave(now, GLOW_MS) / 2);
    const drifting = this.#drift.update(now, sight, evening, still);
    const swimming = this.#pond.update(now, sight, still);
    return this.crowd.draw(now, sight, still, stillResidents) || fading || came || drifting || swimming;
  }

  /** Dots on the floor to somebody, and a mark where they are. */
  lead(located: Located | null): void {
    this.#lead?.destroy({ children: true });
    this.#lead = null;
    if (!located) return;
    const { me } = this.world;
    const there = new Marker(this.paper);
    there.point(located);
    this.#lead = new Container();
    this.#lead.addChild(routeDots([{ x: me.x, y: me.y }, ...located.way], this.art, LEAD_EVERY), there);
    this.#low.addChild(this.#lead);
  }

  /** The programme or the quiz has gone on. */
  tell(): void {
    this.#screens.write();
  }

  /** Fonts have come. */
  rewrite(): void {
    this.paper.rewrite(() => {
      this.#signs.write();
      this.#screens.write(true);
      this.crowd.rewrite();
    });
  }

  /** Colours everything in the light of the time of day. */
  #shine(evening: boolean): void {
    const tone = toneOf(this.map.mood, evening);
    this.surround = tone.surround;
    this.#sun.visible = tone.sun;
    this.#yard.tint = tone.around;
    this.#lamps.brightness = tone.lamps;
    this.#lights.blendMode = tone.spots ? "add" : "normal";
    for (const part of [this.#ground, this.#low, this.#over, this.#boards]) part.tint = tone.place;
    this.#bodies.tint = tone.people;
    this.#wall.tint = tone.works;
  }

  override destroy(): void {
    this.#works.destroy();
    this.#screens.destroy();
    super.destroy({ children: true });
  }
}

function wave(now: number, period: number): number {
  return Math.sin((now / period) * 2 * Math.PI);
}
