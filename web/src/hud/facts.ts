/** What the page says about itself: the dataset of `<main id="world">` (site/templates/site/world.html). */
import { type Language, languageOf } from "#/i18n/i18n";

export interface Facts {
  readonly expo: string;
  readonly expoTitle: string;
  readonly hallsUrl: string;
  readonly passUrl: string;
  readonly language: Language;
}

export function factsOf(world: HTMLElement | null): Facts {
  const told = world?.dataset;
  return {
    expo: told?.["expo"] ?? "",
    expoTitle: told?.["expoTitle"] ?? "",
    hallsUrl: told?.["hallsUrl"] ?? "",
    passUrl: told?.["passUrl"] ?? "",
    language: languageOf(told?.["language"]),
  };
}

/** The address of this page in the other language. */
export function inLanguage(href: string, language: Language): string {
  const url = new URL(href);
  url.searchParams.set("lang", language);
  return url.href;
}
