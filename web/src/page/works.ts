/** The section "works": along the route, each to go to, to open, to feel with. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { say, spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { refusalWords } from "#/kit/refusals";
import { thumb } from "#/kit/thumb";
import { Refusal } from "#/model/intents";
import type { Work } from "#/model/space";
import { act, type Face, type Part } from "#/page/rows";
import { byline, formName } from "#/words/works";

export function worksSection(face: Face): Part | null {
  const works = face.world.space?.works ?? [];
  if (works.length === 0) return null;
  const route = html`<div class="face__acts">
    ${act(t("Go to the next work"), "", "next", () => { face.going.along(1); })}
    ${act(t("Go to the work before"), "", "previous", () => { face.going.along(-1); })}
  </div>`;
  const rows = repeat(works, ({ id }) => id, (work, at) => workRow(face, work, at));
  return { id: "works", title: t("Works along the route"), inside: html`${route}<ol class="face__rows">${rows}</ol>` };
}

function workRow(face: Face, work: Work, at: number): TemplateResult {
  const { world, going } = face;
  const title = spoken(work.title);
  const before = world.nearest?.kind === "work" && world.nearest.work === work.id;
  const state = [
    formName(work.form),
    byline(work),
    before ? t("In front of you") : "",
    world.seen.has(work.id) ? t("Seen") : "",
    say(work.contentNote) ? t("With a content note") : "",
  ];
  return html`<li class="face__row face__row--work" aria-current=${before ? "true" : nothing}>
    ${thumb(work)}
    <div class="face__words">
      <h3 lang=${title.lang}>${t("{place}. {title}", { place: at + 1, title: title.text })}</h3>
      <p class="soft small">${state.filter(Boolean).join(" · ")}</p>
    </div>
    <div class="face__acts">
      ${act(t("Open"), title.text, "page", () => { going.open(work); })}
      ${act(t("Walk there"), title.text, "pin", () => { going.toWork(work); })} ${feel(face, work)}
    </div>
  </li>`;
}

function feel(face: Face, work: Work): TemplateResult {
  const { count, mine } = face.world.empathy(work.id);
  const words = t("{act} {count}", { act: t("Empathy"), count });
  return html`<button
    class="button button--quiet face__feel"
    type="button"
    aria-label=${t("{act}: {about}", { act: words, about: say(work.title) })}
    aria-pressed=${mine ? "true" : "false"}
    @click=${() => { void react(face, work, !mine); }}
  >
    ${icon("heart")}<span>${words}</span>
  </button>`;
}

async function react({ intents, tell }: Face, work: Work, on: boolean): Promise<void> {
  try {
    await intents.react(work.id, on);
    const title = say(work.title);
    tell(on ? t("Your empathy for “{title}” is kept.", { title }) : t("Your empathy for “{title}” is taken back.", { title }));
  } catch (error) {
    tell(error instanceof Refusal ? refusalWords(error.code, error.params) : refusalWords(""));
  }
}
