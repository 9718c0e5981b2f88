/** Where a long scroll was left, so that it can be read on: kept in this browser only. */

export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const keyOf = (work: string): string => `madang.read.${work}`;

/** The part read (0–1); 0 when it was never begun, or read to the end. */
export function leftAt(shelf: Shelf, work: string): number {
  try {
    const part = Number(shelf.getItem(keyOf(work)) ?? 0);
    return part > 0.02 && part < 0.98 ? part : 0;
  } catch {
    return 0;
  }
}

export function leave(shelf: Shelf, work: string, part: number): void {
  try {
    shelf.setItem(keyOf(work), part.toFixed(4));
  } catch {
    // A full or forbidden storage: one simply begins at the top next time.
  }
}
