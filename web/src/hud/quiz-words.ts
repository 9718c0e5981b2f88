/** What is said of the quiz, to be read and to be heard. */
import { say, t } from "#/i18n/i18n";
import type { Game, Side } from "#/model/quiz";
import type { Quiz } from "#/wire/messages";

export function sideWords(side: Side): string {
  return side === "o" ? t("O: true") : t("X: false");
}

export function standingWords({ told, mine }: Game): string {
  switch (mine?.standing) {
    case "in":
      return t("You are in");
    case "out":
      return t("You are out: watch as a ghost");
    case "won":
      return t("You have won");
    default:
      return told.joinable ? t("Answer, and you take part") : t("You are watching");
  }
}

/** For a screen reader, when a phase begins. */
export function phaseWords(game: Game, phase: Quiz["phase"]): string {
  const { told } = game;
  switch (phase) {
    case "open":
      return t("The OX quiz is open. Everybody is invited!");
    case "reading":
      return t("Question {number}: {words}", { number: told.number, words: say(told.question) });
    case "answering":
      return t("Answer now: press O or X.");
    case "locked":
      return t("Time is over. The answers are counted.");
    case "revealed":
      return t("The answer is {side}. {words} {standing}.", {
        side: sideWords(told.side === "x" ? "x" : "o"),
        words: say(told.explanation),
        standing: standingWords(game),
      });
    case "void":
      return t("This round is void: it counts for nobody, and the question is asked again.");
    case "over":
      return told.winners.length > 0 ? t("The quiz is over. Winners: {names}", { names: told.winners.join(", ") }) : t("The quiz is over, without a winner");
    case "none":
      return "";
  }
}
