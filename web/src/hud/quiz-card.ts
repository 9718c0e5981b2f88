import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { quizStyles } from "#/hud/quiz-styles";
import { phaseWords, sideWords, standingWords } from "#/hud/quiz-words";
import { say, t, tn } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, Refusal } from "#/model/intents";
import { type Game, isNews, mayAnswer, mySide, phaseAt, type Side, SIDES, timeLeft } from "#/model/quiz";
import type { World } from "#/model/world";
import type { Quiz } from "#/wire/messages";

const EVERY_MS = 200;
const SPOKEN_SECONDS = 5;

/** The quiz over the world: the invitation, the question with its countdown, one's own side, the reveal. */
@customElement("madang-quiz")
export class QuizCard extends LitElement {
  static override styles = [base, buttons, quizStyles];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  /** The quiz as a page, where one can try it alone. */
  @property({ attribute: false }) quizUrl = "";
  /** A side that was pressed and is not confirmed yet. */
  @state() private sending: Side | null = null;
  /** The game whose invitation was put off, or whose end was read. */
  @state() private away = "";
  @state() private heard = "";
  private stops: readonly (() => void)[] = [];
  private timer = 0;
  private spoken = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = [this.world.on("quiz", redraw), this.world.on("entered", redraw)];
    // The clock alone turns reading into answering; the card looks at it while a round runs.
    this.timer = window.setInterval(() => {
      if (this.game && this.isRunning(this.game)) redraw();
    }, EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    window.clearInterval(this.timer);
  }

  /** Pressed by key or button; what the world refuses is told by the event `refused`. */
  answer(side: Side): void {
    const { game } = this;
    if (game && phaseAt(game, Date.now()) === "answering" && mayAnswer(game)) void this.send(side);
  }

  private go(space: string): void {
    this.intents.travel(space);
    this.giveBack();
  }

  private putAway(what: string): void {
    this.away = what;
    this.giveBack();
  }

  /** The button that was pressed goes; the keys shall walk and answer at once. */
  private giveBack(): void {
    this.dispatchEvent(new CustomEvent("done"));
  }

  private async send(side: Side): Promise<void> {
    this.sending = side;
    try {
      await this.intents.answer(side);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      this.dispatchEvent(new CustomEvent("refused", { detail: refusalWords(refusal.code, refusal.params) }));
    } finally {
      if (this.sending === side) this.sending = null;
    }
  }

  private get game(): Game | null {
    const game = this.world.quiz;
    return game && isNews(game) ? game : null;
  }

  /** Whoever is out is told so, and why, also where they answered from elsewhere. */
  private isToldOut(game: Game, phase: Quiz["phase"]): boolean {
    return game.mine?.standing === "out" && phase === "revealed" && mySide(game) !== null;
  }

  private isRunning({ told }: Game): boolean {
    return told.phase === "reading" || told.phase === "answering";
  }

  protected override willUpdate(): void {
    if (this.game) this.speak(this.game);
  }

  /** What a screen reader hears: the question, the start of the countdown, five seconds left, the end; no ticking. */
  private speak(game: Game): void {
    const phase = phaseAt(game, Date.now());
    const { seconds } = timeLeft(game, Date.now());
    const late = phase === "answering" && seconds <= SPOKEN_SECONDS;
    const which = `${game.told.round} ${phase} ${String(late)}`;
    if (which === this.spoken) return;
    this.spoken = which;
    this.heard = late
      ? tn("{count} second left.", "{count} seconds left.", seconds)
      : phaseWords(game, phase);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { game } = this;
    if (!game) return nothing;
    const phase = phaseAt(game, Date.now());
    const here = this.world.space?.slug === game.told.space;
    const within = here || game.mine?.standing === "in" || game.mine?.standing === "won" || this.isToldOut(game, phase);
    const hidden = this.away === `${game.told.game} ${phase === "over" ? "over" : ""}` && (!within || phase === "over");
    return html`
      <p class="heard" role="status">${this.heard}</p>
      ${hidden ? nothing : within ? this.card(game, phase, here) : this.invitation(game, phase)}
    `;
  }

  private invitation(game: Game, phase: Quiz["phase"]): TemplateResult {
    if (phase === "over") return this.card(game, phase, false);
    const { told } = game;
    return html`
      <section class="card invitation" aria-label=${t("OX quiz")}>
        <p class="question">${told.joinable ? t("The OX quiz is open. Everybody is invited!") : t("An OX quiz is being played.")}</p>
        <p class="facts">${tn("{count} person has joined", "{count} people have joined", told.players)}</p>
        <div class="acts">
          <button class="button main" type="button" @click=${() => { this.go(told.space); }}>
            ${icon("door")}${told.joinable ? t("Take part") : t("Watch")}
          </button>
          <button class="button" type="button" @click=${() => { this.putAway(`${told.game} `); }}>${t("Later")}</button>
        </div>
      </section>
    `;
  }

  private card(game: Game, phase: Quiz["phase"], here: boolean): TemplateResult {
    const { told } = game;
    return html`
      <section class="card" aria-label=${t("OX quiz")}>
        ${phase === "open" || phase === "over"
          ? nothing
          : html`<p class="facts">
              <span>${t("Question {number} of {of}", { number: told.number, of: told.of })}</span>
              <span>${t("Answered")} <b>${told.answered}</b></span>
              <span>${t("Still in")} <b>${told.survivors}</b></span>
            </p>`}
        ${this.body(game, phase)}
        <p class="mine">${this.mine(game, phase)}</p>
        ${here || phase === "over"
          ? nothing
          : html`<button class="button small" type="button" @click=${() => { this.go(told.space); }}>${icon("door")}${t("To the arena")}</button>`}
      </section>
    `;
  }

  private body(game: Game, phase: Quiz["phase"]): TemplateResult {
    const { told } = game;
    switch (phase) {
      case "none":
      case "open":
        return html`<p class="question">${t("The arena is open. The first question comes soon.")}</p>
          <p class="facts">${tn("{count} person has joined", "{count} people have joined", told.players)}</p>`;
      case "reading":
      case "answering":
        return html`<p class="question">${say(told.question)}</p>${this.clock(game, phase)}${this.sides(game, phase)}`;
      case "locked":
        return html`<p class="question">${say(told.question)}</p><p>${t("Time is over. The answers are counted.")}</p>`;
      case "void":
        return html`<p class="question">${say(told.question)}</p>
          <p>${t("This round is void: it counts for nobody, and the question is asked again.")}</p>`;
      case "revealed":
        return this.reveal(told);
      case "over":
        return this.end(told);
    }
  }

  private clock(game: Game, phase: Quiz["phase"]): TemplateResult {
    const { seconds, part } = timeLeft(game, Date.now());
    return html`<p class="clock">
      <span>${phase === "reading" ? t("Read the question") : t("Answer now")}</span>
      <b class=${seconds <= SPOKEN_SECONDS && phase === "answering" ? "soon" : ""} aria-hidden="true">${seconds}</b>
      <progress max="1" value=${part} aria-label=${t("Time left")}></progress>
    </p>`;
  }

  private sides(game: Game, phase: Quiz["phase"]): TemplateResult | typeof nothing {
    if (!mayAnswer(game)) return nothing;
    const chosen = this.sending ?? mySide(game);
    return html`<div class="sides">
      ${SIDES.map((side) => html`<button
        class="side side--${side}"
        type="button"
        ?disabled=${phase === "reading"}
        aria-pressed=${chosen === side ? "true" : "false"}
        aria-keyshortcuts=${side}
        @click=${() => { this.answer(side); }}
      >${mark(side)}<span>${sideWords(side)}</span></button>`)}
    </div>`;
  }

  private mine(game: Game, phase: Quiz["phase"]): TemplateResult {
    const side = mySide(game);
    const standing = standingWords(game);
    if (phase === "over" && !game.mine) return html``;
    if (phase === "over" || (side === null && this.sending === null)) return html`<span>${standing}</span>`;
    if (this.sending !== null) return html`<span>${t("Being confirmed …")}</span>`;
    return html`<span class="sure">${icon("check")}${side === "o" ? t("Your answer: O") : t("Your answer: X")}</span>
      <span>${phase === "answering" ? t("It stays when you step off the mat.") : standing}</span>`;
  }

  private reveal(told: Quiz): TemplateResult {
    const side = told.side === "x" ? "x" : "o";
    return html`
      <p class="small question">${say(told.question)}</p>
      <p class="reveal">${mark(side)}<b>${sideWords(side)}</b> <span>${tn("{count} person was right", "{count} people were right", told.right)}</span></p>
      <p>${say(told.explanation)}</p>
      <p class="source">${t("Source")}: ${told.source_url
        ? html`<a href=${told.source_url} target="_blank" rel="noopener">${say(told.source)}</a>`
        : say(told.source)}</p>
    `;
  }

  private end(told: Quiz): TemplateResult {
    return html`
      <p class="question">${told.winners.length > 0 ? t("Winners") : t("The quiz is over, without a winner")}</p>
      ${told.winners.length > 0 ? html`<ul class="winners">${told.winners.map((name) => html`<li>${name}</li>`)}</ul>` : nothing}
      <div class="acts">
        <button class="button" type="button" @click=${() => { this.putAway(`${told.game} over`); }}>${t("Close")}</button>
        ${this.quizUrl ? html`<a class="button" href=${`${this.quizUrl}alone/`} target="_blank" rel="noopener">${t("Try it alone")}</a>` : nothing}
      </div>
    `;
  }
}

/** The mark of a side; its word stands beside it. */
function mark(side: Side): TemplateResult {
  return side === "o"
    ? html`<svg class="mark mark--o" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5" /></svg>`
    : html`<svg class="mark mark--x" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5L19 19M19 5L5 19" /></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-quiz": QuizCard;
  }
}
