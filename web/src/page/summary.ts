/** The surroundings in a sentence or two: on request, and by itself when they changed, never more often than every ten seconds. */
import { say, t, tn } from "#/i18n/i18n";
import type { World } from "#/model/world";
import { type Near, nearOf } from "#/page/near";

export const EVERY_MS = 10_000;
/** More names than these are only counted. */
const NAMED = 5;

/** What is told by itself: numbers, and nothing that only moved. */
export function briefly({ people, works }: Near): string {
  if (people.length === 0 && works.length === 0) return t("Nobody and nothing is near you.");
  if (works.length === 0) return tn("{count} person is near you.", "{count} people are near you.", people.length);
  if (people.length === 0) return tn("{count} work is near you.", "{count} works are near you.", works.length);
  return t("Near you: {people}, {works}.", {
    people: tn("{count} person", "{count} people", people.length),
    works: tn("{count} work", "{count} works", works.length),
  });
}

/** What is told on request: where one is, how many are here, who is near, and what one stands before. */
export function fully(world: World): string {
  const near = nearOf(world);
  return [where(world), briefly(near), named(near), standing(world)].filter(Boolean).join(" ");
}

function where(world: World): string {
  const space = say(world.space?.title);
  return world.total > 1
    ? tn("You are in: {space}, with {count} other person.", "You are in: {space}, with {count} other people.", world.total - 1, { space })
    : t("You are in: {space}, alone.", { space });
}

function named({ people }: Near): string {
  if (people.length === 0) return "";
  const names = people.slice(0, NAMED).map(({ walker }) => walker.name).join(", ");
  return people.length > NAMED
    ? tn("{names} and {count} more person.", "{names} and {count} more people.", people.length - NAMED, { names })
    : t("It is {names}.", { names });
}

/** The work, the door or the board that one stands before. */
export function standing(world: Pick<World, "nearest" | "work">): string {
  const { nearest } = world;
  switch (nearest?.kind) {
    case "work":
      return t("You stand before: {title}.", { title: say(world.work(nearest.work)?.title) });
    case "door":
      return t("You stand at the door to: {title}.", { title: say(nearest.door.title) || t("another hall") });
    case "page":
      return t("You stand before: {title}.", { title: say(nearest.page.title) || t("a board") });
    default:
      return "";
  }
}

/** Decides when the surroundings are told without being asked for. Times in milliseconds of any one clock. */
export class Summaries {
  #told = "";
  #at = -Infinity;

  constructor(private readonly every = EVERY_MS) {}

  /** Something was told anyway: nothing more for a while, and this is known. */
  heard(brief: string, now: number): void {
    this.#told = brief;
    this.#at = now;
  }

  /** Something else was told. */
  wait(now: number): void {
    this.#at = now;
  }

  /** What is to be told now, or null. */
  due(brief: string, now: number): string | null {
    if (brief === this.#told || now - this.#at < this.every) return null;
    this.heard(brief, now);
    return brief;
  }
}
