/** Where one may stand: half tiles, blocked or free, and the body that must fit between them. Mirrors `madang.world.maps.grid`. */

export const HALVES = 2;
/** The body's half width and half depth around the foot point, in tiles. Exact in binary, so that both languages agree. */
export const BODY_X = 0.203125;
export const BODY_Y = 0.15625;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half-tile cells, row by row. Outside the map everything is blocked. */
export class Grid {
  /** 1 for free cells all of whose neighbours are free too: between two of them, less than half a tile apart, is no wall. */
  readonly open: Uint8Array;

  constructor(
    readonly columns: number,
    readonly rows: number,
    /** 1 where nobody may stand. */
    readonly blocked: Uint8Array,
  ) {
    this.open = new Uint8Array(columns * rows);
    for (let index = 0; index < this.open.length; index++) this.open[index] = this.#isOpen(index) ? 1 : 0;
  }

  isBlocked(column: number, row: number): boolean {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return true;
    return this.blocked[row * this.columns + column] === 1;
  }

  /** Whether a body with its foot at (x, y) touches nothing solid. */
  fits(x: number, y: number): boolean {
    const right = Math.floor((x + BODY_X) * HALVES);
    const bottom = Math.floor((y + BODY_Y) * HALVES);
    for (let row = Math.floor((y - BODY_Y) * HALVES); row <= bottom; row++) {
      for (let column = Math.floor((x - BODY_X) * HALVES); column <= right; column++) {
        if (this.isBlocked(column, row)) return false;
      }
    }
    return true;
  }

  #isOpen(index: number): boolean {
    const column = index % this.columns;
    const row = (index - column) / this.columns;
    for (let down = -1; down <= 1; down++) {
      for (let right = -1; right <= 1; right++) {
        if (this.isBlocked(column + right, row + down)) return false;
      }
    }
    return true;
  }
}

/** Marks every half tile that the rectangle (in tiles) covers, in whole or in part. */
export function block(blocked: Uint8Array, columns: number, rows: number, rect: Rect): void {
  const left = Math.max(0, Math.floor(rect.x * HALVES));
  const right = Math.min(columns, Math.ceil((rect.x + rect.width) * HALVES));
  const bottom = Math.min(rows, Math.ceil((rect.y + rect.height) * HALVES));
  for (let row = Math.max(0, Math.floor(rect.y * HALVES)); row < bottom; row++) {
    if (right > left) blocked.fill(1, row * columns + left, row * columns + right);
  }
}
