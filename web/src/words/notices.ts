/** The words of what everybody concerned should hear, and of what one did oneself. */
import { refusalWords } from "#/kit/refusals";
import { say, t, tn } from "#/i18n/i18n";
import type { Space } from "#/model/space";
import type { Said } from "#/model/world";

export function noticeWords({ code }: Said): string {
  switch (code) {
    case "rehung":
      return t("This hall has just been hung anew. You stand at a free spot.");
    case "entry-closed":
      return t("The gate closes for newcomers. You may stay.");
    case "help-settled":
      return t("The staff have seen your call for help.");
    case "restarting":
      return t("The world is being restarted for a moment. You come back by yourself.");
    default:
      return "";
  }
}

export function refusedWords({ code, params }: Said): string {
  return refusalWords(code, params);
}

export function enteredWords(space: Space): string {
  const title = say(space.title);
  return space.works.length === 0
    ? t("You are in: {space}.", { space: title })
    : tn("You are in: {space}. {count} work hangs here.", "You are in: {space}. {count} works hang here.", space.works.length, { space: title });
}
