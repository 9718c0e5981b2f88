/** What the page says about itself: the dataset of `#world` or `#face` (site/templates/site/world.html, face.html). */
import { type Language, languageOf } from "#/i18n/i18n";

export interface Facts {
  readonly expo: string;
  readonly expoTitle: string;
  readonly hallsUrl: string;
  readonly passUrl: string;
  /** The quiz as a page. */
  readonly quizUrl: string;
  readonly programmeUrl: string;
  /** The world as it is drawn, and as a page. */
  readonly worldUrl: string;
  readonly faceUrl: string;
  readonly language: Language;
  /** The expo's time zone. */
  readonly zone: string;
  /** Whether this is the demo, which has residents and a tour. */
  readonly demo: boolean;
  /** The stops of the tour as the server names them: see `words/tour`. */
  readonly tour: string;
}

export function factsOf(element: HTMLElement | null): Facts {
  const told = element?.dataset;
  return {
    expo: told?.["expo"] ?? "",
    expoTitle: told?.["expoTitle"] ?? "",
    hallsUrl: told?.["hallsUrl"] ?? "",
    passUrl: told?.["passUrl"] ?? "",
    quizUrl: told?.["quizUrl"] ?? "",
    programmeUrl: told?.["programmeUrl"] ?? "",
    worldUrl: told?.["worldUrl"] ?? "",
    faceUrl: told?.["faceUrl"] ?? "",
    zone: told?.["zone"] ?? "",
    language: languageOf(told?.["language"]),
    demo: told?.["demo"] === "1",
    tour: told?.["tour"] ?? "",
  };
}

/** The address of this page in the other language. */
export function inLanguage(href: string, language: Language): string {
  const url = new URL(href);
  url.searchParams.set("lang", language);
  return url.href;
}
