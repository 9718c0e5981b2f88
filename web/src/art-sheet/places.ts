/** Whole places, drawn by the world's own scene in the morning and in the evening. */
import { Container, type WebGLRenderer } from "pixi.js";
import { card, drawn } from "#/art-sheet/card";
import { say } from "#/i18n/i18n";
import { type HungWork, parseMap } from "#/model/map";
import type { Form, Pair, Space, Work } from "#/model/space";
import { classOf, flat, type TiledMap } from "#/model/tiled";
import { World } from "#/model/world";
import { Strips } from "#/scene/avatar/strips";
import type { Art } from "#/scene/drawing/art";
import { Paper } from "#/scene/drawing/paper";
import { createRenderer } from "#/scene/drawing/renderer";
import { FONT } from "#/scene/palette";
import { Place } from "#/scene/place";

export interface NamedMap {
  readonly mood: string;
  readonly title: Pair;
  readonly map: TiledMap;
}

/** So large a tile is drawn, as a share of its own size. */
const ZOOM = 0.5;
/** What is baked little by little is there after so many drawings. */
const ROUNDS = 12;

export class Places {
  private constructor(
    private readonly art: Art,
    private readonly renderer: WebGLRenderer,
  ) {}

  /** `maps`: whose signs will be drawn. Their letters have to be there, for words are drawn once. */
  static async begin(art: Art, maps: readonly NamedMap[]): Promise<Places> {
    await document.fonts.load(`16px ${FONT}`, maps.map(({ title }) => say(title)).join(""));
    return new Places(art, await createRenderer());
  }

  card({ mood, title, map }: NamedMap): HTMLElement {
    const world = visited(mood, title, map);
    const place = world.space && world.map && new Place(world, world.space, world.map, this.art, new Paper(1), new Strips(this.renderer, this.art));
    if (!place) throw new Error(`no place of ${mood}`);
    const pictures = [false, true].map((evening) => this.#picture(place, evening));
    place.destroy();
    return card(mood, ...pictures);
  }

  #picture(place: Place, evening: boolean): HTMLCanvasElement {
    const { x, y, width, height } = place.extent;
    const sight = { left: x, top: y, right: x + width, bottom: y + height };
    const root = new Container();
    root.addChild(place);
    place.scale.set(ZOOM);
    place.position.set(-x * ZOOM, -y * ZOOM);
    this.renderer.resize(width * ZOOM, height * ZOOM, 1);
    for (let round = 0; round < ROUNDS; round++) place.draw(0, 1000, sight, { still: true, stillResidents: true, evening });
    this.renderer.background.color = place.surround;
    this.renderer.render(root);
    const picture = drawn(this.renderer.canvas.width, this.renderer.canvas.height, (pen) => { pen.drawImage(this.renderer.canvas, 0, 0); });
    root.removeChild(place);
    return picture;
  }
}

/** A world in which somebody has just come into a place. */
function visited(mood: string, title: Pair, raw: TiledMap): World {
  const world = new World();
  const map = parseMap(raw);
  const start = flat(raw.layers).flatMap(({ objects }) => objects ?? []).find((object) => classOf(object) === "start" && object.name === "default");
  const at = { x: (start?.x ?? 0) / raw.tilewidth, y: (start?.y ?? 0) / raw.tileheight };
  const space: Space = { slug: mood, kind: "hall", title, mood, mapHash: mood, mapUrl: "/", hall: null, works: map.works.map(unknown), halls: [] };
  world.welcomed("me", "", { outfit: "hanbok-chima", upper: "#FFFDF7", lower: "#BF3F2B" });
  world.entered(space, map, { n: 1, x: at.x, y: at.y, dir: 5 });
  return world;
}

/** A work of which no more is known than where it hangs: its frame is drawn, without a picture. */
function unknown({ work, form, pages = 1 }: HungWork): Work {
  const file = { url: "", width: 800, height: 800, mime: "", alt: {}, large: "" };
  return {
    id: work, slug: work, form: form as Form, title: {}, makers: [], institution: null, year: null, text: {}, alt: {}, transcript: {}, credit: {},
    licence: "", licenceName: {}, licenceUrl: "", language: "", sources: [], series: null, contentNote: null, recommended: 0, reason: {}, url: "",
    empathy: { count: 0, mine: false, url: "" }, thumb: null, files: Array.from({ length: pages }, () => file), captions: [], poster: null, duration: null,
  };
}
