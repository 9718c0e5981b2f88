import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Hint, hintOf } from "#/hud/hint";
import { streamOf } from "#/words/day";
import type { Facts } from "#/words/facts";
import { pageIcon, pageTitle } from "#/words/pages";
import { spoken, say, t, tn } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { thumb } from "#/kit/thumb";
import { lingered } from "#/model/echoes";
import type { Intents } from "#/model/intents";
import type { Door, Page } from "#/model/map";
import type { Pair, Work } from "#/model/space";
import type { World } from "#/model/world";

/** The card above the actions: the work, door or page one stands at, to be opened by Enter, a click or a tap; the stage's stream. */
@customElement("madang-hint")
export class HintCard extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        inline-size: 320px;
        max-inline-size: calc(100vw - 32px);
      }
      .card {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        inline-size: min(320px, 100%);
        min-block-size: 96px;
        max-inline-size: calc(100vw - 32px);
        padding: var(--space-2);
        border: 1px solid var(--border);
        border-radius: var(--radius-object);
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--shadow);
        font: inherit;
        text-align: start;
        pointer-events: auto;
      }
      :is(button, a).card {
        border: 2px solid var(--gardenia);
        cursor: pointer;
      }
      a.card {
        text-decoration: none;
      }
      :is(button, a).card:hover {
        background: var(--pale-gardenia);
      }
      img,
      .sign {
        inline-size: 80px;
        block-size: 76px;
        flex: none;
        border-radius: var(--radius);
        object-fit: cover;
        background: var(--plaster);
      }
      .sign {
        display: grid;
        place-content: center;
        color: var(--indigo);
      }
      .sign .icon {
        inline-size: 2rem;
        block-size: 2rem;
      }
      .words {
        display: grid;
        gap: 2px;
        min-inline-size: 0;
        line-height: 1.35;
      }
      .title {
        display: -webkit-box;
        overflow: hidden;
        font-weight: 700;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .how {
        color: var(--soft-ink);
        font-size: var(--text-small);
      }
      kbd {
        padding: 0 6px;
        border: 1px solid var(--border);
        border-radius: 3px;
        background: var(--plaster);
        font: inherit;
        font-size: 0.8125rem;
      }
      .tap {
        display: none;
      }
      @media (pointer: coarse) {
        .tap {
          display: inline;
        }
        .keys {
          display: none;
        }
      }
      @media (max-width: 719.98px) {
        .card {
          min-block-size: 72px;
        }
        img,
        .sign {
          inline-size: 56px;
          block-size: 56px;
        }
      }
    `,
  ];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property({ attribute: false }) facts!: Facts;
  @state() private walked = false;
  private stops: readonly (() => void)[] = [];
  private began: { readonly x: number; readonly y: number } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = [
      this.world.on("nearest", redraw),
      this.world.on("seen", redraw),
      this.world.on("connection", redraw),
      this.world.on("entered", redraw),
      this.world.on("day", redraw),
      this.world.on("place", (place) => {
        this.began ??= place;
        if (Math.hypot(place.x - this.began.x, place.y - this.began.y) > 1) this.walked = true;
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
  }

  protected override render(): TemplateResult {
    const hint = hintOf(this.world, this.walked);
    this.toggleAttribute("lesson", hint?.kind === "first");
    return html`<div role="status">${hint ? this.card(hint) : nothing}</div>`;
  }

  private card(hint: Hint): TemplateResult {
    switch (hint.kind) {
      case "work":
        return this.work(hint.work, hint.seen);
      case "door":
        return this.door(hint.door);
      case "page":
        return this.page(hint.page);
      case "stream":
        return this.stream(hint.title);
      case "first":
        return html`<p class="card">
          <span class="sign">${icon("pin")}</span>
          <span class="words">
            <span class="title">${t("Walk around")}</span>
            <span class="how"><span class="keys">${t("Arrow keys, or click where you want to go")}</span><span class="tap">${t("Tap where you want to go")}</span></span>
          </span>
        </p>`;
    }
  }

  private work(work: Work, seen: boolean): TemplateResult {
    const title = spoken(work.title);
    return html`<button class="card" type="button" @click=${this.use}>
      ${thumb(work)}
      <span class="words">
        <span class="title" lang=${title.lang}>${title.text}</span>
        ${say(work.contentNote) ? html`<span class="how">${t("With a content note")}</span>` : nothing}
        ${this.echo(work)}
        ${how(t("Open with Enter"), seen ? t("Tap to open again") : t("Tap to open"))}
      </span>
    </button>`;
  }

  private echo(work: Work): TemplateResult | typeof nothing {
    const people = lingered(this.world.space?.echoes ?? [], this.world.map?.works.find((hung) => hung.work === work.id)?.view);
    return people > 0 ? html`<span class="how">${tn("{count} person lingered here", "{count} people lingered here", people)}</span>` : nothing;
  }

  private door(door: Door): TemplateResult {
    return html`<button class="card" type="button" @click=${this.use}>
      <span class="sign">${icon("door")}</span>
      <span class="words">
        <span class="title">${say(door.title) || t("Door")}</span>
        ${how(t("Go in with Enter"), t("Tap to go in"))}
      </span>
    </button>`;
  }

  private page(page: Page): TemplateResult {
    const title = pageTitle(page);
    const [keys, tap] = page.name === "wings" ? [t("Read and leave cheers with Enter"), t("Tap to read and leave cheers")] : [t("Read about it with Enter"), t("Tap to read about it")];
    return html`<button class="card" type="button" @click=${this.use}>
      <span class="sign">${icon(pageIcon(page))}</span>
      <span class="words">
        <span class="title" lang=${title.lang}>${title.text}</span>
        ${how(keys, tap)}
      </span>
    </button>`;
  }

  /** Beside the world, not in place of it, and only when it is asked for. */
  private stream(pair: Pair): TemplateResult {
    const title = spoken(pair);
    return html`<a class="card" href=${streamOf(this.world.day.told, this.facts.programmeUrl)} target="_blank" rel="noopener">
      <span class="sign">${icon("screen")}</span>
      <span class="words">
        <span class="title" lang=${title.lang}>${title.text}</span>
        <span class="how">${t("Watch the stream in a new tab")}</span>
      </span>
    </a>`;
  }

  private readonly use = (): void => {
    this.intents.useNearest();
  };
}

function how(keys: string, tap: string): TemplateResult {
  return html`<span class="how"><span class="keys">${keys}</span><span class="tap">${tap}</span></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-hint": HintCard;
  }
}
