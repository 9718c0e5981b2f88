/** What `/{expo}/spaces/{space}.json` says: a space's words, its works and where one can go from it. */

/** An organiser's text in the languages it exists in; `say` of i18n picks one. */
export interface Pair {
  readonly ko?: string;
  readonly en?: string;
}

export type Form = "picture" | "comic" | "cards" | "webtoon" | "video";

export interface Maker {
  readonly name: Pair;
  readonly role: Pair;
}

export interface Thumb {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface Poster extends Thumb {
  /** As of a file. */
  readonly blur?: string | null;
}

/** A picture cut into tiles at every scale (Deep Zoom): level 0 is one pixel, the last the whole. */
export interface Tiles {
  /** With `{level}`, `{x}` and `{y}` to be filled in. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly tileSize: number;
  readonly overlap: number;
  readonly levels: number;
}

export interface WorkFile extends Thumb {
  readonly mime: string;
  readonly alt: Pair;
  /** The rendition for zooming in, where there is a larger one. */
  readonly large?: string | null;
  /** A tiny likeness as a data URI, to stand there until the picture has come. */
  readonly blur?: string | null;
  readonly tiles?: Tiles | null;
  /** A small one, of pages that hang. */
  readonly thumb?: string | null;
}

export interface CaptionTrack {
  readonly lang: string;
  readonly url: string;
}

export interface WorkEmpathy {
  readonly count: number;
  readonly mine: boolean;
  readonly url: string;
}

export interface Work {
  readonly id: string;
  readonly slug: string;
  readonly form: Form;
  readonly title: Pair;
  readonly makers: readonly Maker[];
  readonly institution: Pair | null;
  readonly year: string | number | null;
  readonly text: Pair;
  readonly alt: Pair;
  readonly transcript: Pair;
  readonly credit: Pair;
  readonly licence: string;
  /** What it is called, for people; `licence` is its code. */
  readonly licenceName: Pair;
  readonly licenceUrl: string;
  readonly language: string;
  readonly sources: readonly (string | { readonly title?: string; readonly url?: string })[];
  readonly series: Pair | null;
  readonly contentNote: Pair | null;
  readonly recommended: number;
  readonly reason: Pair;
  readonly url: string;
  readonly empathy: WorkEmpathy;
  readonly thumb: Thumb | null;
  readonly files: readonly WorkFile[];
  readonly captions: readonly CaptionTrack[];
  readonly poster: Poster | string | null;
  readonly duration: number | null;
}

export interface HallHere {
  readonly slug: string;
  readonly title: Pair;
  readonly summary: Pair;
  readonly url: string;
}

export interface HallThere {
  readonly slug: string;
  readonly title: Pair;
  readonly url: string;
  readonly gate: string;
  /** Whether this visitor may go in now. */
  readonly open: boolean;
}

/** Tile (x, y), where so many people stood for a while; never fewer than five. */
export type Echo = readonly [x: number, y: number, people: number];

export interface Space {
  readonly slug: string;
  readonly kind: string;
  readonly title: Pair;
  readonly mood: string;
  readonly mapHash: string;
  readonly mapUrl: string;
  readonly hall: HallHere | null;
  /** In the order of the route. */
  readonly works: readonly Work[];
  readonly halls: readonly HallThere[];
  /** Where people stood before (자취), the busiest first. */
  readonly echoes?: readonly Echo[];
}
