/** Click and tap: walk there; a near work or page opens, a far one is walked to; a door is walked through. Held, the walk follows. */
import type { Intents } from "#/model/intents";
import type { Rect } from "#/model/grid";
import type { Page, Point } from "#/model/map";
import type { World } from "#/model/world";

/** A finger is no needle: so many tiles beside a picture still count. */
const SLOP = 0.2;
const FOLLOW_EVERY = 250;
type Thing = { readonly work: string } | { readonly page: Page } | Point;

/** Held for so long, it is no tap any more. */
const HELD = 300;

export class Pointer {
  readonly #abort = new AbortController();
  #held: { readonly id: number; readonly since: number; at: Point } | null = null;
  #follow: ReturnType<typeof setInterval> | undefined;

  /** `place` gives the spot of the map (tiles) under a point of the window. */
  constructor(
    private readonly stage: HTMLElement,
    private readonly world: World,
    private readonly intents: Intents,
    private readonly place: (x: number, y: number) => Point,
  ) {
    const { signal } = this.#abort;
    stage.addEventListener("pointerdown", this.#down, { signal });
    stage.addEventListener("pointermove", this.#move, { signal });
    stage.addEventListener("pointerup", this.#up, { signal });
    stage.addEventListener("pointercancel", this.#cancel, { signal });
  }

  destroy(): void {
    this.#cancel();
    this.#abort.abort();
  }

  readonly #down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || event.defaultPrevented) {
      // A second finger pinches.
      this.#cancel();
      return;
    }
    this.#held = { id: event.pointerId, since: event.timeStamp, at: { x: event.clientX, y: event.clientY } };
    clearInterval(this.#follow);
    this.#follow = setInterval(this.#towards, FOLLOW_EVERY);
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#held?.id === event.pointerId) this.#held.at = { x: event.clientX, y: event.clientY };
    this.stage.style.cursor = this.#thing(this.place(event.clientX, event.clientY)) === null ? "" : "pointer";
  };

  readonly #up = (event: PointerEvent): void => {
    const held = this.#held;
    this.#cancel();
    if (held?.id !== event.pointerId || event.timeStamp - held.since > HELD) return;
    this.#tap(this.place(event.clientX, event.clientY));
  };

  readonly #cancel = (): void => {
    this.#held = null;
    clearInterval(this.#follow);
  };

  readonly #towards = (): void => {
    const held = this.#held;
    if (!held || performance.now() - held.since <= HELD) return;
    const { x, y } = this.place(held.at.x, held.at.y);
    this.intents.walkTo(x, y);
  };

  #tap(at: Point): void {
    const thing = this.#thing(at);
    const { nearest } = this.world;
    if (thing === null) this.intents.walkTo(at.x, at.y);
    else if ("work" in thing && nearest?.kind === "work" && nearest.work === thing.work) this.intents.openWork(thing.work);
    else if ("work" in thing) this.intents.walkToWork(thing.work);
    else if ("page" in thing) this.#read(thing.page);
    else this.intents.walkTo(thing.x, thing.y);
  }

  #read(page: Page): void {
    const { nearest } = this.world;
    const { x, y, width, height } = page.zone;
    if (nearest?.kind === "page" && nearest.page === page) this.intents.openPage(page);
    else this.intents.walkTo(x + width / 2, y + height / 2);
  }

  /** The work, page or door at a spot. A scroll on the floor can be walked on, so that it opens only where one stands on it already. */
  #thing(at: Point): Thing | null {
    const { map, nearest } = this.world;
    const hung = map?.works.find(({ frame }) => holds(frame, at));
    if (hung && (hung.mount !== "scroll" || (nearest?.kind === "work" && nearest.work === hung.work))) return { work: hung.work };
    const page = map?.pages.find(({ thing }) => thing !== null && holds(thing, at));
    if (page) return { page };
    const door = map?.doors.find(({ rect }) => holds(rect, at));
    return door ? { x: door.rect.x + door.rect.width / 2, y: door.rect.y + door.rect.height / 2 } : null;
  }
}

function holds(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x - SLOP && x <= rect.x + rect.width + SLOP && y >= rect.y - SLOP && y <= rect.y + rect.height + SLOP;
}
