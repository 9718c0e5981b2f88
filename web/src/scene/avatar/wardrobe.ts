/** What an avatar can be put together from, for the avatar maker. */
import type { AvatarSpec } from "#/scene/drawing/manifest";

export interface WardrobeLists {
  readonly skins: readonly string[];
  readonly hairs: readonly string[];
  readonly hairColours: readonly string[];
  readonly outfits: readonly string[];
  readonly clothColours: readonly string[];
  readonly glasses: readonly string[];
  readonly hats: readonly string[];
}

export function wardrobeOf(spec: AvatarSpec): WardrobeLists {
  const { skins, hairColours, clothColours, glasses, hats } = spec;
  return { skins, hairs: Object.keys(spec.hairs), hairColours, outfits: Object.keys(spec.outfits), clothColours, glasses, hats };
}
