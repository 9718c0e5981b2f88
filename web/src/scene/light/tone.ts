/** In which light a space lies, by its mood and the time of day. Colours are multiplied into what is drawn. */
import { VOID } from "#/scene/palette";

export interface Tone {
  /** Of floors, walls and roofs. */
  readonly place: number;
  /** Of people and of what stands about. */
  readonly people: number;
  /** Of the works on the walls: they stay the brightest. */
  readonly works: number;
  /** Around a building: its ground. */
  readonly surround: number;
  /** Of what stands there. */
  readonly around: number;
  /** How bright the lamps glow, 0 to 1. */
  readonly lamps: number;
  /** Whether the lamps over the pictures are what lights them. */
  readonly spots: boolean;
  /** Whether the sun falls in through the windows. */
  readonly sun: boolean;
}

const WHITE = 0xffffff;
const DUSK = 0x8a93c4;
/** Bluer than the dusk, for sand is yellow: else it would turn grey. */
const NIGHTFALL = 0x7a8fc4;

/** What lamps indoors do to the dusk. */
const LAMPLIT = 0xffefd6;
/** How much of the dusk is multiplied in: most of it under the sky, little where lamps burn indoors; works stay the clearest. */
const UNDER_THE_SKY = { place: thinned(NIGHTFALL, 0.76), people: thinned(DUSK, 0.36) };
const INDOORS = { place: multiplied(thinned(DUSK, 0.34), LAMPLIT), people: thinned(DUSK, 0.12) };
/** Where the light is down all day the evening changes little. */
const IN_THE_DARK = { place: thinned(DUSK, 0.2), people: thinned(DUSK, 0.06) };
const WORKS = thinned(DUSK, 0.06);
/** Outside a lit building it is darker than under the open sky. */
const AROUND = 0x5a659c;

interface Mood {
  readonly open?: boolean;
  readonly surround: number;
  readonly around?: number;
  /** The light is down: for looking at what glows. */
  readonly dim?: number;
}

const MOODS: Readonly<Record<string, Mood>> = {
  plaza: { open: true, surround: 0xa9bf86 },
  photo: { surround: 0xd9ceb0 },
  comic: { surround: 0xc3cd98 },
  stories: { surround: 0x2c4138, around: 0x7d938c, dim: 0xb4c0b8 },
  arena: { surround: 0x10172b, dim: 0xe2e6f2 },
  stage: { surround: 0x141d33, dim: 0xbcc3d6 },
  garden: { open: true, surround: 0xa9bf86 },
};

export function toneOf(mood: string, evening: boolean): Tone {
  const { surround, around = WHITE, dim, open = false }: Mood = MOODS[mood] ?? { surround: VOID };
  const place = dim ?? WHITE;
  const people = dim === undefined ? WHITE : thinned(dim, 0.45);
  const burning = dim === undefined ? 0 : 0.7;
  if (!evening) return { place, people, works: WHITE, surround, around, lamps: burning, spots: dim !== undefined, sun: dim === undefined && !open };
  const dusk = open ? UNDER_THE_SKY : dim === undefined ? INDOORS : IN_THE_DARK;
  return {
    place: multiplied(place, dusk.place),
    people: multiplied(people, dusk.people),
    works: WORKS,
    surround: multiplied(surround, open ? dusk.place : AROUND),
    around: multiplied(around, AROUND),
    lamps: 1,
    spots: true,
    sun: false,
  };
}

function channels(colour: number): readonly number[] {
  return [16, 8, 0].map((shift) => (colour >> shift) & 255);
}

function joined(values: readonly number[]): number {
  return values.reduce((colour, value) => (colour << 8) | Math.round(value), 0);
}

/** A colour with so much of it left (0 to 1), the rest white. */
export function thinned(colour: number, share: number): number {
  return joined(channels(colour).map((value) => 255 - (255 - value) * share));
}

export function multiplied(one: number, other: number): number {
  const others = channels(other);
  return joined(channels(one).map((value, at) => (value * (others[at] ?? 255)) / 255));
}
