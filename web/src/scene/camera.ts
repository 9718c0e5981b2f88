/** Where the view looks: follows the avatar softly, never past the edge of what there is to see. Pixels of the world at zoom 1. */

import type { Rect } from "#/model/grid";

export interface View {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** How far north of the avatar the middle of the view lies. */
  readonly north: number;
  /** How far the view may go beyond the south edge of the map, because bars cover the bottom of the window. */
  readonly beyond: number;
}

/** The avatar may move so far from the middle before the view follows. */
const SLACK_X = 64;
const SLACK_Y = 40;
const FOLLOW_MS = 170;
/** Further than this the view cuts instead of panning. */
const CUT = 900;

export class Camera {
  x = 0;
  y = 0;
  #fresh = true;

  /** The next `follow` cuts. */
  cut(): void {
    this.#fresh = true;
  }

  /** Moves on by `elapsed` milliseconds; with `still` it keeps exactly on the avatar instead of gliding. */
  follow(target: { readonly x: number; readonly y: number }, view: View, map: Rect, elapsed: number, still: boolean): void {
    const wantedX = target.x;
    const wantedY = target.y - view.north;
    if (this.#fresh || Math.hypot(wantedX - this.x, wantedY - this.y) > CUT) {
      this.#fresh = false;
      this.x = wantedX;
      this.y = wantedY;
    } else {
      const share = still ? 1 : 1 - Math.exp(-elapsed / FOLLOW_MS);
      this.x += beyond(wantedX - this.x, still ? 0 : SLACK_X) * share;
      this.y += beyond(wantedY - this.y, still ? 0 : SLACK_Y) * share;
    }
    this.x = within(this.x, view.width / view.zoom, map.x, map.width);
    this.y = within(this.y, view.height / view.zoom, map.y, map.height + view.beyond);
  }
}

function beyond(difference: number, slack: number): number {
  return Math.sign(difference) * Math.max(0, Math.abs(difference) - slack);
}

/** The middle nearest to the wanted one from which a view so long does not leave the map; a map shorter than that is centred. */
function within(middle: number, seen: number, begin: number, whole: number): number {
  if (seen >= whole) return begin + whole / 2;
  return Math.min(begin + whole - seen / 2, Math.max(begin + seen / 2, middle));
}

const PHONE = 720;
const PHONE_ZOOM = 0.75;
/** In a low and wide window the hint card stands beside the actions, else above them: so much of the bottom the cards take (px). */
const LOW = 804;
const WIDE = 1240;
const CARDS = { phone: 150, beside: 116, above: 192 };
/** What of an avatar lies below its feet: the plate with the name. */
const PLATE = 37;

/**
 * The avatar stands low in the view, so that the walls in the north, where works hang, are in it, but never so low that
 * a card covers it; phones see the world smaller.
 */
export function viewOf(width: number, height: number, tile: number): View {
  const phone = width < PHONE;
  const zoom = phone ? PHONE_ZOOM : 1;
  const cards = CARDS[phone ? "phone" : width >= WIDE && height < LOW ? "beside" : "above"];
  const clear = (height / 2 - cards) / zoom - SLACK_Y - PLATE;
  const wanted = (phone ? 2 : 2.5) * tile;
  return { width, height, zoom, north: Math.max(0, Math.min(wanted, clear)), beyond: cards / zoom + PLATE };
}
