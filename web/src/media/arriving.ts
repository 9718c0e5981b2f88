/** A picture on its way: its blurred likeness stands in its place until the picture itself has come, so that no frame is ever empty. */
import { css, html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { t } from "#/i18n/i18n";
import type { Work, WorkFile } from "#/model/space";

/** The smallest likeness there is of a file: its own, else the work's thumbnail where that shows the same. */
export function likeness(work: Work, file: WorkFile): string | null {
  if (file.blur) return file.blur;
  return file === work.files[0] && work.thumb && alike(work.thumb, file) ? work.thumb.url : null;
}

function alike(one: { width: number; height: number }, other: { width: number; height: number }): boolean {
  return Math.abs(one.width / one.height / (other.width / other.height) - 1) < 0.02;
}

const frameOf = (event: Event): HTMLElement | null => (event.currentTarget as HTMLElement).closest<HTMLElement>(".arriving");

const come = (event: Event): void => {
  frameOf(event)?.removeAttribute("data-missed");
  frameOf(event)?.toggleAttribute("data-here", true);
};

const miss = (event: Event): void => {
  frameOf(event)?.toggleAttribute("data-missed", true);
};

const again = (event: Event): void => {
  const frame = frameOf(event);
  const full = frame?.querySelector<HTMLImageElement>(".full");
  frame?.removeAttribute("data-missed");
  // The same address anew is asked for again where it failed.
  if (full) full.setAttribute("src", full.getAttribute("src") ?? "");
};

/** The frame around it, which is moved by hand, does not take this for that. */
const stay = (event: Event): void => {
  event.stopPropagation();
};

interface Arrival {
  readonly url?: string;
  readonly lazy?: boolean;
}

/** The file's picture over its likeness, in a box of the file's proportions. */
export function arriving(work: Work, file: WorkFile, alt: string, { url = file.url, lazy = false }: Arrival = {}): TemplateResult {
  const low = likeness(work, file);
  const { width, height } = file;
  return html`${keyed(
    file.url,
    html`<span class="arriving">
      ${low ? html`<img class="low" src=${low} width=${width} height=${height} alt="" aria-hidden="true" draggable="false" />` : nothing}
      <img
        class="full"
        src=${url}
        width=${width}
        height=${height}
        alt=${alt}
        loading=${lazy ? "lazy" : "eager"}
        decoding="async"
        draggable="false"
        @load=${come}
        @error=${miss}
      />
      <span class="missed">
        <span role="status">${t("This picture did not come.")}</span>
        <button class="button" type="button" @click=${again} @pointerdown=${stay} @dblclick=${stay}>${t("Try again")}</button>
      </span>
    </span>`,
  )}`;
}

export const arrivals = css`
  .arriving {
    position: relative;
    display: grid;
    /* A picture that has not come makes its frame no wider by its proportions. */
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
  }
  .arriving > img {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    min-inline-size: 0;
    min-block-size: 0;
    object-fit: contain;
    user-select: none;
  }
  .arriving > .low {
    filter: blur(10px);
    clip-path: inset(0);
  }
  .arriving > .full {
    opacity: 0;
    transition: opacity var(--quick);
  }
  .missed {
    display: none;
    grid-area: 1 / 1;
    place-self: center;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-4) var(--space-5);
    border-radius: var(--radius-object);
    background: var(--paper);
    box-shadow: var(--shadow);
    text-align: center;
    z-index: 1;
  }
  .arriving[data-missed] > .missed {
    display: grid;
  }
  .arriving[data-here] > .full {
    opacity: 1;
  }
  .arriving[data-here] > .low {
    visibility: hidden;
    transition: visibility 0s var(--quick);
  }
`;
