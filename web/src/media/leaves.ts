/** Turning pages, pure: one page at a time, or two side by side with the cover alone, as a book lies open. */

/** The pages (from 0) that lie open together with `page`. */
export function opened(page: number, count: number, two: boolean): readonly number[] {
  const at = Math.min(Math.max(0, page), Math.max(0, count - 1));
  if (count === 0) return [];
  if (!two || at === 0) return [at];
  const left = at % 2 === 1 ? at : at - 1;
  return left + 1 < count ? [left, left + 1] : [left];
}

/** The first page of the next opening, or null at the end. */
export function after(page: number, count: number, two: boolean): number | null {
  const last = opened(page, count, two).at(-1);
  return last === undefined || last + 1 >= count ? null : last + 1;
}

/** The first page of the opening before, or null at the cover. */
export function before(page: number, count: number, two: boolean): number | null {
  const first = opened(page, count, two)[0];
  if (first === undefined || first === 0) return null;
  return opened(first - 1, count, two)[0] ?? null;
}
