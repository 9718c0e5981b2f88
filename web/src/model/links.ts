/** Addresses in what somebody wrote. Only those that a browser opens safely are links; the rest stays text. Pure. */

export interface Stretch {
  readonly text: string;
  /** Where it leads; null for plain text. */
  readonly url: URL | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^]+/giu;
/** What ends a sentence and not an address. */
const TAIL = /[.,;:!?)\]}…·。、，！？）」』》〉]+$/u;

/** The text in stretches of links and of what is between; together they are the text. */
export function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let after = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const written = match[0].replace(TAIL, "");
    const url = safe(written);
    if (!url) continue;
    if (match.index > after) found.push({ text: text.slice(after, match.index), url: null });
    found.push({ text: written, url });
    after = match.index + written.length;
  }
  if (after < text.length) found.push({ text: text.slice(after), url: null });
  return found;
}

/** An address with a name or password in it only pretends to lead where it says. */
function safe(written: string): URL | null {
  try {
    const url = new URL(written);
    const plain = (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "";
    return plain && url.hostname !== "" ? url : null;
  } catch {
    return null;
  }
}
