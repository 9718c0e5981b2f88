/** What the hint card shows: what is near, or for newcomers how to walk. Pure. */
import type { Door, Page } from "#/model/map";
import type { Work } from "#/model/space";
import type { World } from "#/model/world";

export type Hint =
  | { readonly kind: "work"; readonly work: Work; readonly seen: boolean }
  | { readonly kind: "door"; readonly door: Door }
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "first" };

type Known = Pick<World, "nearest" | "seen" | "work" | "connection">;

/** `walked`: whether this visitor has moved already; who has needs no lesson. */
export function hintOf(world: Known, walked: boolean): Hint | null {
  if (world.connection.phase !== "here") return null;
  const { nearest } = world;
  if (nearest?.kind === "door") return { kind: "door", door: nearest.door };
  if (nearest?.kind === "page") return { kind: "page", page: nearest.page };
  const work = nearest?.kind === "work" ? world.work(nearest.work) : undefined;
  if (work) return { kind: "work", work, seen: world.seen.has(work.id) };
  return walked ? null : { kind: "first" };
}
