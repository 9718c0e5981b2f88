/** Which of a work's pictures hang: a few blurred pixels at once, the small one when one comes near, a large one only where that is seen. Pure. */
import type { Poster, Work } from "#/model/space";

/** Device pixels that a pixel of the small picture may fill before the large one is worth its bytes. */
const COARSEST = 1.1;

export interface Hanging {
  /** A data URI, or null where there is no likeness. */
  readonly likeness: string | null;
  readonly small: string | null;
  readonly large: string | null;
}

/** `width`, `height`: what the picture may fill, in CSS pixels; `sharpness`: device pixels to each. */
export function hanging(work: Work, width: number, height: number, sharpness: number): Hanging {
  const { thumb } = work;
  const first = work.form === "video" ? posterOf(work) : work.files[0];
  const coarse = thumb !== null && Math.min(width / thumb.width, height / thumb.height) * sharpness > COARSEST;
  return {
    likeness: first?.blur ?? null,
    small: thumb?.url ?? null,
    large: coarse && first && first.width > thumb.width ? first.url : null,
  };
}

function posterOf(work: Work): Poster | undefined {
  return work.poster === null || typeof work.poster === "string" ? undefined : work.poster;
}
