/** The section "today": what is on and what comes, the organiser's word, a call to come to a space. */
import { html, nothing, type TemplateResult } from "lit";
import { say, spoken, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { act, type Face, type Part } from "#/page/rows";
import { dayWords, streamOf } from "#/words/day";
import type { Facts } from "#/words/facts";
import type { Announced, Summoned } from "#/wire/messages";

/** Nothing where there is no programme and nobody has said anything. */
export function daySection(face: Face, facts: Facts): Part | null {
  const { told, announced, summoned } = face.world.day;
  const words = told && dayWords(told, facts.zone);
  if (!words && !announced && !summoned) return null;
  return {
    id: "today",
    title: t("Today"),
    inside: html`<ul class="face__rows">
      ${announced ? wordRow(face, announced) : nothing} ${summoned ? callRow(face, summoned) : nothing}
      ${words?.now ? html`<li class="face__row"><p class="face__words"><strong>${t("Now")}</strong> ${words.now}</p>${streamAct(streamOf(told, facts.programmeUrl))}</li>` : nothing}
      ${words?.next ? html`<li class="face__row"><p class="face__words"><strong>${words.at}</strong> ${words.next}</p></li>` : nothing}
    </ul>`,
  };
}

function streamAct(url: string): TemplateResult | typeof nothing {
  if (url === "") return nothing;
  return html`<div class="face__acts"><a class="button" href=${url} target="_blank" rel="noopener">${icon("screen")} ${t("Watch the stream in a new tab")}</a></div>`;
}

/** What a new word or call says, to be read out once. */
export function heardWords({ announced, summoned }: Face["world"]["day"]): readonly { readonly id: string; readonly words: string }[] {
  const heard = [];
  if (announced) heard.push({ id: announced.id, words: say(announced.text) });
  if (summoned) heard.push({ id: summoned.id, words: callWords(summoned) });
  return heard;
}

function callWords({ title, text }: Summoned): string {
  return [say(title), say(text)].filter((words) => words !== "").join(" · ");
}

function wordRow({ world }: Face, { id, text }: Announced): TemplateResult {
  const { lang, text: words } = spoken(text);
  return html`<li class="face__row">
    <p class="face__words"><strong lang=${lang}>${words}</strong></p>
    <div class="face__acts">${act(t("Put away"), words, "close", () => { world.day.putAway(id); })}</div>
  </li>`;
}

function callRow({ world, intents }: Face, summoned: Summoned): TemplateResult {
  const words = callWords(summoned);
  const go = (): void => {
    world.day.putAway(summoned.id);
    intents.travel(summoned.space);
  };
  return html`<li class="face__row">
    <p class="face__words"><strong>${words}</strong></p>
    <div class="face__acts">${act(t("Go there"), words, "door", go)} ${act(t("Stay here"), words, "close", () => { world.day.putAway(summoned.id); })}</div>
  </li>`;
}
