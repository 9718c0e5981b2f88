/** Pages that the map opens: their titles, and how they are opened. */
import { spoken, t } from "#/i18n/i18n";
import type { IconName } from "#/kit/icons";
import type { Page } from "#/model/map";

export function pageTitle({ title }: Page): ReturnType<typeof spoken> {
  return title.ko || title.en ? spoken(title) : spoken({ ko: t("A page"), en: t("A page") });
}

export function pageIcon({ name }: Page): IconName {
  switch (name) {
    case "institution":
      return "flag";
    case "wings":
      return "feather";
    default:
      return "page";
  }
}

/** The whole address, as seen from the map's; null for what no page can have (a script, a file, a broken address). */
export function reachOf({ url }: Page, mapUrl: string, here: string): URL | null {
  try {
    const whole = new URL(url, new URL(mapUrl, here));
    return whole.protocol === "https:" || whole.protocol === "http:" ? whole : null;
  } catch {
    return null;
  }
}

/** In a new tab, so that the world stays where it is; the new page is told nothing of it. */
export function openBeside(url: URL): void {
  const link = document.createElement("a");
  link.href = url.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.click();
}
