/** Where a picture lies in its frame: scale and offset, pure. Sizes in CSS pixels; scale 1 is "fits whole". */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `scale` over the fitted size; `x`, `y` move the picture's centre from the frame's. */
export interface Lie {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** From the middle of a frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a key asks for. */
export type Wish = { readonly is: "zoom"; readonly by: number } | { readonly is: "fit" } | { readonly is: "pan"; readonly dx: number; readonly dy: number };

export const FITTED: Lie = { scale: 1, x: 0, y: 0 };
export const STEP = 1.5;
const MOST = 8;
const PAN = 80;

/** Plus, minus and 0 zoom, arrow keys move; null for every other key. */
export function wished(key: string): Wish | null {
  switch (key) {
    case "+":
    case "=":
      return { is: "zoom", by: STEP };
    case "-":
      return { is: "zoom", by: 1 / STEP };
    case "0":
      return { is: "fit" };
    case "ArrowLeft":
      return { is: "pan", dx: PAN, dy: 0 };
    case "ArrowRight":
      return { is: "pan", dx: -PAN, dy: 0 };
    case "ArrowUp":
      return { is: "pan", dx: 0, dy: PAN };
    case "ArrowDown":
      return { is: "pan", dx: 0, dy: -PAN };
    default:
      return null;
  }
}

/** The picture's size when it just fits, never larger than itself in CSS pixels times two. */
export function fitted(picture: Size, frame: Size): Size {
  if (picture.width <= 0 || picture.height <= 0) return { width: 0, height: 0 };
  const ratio = Math.min(frame.width / picture.width, frame.height / picture.height, 2);
  return { width: picture.width * ratio, height: picture.height * ratio };
}

/** Keeps the picture's edges from leaving the frame's middle empty: no gap while it is larger than the frame. */
export function held(lie: Lie, picture: Size, frame: Size): Lie {
  const size = fitted(picture, frame);
  const scale = Math.min(MOST, Math.max(1, lie.scale));
  const slackX = Math.max(0, (size.width * scale - frame.width) / 2);
  const slackY = Math.max(0, (size.height * scale - frame.height) / 2);
  return { scale, x: Math.min(slackX, Math.max(-slackX, lie.x)), y: Math.min(slackY, Math.max(-slackY, lie.y)) };
}

/** Zoomed by a factor about a point of the frame (from its centre), which stays where it is. */
export function zoomed(lie: Lie, by: number, at: Point, picture: Size, frame: Size): Lie {
  const scale = Math.min(MOST, Math.max(1, lie.scale * by));
  const grown = scale / lie.scale;
  return held({ scale, x: at.x - (at.x - lie.x) * grown, y: at.y - (at.y - lie.y) * grown }, picture, frame);
}

export function panned(lie: Lie, dx: number, dy: number, picture: Size, frame: Size): Lie {
  return held({ ...lie, x: lie.x + dx, y: lie.y + dy }, picture, frame);
}
