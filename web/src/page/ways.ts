/** The section "halls": where one can go, and what can be read here. */
import { html, nothing, type TemplateResult } from "lit";
import { spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import type { Page } from "#/model/map";
import type { HallThere } from "#/model/space";
import { act, type Face, type Part } from "#/page/rows";
import { pageIcon, pageTitle, reachOf } from "#/words/pages";

/** Where everybody arrives, from wherever one is. */
const PLAZA = "plaza";

export function waysSection(face: Face): Part {
  const { space } = face.world;
  return {
    id: "halls",
    title: t("Halls"),
    inside: html`<ul class="face__rows">
      ${space && space.slug !== PLAZA ? plazaRow(face) : nothing} ${(space?.halls ?? []).map((hall) => hallRow(face, hall))}
    </ul>`,
  };
}

export function readingSection({ world }: Face): Part | null {
  const pages = world.map?.pages ?? [];
  if (pages.length === 0) return null;
  return {
    id: "reading",
    title: t("To read here"),
    inside: html`<ul class="face__links">${pages.map((page) => pageRow(page, world.space?.mapUrl ?? ""))}</ul>`,
  };
}

function plazaRow({ intents }: Face): TemplateResult {
  return html`<li class="face__row">
    <p class="face__words"><strong>${t("Plaza")}</strong></p>
    <div class="face__acts">${act(t("Go there"), t("Plaza"), "door", () => { intents.travel(PLAZA); })}</div>
  </li>`;
}

function hallRow({ world, intents }: Face, hall: HallThere): TemplateResult {
  const title = spoken(hall.title);
  const here = world.space?.slug === hall.slug;
  const way = hall.open
    ? act(t("Go there"), title.text, "door", () => { intents.travel(hall.slug); })
    : html`<a class="button button--quiet" href=${hall.url}>${icon("info")}${t("Not open for you now. See why")}</a>`;
  return html`<li class="face__row" aria-current=${here ? "true" : nothing}>
    <p class="face__words">
      <strong lang=${title.lang}>${title.text}</strong>${here ? html` <span class="soft">${t("You are here")}</span>` : nothing}
    </p>
    ${here ? nothing : html`<div class="face__acts">${way}</div>`}
  </li>`;
}

function pageRow(page: Page, mapUrl: string): TemplateResult | typeof nothing {
  const url = reachOf(page, mapUrl, location.href);
  if (!url) return nothing;
  const title = pageTitle(page);
  return html`<li>
    <a class="face__link" href=${url.origin === location.origin ? url.pathname + url.search : url.href} target="_blank" rel="noopener noreferrer">
      ${icon(pageIcon(page))}<span lang=${title.lang}>${title.text}</span>
      <span class="visually-hidden">${t("Opens in a new tab")}</span>
    </a>
  </li>`;
}
