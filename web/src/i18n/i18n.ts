/**
 * The words of the client: msgids are English; Korean comes from web/locale/ko.po, compiled to a file of its own that only
 * Korean readers load. `t` says a text with its named placeholders filled, `tn` one that depends on a number, `say` an organiser's.
 */

export type Language = "ko" | "en";

/** An organiser's text in both languages; either may be missing. */
export type Said = Readonly<Partial<Record<Language, string>>>;

export type Params = Readonly<Record<string, string | number>>;

/** A text with the language it is really in, for `lang` attributes. */
export interface Spoken {
  readonly text: string;
  readonly lang: Language;
}

const none: Readonly<Record<string, string>> = {};
let current: Language = "en";
let catalogue = none;

const catalogues: Readonly<Record<Language, () => Promise<Readonly<Record<string, string>>>>> = {
  en: () => Promise.resolve(none),
  ko: async () => (await import("#/generated/ko.json")).default,
};

/** Loads the language's catalogue and speaks it from then on. */
export async function setLanguage(language: Language): Promise<void> {
  catalogue = await catalogues[language]();
  current = language;
}

export function language(): Language {
  return current;
}

/** Anything but Korean is read as English. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("ko") ? "ko" : "en";
}

function filled(pattern: string, params: Params): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}

/** The text in the current language, with its named placeholders filled. */
export function t(msgid: string, params: Params = {}): string {
  // An empty entry is a text not yet translated: better English than nothing.
  return filled(catalogue[msgid]?.trim() ? (catalogue[msgid] ?? msgid) : msgid, params);
}

/** The same for a number of things: English has two forms, Korean one. `{count}` is filled with the number. */
export function tn(one: string, many: string, count: number, params: Params = {}): string {
  const said = catalogue[one];
  return filled(said?.trim() ? said : count === 1 ? one : many, { count, ...params });
}

/** An organiser's text in the current language, or in the other one where it was written in one only. */
export function spoken(text: Said | null | undefined): Spoken {
  const other: Language = current === "ko" ? "en" : "ko";
  const own = text?.[current]?.trim();
  if (own) return { text: own, lang: current };
  const fallback = text?.[other]?.trim();
  return fallback ? { text: fallback, lang: other } : { text: "", lang: current };
}

/** `spoken` where only the words are wanted. */
export function say(text: Said | null | undefined): string {
  return spoken(text).text;
}

/** A number as people write it here: 12,345. */
export function number(value: number): string {
  return new Intl.NumberFormat(current).format(value);
}

/** Seconds as a length: 3:07. */
export function length(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
