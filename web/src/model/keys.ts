/** Which letter key does what, as one may change it. By `code`, so that a Korean layout changes nothing. Pure. */

export const LETTER_KEYS = {
  north: "KeyW",
  west: "KeyA",
  south: "KeyS",
  east: "KeyD",
  next: "KeyN",
  previous: "KeyB",
  wave: "KeyH",
  gestures: "KeyG",
  chat: "KeyT",
  works: "KeyL",
  people: "KeyP",
  map: "KeyM",
  o: "KeyO",
  x: "KeyX",
} as const;

export type Letter = keyof typeof LETTER_KEYS;
export type Keys = Readonly<Record<Letter, string>>;

export const LETTERS = Object.keys(LETTER_KEYS) as readonly Letter[];

/** Letters and digits: other keys have a work of their own. */
export function isBindable(code: string): boolean {
  return /^(Key[A-Z]|Digit[0-9])$/.test(code);
}

/** What is written on the key. */
export function keyName(code: string): string {
  return code.replace(/^(Key|Digit)/, "");
}

export function letterOf(code: string, keys: Keys): Letter | null {
  return LETTERS.find((letter) => keys[letter] === code) ?? null;
}

/** With another key for one thing; what had that key gets the other's. */
export function rebound(keys: Keys, letter: Letter, code: string): Keys {
  const other = letterOf(code, keys);
  return { ...keys, ...(other && { [other]: keys[letter] }), [letter]: code };
}

/** Whether this is a choice of keys: one for each, none twice. */
export function isKeys(value: unknown): value is Keys {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Readonly<Record<string, unknown>>;
  const codes = LETTERS.map((letter) => kept[letter]);
  return codes.every((code) => typeof code === "string" && isBindable(code)) && new Set(codes).size === LETTERS.length;
}
