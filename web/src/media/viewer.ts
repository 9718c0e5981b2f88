import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { say, spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import type { SheetElement } from "#/kit/sheet-element";
import "#/kit/sheet-element";
import { caption, captionStyles } from "#/media/caption";
import "#/media/empathy";
import "#/media/pages";
import "#/media/picture";
import "#/media/scroll";
import "#/media/share";
import "#/media/video";
import { keepSize, keptSize, SIZES } from "#/media/reading";
import { viewerStyles } from "#/media/viewer-styles";
import { WayBack } from "#/media/way-back";
import type { Intents } from "#/model/intents";
import type { Work } from "#/model/space";
import type { World } from "#/model/world";
import { byline } from "#/words/works";

/** The work that is open, over everything else: the form's own viewer, its words, and the way along the route. */
@customElement("madang-viewer")
export class Viewer extends LitElement {
  static override styles = [base, buttons, captionStyles, viewerStyles];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) now: () => number = () => performance.now();
  @state() private work: Work | null = null;
  @property({ attribute: false }) shelf: Storage = localStorage;
  @state() private size = 0;
  @state() private film: HTMLVideoElement | null = null;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("madang-sheet") private sheet!: SheetElement | null;
  private readonly warned = new Set<string>();
  private stops: readonly (() => void)[] = [];
  private since = 0;
  private readonly wayBack = new WayBack(() => {
    this.close();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.size = keptSize(this.shelf);
    this.wayBack.listen();
    this.stops = [this.world.on("opened", this.follow), this.world.on("entered", this.follow)];
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wayBack.deafen();
    for (const stop of this.stops) stop();
  }

  protected override render(): TemplateResult {
    const { work } = this;
    return html`<dialog aria-labelledby="title" @cancel=${this.cancelled} @keydown=${this.key}>
      ${work ? this.shown(work) : nothing}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    this.style.setProperty("--reading", String(SIZES[this.size] ?? 1));
    if (!changed.has("work")) return;
    // The browser gives the focus back as it closes; done here on `close`, which comes later, it would be taken from who has moved on.
    if (this.work && !this.dialog.open) this.show();
    if (!this.work && this.dialog.open) this.hide();
    if (this.work) {
      this.sheet?.open("peek");
      void this.attend();
    }
  }

  private show(): void {
    this.dialog.showModal();
    this.wayBack.go();
  }

  private hide(): void {
    this.dialog.close();
    this.wayBack.come();
  }

  /** Gives the work the focus, once it is there to take it. */
  private async attend(): Promise<void> {
    const shown = this.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(".stage > :first-child");
    await shown?.updateComplete;
    (shown?.matches(".note") ? shown.querySelector("button") : shown)?.focus();
  }

  private shown(work: Work): TemplateResult {
    const title = spoken(work.title);
    return html`
      <header>
        ${this.arrow(-1, "plain narrow")}
        <p class="where" role="status">${this.where(work)}</p>
        ${this.arrow(1, "plain narrow")}
        ${this.sizing()}
        <button class="button plain" type="button" @click=${this.close}>${icon("close")}<span class="words">${t("Close")}</span></button>
      </header>
      <section class="stage" aria-label=${formLabel(work)} @film=${this.plays}>
        ${keyed(work.id, this.held(work) ? this.note(work) : form(work))} ${this.arrow(-1, "arrow previous")} ${this.arrow(1, "arrow next")}
      </section>
      <madang-sheet class="side" lowest="peek" .label=${t("About this work")}>
        <div class="head" slot="head">
          <h2 id="title" lang=${title.lang}>${title.text}</h2>
          <p class="by">${byline(work)}</p>
          <madang-empathy .world=${this.world} .intents=${this.intents} .work=${work.id}></madang-empathy>
        </div>
        <div class="said">
          ${caption(work, this.film)}
          <madang-share href=${work.url}></madang-share>
        </div>
      </madang-sheet>
    `;
  }

  private sizing(): TemplateResult {
    const words = t("Text size: {step} of {count}", { step: this.size + 1, count: SIZES.length });
    return html`<button class="button plain round" type="button" aria-label=${words} title=${words} @click=${this.enlarge}>${icon("text")}</button>`;
  }

  /** A work with a content note waits until somebody who has read it wants to see it. */
  private held(work: Work): boolean {
    return say(work.contentNote) !== "" && !this.warned.has(work.id);
  }

  private note(work: Work): TemplateResult {
    const said = spoken(work.contentNote);
    return html`<div class="note">
      ${icon("info")}
      <h2>${t("Content note")}</h2>
      <p lang=${said.lang}>${said.text}</p>
      <button
        class="button main"
        type="button"
        @click=${() => {
          this.warned.add(work.id);
          this.requestUpdate();
          void this.updateComplete.then(() => this.attend());
        }}
      >
        ${t("Show this work")}
      </button>
    </div>`;
  }

  private arrow(by: 1 | -1, kind: string): TemplateResult {
    const there = this.beside(by);
    const label = by === 1 ? t("Next work") : t("Previous work");
    const words = there ? t("{label}: {title}", { label, title: say(there.title) }) : label;
    return html`<button
      class="button round ${kind}"
      type="button"
      aria-label=${words}
      title=${words}
      ?disabled=${!there}
      @click=${() => {
        this.go(by);
      }}
    >
      ${icon(by === 1 ? "forward" : "back")}
    </button>`;
  }

  private get route(): readonly Work[] {
    return this.world.space?.works ?? [];
  }

  private beside(by: 1 | -1): Work | undefined {
    const at = this.route.findIndex(({ id }) => id === this.work?.id);
    return at < 0 ? undefined : this.route[at + by];
  }

  private where(work: Work): string {
    const at = this.route.findIndex(({ id }) => id === work.id);
    const hall = say(this.world.space?.hall?.title ?? this.world.space?.title);
    return t("{hall}, work {place} of {count}", { hall, place: at + 1, count: this.route.length });
  }

  /** Another work along the route; the avatar walks there meanwhile. */
  private go(by: 1 | -1): void {
    const there = this.beside(by);
    if (!there) return;
    this.intents.closeWork(this.passed());
    this.intents.walkToWork(there.id);
    this.intents.openWork(there.id);
  }

  private passed(): number {
    return Math.max(0, Math.round(this.now() - this.since));
  }

  private readonly follow = (): void => {
    const open = this.world.open;
    const work = open === null ? null : (this.world.work(open) ?? null);
    // Between two works of the route the one is closed and the other opened in one go: the dialog stays.
    if (work && work !== this.work) this.since = this.now();
    if (work !== this.work) this.film = null;
    this.work = work;
  };

  private readonly plays = (event: CustomEvent<HTMLVideoElement>): void => {
    this.film = event.detail;
  };

  private readonly close = (): void => {
    this.intents.closeWork(this.passed());
  };

  private readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  private readonly enlarge = (): void => {
    this.size = (this.size + 1) % SIZES.length;
    keepSize(this.shelf, this.size);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.composedPath()[0])) return;
    const way = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    if (!way) return;
    event.preventDefault();
    this.go(way);
  };
}

/** Where the arrow keys already have a meaning. */
function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

function formLabel(work: Work): string {
  return t("Work: {title}", { title: say(work.title) });
}

function form(work: Work): TemplateResult {
  switch (work.form) {
    case "picture":
      return html`<madang-picture .work=${work}></madang-picture>`;
    case "comic":
    case "cards":
      return html`<madang-pages .work=${work}></madang-pages>`;
    case "webtoon":
      return html`<madang-scroll .work=${work}></madang-scroll>`;
    case "video":
      return html`<madang-video .work=${work}></madang-video>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-viewer": Viewer;
  }
}
