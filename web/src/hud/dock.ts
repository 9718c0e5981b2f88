import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Facts } from "#/words/facts";
import { inLanguage } from "#/words/facts";
import { hallsList, listStyles, worksList } from "#/hud/lists";
import { type PeopleActs, peopleList, peopleStyles } from "#/hud/people-list";
import "#/hud/minimap";
import { isTab, type Panel, type Tab, tabAfter, TABS } from "#/hud/panel";
import { t } from "#/i18n/i18n";
import { icon, type IconName } from "#/kit/icons";
import { base, buttons, PHONE } from "#/kit/parts";
import type { SheetElement } from "#/kit/sheet-element";
import "#/kit/sheet-element";
import type { Intents } from "#/model/intents";
import type { Work } from "#/model/space";
import type { World } from "#/model/world";
import type { Chat } from "#/talk/chat";
import "#/talk/chat";
import type { Accused } from "#/talk/report";
import { dayWords } from "#/words/day";

/** Everybody here is asked for so often while they are listed. */
const ASK_MS = 5000;

export type DockWish = { readonly panel: Panel } | { readonly report: Accused } | { readonly dialog: "settings" | "help" | "avatar" } | "close";

/** Works, halls and people as lists; on a phone also the minimap and whatever the bars had no room for. Event: `wish`. */
@customElement("madang-dock")
export class Dock extends LitElement {
  static override styles = [
    base,
    buttons,
    listStyles,
    peopleStyles,
    css`
      @media (min-width: 720px) {
        madang-sheet {
          block-size: 100%;
          border-inline-start: 1px solid var(--hairline);
          box-shadow: var(--shadow);
        }
      }
      .head {
        display: flex;
        align-items: center;
        padding-inline: var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      .tabs {
        display: flex;
        flex: 1;
      }
      .tabs button {
        min-block-size: 56px;
        min-inline-size: var(--target);
        padding: 0 10px;
        border: 0;
        border-block-end: 3px solid transparent;
        background: none;
        color: var(--soft-ink);
        font: inherit;
        cursor: pointer;
      }
      .tabs button[aria-selected="true"] {
        border-color: var(--indigo);
        color: var(--ink);
        font-weight: 700;
      }
      .tabs button:focus-visible {
        outline-offset: -3px;
      }
      h2 {
        flex: 1;
        padding-inline: var(--space-2);
        font-size: var(--text-large);
      }
      #panel:has(madang-chat) {
        block-size: 100%;
      }
      .map {
        display: grid;
        place-content: center;
        padding: var(--space-4);
        --minimap: min(21rem, calc(100vw - 48px));
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) facts!: Facts;
  @property() panel: Panel = "works";
  /** Whose buttons are shown in the list of people: a name of theirs in the list. */
  @state() private chosen: number | null = null;
  @query("madang-sheet") private sheet!: SheetElement;
  private stops: readonly (() => void)[] = [];
  /** While the list of people is in front, everybody who is here is asked for now and then. */
  private asking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = (["entered", "people", "crowd", "nearest", "seen", "empathy", "me", "roster", "following"] as const).map((event) => this.world.on(event, redraw));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    clearInterval(this.asking);
  }

  /** Gives the focus to the tab in front, or to the first thing there is. */
  override focus(): void {
    if (this.panel === "chat") this.renderRoot.querySelector<Chat>("madang-chat")?.focus();
    else this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"], .rows button, .close')?.focus();
  }

  protected override firstUpdated(): void {
    this.sheet.open("half");
  }

  protected override render(): TemplateResult {
    const { panel } = this;
    return html`<madang-sheet .label=${panelWords(panel)} @closed=${this.leave} @keydown=${this.key}>
      <div class="head" slot="head">
        ${isTab(panel) ? this.tabs(panel) : html`<h2>${panelWords(panel)}</h2>`}
        <button class="button plain round close" type="button" aria-label=${t("Close")} @click=${this.leave}>${icon("close")}</button>
      </div>
      <div id="panel" role=${isTab(panel) ? "tabpanel" : nothing} aria-labelledby=${isTab(panel) ? panel : nothing}>${this.content()}</div>
    </madang-sheet>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("panel")) return;
    if (this.sheet.snap === "peek" || this.panel === "chat") this.sheet.open(this.panel === "chat" ? "full" : "half");
    clearInterval(this.asking);
    if (this.panel !== "people") return;
    this.intents.askWho();
    this.asking = setInterval(() => { this.intents.askWho(); }, ASK_MS);
  }

  private tabs(current: Tab): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${t("Lists")} @keydown=${this.turn}>
      ${TABS.map(
        (tab) => html`<button
          id=${tab}
          type="button"
          role="tab"
          aria-selected=${String(tab === current)}
          aria-controls="panel"
          tabindex=${tab === current ? 0 : -1}
          @click=${() => {
            this.wish({ panel: tab });
          }}
        >
          ${panelWords(tab)}
        </button>`,
      )}
    </div>`;
  }

  private content(): TemplateResult {
    switch (this.panel) {
      case "works":
        return worksList(this.world, this.visit);
      case "halls":
        return hallsList(this.world, this.intents, this.leave);
      case "people":
        return peopleList(this.world, this.chosen, this.people);
      case "chat":
        return html`<madang-chat .world=${this.world} .intents=${this.intents} .language=${this.facts.language}></madang-chat>`;
      case "map":
        return html`<div class="map"><madang-minimap .world=${this.world} .intents=${this.intents}></madang-minimap></div>`;
      case "more":
        return this.more();
    }
  }

  private more(): TemplateResult {
    const other = this.facts.language === "ko" ? "en" : "ko";
    return html`<ul class="rows">
      ${this.moreRow("people", t("People"), { panel: "people" })} ${this.moreRow("map", t("Minimap"), { panel: "map" })}
      ${this.moreRow("shirt", t("Change my look"), { dialog: "avatar" })} ${this.moreRow("settings", t("Settings"), { dialog: "settings" })}
      ${this.moreRow("help", t("Help"), { dialog: "help" })}
      <li><a class="row" href=${this.facts.faceUrl}>${icon("page")}<span class="name">${t("Page view")}</span></a></li>
      <li>
        <a class="row" href=${this.facts.programmeUrl} target="_blank" rel="noopener">
          ${icon("list")}<span class="name">${this.dayLine() || t("Programme")}<span class="heard">${t("Programme, opens in a new tab")}</span></span>
        </a>
      </li>
      <li><a class="row" href=${this.facts.passUrl}>${icon("pass")}<span class="name">${t("My pass")}</span></a></li>
      <li>
        <a class="row" href=${inLanguage(location.href, other)} lang=${other} hreflang=${other}>
          ${icon("globe")}<span class="name">${other === "ko" ? "한국어" : "English"}</span>
        </a>
      </li>
    </ul>`;
  }

  private dayLine(): string {
    const { told } = this.world.day;
    const words = told && dayWords(told, this.facts.zone);
    if (!words) return "";
    return words.now ? t("Now: {title}", { title: words.now }) : `${words.at} ${words.next}`;
  }

  private moreRow(name: IconName, words: string, wish: DockWish): TemplateResult {
    return html`<li>
      <button
        class="row"
        type="button"
        @click=${() => {
          this.wish(wish);
        }}
      >
        ${icon(name)}<span class="name">${words}</span>
      </button>
    </li>`;
  }

  private wish(detail: DockWish): void {
    this.dispatchEvent(new CustomEvent("wish", { detail }));
  }

  private readonly leave = (): void => {
    this.wish("close");
  };

  private readonly visit = (work: Work): void => {
    this.intents.walkToWork(work.id);
    this.intents.openWork(work.id);
  };

  private readonly people: PeopleActs = {
    dress: () => { this.wish({ dialog: "avatar" }); },
    choose: ({ n }) => {
      this.chosen = this.chosen === n ? null : n;
    },
    /** Beside a person, not upon them. */
    walkTo: ({ x, y }) => {
      this.intents.walkTo(x + 0.8, y);
      this.makeRoom();
    },
    follow: ({ n }) => {
      this.intents.follow(this.world.following === n ? null : n);
      this.makeRoom();
    },
    locate: ({ n }) => {
      this.intents.locate(n);
      this.makeRoom();
    },
    silence: ({ person }, on) => {
      this.world.talk.silence(person, on);
    },
    report: ({ n, name }) => {
      this.wish({ report: { n, name } });
    },
  };

  /** On a phone the sheet goes, so that one sees what one asked for. */
  private makeRoom(): void {
    if (window.matchMedia(PHONE).matches) this.leave();
  }

  private readonly turn = (event: KeyboardEvent): void => {
    const next = isTab(this.panel) ? tabAfter(this.panel, event.key) : null;
    if (!next) return;
    event.preventDefault();
    this.wish({ panel: next });
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`#${next}`)?.focus();
    });
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.leave();
  };
}

function panelWords(panel: Panel): string {
  switch (panel) {
    case "works":
      return t("Works");
    case "halls":
      return t("Halls");
    case "people":
      return t("People");
    case "chat":
      return t("Chat");
    case "map":
      return t("Minimap");
    case "more":
      return t("More");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-dock": Dock;
  }
}
