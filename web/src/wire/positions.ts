/** The tick frame, as `madang.wire.positions` packs it; tests/golden/positions.json keeps both equal. */

export const KIND = 1;
const UNITS_PER_TILE = 64;
const MOVING = 0x80;
const HEADER = 7;
const RECORD = 8;

/** `x`, `y` in tiles; `dir` 1–8; `seq` is the last intent of that avatar that the world has heard. */
export interface PositionRecord {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly dir: number;
  readonly moving: boolean;
  readonly seq: number;
}

export interface Positions {
  readonly tick: number;
  readonly records: readonly PositionRecord[];
  /** The tick's news: a MessagePack array of messages, to be heard before the records; empty for none. */
  readonly news: Uint8Array<ArrayBuffer>;
}

/** Null for anything but a whole tick frame. */
export function unpack(frame: ArrayBuffer): Positions | null {
  const view = new DataView(frame);
  if (view.byteLength < HEADER || view.getUint8(0) !== KIND) return null;
  const count = view.getUint16(5, true);
  const end = HEADER + count * RECORD;
  if (view.byteLength < end) return null;
  const records = Array.from({ length: count }, (_, index) => record(view, HEADER + index * RECORD));
  return { tick: view.getUint32(1, true), records, news: new Uint8Array(frame, end) };
}

function record(view: DataView, at: number): PositionRecord {
  const facing = view.getUint8(at + 6);
  return {
    n: view.getUint16(at, true),
    x: view.getUint16(at + 2, true) / UNITS_PER_TILE,
    y: view.getUint16(at + 4, true) / UNITS_PER_TILE,
    dir: facing & 0x0f,
    moving: (facing & MOVING) !== 0,
    seq: view.getUint8(at + 7),
  };
}
