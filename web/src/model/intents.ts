/** What a visitor can want in the world. `net` carries it out; scene, HUD and viewers only ask. */
import type { Direction } from "#/model/direction";
import type { Page } from "#/model/map";
import type { Side } from "#/model/quiz";

export type Look = Readonly<Record<string, string>>;

export interface Intents {
  /** Walk that way until told otherwise; 0 stands still. */
  move(dir: Direction): void;
  /** Walk to the nearest reachable spot of a point in tiles. */
  walkTo(x: number, y: number): void;
  /** Walk to where one stands before a work of this space; false when there is no such work here. */
  walkToWork(work: string): boolean;
  /** Walk to the next, the previous work along the route; its id, or null in a space without works. */
  nextWork(): string | null;
  previousWork(): string | null;
  /** Go to another space at once. `at`: a start of it, or a work's id. */
  travel(space: string, at?: string): void;
  /** Open what is nearest: a work in its viewer, a door by going through it, a page beside the world. */
  useNearest(): void;
  openWork(work: string): void;
  openPage(page: Page): void;
  /** The viewer was closed after `ms` milliseconds. */
  closeWork(ms: number): void;
  /** Empathy on or off. Rejects with a `Refusal` when it could not be kept. */
  react(work: string, on: boolean): Promise<void>;
  dress(look: Look): Promise<void>;
  /** Answer in the quiz's present round, and in its arena walk to that side's mat. Rejects with a `Refusal`. */
  answer(side: Side): Promise<void>;
  wave(): void;
  /** Try to connect at once; after "elsewhere", take this pass over to this window. */
  reconnect(): void;
  /** Leave for good. */
  leave(): void;
}

/** A write that the world did not accept: `code` as in docs/errors.md. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
