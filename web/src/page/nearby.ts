/** The section "near you". */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { spoken, t } from "#/i18n/i18n";
import type { Near, NearPerson, NearWork } from "#/page/near";
import { nameOf } from "#/page/people";
import { act, type Face, type Part, stepsWords } from "#/page/rows";

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
  const { n, name, track } = walker;
  return html`<li class="face__row">
    <p class="face__words">${nameOf(walker)} <span class="soft">${stepsWords(steps)}</span></p>
    <div class="face__acts">${act(t("Wave"), name, "wave", () => { face.going.waveTo({ n, name, x: track.last.x, y: track.last.y }); })}</div>
  </li>`;
}
