/** What a visitor can want in the world. `net` carries it out; scene, HUD and viewers only ask. */
import type { Direction } from "#/model/direction";
import type { Page } from "#/model/map";
import type { Side } from "#/model/quiz";
import type { To } from "#/model/talk";
import type { Emote, ReportLine } from "#/wire/messages";

export type Emotion = Emote["kind"];
/** Why something is reported. */
export type Why = ReportLine["why"];
export const WHYS: readonly Why[] = ["insult", "spam", "private", "danger", "other"];

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
  /** Open what is nearest: a work in its viewer, a door by going through it, a page beside the world. Whether there was anything. */
  useNearest(): boolean;
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
  emote(kind: Emotion): void;
  raiseHand(up: boolean): void;
  /** Rejects with a `Refusal` when it was not said. */
  say(to: To, text: string): Promise<void>;
  reportLine(line: string, why: Why, note: string): Promise<void>;
  reportPerson(n: number, why: Why, note: string): Promise<void>;
  askHelp(text: string): Promise<void>;
  /** Asks who is here, in sight or not; the model hears it. */
  askWho(): void;
  /** Walks after somebody in sight until something else is wanted, or no longer. */
  follow(n: number | null): void;
  /** Shows where somebody is and the way there, for a while; false when nobody knows. */
  locate(n: number): boolean;
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
