/** The section "people": everybody who is here, and what one can do with each. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t, tn } from "#/i18n/i18n";
import { type Listed, listedOf } from "#/model/listed";
import { stepsTo } from "#/page/near";
import { act, type Face, type Part, stepsWords } from "#/page/rows";
import { badgeWords } from "#/words/people";

/** More rows than these only make the page slow; whoever raises a hand is always among them. */
const MOST = 100;

export function peopleSection(face: Face): Part {
  const { world, everybody } = face;
  const listed = listedOf(world);
  const all = Math.max(world.total - 1, listed.length);
  const shown = listed.filter(({ inSight, hand }) => everybody.shown || inSight || hand).slice(0, MOST);
  const away = listed.length - listed.filter(({ inSight }) => inSight).length;
  return {
    id: "people",
    title: t("People"),
    inside: html`<p class="soft">${all === 0 ? t("Nobody else is here right now.") : tn("{count} other person is here.", "{count} other people are here.", all)}</p>
      ${shown.length > 0
        ? html`<ul class="face__rows">${repeat(shown, ({ n }) => n, (one) => personRow(face, one))}</ul>`
        : nothing}
      ${all > shown.length ? html`<p class="soft">${tn("{count} more person is further away.", "{count} more people are further away.", all - shown.length)}</p>` : nothing}
      ${away > 0
        ? html`<div class="face__acts">${act(everybody.shown ? t("Only those in sight") : t("List those out of sight too"), "", "people", everybody.toggle)}</div>`
        : nothing}`,
  };
}

export function nameOf({ name, badge }: Pick<Listed, "name" | "badge">): TemplateResult {
  const role = badgeWords(badge);
  return html`<strong><bdi>${name}</bdi></strong>${role ? html` <span class="badge">${role}</span>` : nothing}`;
}

function personRow(face: Face, one: Listed): TemplateResult {
  const { world, going } = face;
  return html`<li class="face__row">
    <p class="face__words">${nameOf(one)} <span class="soft">${stateOf(face, one)}</span></p>
    <div class="face__acts">
      ${act(t("Go beside"), one.name, "pin", () => { going.toPerson(one); })}
      ${one.inSight ? act(t("Wave"), one.name, "wave", () => { going.waveTo(one); }) : nothing}
    </div>
    <details class="face__more">
      <summary aria-label=${t("{act}: {about}", { act: t("More"), about: one.name })}>${t("More")}</summary>
      <div class="face__acts" role="group" aria-label=${one.name}>${more(face, one, world.talk.isSilenced(one.person))}</div>
    </details>
  </li>`;
}

function stateOf({ world, shown }: Face, one: Listed): string {
  const steps = stepsTo(world, one);
  return [
    one.inSight ? stepsWords(steps) : t("Out of sight"),
    one.hand ? t("Raises a hand") : "",
    shown.of(one.n),
    world.following === one.n ? t("You are following") : "",
    world.talk.isSilenced(one.person) ? t("Muted for me") : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function more(face: Face, one: Listed, silenced: boolean): TemplateResult {
  const { world, intents, dialogs, tell } = face;
  const { n, name, person } = one;
  const follows = world.following === n;
  const silence = (): void => {
    world.talk.silence(person, !silenced);
    tell(silenced ? t("You hear {name} again.", { name }) : t("You do not hear {name} any more.", { name }));
  };
  return html`${act(t("Show where"), name, "locate", () => { intents.locate(n); })}
    ${one.inSight ? act(follows ? t("Stop following") : t("Follow"), name, "footprints", () => { intents.follow(follows ? null : n); }) : nothing}
    ${person === "" ? nothing : act(silenced ? t("Listen again") : t("Mute for me"), name, "ban", silence)}
    ${act(t("Report"), name, "flag", () => { dialogs.report({ n, name }); })}`;
}
