/** Cards lying on a table: the first on top, the next ones pulled out from under it to both sides. */
import type { Container } from "pixi.js";
import type { HungWork } from "#/model/map";
import { type Box, SmallPage } from "#/scene/hall/sheet";
import { TILE } from "#/scene/palette";

interface Lying {
  readonly box: Box;
  /** Radians. */
  readonly turn: number;
}

/** How far the next cards look out (share of a card's width), and how much they are turned. */
const OUT = 0.74;
/** So much of the table's top they may take altogether (px). */
const TABLE = 2.6 * TILE;
const TURN = 0.1;
const SIZE = 0.92;

/** Where up to two more cards lie, in pixels from the first one's corner. */
export function spreadOf(hung: HungWork, cards: number): readonly Lying[] {
  const [width, height] = [hung.frame.width * TILE, hung.frame.height * TILE];
  const out = Math.min(OUT * width, (TABLE - width) / 2);
  return [1, -1].slice(0, Math.max(0, cards - 1)).map((side) => ({
    box: { x: (width * (1 - SIZE)) / 2 + side * out, y: (height * (1 - SIZE)) / 2 + 3, width: width * SIZE, height: height * SIZE },
    turn: side * TURN,
  }));
}

/** Lays them under what is in `frame` already. */
export function spread(frame: Container, hung: HungWork, cards: number): readonly SmallPage[] {
  return spreadOf(hung, cards).map(({ box, turn }) => {
    const page = new SmallPage(box);
    page.pivot.set(box.width / 2, box.height / 2);
    page.position.set(box.x + box.width / 2, box.y + box.height / 2);
    page.rotation = turn;
    frame.addChildAt(page, 0);
    return page;
  });
}
