/** The world on a canvas. Everything it shows can be read and done in the HUD as well; the canvas is hidden from screen readers. */
import { Container, type WebGLRenderer } from "pixi.js";
import { t } from "#/i18n/i18n";
import { isEvening } from "#/model/daytime";
import type { Intents, Look } from "#/model/intents";
import type { Point } from "#/model/map";
import type { Settings } from "#/model/settings";
import type { World } from "#/model/world";
import { WAVE } from "#/scene/avatar/body";
import type { Mirrored } from "#/scene/avatar/figure";
import { drawPortrait } from "#/scene/avatar/portrait";
import { Strips } from "#/scene/avatar/strips";
import { Camera, type View, viewOf } from "#/scene/camera";
import type { Art } from "#/scene/drawing/art";
import { Paper } from "#/scene/drawing/paper";
import type { Sight } from "#/scene/ground/chunks";
import { Keyboard } from "#/scene/input/keyboard";
import { Pad } from "#/scene/input/pad";
import { Pointer } from "#/scene/input/pointer";
import { Pace, type Quality } from "#/scene/pace";
import { TILE } from "#/scene/palette";
import { Place } from "#/scene/place";

const SHARPEST = 2;
const COARSE = 0.5;
/** How often it is looked whether evening has come. */
const CLOCK_MS = 20_000;

export class Stage {
  readonly #root = new Container();
  readonly #camera = new Camera();
  readonly #pace = new Pace();
  readonly #paper: Paper;
  readonly #strips: Strips;
  readonly #stops: (() => void)[] = [];
  readonly #abort = new AbortController();
  #place: Place | null = null;
  #pad: Pad | null = null;
  #view: View = viewOf(1, 1, TILE);
  #quality: Quality = "full";
  #before = 0;
  #evening = false;
  #frame = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly renderer: WebGLRenderer,
    private readonly art: Art,
    private readonly world: World,
    private readonly intents: Intents,
    private readonly settings: Settings,
    /** The expo's time zone. */
    private readonly zone: string,
  ) {
    this.#paper = new Paper(sharpness());
    this.#strips = new Strips(renderer, art);
    this.#dressElement();
    this.#listen();
    this.#watchSize();
    this.#watchClock();
    this.#enter();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  /** Draws somebody on a canvas of the page. */
  readonly portrait = (look: Look, canvas: HTMLCanvasElement, side: Mirrored, step: number): void => {
    drawPortrait(this.art, look, canvas, side, step);
  };

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    this.#abort.abort();
    this.#place?.destroy();
    this.#pad?.destroy();
    this.renderer.destroy({ removeView: true });
  }

  #dressElement(): void {
    const { element, renderer } = this;
    const keys = document.createElement("p");
    keys.id = "stage-keys";
    keys.hidden = true;
    keys.textContent = t("Walk with the arrow keys. Enter opens the work or door before you; N walks to the next work; L lists all works; T opens the chat; the question mark key gives help.");
    renderer.canvas.setAttribute("aria-hidden", "true");
    element.replaceChildren(renderer.canvas, keys);
    element.tabIndex = 0;
    element.setAttribute("role", "application");
    element.setAttribute("aria-label", t("The world: walk here"));
    element.setAttribute("aria-describedby", keys.id);
  }

  #listen(): void {
    const { element, world, intents, settings } = this;
    const keyboard = new Keyboard(element, intents, () => (settings.choices.letterKeys ? settings.choices.keys : null));
    const pointer = new Pointer(element, world, intents, (x, y) => this.#placeAt(x, y));
    const touch = (): void => {
      this.#pace.touch(performance.now());
    };
    const told = (): void => {
      this.#place?.tell();
      touch();
    };
    const people = (): void => {
      this.#place?.crowd.renew();
      touch();
    };
    this.#stops.push(
      () => { keyboard.destroy(); },
      () => { pointer.destroy(); },
      world.on("entered", () => { this.#enter(); }),
      world.on("people", people),
      world.on("me", people),
      world.on("quiz", people),
      world.on("quiz", told),
      world.on("day", told),
      world.on("nearest", touch),
      world.on("waved", (n) => { this.#place?.crowd.gesture(n, WAVE, performance.now()); }),
      world.on("emoted", ({ n, kind }) => { this.#place?.crowd.gesture(n, kind, performance.now()); }),
      world.talk.on("said", ({ n, channel, text }) => {
        if (channel === world.channel) this.#place?.crowd.say(n, text, performance.now());
        touch();
      }),
      world.on("located", (located) => {
        this.#place?.lead(located);
        touch();
      }),
      world.on("target", (target) => {
        this.#place?.marker.point(target);
        touch();
      }),
      settings.on("changed", () => { this.#choose(); }),
    );
    const { signal } = this.#abort;
    document.fonts.addEventListener("loadingdone", () => { this.#rewrite(); }, { signal });
    this.renderer.canvas.addEventListener("webglcontextrestored", () => {
      this.#strips.forget();
      touch();
    }, { signal });
  }

  #watchSize(): void {
    const size = (): void => {
      this.#resize();
    };
    const observer = new ResizeObserver(size);
    observer.observe(this.element);
    this.#stops.push(() => { observer.disconnect(); });
    // The device's pixels change when a window moves to another screen or the page is zoomed.
    window.addEventListener("resize", size, { signal: this.#abort.signal });
    this.#resize();
    this.#choose();
  }

  #watchClock(): void {
    const clock = setInterval(() => { this.#lookAtClock(); }, CLOCK_MS);
    this.#stops.push(() => { clearInterval(clock); });
  }

  #choose(): void {
    this.#lookAtClock();
    const { touchPad } = this.settings.choices;
    if (touchPad && !this.#pad) {
      this.#pad = new Pad(this.element, this.intents, this.#paper);
      this.#root.addChild(this.#pad);
    } else if (!touchPad) {
      this.#pad?.destroy();
      this.#pad = null;
    }
    this.#resize();
  }

  #lookAtClock(): void {
    const evening = isEvening(this.settings.choices.light, this.zone, new Date());
    if (evening !== this.#evening) this.#pace.touch(performance.now());
    this.#evening = evening;
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.#view = viewOf(clientWidth, clientHeight, TILE);
    this.#sharpen(this.#quality);
    this.#pad?.resize(clientWidth, clientHeight);
    this.#camera.cut();
    this.#pace.touch(performance.now());
  }

  #sharpen(quality: Quality): void {
    this.#quality = quality;
    const { width, height } = this.#view;
    this.renderer.resize(width, height, quality === "full" ? sharpness() : COARSE * sharpness());
  }

  #enter(): void {
    const { space, map } = this.world;
    if (!space || !map) return;
    // Back after a lost connection everything hangs where it hung: only the people are others.
    if (this.#place?.map === map && this.#place.space.slug === space.slug) {
      this.#place.crowd.renew();
      this.#pace.touch(performance.now());
      return;
    }
    this.#place?.destroy();
    this.#pad?.destroy();
    this.#pad = null;
    this.#paper.clear(sharpness());
    this.#place = new Place(this.world, space, map, this.art, this.#paper, this.#strips, this.zone);
    this.#root.addChild(this.#place);
    this.#place.crowd.renew();
    this.#choose();
    this.#camera.cut();
  }

  #rewrite(): void {
    this.#place?.rewrite();
    this.#pace.touch(performance.now());
  }

  readonly #tick = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#tick);
    const { lowPower } = this.settings.choices;
    if (!this.#pace.isDue(now, lowPower)) return;
    const elapsed = Math.min(200, now - this.#before);
    this.#before = now;
    this.world.frame(now);
    const moves = this.#draw(now, elapsed);
    const quality = this.#pace.decide(now, lowPower, moves);
    if (!quality) return;
    if (quality !== this.#quality) this.#sharpen(quality);
    this.renderer.render(this.#root);
  };

  #draw(now: number, elapsed: number): boolean {
    const { me } = this.world;
    if (!this.#place) return false;
    const { lowPower, reducedMotion, stillResidents } = this.settings.choices;
    const camera = this.#camera;
    const [wasX, wasY] = [camera.x, camera.y];
    camera.follow({ x: me.x * TILE, y: me.y * TILE }, this.#view, this.#place.extent, elapsed, reducedMotion);
    this.#look();
    this.#strips.begin(!reducedMotion);
    const moves = this.#place.draw(now, elapsed, this.#sight(), { still: lowPower || reducedMotion, evening: this.#evening, stillResidents });
    this.renderer.background.color = this.#place.surround;
    return moves || Math.abs(camera.x - wasX) > 0.1 || Math.abs(camera.y - wasY) > 0.1;
  }

  /** Puts the view over the place, on whole device pixels so that nothing shimmers. */
  #look(): void {
    const { width, height, zoom } = this.#view;
    const { resolution } = this.renderer;
    const onPixel = (value: number): number => Math.round(value * resolution) / resolution;
    const place = this.#place;
    if (!place) return;
    place.scale.set(zoom);
    place.position.set(onPixel(width / 2 - this.#camera.x * zoom), onPixel(height / 2 - this.#camera.y * zoom));
  }

  #sight(): Sight {
    const { width, height, zoom } = this.#view;
    const { x, y } = this.#camera;
    const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
    return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
  }

  #placeAt(clientX: number, clientY: number): Point {
    const { left, top } = this.element.getBoundingClientRect();
    const { width, height, zoom } = this.#view;
    const x = (clientX - left - width / 2) / zoom + this.#camera.x;
    const y = (clientY - top - height / 2) / zoom + this.#camera.y;
    return { x: x / TILE, y: y / TILE };
  }
}

function sharpness(): number {
  return Math.min(SHARPEST, Math.max(1, window.devicePixelRatio));
}
