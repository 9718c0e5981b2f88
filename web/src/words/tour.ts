/** The tour's stops as the server names them, what each shows, and whether it is over. */
import { t } from "#/i18n/i18n";
import type { HungWork, SpaceMap } from "#/model/map";
import type { Shelf } from "#/model/settings";

const DONE = "madang.tour";

/** Taken or put away in this browser, on whichever face. */
export function isOver(shelf: Shelf): boolean {
  return shelf.getItem(DONE) !== null;
}

export function endTour(shelf: Shelf): void {
  try {
    shelf.setItem(DONE, "1");
  } catch {
    // Where nothing can be kept, the guide asks again next time.
  }
}

export type Sight = "focal" | "scroll" | "quiz";

export interface Stop {
  readonly space: string;
  readonly sight: Sight;
}

const SIGHTS: ReadonlySet<string> = new Set<Sight>(["focal", "scroll", "quiz"]);

/** `space:what` with spaces between; what this client does not know is left out. */
export function stopsOf(told: string): readonly Stop[] {
  return told
    .split(" ")
    .map((stop) => stop.split(":"))
    .flatMap(([space, sight]) => (space && sight && SIGHTS.has(sight) ? [{ space, sight: sight as Sight }] : []));
}

/** The work that a stop is about, in the space it is in. */
export function workOf(stop: Stop, map: SpaceMap): HungWork | undefined {
  if (stop.sight === "focal") return map.works.find((hung) => hung.focal) ?? map.works[0];
  if (stop.sight === "scroll") return map.works.find((hung) => hung.mount === "scroll");
  return undefined;
}

export interface Words {
  readonly title: string;
  readonly text: string;
}

export function wordsOf({ sight }: Stop): Words {
  switch (sight) {
    case "focal":
      return { title: t("The focal work of this hall"), text: t("What most people recommended hangs in the first view. Enter or a tap opens it.") };
    case "scroll":
      return { title: t("A webtoon to walk along"), text: t("It lies on the floor, from north to south. Walk down along it, or open it to read.") };
    case "quiz":
      return { title: t("The OX arena"), text: t("Walk onto O or X, or press the letter. Until the host asks, you can try it by yourself.") };
  }
}
