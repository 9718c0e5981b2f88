import { LitElement, html, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { say, t } from "#/i18n/i18n";
import { isOld } from "#/model/listed";
import type { Wardrobe } from "#/look/wardrobe";
import type { Intents } from "#/model/intents";
import type { Settings, Shelf } from "#/model/settings";
import type { Space } from "#/model/space";
import type { Walker, World } from "#/model/world";
import { daySection, heardWords } from "#/page/day";
import type { FaceDialogs } from "#/page/dialogs";
import "#/page/dialogs";
import { Shown } from "#/page/gestures";
import { Going } from "#/page/going";
import { head } from "#/page/here";
import { nearOf } from "#/page/near";
import { nearSection } from "#/page/nearby";
import { peopleSection } from "#/page/people";
import { quizPart, QuizTeller } from "#/page/quiz";
import { type Face, section, ways } from "#/page/rows";
import { talkPart } from "#/page/talk";
import { Touring } from "#/page/tour";
import { briefly, fully, Summaries } from "#/page/summary";
import type { Told } from "#/page/told";
import "#/page/told";
import { readingSection, waysSection } from "#/page/ways";
import { worksSection } from "#/page/works";
import { type Facts, factsOf } from "#/words/facts";
import { enteredWords, noticeWords, refusedWords } from "#/words/notices";
import { locatedWords } from "#/words/ways";

/** How often others' places are looked at: what they are called near or far by changes no faster. */
const LOOK_MS = 1000;
/** Who is here, in sight or not, is asked for no more often. */
const ASK_MS = 5000;

/** The world as a page: everything that the scene draws and the HUD does, in headings, lists and buttons. */
@customElement("madang-face")
export class PageFace extends LitElement {
  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) fetchWardrobe!: () => Promise<Wardrobe>;
  /** Where it is kept that the tour is over. */
  @property({ attribute: false }) shelf!: Shelf;
  @property({ type: Boolean }) polled = false;
  /** Milliseconds of a clock; tests hand in their own. */
  @property({ attribute: false }) now: () => number = () => performance.now();
  @state() private everybody = false;
  @query("madang-told") private told!: Told;
  @query("madang-face-dialogs") private dialogs!: FaceDialogs;
  private going!: Going;
  private shown!: Shown;
  private touring!: Touring;
  private asked = -Infinity;
  private facts: Facts = factsOf(null);
  private readonly summaries = new Summaries();
  private readonly quizzing = new QuizTeller();
  private readonly readOut = new Set<string>();
  private stops: readonly (() => void)[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;
  private within = "";
  private follows: Walker | null = null;
  /** What has the focus: its section takes it over when it goes. */
  private held: Element | null = null;
  private heldIn: Element | null = null;
  /** The visitor asked to go somewhere, and hears of it where they are then. */
  private moved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.facts = factsOf(this.closest<HTMLElement>("#face"));
    const redraw = (): void => {
      this.requestUpdate();
    };
    const { world } = this;
    this.going = new Going(world, this.intents, this.tell);
    this.shown = new Shown(world, this.now);
    this.touring = new Touring(world, this.intents, this.going, this.facts.tour, this.shelf);
    this.stops = [
      ...(["connection", "people", "crowd", "nearest", "empathy", "seen", "target", "me", "quiz", "roster", "emoted"] as const).map((event) => world.on(event, redraw)),
      this.settings.on("changed", redraw),
      world.talk.on("changed", redraw),
      world.on("entered", (space) => { this.entered(space); }),
      world.on("quiz", () => { this.quizzed(); }),
      world.on("day", () => { this.dayHeard(); }),
      world.on("waved", (n) => { this.waved(n); }),
      world.on("following", (n) => { this.followed(n); }),
      world.on("located", (located) => { if (located) this.tell(locatedWords(world.me, located)); }),
      world.on("notice", (said) => { this.tell(noticeWords(said)); }),
      world.on("refused", (said) => { this.tell(refusedWords(said)); }),
    ];
    this.timer = setInterval(() => { this.look(); }, LOOK_MS);
    this.addEventListener("focusin", this.hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    clearInterval(this.timer);
    this.removeEventListener("focusin", this.hold);
  }

  private readonly hold = ({ target }: Event): void => {
    this.held = target instanceof Element ? target : null;
    this.heldIn = this.held?.closest("section") ?? null;
  };

  /** Somebody who leaves takes their buttons along; the reader stays where they were. */
  protected override updated(): void {
    if (!this.held || this.held.isConnected || document.activeElement !== document.body) return;
    this.heldIn?.querySelector<HTMLElement>("h2")?.focus();
  }

  /** In the page itself, with the page's own styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { world, intents, going, shown, tell, facts, settings, polled, summarise, leave } = this;
    const everybody = { shown: this.everybody, toggle: this.listEverybody };
    const face: Face = { world, intents, going, shown, tell, everybody, dialogs: this.over };
    return html`
      ${head({ ...face, facts, settings, polled, summarise, leave })}
      ${world.space ? this.sections(face) : ""}
      <madang-told></madang-told>
      <madang-face-dialogs .world=${world} .intents=${intents} .fetchWardrobe=${this.fetchWardrobe} .tell=${tell}></madang-face-dialogs>
    `;
  }

  private sections(face: Face): TemplateResult {
    const parts = [
      daySection(face, this.facts),
      quizPart(face, Date.now()),
      this.touring.part(() => { this.requestUpdate(); }),
      nearSection(face, nearOf(face.world)),
      peopleSection(face),
      talkPart(face),
      worksSection(face),
      waysSection(face),
      readingSection(face),
    ];
    const shown = parts.filter((part) => part !== null);
    return html`${ways(shown)}
      <div class="face__sections">${repeat(shown, ({ id }) => id, (part) => section(part))}</div>`;
  }

  private entered(space: Space): void {
    const again = space.slug === this.within;
    this.within = space.slug;
    document.title = t("{space}, page view", { space: say(space.title) });
    this.requestUpdate();
    if (again) return;
    this.summaries.heard(briefly({ people: [], works: [] }), this.now());
    const came = this.moved;
    this.moved = true;
    void this.updateComplete.then(() => {
      this.tell(enteredWords(space));
      // Who went through a door begins to read at the new place; who has just come is where the page begins.
      if (came) this.renderRoot.querySelector<HTMLElement>("#here")?.focus();
    });
  }

  /** A word or a call is read out once; what is on changes quietly. */
  private dayHeard(): void {
    for (const { id, words } of heardWords(this.world.day)) {
      if (!this.readOut.has(id)) this.tell(words);
      this.readOut.add(id);
    }
    this.requestUpdate();
  }

  /** Whom one follows may be gone through a door; whoever goes to another space by themselves knows. */
  private followed(n: number | null): void {
    const before = this.follows;
    const { people, space } = this.world;
    this.follows = n === null ? null : (people.get(n) ?? null);
    this.requestUpdate();
    if (this.follows) this.tell(t("You are following {name}.", { name: this.follows.name }));
    else if (before && !people.has(before.n) && space?.slug === this.within) this.tell(t("{name} is out of sight. You stay here.", { name: before.name }));
  }

  /** The dialogs are drawn after what opens them. */
  private readonly over: Face["dialogs"] = {
    report: (accused) => { this.dialogs.report(accused); },
    warn: (url) => { this.dialogs.warn(url); },
    help: () => { this.dialogs.help(); },
    dress: () => this.dialogs.dress(),
  };

  private readonly listEverybody = (): void => {
    this.everybody = !this.everybody;
  };

  private waved(n: number): void {
    const walker = this.world.people.get(n);
    if (walker) this.tell(t("{name} waves at you.", { name: walker.name }));
  }

  /** Whatever was told, the next summary leaves time to hear it. */
  private readonly tell = (words: string): void => {
    if (words === "") return;
    this.summaries.wait(this.now());
    this.told.say(words);
  };

  private quizzed(): void {
    const words = this.quizzing.due(this.world.quiz, Date.now());
    if (words !== null) this.tell(words);
  }

  private readonly summarise = (): void => {
    this.summaries.heard(briefly(nearOf(this.world)), this.now());
    this.tell(fully(this.world));
  };

  /** Once a second: what is near is looked at anew, and told where that is due. Nobody's walking is told. */
  private look(): void {
    if (this.world.connection.phase !== "here" || document.visibilityState === "hidden") return;
    this.requestUpdate();
    this.quizzed();
    this.ask();
    if (!this.settings.choices.summaries || this.world.target || this.world.open !== null) return;
    const due = this.summaries.due(briefly(nearOf(this.world)), this.now());
    if (due !== null) this.tell(due);
  }

  /** Also those out of sight are listed, and only who is told of can be muted. */
  private ask(): void {
    const { world } = this;
    if (world.total <= 1 || !isOld(world) || this.now() - this.asked < ASK_MS) return;
    this.asked = this.now();
    this.intents.askWho();
  }

  private readonly leave = (): void => {
    this.intents.leave();
    location.assign(this.facts.passUrl);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-face": PageFace;
  }
}
