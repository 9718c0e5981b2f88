/** The words around what is said: reasons, gestures, when. */
import { t } from "#/i18n/i18n";
import type { Emotion, Why } from "#/model/intents";

export const EMOTIONS: readonly Emotion[] = ["clap", "laugh", "heart", "wow"];

export function emotionWords(kind: Emotion): string {
  switch (kind) {
    case "clap":
      return t("Clap");
    case "laugh":
      return t("Laugh");
    case "heart":
      return t("Love it");
    case "wow":
      return t("Wow");
  }
}

export function whyWords(why: Why): string {
  switch (why) {
    case "insult":
      return t("Insults or harasses");
    case "spam":
      return t("Advertises or repeats itself");
    case "private":
      return t("Tells private things of somebody");
    case "danger":
      return t("Somebody is in danger");
    case "other":
      return t("Something else");
  }
}

/** The hour and minute of a moment in Unix milliseconds, on this device's clock. */
export function clockWords(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
}
