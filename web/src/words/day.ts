/** What is on and what comes, in words. */
import { language, say } from "#/i18n/i18n";
import type { Day } from "#/wire/messages";

export interface DayWords {
  /** Titles; empty where nothing is on, or comes. */
  readonly now: string;
  readonly next: string;
  /** When the next one begins, as a time of day. */
  readonly at: string;
}

/** Where the stream of what is on is opened; "" while there is none. */
export function streamOf(day: Day | null, programmeUrl: string): string {
  return day?.stream ? `${programmeUrl}stream/` : "";
}

/** `zone`: the expo's, as IANA names it; empty for this machine's own. Nothing where no programme is. */
export function dayWords(day: Day, zone: string): DayWords | null {
  const [now, next] = [say(day.now), say(day.next)];
  if (now === "" && next === "") return null;
  return { now, next, at: next === "" ? "" : clock(day.next_at, zone) };
}

function clock(at: number, zone: string): string {
  const how = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(zone && { timeZone: zone }) } as const;
  return new Intl.DateTimeFormat(language(), how).format(at);
}
