/** What the large screens in the world show: the stage's what is on, the arena's how the quiz stands. */
import { say, t, tn } from "#/i18n/i18n";
import type { Game, Side } from "#/model/quiz";
import type { Day } from "#/wire/messages";
import { dayWords } from "#/words/day";

export interface ScreenWords {
  /** Small, above and below what is large; empty where there is nothing to add. */
  readonly over: string;
  readonly main: string;
  readonly under: string;
  /** The right answer, while it is shown. */
  readonly side: Side | null;
}

/** `zone`: the expo's; `otherwise` is shown while no programme is told. */
export function programmeScreen(day: Day | null, zone: string, otherwise: string): ScreenWords {
  const words = day && dayWords(day, zone);
  if (!words) return blank(otherwise);
  const next = words.next === "" ? "" : t("Next {time} · {title}", { time: words.at, title: words.next });
  if (words.now === "") return { ...blank(words.next), over: t("Next {time}", { time: words.at }) };
  return { over: t("Now"), main: words.now, under: next, side: null };
}

/** `otherwise` is shown while no quiz is on. */
export function quizScreen(game: Game | null, otherwise: string): ScreenWords {
  if (!game || game.told.phase === "none") return blank(otherwise);
  const { told } = game;
  const joined = tn("{count} person has joined", "{count} people have joined", told.players);
  const over = t("Question {number} of {of}", { number: told.number, of: told.of });
  switch (told.phase) {
    case "open":
      return { over: t("The OX quiz is open. Everybody is invited!"), main: otherwise, under: joined, side: null };
    case "void":
      return { over, main: say(told.question), under: t("Void: it is asked again"), side: null };
    case "revealed":
      return { over, main: say(told.explanation), under: tn("{count} person was right", "{count} people were right", told.right), side: told.side === "x" ? "x" : "o" };
    case "over":
      return told.winners.length > 0
        ? { over: t("Winners"), main: told.winners.join(", "), under: joined, side: null }
        : { ...blank(otherwise), under: t("The quiz is over, without a winner") };
    default:
      return { over, main: say(told.question), under: `${t("Still in")} ${told.survivors}`, side: null };
  }
}

function blank(main: string): ScreenWords {
  return { over: "", main, under: "", side: null };
}
