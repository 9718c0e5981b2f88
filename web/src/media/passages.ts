/** A film's transcript in passages, pure: each begins with the time at which it is said, as "[1:05] …". */

export interface Passage {
  /** Seconds from the film's beginning. */
  readonly at: number;
  readonly words: string;
}

const MARK = /^\[(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\]\s*/;

/** The passages in order; empty where the transcript does not begin with a time. */
export function passages(text: string): readonly Passage[] {
  const found: Passage[] = [];
  for (const part of text.trim().split(/\n\s*\n/)) {
    const mark = MARK.exec(part);
    const last = found.at(-1);
    if (mark) {
      const [all, hours = "0", minutes = "0", seconds = "0"] = mark;
      found.push({ at: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), words: part.slice(all.length) });
    } else if (last) {
      found[found.length - 1] = { at: last.at, words: `${last.words}\n\n${part}` };
    } else {
      return [];
    }
  }
  return found;
}

/** Which passage is said at a time, in seconds; −1 before the first. */
export function saidAt(all: readonly Passage[], time: number): number {
  return all.findLastIndex(({ at }) => at <= time);
}
