/** What the hint card shows: what is near, on the stage the stream of what is on, or for newcomers how to walk. Pure. */
import type { Door, Page } from "#/model/map";
import type { Pair, Work } from "#/model/space";
import type { World } from "#/model/world";

export type Hint =
  | { readonly kind: "work"; readonly work: Work; readonly seen: boolean }
  | { readonly kind: "door"; readonly door: Door }
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "stream"; readonly title: Pair }
  | { readonly kind: "first" };

type Known = Pick<World, "nearest" | "seen" | "work" | "connection" | "space"> & { readonly day: Pick<World["day"], "told"> };

/** `walked`: whether this visitor has moved already; who has needs no lesson. */
export function hintOf(world: Known, walked: boolean): Hint | null {
  if (world.connection.phase !== "here") return null;
  const { nearest } = world;
  if (nearest?.kind === "door") return { kind: "door", door: nearest.door };
  if (nearest?.kind === "page") return { kind: "page", page: nearest.page };
  const work = nearest?.kind === "work" ? world.work(nearest.work) : undefined;
  if (work) return { kind: "work", work, seen: world.seen.has(work.id) };
  const { told } = world.day;
  if (world.space?.kind === "stage" && told?.stream) return { kind: "stream", title: told.now };
  return walked ? null : { kind: "first" };
}
