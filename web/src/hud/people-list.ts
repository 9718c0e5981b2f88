/** Who is here, in sight or not, and what one can do with each. */
import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t, tn } from "#/i18n/i18n";
import { icon, type IconName } from "#/kit/icons";
import { type Listed, listedOf } from "#/model/listed";
import type { World } from "#/model/world";
import { badgeWords } from "#/words/people";

export const peopleStyles = css`
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4) var(--space-4);
    border-block-end: 1px solid var(--hairline);
    background: var(--hanji);
  }
  .acts .button {
    justify-content: start;
    padding-inline: var(--space-3);
    line-height: 1.2;
    text-align: start;
  }
  .hand {
    color: var(--indigo);
    font-weight: 650;
  }
`;

export interface PeopleActs {
  readonly dress: () => void;
  readonly choose: (one: Listed) => void;
  readonly walkTo: (one: Listed) => void;
  readonly follow: (one: Listed) => void;
  readonly locate: (one: Listed) => void;
  readonly silence: (one: Listed, on: boolean) => void;
  readonly report: (one: Listed) => void;
}

export function peopleList(world: World, chosen: number | null, acts: PeopleActs): TemplateResult {
  const listed = listedOf(world);
  const more = Math.max(0, world.total - listed.length - 1);
  return html`
    <ul class="rows">
      <li class="row">
        <span class="name"><strong>${world.me.name}</strong><small>${t("You")}</small></span>
        <button class="button" type="button" @click=${acts.dress}>${icon("shirt")}${t("Change my look")}</button>
      </li>
      ${repeat(listed, ({ n }) => n, (one) => html`<li>${row(world, one, one.n === chosen, acts)}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="none">${tn("{count} more person is further away.", "{count} more people are further away.", more)}</p>` : nothing}
    ${listed.length === 0 && more === 0 ? html`<p class="none">${t("Nobody else is here right now.")}</p>` : nothing}
  `;
}

function row(world: World, one: Listed, chosen: boolean, acts: PeopleActs): TemplateResult {
  const badge = badgeWords(one.badge);
  const silenced = world.talk.isSilenced(one.person);
  const state = [one.inSight ? "" : t("Out of sight"), silenced ? t("Muted for me") : "", world.following === one.n ? t("You are following") : ""];
  return html`<button class="row" type="button" aria-expanded=${String(chosen)} @click=${() => { acts.choose(one); }}>
      <span class="name">
        <strong>${one.name}</strong>
        ${one.hand ? html`<small class="hand">${t("Raises a hand")}</small>` : nothing}
        ${state.some(Boolean) ? html`<small>${state.filter(Boolean).join(" · ")}</small>` : nothing}
      </span>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing} ${icon(chosen ? "up" : "menu")}
    </button>
    ${chosen ? actsOf(world, one, silenced, acts) : nothing}`;
}

function actsOf(world: World, one: Listed, silenced: boolean, acts: PeopleActs): TemplateResult {
  const act = (name: IconName, words: string, does: () => void): TemplateResult =>
    html`<button class="button" type="button" @click=${does}>${icon(name)}${words}</button>`;
  const follows = world.following === one.n;
  return html`<div class="acts" role="group" aria-label=${one.name}>
    ${act("next", t("Walk there"), () => { acts.walkTo(one); })} ${act("locate", t("Show where"), () => { acts.locate(one); })}
    ${one.inSight ? act("footprints", follows ? t("Stop following") : t("Follow"), () => { acts.follow(one); }) : nothing}
    ${one.person === "" ? nothing : act("ban", silenced ? t("Listen again") : t("Mute for me"), () => { acts.silence(one, !silenced); })}
    ${act("flag", t("Report"), () => { acts.report(one); })}
  </div>`;
}
