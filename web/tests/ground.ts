/** Floors drawn with letters, for tests: "#" blocks a half tile. */
import { Grid } from "#/model/grid";

export function ground(rows: readonly string[]): Grid {
  const columns = rows[0]?.length ?? 0;
  const blocked = Uint8Array.from(rows.join(""), (letter) => (letter === "#" ? 1 : 0));
  return new Grid(columns, rows.length, blocked);
}

/** A floor of so many half tiles with nothing on it. */
export function openGround(columns: number, rows: number): Grid {
  return new Grid(columns, rows, new Uint8Array(columns * rows));
}
