/** What an avatar can be put together from, in words; the lists themselves are art.json's. */
import { t } from "#/i18n/i18n";
import type { Look } from "#/model/intents";

export interface Wardrobe {
  readonly skins: readonly string[];
  readonly hairs: readonly string[];
  readonly hairColours: readonly string[];
  readonly outfits: readonly string[];
  readonly clothColours: readonly string[];
  readonly glasses: readonly string[];
  readonly hats: readonly string[];
}

export const NONE = "none";

/** A number from 0 to below 1. */
export type Chance = () => number;

function one(list: readonly string[], chance: Chance): string {
  return list[Math.floor(chance() * list.length)] ?? "";
}

/** A look that hangs together: one in four with glasses, one in eight with a hat; what was chosen as an aid stays. */
export function randomLook(wardrobe: Wardrobe, before: Look, chance: Chance): Look {
  const upper = one(wardrobe.clothColours, chance);
  const lower = one(
    wardrobe.clothColours.filter((colour) => colour !== upper),
    chance,
  );
  return {
    ...(before["aid"] ? { aid: before["aid"] } : {}),
    skin: one(wardrobe.skins, chance),
    hair: one(wardrobe.hairs, chance),
    hairColour: one(wardrobe.hairColours, chance),
    outfit: one(wardrobe.outfits, chance),
    upper,
    lower,
    glasses: chance() < 1 / 4 ? one(wardrobe.glasses, chance) : NONE,
    hat: chance() < 1 / 8 ? one(wardrobe.hats, chance) : NONE,
  };
}

export function partWords(part: string): string {
  switch (part) {
    case "short":
      return t("Short");
    case "bob":
      return t("Bob");
    case "long":
      return t("Long");
    case "bun":
      return t("Bun");
    case "curly":
      return t("Curly");
    case "ponytail":
      return t("Ponytail");
    case "tee":
      return t("T-shirt");
    case "shirt":
      return t("Shirt");
    case "hoodie":
      return t("Hoodie");
    case "suit":
      return t("Suit");
    case "workwear":
      return t("Workwear");
    case "dress":
      return t("Dress");
    case "hanbok-chima":
      return t("Hanbok with chima");
    case "hanbok-baji":
      return t("Hanbok with baji");
    case "round":
      return t("Round glasses");
    case "square":
      return t("Square glasses");
    case "cap":
      return t("Cap");
    case "beret":
      return t("Beret");
    case "gat":
      return t("Gat");
    case NONE:
      return t("None");
    default:
      return part;
  }
}
