import { describe, expect, it } from "vitest";
import { type Game, gameTold } from "#/model/quiz";
import { QuizTeller } from "#/page/quiz";
import type { Quiz, QuizMine } from "#/wire/messages";

const ASKED: Quiz = {
  t: "quiz", game: "g", phase: "reading", number: 3, of: 10, round: "r3", question: { ko: "고래는 물고기다", en: "A whale is a fish" },
  reads_until: 5000, deadline: 15_000, now: 0, answered: 0, players: 4, survivors: 4, joinable: false, side: "", right: 0,
  explanation: {}, source: {}, source_url: "", winners: [], space: "arena",
};

function game(change: Partial<Quiz>, mine: QuizMine | null = null): Game {
  return { ...gameTold(null, { ...ASKED, ...change }, 0), mine };
}

describe("what is told of the quiz", () => {
  it("is the question, once, then the time to answer by the common clock, then that answers are closed", () => {
    const teller = new QuizTeller();
    expect(teller.due(game({}), 0)).toBe("Question 3: A whale is a fish");
    expect(teller.due(game({ answered: 2 }), 1000)).toBeNull();
    expect(teller.due(game({}), 5000)).toBe("Answer now: 10 seconds.");
    expect(teller.due(game({}), 9000)).toBeNull();
    expect(teller.due(game({}), 15_001)).toBe("Answers are closed. The right one comes in a moment.");
  });

  it("is the answer with how one stands", () => {
    const mine: QuizMine = { t: "quizmine", game: "g", round: "r3", side: "o", standing: "out" };
    expect(new QuizTeller().due(game({ phase: "revealed", side: "x" }, mine), 0)).toBe("The answer is X: false. You are out, and may go on watching.");
  });

  it("is nothing where there is no quiz", () => {
    expect(new QuizTeller().due(null, 0)).toBeNull();
    expect(new QuizTeller().due(game({ phase: "none" }), 0)).toBeNull();
  });

  it("is who has won, or that nobody is left", () => {
    const ended = (winners: string[]): Game => gameTold(game({}), { ...ASKED, phase: "over", winners }, 0);
    expect(new QuizTeller().due(ended(["Minji", "Sol"]), 0)).toBe("The quiz is over. Winners: Minji, Sol.");
    expect(new QuizTeller().due(ended([]), 0)).toContain("Nobody is left");
  });

  it("is nothing of a game that was over before one came", () => {
    expect(new QuizTeller().due(game({ phase: "over" }), 0)).toBeNull();
  });
});
