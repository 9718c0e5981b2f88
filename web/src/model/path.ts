/** Finding a way on foot: A* over the half-tile grid, then straightened. */
import { type Grid, HALVES } from "#/model/grid";
import type { Point } from "#/model/map";

/** Nodes opened at most: a whole map of 150 × 150 tiles. */
const MOST_OPENED = 90_000;
const DIAGONAL = Math.SQRT2;

const NEIGHBOURS: readonly (readonly [number, number, number])[] = [
  [0, -1, 1],
  [1, 0, 1],
  [0, 1, 1],
  [-1, 0, 1],
  [1, -1, DIAGONAL],
  [1, 1, DIAGONAL],
  [-1, 1, DIAGONAL],
  [-1, -1, DIAGONAL],
];

/**
 * The way from `from` to `to` as corner points, without `from`: each leg can be walked straight. Where `to` cannot be reached it
 * ends at the nearest reachable spot; empty when that is where one is.
 */
export function findPath(grid: Grid, from: Point, to: Point): readonly Point[] {
  const search = new Search(grid, from, to);
  const nodes = search.run();
  const exact = grid.fits(to.x, to.y) && search.arrived;
  const way = [from, ...nodes.map((node) => search.centre(node)), ...(exact ? [to] : [])];
  return straightened(grid, way).slice(1);
}

/** How finely a straight leg is looked along, in tiles. */
const LOOK = 0.1;
/** Kept from corners, so that the world, which walks in longer strides, never brushes one. */
const BERTH = 0.04;

/** Whether a body can walk straight from one point to another. */
export function clear(grid: Grid, from: Point, to: Point): boolean {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const looks = Math.max(1, Math.ceil(far / LOOK));
  for (let look = 1; look <= looks; look++) {
    const x = from.x + ((to.x - from.x) * look) / looks;
    const y = from.y + ((to.y - from.y) * look) / looks;
    if (!(grid.fits(x - BERTH, y - BERTH) && grid.fits(x + BERTH, y + BERTH) && grid.fits(x - BERTH, y + BERTH) && grid.fits(x + BERTH, y - BERTH))) {
      return false;
    }
  }
  return true;
}

/** Leaves out every corner that can be walked past in a straight line. */
function straightened(grid: Grid, way: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  let index = 0;
  for (let point = way[0]; point; point = way[index]) {
    kept.push(point);
    let furthest = index + 1;
    for (let next = index + 2; next < way.length; next++) {
      const target = way[next];
      if (target && clear(grid, point, target)) furthest = next;
    }
    index = furthest;
  }
  return kept;
}

class Search {
  readonly #cost: Float32Array;
  readonly #from: Int32Array;
  readonly #closed: Uint8Array;
  readonly #open = new Heap();
  readonly #goal: number;
  readonly #start: number;
  #best: number;
  #bestFar = Infinity;
  arrived = false;

  constructor(
    private readonly grid: Grid,
    from: Point,
    private readonly to: Point,
  ) {
    const size = grid.columns * grid.rows;
    this.#cost = new Float32Array(size).fill(Infinity);
    this.#from = new Int32Array(size).fill(-1);
    this.#closed = new Uint8Array(size);
    this.#start = this.#near(from);
    this.#goal = this.#node(to);
    this.#best = this.#start;
  }

  centre(node: number): Point {
    const column = node % this.grid.columns;
    return { x: (column + 0.5) / HALVES, y: ((node - column) / this.grid.columns + 0.5) / HALVES };
  }

  run(): readonly number[] {
    if (this.#start < 0) return [];
    this.#reach(this.#start, -1, 0);
    for (let opened = 0; opened < MOST_OPENED; opened++) {
      const node = this.#open.pop();
      if (node === undefined) break;
      if (this.#closed[node] === 1) continue;
      this.#closed[node] = 1;
      this.#judge(node);
      if (node === this.#goal) break;
      this.#spread(node);
    }
    this.arrived = this.#best === this.#goal;
    return this.#trace();
  }

  #judge(node: number): void {
    const { x, y } = this.centre(node);
    const far = Math.hypot(x - this.to.x, y - this.to.y);
    if (far >= this.#bestFar && node !== this.#goal) return;
    this.#bestFar = far;
    this.#best = node;
  }

  #spread(node: number): void {
    const column = node % this.grid.columns;
    const row = (node - column) / this.grid.columns;
    for (const [dx, dy, length] of NEIGHBOURS) {
      if (!this.#free(column + dx, row + dy)) continue;
      // No corner is cut: both cells beside a diagonal have to be free.
      if (dx !== 0 && dy !== 0 && !(this.#free(column + dx, row) && this.#free(column, row + dy))) continue;
      this.#reach(node + dy * this.grid.columns + dx, node, (this.#cost[node] ?? 0) + length);
    }
  }

  #reach(node: number, from: number, cost: number): void {
    if (cost >= (this.#cost[node] ?? 0)) return;
    this.#cost[node] = cost;
    this.#from[node] = from;
    const { x, y } = this.centre(node);
    this.#open.push(node, cost + Math.hypot(x - this.to.x, y - this.to.y) * HALVES);
  }

  #trace(): readonly number[] {
    const nodes: number[] = [];
    for (let node = this.#best; node >= 0; node = this.#from[node] ?? -1) nodes.push(node);
    return nodes.reverse().slice(1);
  }

  #free(column: number, row: number): boolean {
    return !this.grid.isBlocked(column, row) && this.grid.fits((column + 0.5) / HALVES, (row + 0.5) / HALVES);
  }

  #node(point: Point): number {
    const column = Math.floor(point.x * HALVES);
    const row = Math.floor(point.y * HALVES);
    if (column < 0 || row < 0 || column >= this.grid.columns || row >= this.grid.rows) return -1;
    return row * this.grid.columns + column;
  }

  /** The cell one stands in, or the free one beside it from which the first leg can be walked. */
  #near(point: Point): number {
    const column = Math.floor(point.x * HALVES);
    const row = Math.floor(point.y * HALVES);
    const around = [[0, 0] as const, ...NEIGHBOURS];
    const found = around
      .map(([dx, dy]) => ({ column: column + dx, row: row + dy }))
      .filter((cell) => this.#free(cell.column, cell.row))
      .map((cell) => cell.row * this.grid.columns + cell.column);
    return found.find((node) => clear(this.grid, point, this.centre(node))) ?? found[0] ?? -1;
  }
}

/** A binary heap of nodes by what they promise to cost. */
class Heap {
  readonly #nodes: number[] = [];
  readonly #keys: number[] = [];

  push(node: number, key: number): void {
    let at = this.#nodes.length;
    this.#nodes.push(node);
    this.#keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#keys[parent] ?? 0) <= key) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): number | undefined {
    const top = this.#nodes[0];
    const last = this.#nodes.length - 1;
    if (last < 0) return undefined;
    this.#swap(0, last);
    this.#nodes.pop();
    this.#keys.pop();
    this.#sink();
    return top;
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < this.#keys.length && this.#key(left) < this.#key(least)) least = left;
      if (right < this.#keys.length && this.#key(right) < this.#key(least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #key(at: number): number {
    return this.#keys[at] ?? Infinity;
  }

  #swap(one: number, other: number): void {
    const node = this.#nodes[one] ?? 0;
    const key = this.#keys[one] ?? 0;
    this.#nodes[one] = this.#nodes[other] ?? 0;
    this.#keys[one] = this.#keys[other] ?? 0;
    this.#nodes[other] = node;
    this.#keys[other] = key;
  }
}
