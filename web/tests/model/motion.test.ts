import { expect, test } from "vitest";
import type { Direction } from "#/model/direction";
import { Body, step } from "#/model/motion";
import { golden } from "../golden";
import { ground } from "../ground";

interface Walk {
  readonly columns: number;
  readonly rows: number;
  readonly blocked: string;
  readonly start: readonly [number, number];
  readonly orders: readonly {
    readonly dir?: Direction;
    readonly path?: readonly (readonly [number, number])[];
    readonly steps: readonly (readonly [number, number, number, boolean])[];
  }[];
}

const walks = golden("steps") as readonly Walk[];

test.each(walks.map((walk, index) => [index, walk] as const))("walk %i is the world's walk, to the last bit", (_, walk) => {
  const rows = Array.from({ length: walk.rows }, (__, row) => walk.blocked.slice(row * walk.columns, (row + 1) * walk.columns));
  const grid = ground(rows.map((row) => row.replaceAll("1", "#")));
  const body = new Body(...walk.start);
  for (const { dir, path, steps } of walk.orders) {
    if (path) body.follow(path.map(([x, y]) => ({ x, y })));
    else body.head(dir ?? 0);
    for (const [x, y, facing, moving] of steps) {
      step(body, grid);
      expect([body.x, body.y, body.facing, body.moving]).toEqual([x, y, facing, moving]);
    }
  }
});
