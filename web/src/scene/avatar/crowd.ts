/** Everybody in sight, oneself included: who is drawn whole, who as a dot, and whose name is shown. */
import type { Container } from "pixi.js";
import type { World } from "#/model/world";
import { Body, type Posture } from "#/scene/avatar/body";
import type { Plate } from "#/scene/avatar/plate";
import type { Strips } from "#/scene/avatar/strips";
import type { Art } from "#/scene/drawing/art";
import type { Paper } from "#/scene/drawing/paper";
import type { Sight } from "#/scene/ground/chunks";
import type { Dust } from "#/scene/life/dust";
import { TILE } from "#/scene/palette";

const MOST_FIGURES = 80;
const MOST_PLATES = 24;
const JUDGE_EVERY = 300;
/** What the badge of the demo's residents is on the wire. */
const RESIDENT = "demo";
/** Somebody just out of sight still throws a plate and a hat into it. */
const MARGIN = 2 * TILE;

export class Crowd {
  readonly #bodies = new Map<number, Body>();
  readonly #me: Body;
  #far: ReadonlySet<number> = new Set();
  #judged = -Infinity;

  constructor(
    private readonly world: World,
    private readonly art: Art,
    private readonly paper: Paper,
    private readonly strips: Strips,
    private readonly bodies: Container,
    private readonly plates: Container,
    private readonly dust: Dust,
  ) {
    const { name, look } = world.me;
    this.#me = new Body(name, "", look, "me", art, paper, 0);
    this.#me.plate.show(true);
    this.#join(this.#me);
  }

  /** Somebody came, went or changed. */
  renew(): void {
    const { people, me, quiz, space } = this.world;
    const arena = space?.kind === "arena";
    this.#me.dress(me.name, "", me.look);
    this.#me.haunt(arena && quiz?.mine?.standing === "out");
    this.#me.raise(me.hand);
    for (const [n, body] of this.#bodies) {
      if (people.has(n)) continue;
      body.destroy();
      this.#bodies.delete(n);
      this.dust.forget(n);
    }
    for (const { n, name, badge, look, ghost, hand } of people.values()) {
      const known = this.#bodies.get(n);
      const body = known ?? this.#join(new Body(name, badge, look, "other", this.art, this.paper, (n * 1237) % 7000));
      if (known) known.dress(name, badge, look);
      else this.#bodies.set(n, body);
      body.haunt(arena && ghost);
      body.raise(hand);
    }
    this.#judged = -Infinity;
  }

  rewrite(): void {
    for (const body of [this.#me, ...this.#bodies.values()]) body.plate.rewrite();
  }

  gesture(n: number, kind: string, now: number): void {
    this.#body(n)?.gesture(kind, now);
  }

  say(n: number, text: string, now: number): void {
    this.#body(n)?.bubble.say(text, now);
  }

  /** Draws everybody as they are at `now`. True while anybody in sight moves. */
  draw(now: number, sight: Sight, still: boolean, stillResidents: boolean): boolean {
    const { world, strips } = this;
    this.#judge(now);
    let busy = this.#me.draw(world.me, now, strips, false, still) || world.me.moving;
    if (!still && world.me.moving) this.dust.step(world.me.n, world.me.x, world.me.y, now);
    const moment = world.ticks.drawn(now);
    const { known } = world.ticks;
    for (const { n, badge, track } of world.people.values()) {
      const body = this.#bodies.get(n);
      if (!body) continue;
      const posture = stillResidents && badge === RESIDENT ? standingAt(track.stood) : track.at(moment, known);
      const visible = inSight(posture, sight);
      body.holder.visible = visible;
      body.plate.renderable = visible;
      body.bubble.renderable = visible;
      if (visible && (body.draw(posture, now, strips, this.#far.has(n), still) || posture.moving)) busy = true;
      if (visible && !still && posture.moving && !this.#far.has(n)) this.dust.step(n, posture.x, posture.y, now);
    }
    return this.dust.update(now) || busy;
  }

  #body(n: number): Body | undefined {
    return n === this.world.me.n ? this.#me : this.#bodies.get(n);
  }

  #join(body: Body): Body {
    this.bodies.addChild(body.holder);
    this.plates.addChild(body.plate, body.bubble);
    return body;
  }

  /** Shows the names of the nearest, but none over another: then the nearer one's is read. */
  #name(nearest: readonly number[]): void {
    const shown: Plate[] = [];
    for (const n of nearest) {
      const plate = this.#bodies.get(n)?.plate;
      if (!plate) continue;
      plate.show(shown.length < MOST_PLATES && !shown.some((other) => covers(plate, other)));
      if (plate.visible) shown.push(plate);
    }
  }

  #judge(now: number): void {
    if (now - this.#judged < JUDGE_EVERY) return;
    this.#judged = now;
    const { me, people } = this.world;
    const near = [...people.values()]
      .map(({ n, track }) => ({ n, far: Math.hypot(track.last.x - me.x, track.last.y - me.y) }))
      .sort((one, other) => one.far - other.far);
    this.#name(near.map(({ n }) => n));
    this.#far = new Set(near.slice(MOST_FIGURES).map(({ n }) => n));
  }
}

function covers(one: Plate, other: Plate): boolean {
  return Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < Math.max(one.height, other.height);
}

function standingAt({ x, y, dir }: Posture): Posture {
  return { x, y, dir, moving: false };
}

function inSight({ x, y }: Posture, { left, right, top, bottom }: Sight): boolean {
  const footX = x * TILE;
  const footY = y * TILE;
  return footX > left - MARGIN && footX < right + MARGIN && footY > top - MARGIN && footY < bottom + MARGIN + TILE;
}
