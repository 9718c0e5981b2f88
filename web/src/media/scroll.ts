import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { number, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons } from "#/kit/parts";
import { arrivals, arriving } from "#/media/arriving";
import { altOf, off, tools } from "#/media/forms";
import { leave, leftAt } from "#/media/reading";
import type { Work, WorkFile } from "#/model/space";

/** How many slices are fetched at once; the others when they come near. */
const AT_ONCE = 2;
/** Over the width that fits. */
const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

/**
 * A long strip (webtoon) read downwards. Slices are fetched as they come near, their height is reserved before, so that nothing
 * jumps; it goes on where it was left.
 */
@customElement("madang-scroll")
export class Scroll extends LitElement {
  /** Focus goes to the work itself, so that its keys work at once. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    buttons,
    tools,
    arrivals,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .strip {
        flex: 1;
        min-block-size: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        background: var(--plaster);
      }
      .strip:focus-visible {
        outline-offset: -3px;
      }
      .strip .arriving {
        inline-size: calc(min(100%, 720px) * var(--zoom, 1));
        margin-inline: auto;
        background: var(--sand);
      }
      .strip .full {
        block-size: auto;
      }
      .strip .low {
        position: absolute;
        inset: 0;
      }
      progress {
        flex: 0 1 240px;
        min-inline-size: 40px;
        block-size: 6px;
        accent-color: var(--indigo);
      }
      .again {
        position: absolute;
        inset-block-start: var(--space-3);
        inset-inline: 0;
        display: flex;
        align-items: center;
        gap: var(--space-2);
        inline-size: max-content;
        max-inline-size: calc(100% - 32px);
        margin-inline: auto;
        padding-inline-start: var(--space-4);
        border-radius: var(--radius-object);
        background: var(--paper);
        box-shadow: var(--shadow);
      }
    `,
  ];

  @property({ attribute: false }) work!: Work;
  @property({ attribute: false }) shelf: Storage = localStorage;
  @state() private read = 0;
  @state() private resumed = false;
  @state() private zoom = 0;
  @query(".strip") private strip!: HTMLElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("work")) return;
    this.read = leftAt(this.shelf, this.work.id);
    this.resumed = this.read > 0;
    this.zoom = 0;
  }

  protected override render(): TemplateResult {
    const percent = Math.round(this.read * 100);
    return html`
      <div
        class="strip"
        tabindex="0"
        role="region"
        aria-label=${t("Long scroll: up and down arrow keys, space and Page Down read on, plus and minus zoom")}
        @scroll=${this.scrolled}
        @keydown=${this.key}
      >
        ${this.work.files.map((file, at) => this.slice(file, at))}
      </div>
      ${this.resumed
        ? html`<p class="again" role="status">
            ${t("You read on from where you left off.")}
            <button class="button plain" type="button" @click=${this.top}>${t("From the beginning")}</button>
          </p>`
        : nothing}
      <div class="tools">
        <progress max="100" value=${percent} aria-label=${t("Read so far")}></progress>
        <span class="measure">${t("{percent}%", { percent: number(percent) })}</span>
        <button class="button round" type="button" aria-disabled=${off(this.zoom === 0)} aria-label=${t("Zoom out")} @click=${this.out}>${icon("zoom-out")}</button>
        <button class="button round" type="button" aria-disabled=${off(this.zoom === ZOOMS.length - 1)} aria-label=${t("Zoom in")} @click=${this.in}>${icon("zoom-in")}</button>
        <button class="button" type="button" aria-disabled=${off(this.read === 0)} @click=${this.top}>${icon("up")}${t("To the top")}</button>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this> & Map<"zoom", number>): void {
    if (!changed.has("work") && !changed.has("zoom")) return;
    this.strip.style.setProperty("--zoom", String(ZOOMS[this.zoom] ?? 1));
    this.strip.scrollLeft = (this.strip.scrollWidth - this.strip.clientWidth) / 2;
    this.strip.scrollTop = this.read * this.run;
  }

  private slice(file: WorkFile, at: number): TemplateResult {
    return arriving(this.work, file, altOf(this.work, file), { lazy: at >= AT_ONCE });
  }

  /** How far it can be scrolled, in pixels. */
  private get run(): number {
    return Math.max(0, this.strip.scrollHeight - this.strip.clientHeight);
  }

  /** Larger or smaller; what is being read stays where it is. */
  private zoomTo(step: number): void {
    this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, step));
  }

  private readonly in = (): void => {
    this.zoomTo(this.zoom + 1);
  };

  private readonly out = (): void => {
    this.zoomTo(this.zoom - 1);
  };

  private readonly scrolled = (): void => {
    const run = this.run;
    if (run === 0) return;
    this.read = Math.min(1, this.strip.scrollTop / run);
    leave(this.shelf, this.work.id, this.read);
  };

  private readonly top = (): void => {
    this.strip.scrollTop = 0;
    this.resumed = false;
    this.strip.focus();
  };

  /** Left and right belong to the viewer, until the strip is wider than its frame; whatever scrolls stays here. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.zoomedBy(event.key)) event.preventDefault();
    const sideways = this.zoom > 0 && this.strip.scrollWidth > this.strip.clientWidth ? ["ArrowLeft", "ArrowRight"] : [];
    if (["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", ...sideways].includes(event.key)) event.stopPropagation();
  };

  private zoomedBy(key: string): boolean {
    if (key === "+" || key === "=") this.in();
    else if (key === "-") this.out();
    else if (key === "0") this.zoomTo(0);
    else return false;
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-scroll": Scroll;
  }
}
