/** In which light a space lies, by its mood and the time of day. Colours are multiplied into what is drawn. */
import { VOID } from "#/scene/palette";

export interface Tone {
  /** Of floors, walls and roofs. */
  readonly place: number;
  /** Of people and of what stands about. */
  readonly people: number;
  /** Of the works on the walls: they stay the brightest. */
  readonly works: number;
  /** Around a building. */
  readonly surround: number;
  /** How bright the lamps glow, 0 to 1. */
  readonly lamps: number;
  /** Whether the lamps over the pictures are what lights them. */
  readonly spots: boolean;
}

const WHITE = 0xffffff;
const DUSK = 0x8a93c4;

/** How much of the dusk is multiplied in: all of it under the sky, less where lamps burn indoors; works stay the clearest. */
const UNDER_THE_SKY = { place: thinned(DUSK, 0.4), people: thinned(DUSK, 0.28) };
const INDOORS = { place: thinned(DUSK, 0.26), people: thinned(DUSK, 0.1) };
const WORKS = thinned(DUSK, 0.06);
const AROUND = thinned(DUSK, 0.8);

interface Mood {
  readonly open?: boolean;
  readonly surround: number;
  /** The light is down: for looking at what glows. */
  readonly dim?: number;
}

const MOODS: Readonly<Record<string, Mood>> = {
  plaza: { open: true, surround: 0xa9bf86 },
  photo: { surround: 0xd5cab0 },
  comic: { surround: 0xddcb9a },
  stories: { surround: 0x24352e, dim: 0xa9b8b6 },
  arena: { surround: 0x10172b, dim: 0xb9c0d6 },
  stage: { surround: 0x141d33, dim: 0xb4bcd2 },
  garden: { open: true, surround: 0xa9bf86 },
};

export function toneOf(mood: string, evening: boolean): Tone {
  const { surround, dim, open = false }: Mood = MOODS[mood] ?? { surround: VOID };
  const place = dim ?? WHITE;
  const people = dim === undefined ? WHITE : thinned(dim, 0.45);
  const burning = dim === undefined ? 0 : 0.7;
  if (!evening) return { place, people, works: WHITE, surround, lamps: burning, spots: dim !== undefined };
  const dusk = open ? UNDER_THE_SKY : INDOORS;
  return {
    place: multiplied(place, dusk.place),
    people: multiplied(people, dusk.people),
    works: WORKS,
    surround: multiplied(surround, AROUND),
    lamps: 1,
    spots: true,
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
