/** The day's quiz as this client knows it, by the server's clock. */
import type { Rect } from "#/model/grid";
import type { Point } from "#/model/map";
import type { Quiz, QuizMine } from "#/wire/messages";

export type Side = "o" | "x";
export const SIDES: readonly Side[] = ["o", "x"];

export interface Game {
  readonly told: Quiz;
  /** One's own part, as far as it is known. */
  readonly mine: QuizMine | null;
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  readonly ahead: number;
  /** Whether it was still being played when it was first told here: its end is news only then. */
  readonly followed: boolean;
}

/** The game after it was told anew; of one's own part, what belongs to another game is forgotten. */
export function gameTold(before: Game | null, told: Quiz, now: number): Game {
  const mine = before?.mine?.game === told.game ? before.mine : null;
  const followed = told.phase !== "over" || (before?.told.game === told.game && before.followed);
  return { told, mine, ahead: told.now - now, followed };
}

/** Whether there is something to tell: an end only to those who followed the game, or have won it. */
export function isNews({ told, mine, followed }: Game): boolean {
  return told.phase !== "none" && (told.phase !== "over" || followed || mine?.standing === "won");
}

/** Where the game stands at this moment: the clock alone turns reading into answering, and ends it. */
export function phaseAt({ told, ahead }: Game, now: number): Quiz["phase"] {
  if (told.phase !== "reading" && told.phase !== "answering") return told.phase;
  const there = now + ahead;
  if (there < told.reads_until) return "reading";
  return there <= told.deadline ? "answering" : "locked";
}

/** Seconds that are left of reading or answering, and the part of it that is left (1 to 0). */
export function timeLeft({ told, ahead }: Game, now: number): { readonly seconds: number; readonly part: number } {
  const there = now + ahead;
  const reading = there < told.reads_until;
  const end = reading ? told.reads_until : told.deadline;
  const whole = reading ? READING_MS : told.deadline - told.reads_until;
  const left = Math.max(0, end - there);
  return { seconds: Math.ceil(left / 1000), part: Math.min(1, left / Math.max(1, whole)) };
}

const READING_MS = 5000;

/** The side that counts for oneself in the present round. */
export function mySide({ told, mine }: Game): Side | null {
  const side = mine?.round === told.round ? mine.side : "";
  return side === "o" || side === "x" ? side : null;
}

/** Whether one may answer: in the game, or still free to join it. */
export function mayAnswer({ told, mine }: Game): boolean {
  return mine?.standing === "in" || (told.joinable && mine?.standing !== "out");
}

/** Where on a mat somebody who comes from there goes: straight across, well within its edge. */
export function spotOn(mat: Rect, from: Point): Point {
  const within = (at: number, start: number, size: number): number => Math.min(Math.max(at, start + EDGE), start + size - EDGE);
  return { x: within(from.x, mat.x, mat.width), y: within(from.y, mat.y, mat.height) };
}

const EDGE = 2;
