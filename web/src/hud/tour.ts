import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { endTour, isOver, type Stop, stopsOf, wordsOf, workOf } from "#/words/tour";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import type { Intents } from "#/model/intents";
import type { Settings, Shelf } from "#/model/settings";
import type { World } from "#/model/world";

/** At each of the three stops; forty seconds with the walking. */
const STOP_MS = 11_000;

/**
 * A guide's offer to a newcomer, and the walk if it is taken: three stops, each left at once by a button. Goes on by itself, but not
 * while somebody is reading it with the focus inside, nor with less motion.
 */
@customElement("madang-tour")
export class Tour extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      section {
        display: grid;
        gap: var(--space-2);
        inline-size: 360px;
        max-inline-size: calc(100vw - 32px);
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--border);
        border-radius: var(--radius-object);
        background: var(--paper);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      h2 {
        font-size: var(--text);
      }
      p {
        color: var(--soft-ink);
        font-size: var(--text-small);
      }
      /* A phone shows the world, not the guide's words: who listens still hears them. */
      @media (max-width: 719.98px) {
        .offer p {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .ways .button {
        flex: 1 1 auto;
        white-space: nowrap;
      }
      ol {
        display: flex;
        gap: var(--space-1);
      }
      li {
        block-size: 6px;
        flex: 1;
        border-radius: 3px;
        background: var(--hairline);
      }
      li[aria-current] {
        background: var(--indigo);
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) settings!: Settings;
  /** As `words/tour` reads them. */
  @property() stops = "";
  @property({ attribute: false }) shelf!: Shelf;
  /** Runs something after a while and gives a way to call it off; tests hand in their own. */
  @property({ attribute: false }) later: (what: () => void, ms: number) => () => void = (what, ms) => {
    const timer = setTimeout(what, ms);
    return () => { clearTimeout(timer); };
  };
  /** -1 while it is only offered, null once it is over. */
  @state() private at: number | null = -1;
  private listening: readonly (() => void)[] = [];
  private callOff: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isOver(this.shelf)) this.at = null;
    this.listening = [
      this.world.on("entered", () => { this.arrived(); }),
      ...(["connection", "day", "quiz"] as const).map((change) => this.world.on(change, () => { this.requestUpdate(); })),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.callOff();
    for (const stop of this.listening) stop();
  }

  protected override updated(): void {
    this.toggleAttribute("offering", this.at === -1);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.at === null || this.world.connection.phase !== "here") return nothing;
    const stop = this.all[this.at];
    if (stop) return this.guiding(stop, this.at);
    return this.called ? nothing : this.offer();
  }

  /** Whoever is called somewhere, or is at the quiz, is not asked whether to look round now. */
  private get called(): boolean {
    const { day, quiz } = this.world;
    return day.summoned !== null || (quiz !== null && quiz.told.phase !== "none");
  }

  private offer(): TemplateResult {
    return html`<section class="offer" aria-label=${t("Guide")}>
      <h2>${t("Welcome! Shall I show you round?")}</h2>
      <p>${t("Forty seconds: the focal work, a webtoon on the floor, the OX arena. You can leave at any moment.")}</p>
      <div class="ways">
        <button class="button main" type="button" @click=${() => { this.go(0); }}>${icon("footprints")}${t("Follow")}</button>
        <button class="button" type="button" @click=${this.end}>${t("I look by myself")}</button>
      </div>
    </section>`;
  }

  private guiding(stop: Stop, at: number): TemplateResult {
    const { title, text } = wordsOf(stop);
    const last = at === this.all.length - 1;
    return html`<section aria-label=${t("Guide")} aria-live="polite">
      <ol aria-label=${t("Stop {at} of {all}", { at: at + 1, all: this.all.length })}>
        ${this.all.map((_, index) => html`<li aria-current=${index === at ? "step" : nothing}></li>`)}
      </ol>
      <h2>${title}</h2>
      <p>${text}</p>
      <div class="ways">
        <button class="button main" type="button" @click=${() => { this.go(at + 1); }}>${last ? t("Done") : t("Go on")}</button>
        <button class="button" type="button" @click=${this.end}>${t("Stop here")}</button>
      </div>
    </section>`;
  }

  private get all(): readonly Stop[] {
    return stopsOf(this.stops);
  }

  private go(at: number): void {
    const stop = this.all[at];
    this.callOff();
    if (!stop) {
      this.end();
      return;
    }
    this.at = at;
    if (this.world.space?.slug === stop.space) this.arrived();
    else this.intents.travel(stop.space);
    this.callOff = this.later(() => { this.goOn(at); }, STOP_MS);
  }

  /** By itself, unless that would take the words from under somebody's eyes. */
  private goOn(at: number): void {
    if (this.at !== at) return;
    const waits = this.settings.choices.reducedMotion || this.matches(":focus-within") || this.world.open !== null;
    if (waits) this.callOff = this.later(() => { this.goOn(at); }, STOP_MS);
    else this.go(at + 1);
  }

  private arrived(): void {
    const stop = this.at === null ? undefined : this.all[this.at];
    const { map, space } = this.world;
    if (!stop || !map || space?.slug !== stop.space) return;
    const hung = workOf(stop, map);
    if (hung) this.intents.walkToWork(hung.work);
  }

  private readonly end = (): void => {
    this.callOff();
    this.at = null;
    endTour(this.shelf);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-tour": Tour;
  }
}
