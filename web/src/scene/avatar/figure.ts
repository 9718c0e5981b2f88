/** Which pictures make somebody up, bottom to top, and in which colours. Pure; unknown parts fall back to plain ones. */
import type { Facing } from "#/model/direction";
import type { Look } from "#/model/intents";
import type { AvatarSpec, Way } from "#/scene/drawing/manifest";

/** One picture of a figure. `dy` in pixels. */
export interface Piece {
  readonly fill: string;
  readonly line: string;
  readonly tint: number;
  readonly dy: number;
}

export type Mirrored = Way | "W";

const WHITE = 0xffffff;
const DEFAULT_OUTFIT = "tee";
const DEFAULT_HAIR = "short";
const COLOUR = /^#[0-9a-f]{6}$/i;

/** The pictures of frame `frame` (0 stands) of a look seen from a side. `bobs`: whether a walk goes up and down. */
export function figure(spec: AvatarSpec, look: Look, way: Way, frame: number, bobs: boolean, face = "plain"): readonly Piece[] {
  const seated = look["aid"] === "wheelchair";
  const worn = wornBy(spec, look, face, seated);
  return spec.layers[way].flatMap((layer) => {
    const part = worn[layer];
    if (part === undefined || !spec.parts[layer]?.includes(part)) return [];
    const frames = spec.frames[layer] ?? 1;
    const name = `avatar/${layer}/${part}/${way}/${frames > 1 ? frame % frames : 0}`;
    return [{ fill: `${name}/fill`, line: `${name}/line`, tint: tint(spec, look, layer, part), dy: lift(spec, layer, frame, bobs, seated) }];
  });
}

function wornBy(spec: AvatarSpec, look: Look, face: string, seated: boolean): Readonly<Record<string, string>> {
  const outfit = spec.outfits[look["outfit"] ?? ""] ?? spec.outfits[DEFAULT_OUTFIT] ?? {};
  const hair = spec.hairs[look["hair"] ?? ""] ?? spec.hairs[DEFAULT_HAIR] ?? {};
  const worn: Record<string, string> = { arms: "bare", head: "round", face: faceOf(spec, look, face), ...outfit, ...hair };
  for (const extra of ["glasses", "hat", "hand"]) worn[extra] = look[extra] ?? "";
  if (look["aid"] === "cane") worn["hand"] = "cane";
  if (!seated) return worn;
  const lap = spec.wheelchair.laps[worn["lower"] ?? ""];
  for (const hidden of spec.wheelchair.hides) worn[hidden] = "";
  return { ...worn, "chair-back": "wheel", "chair-front": "wheel", ...(lap && { lap }) };
}

function faceOf(spec: AvatarSpec, look: Look, face: string): string {
  const own = look["face"] ?? "";
  return face === "plain" && spec.faces.includes(own) ? own : face;
}

function tint(spec: AvatarSpec, look: Look, layer: string, part: string): number {
  switch (spec.tints[`${layer}/${part}`]) {
    case "skin":
      return colour(look["skin"], spec.skins[1]);
    case "hair":
      return colour(look["hairColour"], spec.hairColours[0]);
    case "upper":
      return colour(look["upper"], spec.clothColours[4]);
    case "lower":
      return colour(look["lower"], spec.clothColours[2]);
    default:
      return WHITE;
  }
}

function colour(wanted: string | undefined, otherwise: string | undefined): number {
  const chosen = wanted && COLOUR.test(wanted) ? wanted : (otherwise ?? "#ffffff");
  return Number.parseInt(chosen.slice(1), 16);
}

function lift(spec: AvatarSpec, layer: string, frame: number, bobs: boolean, seated: boolean): number {
  if (!spec.bobbing.includes(layer)) return 0;
  if (seated) return spec.wheelchair.drop;
  return bobs ? (spec.bob[frame % spec.bob.length] ?? 0) : 0;
}

/** From which side somebody is seen who faces `dir`; W is E mirrored. */
export function seenFrom(dir: Facing): Mirrored {
  if (dir === 1) return "N";
  if (dir === 5) return "S";
  return dir < 5 ? "E" : "W";
}

/** The same for looks that look the same. */
export function lookKey(look: Look): string {
  return Object.keys(look)
    .sort()
    .map((key) => `${key}=${look[key] ?? ""}`)
    .join(";");
}
