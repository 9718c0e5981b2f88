/** What is said when something could not be done: by the codes of docs/errors.md. */
import { t, tn } from "#/i18n/i18n";

type Params = Readonly<Record<string, string | number>>;

/** The sentence for a person: what happened, and what to do. */
export function refusalWords(code: string, params: Params = {}): string {
  switch (code) {
    case "busy":
      return t("Many people are doing this right now. Please try again in a moment.");
    case "too-many": {
      const seconds = Number(params["seconds"] ?? 0);
      return seconds > 0
        ? tn("That was a little too often. Please wait {count} second.", "That was a little too often. Please wait {count} seconds.", seconds)
        : t("That was a little too often. Please wait a moment.");
    }
    case "needs-pass":
    case "no-pass":
    case "not-allowed":
      return t("This is open to registered visitors only. Your pass leads you there.");
    case "not-found":
      return t("This is not here any more. The list shows what is here now.");
    case "chat-off":
      return t("Chat is switched off at the moment. Waving and gestures still work.");
    case "muted":
      return t("The staff have muted you here, and nothing was sent. If you think that this is a mistake, ask them for help.");
    case "unkind":
      return t("There is a word in it that this expo does not allow. Please say it in other words.");
    case "too-long":
      if (Number(params["over"] ?? 0) > 0) {
        return tn("That is {count} character too long.", "That is {count} characters too long.", Number(params["over"]));
      }
      return t("That is too long. At most {most} characters are possible.", { most: params["most"] ?? 0 });
    case "bad-input":
      if (params["why"] === "empty") return t("Please write something first.");
      return t("That could not be used. Please choose something else.");
    case "quiz-late":
      return params["why"] === "reading"
        ? t("The question is still being read. Answer when the countdown begins.")
        : t("The time to answer is over. The answer you gave before, if any, counts.");
    case "quiz-watching":
      return t("You are watching this game. You can play in the next one.");
    case "offline":
    case "lost":
      return t("The connection is interrupted. It was not kept yet; please try again when you are connected.");
    default:
      return t("That did not work. Please try again. If it stays so, the help desk knows what to do.");
  }
}
