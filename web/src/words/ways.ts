/** Where somebody is, in words: for those who do not see the mark on the floor. */
import { t, tn } from "#/i18n/i18n";
import type { Located, Place } from "#/model/world";

export function locatedWords(me: Place, { name, x, y }: Located): string {
  const far = Math.round(Math.hypot(x - me.x, y - me.y));
  if (far <= 1) return t("{name} stands beside you.", { name });
  return tn("{name} is {count} step away: {way}.", "{name} is {count} steps away: {way}.", far, { name, way: wayWords(x - me.x, y - me.y) });
}

function wayWords(dx: number, dy: number): string {
  const eighth = (Math.round((Math.atan2(dx, -dy) / (2 * Math.PI)) * 8) + 8) % 8;
  return [t("up"), t("up and right"), t("right"), t("down and right"), t("down"), t("down and left"), t("left"), t("up and left")][eighth] ?? "";
}
