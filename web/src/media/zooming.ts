/** Zooming by hand: two fingers, wheel, double click or tap, dragging. What lies in the frame is drawn by whoever uses this. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { FITTED, held, type Lie, panned, type Point, type Size, STEP, zoomed } from "#/media/zoom";

/** Pixels that a finger passes before it has swiped. */
const SWIPE = 48;

/** What is zoomed. */
export interface Zoomable {
  frame(): HTMLElement;
  /** Of what lies in the frame; only its proportions count where it is drawn to fill. */
  picture(): Size;
  /** Whether something else has taken the hands over. */
  given?(): boolean;
  /** A finger swept over it while it was fitted: 1 to what comes after. */
  swept?(way: 1 | -1): void;
}

interface Stroke {
  readonly from: Point;
  /** It never was a sweep: two fingers, or a picture that was moved. */
  moved: boolean;
}

export class Zooming implements ReactiveController {
  #lie: Lie = FITTED;
  #stroke: Stroke | null = null;
  readonly #fingers = new Map<number, Point>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly of: Zoomable,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fingers.clear();
    this.#stroke = null;
  }

  get lie(): Lie {
    return this.#lie;
  }

  /** Moves an element to where it lies. */
  lay(element: HTMLElement | null | undefined): void {
    element?.style.setProperty("--x", `${this.#lie.x}px`);
    element?.style.setProperty("--y", `${this.#lie.y}px`);
    element?.style.setProperty("--scale", String(this.#lie.scale));
  }

  /** About a point of the frame, from its centre. */
  zoom(by: number, at: Point = { x: 0, y: 0 }): void {
    this.#lies(zoomed(this.#lie, by, at, ...this.#sizes));
  }

  pan(dx: number, dy: number): void {
    this.#lies(panned(this.#lie, dx, dy, ...this.#sizes));
  }

  fit(): void {
    this.#lies(FITTED);
  }

  /** As large as before, at its beginning: where one reads on after a page was turned. */
  restart(): void {
    if (this.#lie.scale > 1) this.#lies(held({ ...this.#lie, x: Infinity, y: Infinity }, ...this.#sizes));
  }

  /** Ctrl with the wheel stays the browser's. */
  readonly wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || this.#given) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 400), this.#at(event));
  };

  readonly twice = (event: MouseEvent): void => {
    if (this.#given) return;
    if (this.#lie.scale > 1) this.fit();
    else this.zoom(STEP * STEP, this.#at(event));
  };

  readonly seize = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#given) return;
    const frame = this.of.frame();
    frame.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, this.#at(event));
    if (this.#fingers.size === 1) this.#stroke = { from: this.#at(event), moved: event.pointerType === "mouse" || this.#lie.scale > 1 };
    else if (this.#stroke) this.#stroke.moved = true;
    frame.toggleAttribute("data-held", true);
  };

  readonly drag = (event: PointerEvent): void => {
    const was = this.#fingers.get(event.pointerId);
    if (!was) return;
    const now = this.#at(event);
    this.#fingers.set(event.pointerId, now);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.#pinch(was, now, other);
    else if (this.#lie.scale > 1) this.pan(now.x - was.x, now.y - was.y);
  };

  readonly release = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId) || this.#fingers.size > 0) return;
    this.of.frame().toggleAttribute("data-held", false);
    const stroke = this.#stroke;
    this.#stroke = null;
    if (!stroke || stroke.moved || event.type === "pointercancel") return;
    const at = this.#at(event);
    const dx = at.x - stroke.from.x;
    if (Math.abs(dx) >= SWIPE && Math.abs(dx) > Math.abs(at.y - stroke.from.y)) this.of.swept?.(dx < 0 ? 1 : -1);
  };

  #pinch(was: Point, now: Point, other: Point): void {
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    const apart = Math.hypot(was.x - other.x, was.y - other.y);
    if (apart > 0) this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, middle);
    this.pan((now.x - was.x) / 2, (now.y - was.y) / 2);
  }

  get #given(): boolean {
    return this.of.given?.() ?? false;
  }

  get #sizes(): readonly [Size, Size] {
    const frame = this.of.frame();
    return [this.of.picture(), { width: frame.clientWidth, height: frame.clientHeight }];
  }

  #lies(lie: Lie): void {
    this.#lie = lie;
    this.host.requestUpdate();
  }

  /** A point of the page from the frame's centre. */
  #at(event: MouseEvent): Point {
    const box = this.of.frame().getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
  }
}
