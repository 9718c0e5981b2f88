/** The rows of the dock: works of this hall, halls to go to. */
import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { number, say, spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { thumb } from "#/kit/thumb";
import type { Intents } from "#/model/intents";
import type { Page } from "#/model/map";
import type { HallThere, Work } from "#/model/space";
import type { World } from "#/model/world";
import { pageIcon, pageTitle } from "#/words/pages";

export const listStyles = css`
  .rows {
    display: grid;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    inline-size: 100%;
    min-block-size: 64px;
    padding: var(--space-2) var(--space-4);
    border: 0;
    border-block-end: 1px solid var(--hairline);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }
  button.row,
  a.row {
    cursor: pointer;
  }
  button.row:hover,
  a.row:hover {
    background: var(--hanji);
  }
  button.row:focus-visible,
  a.row:focus-visible {
    outline-offset: -3px;
  }
  .row img,
  .row .sign {
    inline-size: 64px;
    block-size: 48px;
    flex: none;
    border-radius: var(--radius);
    background: var(--plaster);
    object-fit: cover;
  }
  .row .sign {
    display: grid;
    place-content: center;
    color: var(--indigo);
  }
  .row .name {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .row strong {
    font-weight: 650;
  }
  .row small {
    color: var(--soft-ink);
    font-size: var(--text-small);
  }
  .row[aria-current="true"] {
    background: var(--pale-gardenia);
  }
  @media (forced-colors: active) {
    .row[aria-current="true"] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
  .badge {
    padding: 0 var(--space-2);
    border-radius: var(--radius);
    background: var(--indigo);
    color: var(--on-indigo);
    font-size: var(--text-small);
  }
  .feel {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--soft-ink);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
  }
  .feel .icon {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .feel.mine .icon {
    fill: var(--vermilion);
    stroke: var(--vermilion);
  }
  .group {
    padding: var(--space-4) var(--space-4) var(--space-2);
    border-block-end: 1px solid var(--hairline);
    font-size: var(--text);
  }
  .none {
    padding: var(--space-4);
    color: var(--soft-ink);
  }
`;

/** Works in the order of the route; choosing one walks there and opens it. */
export function worksList(world: World, choose: (work: Work) => void): TemplateResult {
  const works = world.space?.works ?? [];
  if (works.length === 0) return html`<p class="none">${t("No works hang here. The halls are listed beside.")}</p>`;
  const near = world.nearest?.kind === "work" ? world.nearest.work : null;
  return html`<ol class="rows">
    ${repeat(works, ({ id }) => id, (work, at) => html`<li>${workRow(world, work, at, work.id === near, choose)}</li>`)}
  </ol>`;
}

function workRow(world: World, work: Work, at: number, near: boolean, choose: (work: Work) => void): TemplateResult {
  const title = spoken(work.title);
  const { count, mine } = world.empathy(work.id);
  const state = [near ? t("In front of you") : "", world.seen.has(work.id) ? t("Seen") : "", say(work.contentNote) ? t("With a content note") : ""].filter(Boolean).join(" · ");
  return html`<button
    class="row"
    type="button"
    aria-current=${near ? "true" : "false"}
    @click=${() => {
      choose(work);
    }}
  >
    ${thumb(work)}
    <span class="name">
      <strong lang=${title.lang}>${t("{place}. {title}", { place: at + 1, title: title.text })}</strong>
      ${state ? html`<small>${state}</small>` : nothing}
    </span>
    <span class=${mine ? "feel mine" : "feel"}>${icon("heart")}<span class="heard">${t("Empathy")}</span>${number(count)}</span>
  </button>`;
}

/** The other spaces; what is not open for this visitor leads to its page, which says why. */
export function hallsList(world: World, intents: Intents, gone: () => void): TemplateResult {
  const halls = world.space?.halls ?? [];
  const plaza = world.space?.hall ? [plazaRow(intents, gone)] : [];
  return html`<ul class="rows">
    ${[...plaza, ...halls.map((hall) => html`<li>${hallRow(world, hall, intents, gone)}</li>`)]}
  </ul>
  ${pagesList(world.map?.pages ?? [], intents)}`;
}

/** What banners, boards and the like open in this space, for those who do not walk up to them. */
function pagesList(pages: readonly Page[], intents: Intents): TemplateResult[] {
  const institutions = pages.filter(({ name }) => name === "institution");
  const others = pages.filter(({ name }) => name !== "institution");
  const groups: readonly (readonly [string, readonly Page[]])[] = [
    [t("To read here"), others],
    [t("Participating institutions"), institutions],
  ];
  return groups
    .filter(([, listed]) => listed.length > 0)
    .map(([words, listed]) => html`<h3 class="group">${words}</h3>
      <ul class="rows">
        ${listed.map((page) => html`<li>${pageRow(page, intents)}</li>`)}
      </ul>`);
}

function pageRow(page: Page, intents: Intents): TemplateResult {
  const title = pageTitle(page);
  return html`<button
    class="row"
    type="button"
    @click=${() => {
      intents.openPage(page);
    }}
  >
    <span class="sign">${icon(pageIcon(page))}</span>
    <span class="name"><strong lang=${title.lang}>${title.text}</strong><small>${t("Opens in a new tab")}</small></span>
  </button>`;
}

function plazaRow(intents: Intents, gone: () => void): TemplateResult {
  return html`<li>
    <button
      class="row"
      type="button"
      @click=${() => {
        intents.travel("plaza");
        gone();
      }}
    >
      <span class="sign">${icon("pin")}</span>
      <span class="name"><strong>${t("Plaza")}</strong><small>${t("Go there")}</small></span>
    </button>
  </li>`;
}

function hallRow(world: World, hall: HallThere, intents: Intents, gone: () => void): TemplateResult {
  const title = spoken(hall.title);
  const name = (note: string): TemplateResult =>
    html`<span class="sign">${icon("door")}</span>
      <span class="name"><strong lang=${title.lang}>${title.text}</strong><small>${note}</small></span>`;
  if (world.space?.slug === hall.slug) return html`<p class="row" aria-current="true">${name(t("You are here"))}</p>`;
  if (!hall.open) return html`<a class="row" href=${hall.url}>${name(t("Not open for you now. See why"))}</a>`;
  return html`<button
    class="row"
    type="button"
    @click=${() => {
      intents.travel(hall.slug);
      gone();
    }}
  >
    ${name(t("Go there"))}
  </button>`;
}

/** The panel's title of the space one is in. */
export function spaceTitle(world: World): string {
  return say(world.space?.title) || t("Plaza");
}
