import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { language, say, t } from "#/i18n/i18n";
import { base, buttons, fields } from "#/kit/parts";
import { tools } from "#/media/forms";
import type { CaptionTrack, Work } from "#/model/space";

const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

function posterOf(work: Work): string | undefined {
  if (work.poster === null) return undefined;
  return typeof work.poster === "string" ? work.poster : work.poster.url;
}

function named(lang: string): string {
  return lang === "ko" ? t("Korean") : lang === "en" ? t("English") : lang;
}

/**
 * A film in the browser's own player, with captions on in the visitor's language. Tells by the event "film" which player it is, for
 * what follows it.
 */
@customElement("madang-video")
export class Video extends LitElement {
  /** Focus goes to the work itself, so that its keys work at once. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    buttons,
    fields,
    tools,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      video {
        flex: 1;
        min-block-size: 0;
        inline-size: 100%;
        background: #15181d;
        object-fit: contain;
      }
      video:focus-visible {
        outline-offset: -3px;
      }
      .tools {
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
      }
      .field {
        gap: var(--space-2);
      }
      .failed {
        padding: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) work!: Work;
  @state() private failed = false;
  @state() private shown = "";
  @query("video") private video!: HTMLVideoElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("work")) return;
    this.failed = false;
    this.shown = this.work.captions.find(({ lang }) => lang === language())?.lang ?? "";
  }

  protected override firstUpdated(): void {
    this.video?.textTracks.addEventListener("change", this.chosen);
    this.dispatchEvent(new CustomEvent("film", { detail: this.video, bubbles: true, composed: true }));
  }

  protected override updated(changed: PropertyValues<this> & Map<"shown", string>): void {
    if (changed.has("shown")) this.caption();
  }

  private get tracks(): readonly TextTrack[] {
    return [...(this.video?.textTracks ?? [])];
  }

  private caption(): void {
    for (const track of this.tracks) track.mode = track.language === this.shown ? "showing" : "disabled";
  }

  /** The player's own menu may choose as well; a browser that turns on a second language by itself is put right. */
  private readonly chosen = (): void => {
    const showing = this.tracks.filter(({ mode }) => mode === "showing");
    if (showing.length > 1) this.caption();
    else this.shown = showing[0]?.language ?? "";
  };

  protected override render(): TemplateResult {
    const poster = posterOf(this.work);
    return html`
      ${this.failed ? this.failure() : nothing}
      <video
        controls
        playsinline
        preload="metadata"
        aria-label=${say(this.work.title)}
        poster=${poster ?? nothing}
        @error=${this.fails}
        @keydown=${this.key}
      >
        ${this.work.files.map((file) => html`<source src=${file.url} type=${file.mime} @error=${this.fails} />`)}
        ${this.work.captions.map((track) => this.track(track))}
      </video>
      <div class="tools">
        <label class="field">
          ${t("Speed")}
          <select @change=${this.hurry}>
            ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === 1}>${t("{times}×", { times: speed })}</option>`)}
          </select>
        </label>
        ${this.work.captions.length > 0 ? this.captions() : nothing}
      </div>
    `;
  }

  private captions(): TemplateResult {
    return html`<label class="field">
      ${t("Captions")}
      <select
        .value=${this.shown}
        @change=${(event: Event) => {
          this.shown = (event.target as HTMLSelectElement).value;
        }}
      >
        <option value="" ?selected=${this.shown === ""}>${t("Off")}</option>
        ${this.work.captions.map(({ lang }) => html`<option value=${lang} ?selected=${lang === this.shown}>${named(lang)}</option>`)}
      </select>
    </label>`;
  }

  private track({ lang, url }: CaptionTrack): TemplateResult {
    return html`<track kind="captions" srclang=${lang} label=${named(lang)} src=${url} ?default=${lang === language()} />`;
  }

  private failure(): TemplateResult {
    return html`<p class="failed" role="alert">
      ${t("The film could not be played. Its transcript stands beside it; reloading the page may help.")}
    </p>`;
  }

  private readonly fails = (): void => {
    this.failed = true;
  };

  private readonly hurry = (event: Event): void => {
    if (this.video) this.video.playbackRate = Number((event.target as HTMLSelectElement).value);
  };

  /** In the player the arrow keys wind the film and do not leave the work. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.key.startsWith("Arrow") || event.key === " ") event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-video": Video;
  }
}
