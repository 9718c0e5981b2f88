/** The eight directions of the wire: 0 stand, 1 N, then clockwise to 8 NW. */
export type Direction = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Facing = Exclude<Direction, 0>;

export const NORTH: Facing = 1;
export const SOUTH: Facing = 5;

/** A number from the wire as a facing; anything odd faces south. */
export function facing(dir: number): Facing {
  return Number.isInteger(dir) && dir >= 1 && dir <= 8 ? (dir as Facing) : SOUTH;
}
