/** The works of a hall where they hang, stand and lie; the nearest is lit. */
import { Container, Sprite } from "pixi.js";
import type { HungWork, Point, SpaceMap } from "#/model/map";
import { distance } from "#/model/nearest";
import type { Space, Work } from "#/model/space";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import type { TileNames } from "#/scene/ground/chunks";
import { showOnEasel } from "#/scene/hall/easel";
import { hanging } from "#/scene/hall/fineness";
import { FramedWork } from "#/scene/hall/frame";
import { PictureLight } from "#/scene/hall/picture-light";
import { Pictures } from "#/scene/hall/pictures";
import type { Props, Standing } from "#/scene/hall/props";
import { showScroll } from "#/scene/hall/scroll";
import { spread } from "#/scene/hall/spread";
import { TILE } from "#/scene/palette";

/** Tiles from which a picture is fetched. */
const REACH = 16;
const ARROW_ABOVE = 14;

interface Shown {
  readonly hung: HungWork;
  readonly frame: FramedWork;
  readonly light: PictureLight | null;
}

/** Where the works go. */
export interface Places {
  readonly floor: Container;
  readonly wall: Container;
  readonly lights: Container;
  readonly marks: Container;
}

export class Works {
  readonly #shown = new Map<string, Shown>();
  readonly #arrow: Sprite;
  readonly #pictures = new Pictures(REACH);
  #nearest: string | null = null;

  constructor(
    private readonly map: SpaceMap,
    space: Space,
    private readonly me: Point,
    private readonly names: TileNames,
    private readonly art: Art,
    private readonly paper: Paper,
    private readonly props: Props,
    private readonly places: Places,
  ) {
    const works = new Map(space.works.map((work) => [work.id, work]));
    for (const hung of map.works) this.#hang(hung, works.get(hung.work), space.mood || map.mood);
    for (const stand of props.standing) this.#cover(stand, works.get(stand.prop.work));
    this.#arrow = new Sprite(art.texture("object/arrow"));
    this.#arrow.visible = false;
    places.marks.addChild(this.#arrow);
  }

  /** Lights the work (null: none). */
  light(work: string | null): void {
    if (work === this.#nearest) return;
    this.#set(this.#nearest, false);
    this.#set(work, true);
    this.#nearest = work;
    const hung = work === null ? undefined : this.#shown.get(work)?.hung;
    this.#arrow.visible = hung !== undefined;
    if (hung) this.#arrow.position.set((hung.frame.x + hung.frame.width / 2) * TILE, hung.frame.y * TILE - ARROW_ABOVE);
  }

  /** `bob`: −1 to 1, how high the arrow floats. True when a picture came. */
  update(bob: number): boolean {
    this.#arrow.pivot.y = bob * 3;
    return this.#pictures.update();
  }

  destroy(): void {
    this.#pictures.destroy();
  }

  #set(work: string | null, nearest: boolean): void {
    const shown = work === null ? undefined : this.#shown.get(work);
    if (!shown) return;
    shown.frame.nearest = nearest;
    if (shown.light) shown.light.nearest = nearest;
  }

  #hang(hung: HungWork, work: Work | undefined, mood: string): void {
    const frame = new FramedWork(hung, work, mood, this.art, this.paper);
    frame.position.set(hung.frame.x * TILE, hung.frame.y * TILE);
    this.#place(hung, frame);
    const light = hung.mount === "wall" ? this.#lightOver(hung) : null;
    if (light) this.places.lights.addChild(light);
    this.#shown.set(hung.work, { hung, frame, light });
    // What comes with a content note shows nothing before one has chosen to look.
    if (work && !work.contentNote) this.#fill(frame, hung, work);
  }

  #fill(frame: FramedWork, hung: HungWork, work: Work): void {
    if (hung.mount === "scroll" && work.files.length > 0) {
      showScroll(frame, hung, work, this.me, this.#pictures);
    } else {
      this.#picture(frame, hung, work);
      if (work.form === "video" && work.thumb) frame.showPlay(hung, this.paper);
    }
    const pages = work.form === "cards" && hung.mount === "table" ? spread(frame, hung, work.files.length) : frame.pages;
    pages.forEach((page, index) => {
      const file = work.files[index + 1];
      if (file) this.#pictures.come([file.blur ?? null, file.thumb ?? file.url], () => distance(hung.frame, this.me), (texture) => { page.show(texture); });
    });
  }

  #picture(frame: FramedWork, hung: HungWork, work: Work): void {
    const { width, height } = frame.room(hung);
    const { likeness, small, large } = hanging(work, width, height, this.paper.sharpness);
    this.#pictures.come([likeness, small, large], () => distance(hung.frame, this.me), (texture) => { frame.show(texture, hung); });
  }

  /** What stands before a work and carries its cover. */
  #cover({ prop, holder }: Standing, work: Work | undefined): void {
    if (!work?.thumb || work.contentNote) return;
    const at = { ...prop.foot, width: 0, height: 0 };
    const likeness = work.files[0]?.blur ?? null;
    this.#pictures.come([likeness, work.thumb.url], () => distance(at, this.me), (texture) => { showOnEasel(holder, texture); });
  }

  #lightOver(hung: HungWork): PictureLight {
    const { x, y, width, height } = hung.frame;
    const column = Math.floor(x + width / 2);
    const below = Math.ceil(y + height);
    const foot = [0, 1, 2].map((row) => below + row).find((row) => !this.#isWall(column, row)) ?? below;
    return new PictureLight(hung, this.#wallTop(hung) * TILE, foot * TILE, this.paper);
  }

  #isWall(x: number, y: number): boolean {
    return this.map.layers.some(({ gids }) => /-(?:mid|base)$/.test(this.names.name(gids[y * this.map.width + x] ?? 0)));
  }

  /** The row where the wall behind a picture begins; of a wall of somebody else's tiles, where the picture does. */
  #wallTop({ frame }: HungWork): number {
    const x = Math.floor(frame.x + frame.width / 2);
    for (let y = Math.floor(frame.y + frame.height); y >= 0 && y > frame.y - 3; y--) {
      const here = this.map.layers.some(({ gids }) => this.names.name(gids[y * this.map.width + x] ?? 0).endsWith("-top"));
      if (here) return y;
    }
    return frame.y;
  }

  /** On the wall, flat on the floor, or on the panel, easel, table or screen that stands there. */
  #place(hung: HungWork, frame: FramedWork): void {
    const { places, props } = this;
    const stand = hung.mount === "wall" || hung.mount === "scroll" ? null : props.behind(hung.frame);
    if (stand) {
      frame.x -= stand.holder.x;
      frame.y -= stand.holder.y;
      stand.holder.addChild(frame);
    } else {
      (hung.mount === "scroll" || hung.mount === "table" ? places.floor : places.wall).addChild(frame);
    }
  }
}
