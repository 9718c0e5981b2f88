/** The words of a work: who made it, and what kind of thing it is. */
import { say, t } from "#/i18n/i18n";
import type { Maker, Work } from "#/model/space";

function makerOf({ name, role }: Maker): string {
  const part = say(role);
  return part ? t("{name} ({role})", { name: say(name), role: part }) : say(name);
}

/** Makers, institution, year: one line under the title. */
export function byline(work: Work): string {
  const makers = work.makers.map(makerOf).join(", ");
  return [makers, say(work.institution), work.year === null ? "" : String(work.year)].filter(Boolean).join(" · ");
}

export function formName(form: Work["form"]): string {
  switch (form) {
    case "picture":
      return t("Picture");
    case "comic":
      return t("Comic");
    case "cards":
      return t("Card news");
    case "webtoon":
      return t("Webtoon");
    case "video":
      return t("Film");
  }
}

