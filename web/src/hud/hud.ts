import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { Looks } from "#/hud/appearance";
import type { AvatarMaker } from "#/look/avatar-maker";
import "#/look/avatar-maker";
import type { Portrait } from "#/look/avatar-preview";
import { actionBar, barStyles, topBar } from "#/hud/bars";
import { backWords } from "#/hud/connection";
import "#/hud/connection";
import "#/hud/day";
import type { Dock, DockWish } from "#/hud/dock";
import "#/hud/dock";
import { type Facts, factsOf } from "#/words/facts";
import { gestureBar, gestureStyles } from "#/hud/gestures";
import { heardLines } from "#/hud/heard";
import { help, helpStyles } from "#/hud/help";
import "#/hud/hint-card";
import { hudStyles } from "#/hud/hud-styles";
import { type Command, commandOf } from "#/hud/keys";
import "#/hud/minimap";
import { enteredWords, noticeWords, refusedWords } from "#/words/notices";
import { openBeside, reachOf } from "#/words/pages";
import { locatedWords } from "#/words/ways";
import type { Panel } from "#/hud/panel";
import type { QuizCard } from "#/hud/quiz-card";
import "#/hud/quiz-card";
import "#/hud/settings-form";
import "#/hud/tour";
import type { Toasts } from "#/hud/toasts";
import "#/hud/toasts";
import type { Wardrobe } from "#/look/wardrobe";
import { t } from "#/i18n/i18n";
import type { Dialog } from "#/kit/dialog";
import "#/kit/dialog";
import { icon } from "#/kit/icons";
import { base, buttons, PHONE } from "#/kit/parts";
import type { Connection, Phase } from "#/model/connection";
import type { Intents } from "#/model/intents";
import type { Page } from "#/model/map";
import type { Choices, Settings } from "#/model/settings";
import type { Space } from "#/model/space";
import type { Line } from "#/model/talk";
import type { Place, World } from "#/model/world";
import type { Away } from "#/talk/away";
import "#/talk/away";
import "#/talk/help-call";
import type { Report } from "#/talk/report";
import "#/talk/report";

type DialogName = "help" | "settings" | "avatar";

/** Everything of the world that is read or operated outside the canvas; whole without it. */
@customElement("madang-hud")
export class Hud extends LitElement {
  static override styles = [base, buttons, barStyles, gestureStyles, helpStyles, hudStyles];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) wardrobe: Wardrobe | null = null;
  @property({ attribute: false }) portrait: Portrait | null = null;
  /** The element whose keys open parts of the HUD. */
  @property({ attribute: false }) stage: HTMLElement | null = document.querySelector("#stage");
  @state() private panel: Panel | null = null;
  @state() private map = true;
  @state() private gestures = false;
  @query("madang-toasts") private toasts!: Toasts;
  @query("madang-dock") private dock!: Dock | null;
  @query("madang-report") private report!: Report;
  @query("madang-away") private away!: Away;
  private readonly looks = new Looks(document.documentElement, localStorage, (cookie) => {
    document.cookie = cookie;
  });
  private facts: Facts = factsOf(null);
  private stops: readonly (() => void)[] = [];
  private phase: Phase = "connecting";
  private within = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.facts = factsOf(this.closest<HTMLElement>("#world"));
    if (this.hasUpdated) this.listen();
  }

  /** Not before the first drawing: an element that stood in the page before its class gets its properties only then. */
  protected override firstUpdated(): void {
    this.listen();
    if (this.world.space) this.entered(this.world.space);
  }

  private listen(): void {
    const { world } = this;
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.calm(this.settings.choices);
    this.phase = world.connection.phase;
    this.stops = [
      this.settings.on("changed", this.calm),
      this.settings.on("changed", redraw),
      world.on("crowd", redraw),
      world.on("day", redraw),
      world.on("connection", this.connected),
      world.on("entered", (space) => {
        this.entered(space);
        redraw();
      }),
      world.on("place", this.placed),
      world.on("notice", (said) => { this.tell(noticeWords(said)); }),
      world.on("refused", (said) => { this.tell(refusedWords(said)); }),
      world.on("page", (page) => { this.read(page); }),
      world.on("waved", (n) => { this.waved(n); }),
      world.on("me", redraw),
      world.on("following", redraw),
      world.on("located", (located) => { if (located) this.tell(locatedWords(world.me, located)); }),
      world.talk.on("changed", redraw),
    ];
    this.stage?.addEventListener("keydown", this.key);
    this.addEventListener("keydown", this.escape);
  }

  /** The styles follow what was chosen about motion. */
  private readonly calm = ({ reducedMotion }: Choices): void => {
    document.documentElement.dataset["motion"] = reducedMotion ? "less" : "full";
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    this.stage?.removeEventListener("keydown", this.key);
    this.removeEventListener("keydown", this.escape);
  }

  protected override render(): TemplateResult {
    const { world, intents, facts, panel } = this;
    const works = (world.space?.works.length ?? 0) > 0;
    return html`
      ${topBar({ world, facts, panel, toggle: this.toggle, settings: () => { this.show("settings"); } })}
      <div class="told">
        <madang-connection .connection=${world.connection} .intents=${intents} .facts=${facts}></madang-connection>
        <madang-quiz .world=${world} .intents=${intents} .quizUrl=${facts.quizUrl} @refused=${this.unanswered} @done=${this.toStage}></madang-quiz>
        <madang-day .world=${world} .intents=${intents}></madang-day>
      </div>
      ${this.map ? html`<madang-minimap class="corner wide" .world=${world} .intents=${intents}></madang-minimap>` : nothing}
      <div class="below ${panel ? "docked" : ""}">
        ${facts.tour
          ? html`<madang-tour class="tour" .world=${world} .intents=${intents} .settings=${this.settings} .stops=${facts.tour} .shelf=${localStorage}></madang-tour>`
          : nothing}
        <madang-toasts></madang-toasts>
        <madang-hint .world=${world} .intents=${intents} .facts=${facts}></madang-hint>
        ${this.followed()} ${this.gestures ? gestureBar(intents, world.me.hand) : nothing}
        ${actionBar({
          panel,
          works,
          toggle: this.toggle,
          previous: () => { intents.previousWork(); },
          next: () => { intents.nextWork(); },
          unread: world.talk.unread,
          gestures: { shown: this.gestures, toggle: this.gesture },
          help: () => { this.show("help"); },
        })}
      </div>
      ${panel
        ? html`<madang-dock class="dock" .world=${world} .intents=${intents} .facts=${facts} .panel=${panel} @wish=${this.wished} @report=${this.reporting} @away=${this.leaving}></madang-dock>`
        : nothing}
      ${this.dialogs()}
    `;
  }

  private dialogs(): TemplateResult {
    return html`
      <madang-dialog id="help" .label=${t("Help")}>
        ${help(this.settings.choices.keys)}
        <madang-help-call .intents=${this.intents} @asked=${this.asked}></madang-help-call>
      </madang-dialog>
      <madang-report .intents=${this.intents} @reported=${this.reported}></madang-report>
      ${this.panel === "chat" ? nothing : heardLines(this.world.talk)}
      <madang-dialog id="settings" .label=${t("Settings")}>
        <madang-settings .settings=${this.settings} .looks=${this.looks} .demo=${this.facts.demo}></madang-settings>
      </madang-dialog>
      <madang-away></madang-away>
      ${this.wardrobe
        ? html`<madang-dialog id="avatar" .label=${t("Change my look")} @closed=${this.undressed}>
            <madang-avatar-maker
              .wardrobe=${this.wardrobe}
              .intents=${this.intents}
              .portrait=${this.portrait}
              ?still=${this.settings.choices.reducedMotion}
              @dressed=${this.dressed}
            ></madang-avatar-maker>
          </madang-dialog>`
        : nothing}
    `;
  }

  private entered(space: Space): void {
    // Whoever comes back to the same space after a lost connection knows where they are.
    if (space.slug !== this.within) this.toasts.say(enteredWords(space), "where");
    this.within = space.slug;
    this.dataset["space"] = space.slug;
    this.placed(this.world.me);
  }

  /** One's own place as text, for those who look at the page and not at the canvas. */
  private readonly placed = ({ x, y }: Place): void => {
    this.dataset["place"] = `${x.toFixed(2)},${y.toFixed(2)}`;
  };

  private tell(words: string): void {
    this.toasts.say(words);
  }

  private readonly connected = ({ phase }: Connection): void => {
    const before = this.phase;
    this.phase = phase;
    if (phase === "here" && (before === "reconnecting" || before === "lost")) this.tell(backWords());
    this.requestUpdate();
  };

  /** This site's own pages open beside the world; before another's, its address is shown. */
  private read(page: Page): void {
    const url = reachOf(page, this.world.space?.mapUrl ?? "", location.href);
    if (!url) this.tell(t("This page cannot be opened from here."));
    else if (url.origin === location.origin) openBeside(url);
    else this.warn(url);
  }

  private warn(url: URL): void {
    void this.away.warn(url);
  }

  /** What others write leads out through the same door, also to this site's own pages. */
  private readonly leaving = ({ detail }: CustomEvent<URL>): void => {
    this.warn(detail);
  };

  private readonly reporting = ({ detail: { id, name, text } }: CustomEvent<Line>): void => {
    void this.report.about({ line: id, name, text });
  };

  private readonly reported = (): void => {
    this.tell(t("Thank you. The staff will look at it."));
  };

  private readonly asked = (): void => {
    this.renderRoot.querySelector<Dialog>("#help")?.close();
    this.tell(t("The staff know now that you need help."));
  };

  private followed(): TemplateResult | typeof nothing {
    const { following, people } = this.world;
    const walker = following === null ? undefined : people.get(following);
    if (!walker) return nothing;
    return html`<p class="following">
      ${t("You are following {name}.", { name: walker.name })}
      <button class="button" type="button" @click=${() => { this.intents.follow(null); }}>${icon("close")}${t("Stop")}</button>
    </p>`;
  }

  private readonly gesture = (): void => {
    this.gestures = !this.gestures;
  };

  private waved(n: number): void {
    const walker = this.world.people.get(n);
    if (walker) this.tell(t("{name} waves at you.", { name: walker.name }));
  }

  private readonly toggle = (panel: Panel): void => {
    if (this.panel === panel) this.close();
    else this.open(panel);
  };

  private open(panel: Panel): void {
    this.panel = panel;
    void this.updateComplete.then(async () => {
      await this.dock?.updateComplete;
      this.dock?.focus();
    });
  }

  private close(): void {
    this.panel = null;
    this.stage?.focus();
  }

  private readonly wished = ({ detail }: CustomEvent<DockWish>): void => {
    if (detail === "close") this.close();
    else if ("panel" in detail) this.panel = detail.panel;
    else if ("report" in detail) void this.report.about(detail.report);
    else this.show(detail.dialog);
  };

  private get maker(): AvatarMaker | null {
    return this.renderRoot.querySelector<AvatarMaker>("madang-avatar-maker");
  }

  private readonly undressed = (): void => {
    this.maker?.end();
  };

  private show(name: DialogName): void {
    if (name === "avatar") this.maker?.begin(this.world.me.look);
    void this.renderRoot.querySelector<Dialog>(`#${name}`)?.show();
  }

  private readonly dressed = (): void => {
    this.renderRoot.querySelector<Dialog>("#avatar")?.close();
    this.tell(t("You wear your new look now."));
  };

  /** Wherever in the HUD one is; a dialog above it closes first, and alone. */
  private readonly escape = (event: KeyboardEvent): void => {
    const inDialog = event.composedPath().some((one) => one instanceof HTMLDialogElement);
    if (event.key === "Escape" && this.panel && !inDialog && !event.defaultPrevented) this.close();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { letterKeys, keys } = this.settings.choices;
    const command = commandOf(event, letterKeys ? keys : null);
    if (!command || event.defaultPrevented) return;
    event.preventDefault();
    this.obey(command);
  };

  private readonly toStage = (): void => {
    this.stage?.focus();
  };

  private readonly unanswered = ({ detail }: CustomEvent<string>): void => {
    this.tell(detail);
  };

  private obey(command: Command): void {
    switch (command) {
      case "o":
      case "x":
        this.renderRoot.querySelector<QuizCard>("madang-quiz")?.answer(command);
        break;
      case "works":
      case "people":
      case "chat":
        this.toggle(command);
        break;
      case "gestures":
        this.gesture();
        break;
      case "map":
        if (window.matchMedia(PHONE).matches) this.toggle("map");
        else this.map = !this.map;
        break;
      case "help":
        this.show("help");
        break;
      case "close":
        if (this.panel) this.close();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-hud": Hud;
  }
}
