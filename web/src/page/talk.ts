/** The part "talk": what is said here as a log, and a form to say something. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { refusalWords } from "#/kit/refusals";
import { Refusal } from "#/model/intents";
import type { Line, To } from "#/model/talk";
import { act, type Face, type Part } from "#/page/rows";
import type { ReportLine } from "#/wire/messages";
import { badgeWords } from "#/words/people";

export type Why = ReportLine["why"];

/** Saying something and telling the staff of it: both end when they are kept, or reject with a `Refusal`. */
export interface Speaking {
  say(to: To, text: string): Promise<void>;
  report(line: string, why: Why): Promise<void>;
}

/** As many as one reads back; the world keeps more. */
const SHOWN = 50;
const MOST = 300;
const WHYS: readonly Why[] = ["insult", "spam", "private", "danger", "other"];

export function talkPart(face: Face): Part | null {
  const { talk } = face.world;
  const lines = talk.lines.slice(-SHOWN);
  if (!talk.open && lines.length === 0) return null;
  const inside = html`
    ${lines.length === 0 ? html`<p class="soft">${t("Nobody has said anything here yet.")}</p>` : nothing}
    <ul class="face__lines" role="log" aria-live="polite" aria-labelledby="talk">
      ${repeat(lines, ({ id }) => id, (line) => lineRow(face, line))}
    </ul>
    ${talk.open ? form(face) : html`<p class="soft">${t("The organiser has closed the chat for now.")}</p>`}
  `;
  return { id: "talk", title: t("Talk"), inside };
}

function lineRow(face: Face, line: Line): TemplateResult {
  const badge = badgeWords(line.badge);
  const mine = line.person === face.world.talk.me;
  return html`<li class="face__line">
    <p>
      <strong>${line.name}</strong>${badge ? html` <span class="badge">${badge}</span>` : nothing}
      <span class="soft small">${time(line.at)}${line.to === "near" ? ` · ${t("to those near")}` : ""}</span><br />${line.text}
    </p>
    ${mine ? nothing : more(face, line)}
  </li>`;
}

function more(face: Face, line: Line): TemplateResult {
  const { world, tell } = face;
  const silence = (): void => {
    world.talk.silence(line.person, true);
    tell(t("You do not hear {name} any more.", { name: line.name }));
  };
  return html`<details class="face__more">
    <summary aria-label=${t("{act}: {about}", { act: t("More"), about: line.name })}>${t("More")}</summary>
    <div class="face__acts">
      ${act(t("Do not listen"), line.name, "close", silence)}
      <form class="face__report" @submit=${(event: SubmitEvent) => { report(event, face, line); }}>
        <select name="why" aria-label=${t("Why")}>${WHYS.map((why) => html`<option value=${why}>${whyWords(why)}</option>`)}</select>
        <button class="button button--quiet" type="submit" aria-label=${t("{act}: {about}", { act: t("Report"), about: line.name })}>${icon("flag")}${t("Report")}</button>
      </form>
    </div>
  </details>`;
}

function form(face: Face): TemplateResult {
  return html`<form class="face__say" @submit=${(event: SubmitEvent) => { say(event, face); }}>
    <label for="words">${t("Your words")}</label>
    <input id="words" name="words" type="text" maxlength=${MOST} autocomplete="off" required />
    <select name="to" aria-label=${t("To whom")}>
      <option value="space">${t("Everybody in this space")}</option>
      <option value="near">${t("Those near me")}</option>
    </select>
    <button class="button" type="submit">${t("Say it")}</button>
  </form>`;
}

function say(event: SubmitEvent, face: Face): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const words = form.elements.namedItem("words") as HTMLInputElement;
  const to = (form.elements.namedItem("to") as HTMLSelectElement).value === "near" ? "near" : "space";
  const text = words.value.trim();
  if (text === "") return;
  // What could not be kept stays in the field, to be said again.
  void kept(face, face.speaking.say(to, text), "").then((done) => {
    if (done && words.value.trim() === text) words.value = "";
  });
}

function report(event: SubmitEvent, face: Face, line: Line): void {
  event.preventDefault();
  const { value } = (event.target as HTMLFormElement).elements.namedItem("why") as HTMLSelectElement;
  const why = WHYS.find((one) => one === value) ?? "other";
  void kept(face, face.speaking.report(line.id, why), t("Thank you. The staff will look at it."));
}

async function kept({ tell }: Face, done: Promise<void>, words: string): Promise<boolean> {
  try {
    await done;
    tell(words);
    return true;
  } catch (error) {
    tell(error instanceof Refusal ? refusalWords(error.code, error.params) : refusalWords(""));
    return false;
  }
}

function whyWords(why: Why): string {
  switch (why) {
    case "insult":
      return t("It is insulting");
    case "spam":
      return t("It is advertising, or the same again and again");
    case "private":
      return t("It gives somebody's personal details");
    case "danger":
      return t("Somebody may be in danger");
    case "other":
      return t("Something else");
  }
}

function time(at: number): string {
  return new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit" }).format(at);
}
