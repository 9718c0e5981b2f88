/** The sections "near you" and "people". */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { spoken, t, tn } from "#/i18n/i18n";
import { byName, type Near, type NearPerson, type NearWork, stepsTo } from "#/page/near";
import { act, type Face, type Part, stepsWords } from "#/page/rows";
import { badgeWords } from "#/words/people";
import type { Walker } from "#/model/world";

export function nearSection(face: Face, near: Near): Part {
  const nothingNear = near.people.length === 0 && near.works.length === 0;
  return {
    id: "near",
    title: t("Near you"),
    inside: nothingNear
      ? html`<p class="soft">${t("Nobody and nothing is near you.")}</p>`
      : html`<ul class="face__rows">
          ${repeat(near.works, ({ work }) => work.id, (one) => workNear(face, one))}
          ${repeat(near.people, ({ walker }) => walker.n, (one) => personNear(face, one))}
        </ul>`,
  };
}

function workNear(face: Face, { work, steps, before }: NearWork): TemplateResult {
  const title = spoken(work.title);
  return html`<li class="face__row">
    <p class="face__words">
      <strong lang=${title.lang}>${title.text}</strong>
      <span class="soft">${before ? t("In front of you") : stepsWords(steps)}</span>
    </p>
    <div class="face__acts">
      ${before
        ? act(t("Open"), title.text, "page", () => { face.intents.openWork(work.id); })
        : act(t("Walk there"), title.text, "pin", () => { face.going.toWork(work); })}
    </div>
  </li>`;
}

function personNear(face: Face, { walker, steps }: NearPerson): TemplateResult {
  return html`<li class="face__row">
    <p class="face__words">${nameOf(walker)} <span class="soft">${stepsWords(steps)}</span></p>
    <div class="face__acts">${act(t("Wave"), walker.name, "wave", () => { face.going.waveTo(walker); })}</div>
  </li>`;
}

/** Everybody in sight by name, and how many more there are. */
export function peopleSection(face: Face): Part {
  const { world } = face;
  const people = byName(world.people.values());
  const more = Math.max(0, world.total - people.length - 1);
  return {
    id: "people",
    title: t("People"),
    inside: html`<p class="soft">${people.length + more === 0 ? t("Nobody else is here right now.") : tn("{count} other person is here.", "{count} other people are here.", people.length + more)}</p>
      ${people.length > 0
        ? html`<ul class="face__rows">${repeat(people, ({ n }) => n, (walker) => personRow(face, walker))}</ul>`
        : nothing}
      ${more > 0 ? html`<p class="soft">${tn("{count} more person is further away.", "{count} more people are further away.", more)}</p>` : nothing}`,
  };
}

function personRow(face: Face, walker: Walker): TemplateResult {
  return html`<li class="face__row">
    <p class="face__words">${nameOf(walker)} <span class="soft">${stepsWords(stepsTo(face.world, walker))}</span></p>
    <div class="face__acts">
      ${act(t("Go beside"), walker.name, "pin", () => { face.going.toPerson(walker); })}
      ${act(t("Wave"), walker.name, "wave", () => { face.going.waveTo(walker); })}
    </div>
  </li>`;
}

function nameOf({ name, badge }: Walker): TemplateResult {
  const role = badgeWords(badge);
  return html`<strong>${name}</strong>${role ? html` <span class="badge">${role}</span>` : nothing}`;
}
