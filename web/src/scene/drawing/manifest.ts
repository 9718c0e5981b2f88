/** The shape of `art.json` (tools/art/manifest.py). */

export type Way = "S" | "N" | "E";
export type Tint = "skin" | "hair" | "upper" | "lower" | "none";
type Parts = Readonly<Record<string, string>>;

export interface ObjectSpec {
  readonly anchor: readonly [number, number];
  readonly footprint: readonly [number, number];
  readonly size: readonly [number, number];
}

export interface AvatarSpec {
  readonly cell: readonly [number, number];
  readonly anchor: readonly [number, number];
  /** Layers bottom to top. */
  readonly layers: Readonly<Record<Way, readonly string[]>>;
  readonly frames: Readonly<Record<string, number>>;
  readonly bob: readonly number[];
  readonly bobbing: readonly string[];
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** By "layer/part". */
  readonly tints: Readonly<Record<string, Tint>>;
  readonly faces: readonly string[];
  readonly hairs: Readonly<Record<string, Parts>>;
  readonly outfits: Readonly<Record<string, Parts>>;
  readonly glasses: readonly string[];
  readonly hats: readonly string[];
  readonly hands: readonly string[];
  readonly wheelchair: {
    readonly drop: number;
    readonly hides: readonly string[];
    readonly laps: Parts;
  };
  readonly skins: readonly string[];
  readonly hairColours: readonly string[];
  readonly clothColours: readonly string[];
}

export interface Manifest {
  readonly tile: number;
  readonly tiles: readonly string[];
  readonly objects: Readonly<Record<string, ObjectSpec>>;
  readonly avatar: AvatarSpec;
}
