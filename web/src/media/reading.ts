/** How one reads: where a long scroll was left, so that it can be read on, and the size of texts. Kept in this browser only. */

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

/** Over the usual size of what is said of works. */
export const SIZES = [1, 1.2, 1.45] as const;
const SIZE_KEY = "madang.reading-size";

export function keptSize(shelf: Shelf): number {
  try {
    const kept = Number(shelf.getItem(SIZE_KEY) ?? 0);
    return SIZES[kept] === undefined ? 0 : kept;
  } catch {
    return 0;
  }
}

export function keepSize(shelf: Shelf, size: number): void {
  try {
    shelf.setItem(SIZE_KEY, String(size));
  } catch {
    // It only holds until the page is left.
  }
}
