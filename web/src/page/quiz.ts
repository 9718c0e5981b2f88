/** The part "OX quiz": the same round as on the floor of the arena and on the phone in the hall, answered by a button. */
import { html, nothing, type TemplateResult } from "lit";
import { spoken, say, t, tn } from "#/i18n/i18n";
import { refusalWords } from "#/kit/refusals";
import { Refusal } from "#/model/intents";
import { type Game, isNews, mayAnswer, mySide, phaseAt, type Side, SIDES, timeLeft } from "#/model/quiz";
import { act, type Face, type Part } from "#/page/rows";
import { sideWords, standingWords } from "#/page/quiz-words";

/** `now` is this machine's clock in Unix milliseconds. */
export function quizPart(face: Face, now: number): Part | null {
  const game = face.world.quiz;
  if (!game || game.told.phase === "none") return null;
  const { told } = game;
  const phase = phaseAt(game, now);
  const inside = html`
    ${told.number > 0 ? html`<p class="soft">${t("Question {number} of {of}", { number: told.number, of: told.of })}</p>` : nothing}
    ${phase === "open" ? opened(face, game) : question(game)}
    ${phase === "answering" || phase === "reading" ? sides(face, game, now) : nothing} ${phase === "locked" ? html`<p>${t("Answers are closed. The right one comes in a moment.")}</p>` : nothing}
    ${phase === "revealed" ? revealed(game) : nothing} ${phase === "void" ? html`<p>${t("This round does not count; it is asked again.")}</p>` : nothing}
    ${phase === "over" ? html`<p>${winners(game)}</p>` : nothing} ${standing(game)}
  `;
  return { id: "quiz", title: t("OX quiz"), inside };
}

function opened(face: Face, { told }: Game): TemplateResult {
  return html`<p>${t("The OX quiz begins soon. Questions appear here, and you answer here.")}</p>
    ${told.space !== "" && face.world.space?.slug !== told.space
      ? html`<div class="face__acts">${act(t("Go to the arena"), "", "door", () => { face.intents.travel(told.space); })}</div>`
      : nothing}`;
}

function question({ told }: Game): TemplateResult | typeof nothing {
  const asked = spoken(told.question);
  return asked.text ? html`<p class="face__question" lang=${asked.lang}>${asked.text}</p>` : nothing;
}

function sides(face: Face, game: Game, now: number): TemplateResult {
  const reading = phaseAt(game, now) === "reading";
  const { seconds } = timeLeft(game, now);
  const mine = mySide(game);
  const closed = reading || !mayAnswer(game);
  return html`<div class="face__acts" role="group" aria-label=${t("Your answer")}>
      ${SIDES.map(
        (side) => html`<button
          class="button button--quiet face__side face__side--${side}"
          type="button"
          aria-pressed=${mine === side ? "true" : "false"}
          aria-disabled=${closed ? "true" : nothing}
          @click=${() => {
            if (!closed) void answer(face, side);
            else if (reading) face.tell(opensIn(seconds));
          }}
        >${sideWords(side)}</button>`,
      )}
    </div>
    <p class="soft">
      ${reading ? opensIn(seconds) : tn("{count} second left.", "{count} seconds left.", seconds)}
      ${tn("{count} person has answered.", "{count} people have answered.", game.told.answered)}
    </p>`;
}

function opensIn(seconds: number): string {
  return tn("Answers open in {count} second.", "Answers open in {count} seconds.", seconds);
}

function revealed({ told }: Game): TemplateResult {
  const why = spoken(told.explanation);
  const source = spoken(told.source);
  return html`<p><strong>${t("The answer is {side}.", { side: sideWords(told.side) })}</strong></p>
    ${why.text ? html`<p lang=${why.lang}>${why.text}</p>` : nothing}
    ${source.text
      ? html`<p class="soft small">${t("Source")}: ${told.source_url
          ? html`<a href=${told.source_url} rel="noopener noreferrer" target="_blank" lang=${source.lang}>${source.text}</a>`
          : html`<span lang=${source.lang}>${source.text}</span>`}</p>`
      : nothing}`;
}

export function winners({ told }: Game): string {
  return told.winners.length > 0
    ? t("The quiz is over. Winners: {names}.", { names: told.winners.join(", ") })
    : t("The quiz is over. Nobody is left in this time.");
}

function standing(game: Game): TemplateResult {
  const { told } = game;
  return html`<p class="soft">${[standingWords(game), tn("{count} person is still in.", "{count} people are still in.", told.survivors)].filter(Boolean).join(" ")}</p>`;
}

async function answer({ intents, tell }: Face, side: Side): Promise<void> {
  try {
    await intents.answer(side);
    tell(t("Your answer is {side}.", { side: sideWords(side) }));
  } catch (error) {
    tell(error instanceof Refusal ? refusalWords(error.code, error.params) : refusalWords(""));
  }
}

/** What is told when the quiz comes to something new: once each, by the clock that everybody shares. */
export class QuizTeller {
  #last = "";

  due(game: Game | null, now: number): string | null {
    if (!game) return null;
    const phase = phaseAt(game, now);
    const key = `${game.told.game} ${game.told.round} ${phase}`;
    if (key === this.#last) return null;
    this.#last = key;
    if (!isNews(game)) return null;
    return told(game, phase, now);
  }
}

function told(game: Game, phase: Game["told"]["phase"], now: number): string | null {
  const { number, question } = game.told;
  switch (phase) {
    case "none":
      return null;
    case "open":
      return t("The OX quiz begins soon. Questions appear here, and you answer here.");
    case "reading":
      return t("Question {number}: {question}", { number, question: say(question) });
    case "answering":
      return tn("Answer now: {count} second.", "Answer now: {count} seconds.", timeLeft(game, now).seconds);
    case "locked":
      return t("Answers are closed. The right one comes in a moment.");
    case "revealed":
      return [t("The answer is {side}.", { side: sideWords(game.told.side) }), standingWords(game)].filter(Boolean).join(" ");
    case "void":
      return t("This round does not count; it is asked again.");
    case "over":
      return winners(game);
  }
}
