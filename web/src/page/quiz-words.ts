/** The quiz's words: its two sides, and how one stands in it. */
import { t } from "#/i18n/i18n";
import type { Game } from "#/model/quiz";

export function sideWords(side: string): string {
  return side === "o" ? t("O: true") : t("X: false");
}

export function standingWords({ mine }: Pick<Game, "mine">): string {
  switch (mine?.standing) {
    case "in":
      return t("You are in.");
    case "out":
      return t("You are out, and may go on watching.");
    case "won":
      return t("You have won.");
    default:
      return "";
  }
}
