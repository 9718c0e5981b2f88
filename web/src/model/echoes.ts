/** Echoes (자취): where people stood for a while, without whose they are. */
import type { Rect } from "#/model/grid";
import type { Echo } from "#/model/space";

/** The most people that one tile of a place has seen lingering; 0 where too few did to be told. */
export function lingered(echoes: readonly Echo[], place: Rect | undefined): number {
  if (!place) return 0;
  const inside = echoes.filter(([x, y]) => x + 1 > place.x && x < place.x + place.width && y + 1 > place.y && y < place.y + place.height);
  return Math.max(0, ...inside.map(([, , people]) => people));
}
