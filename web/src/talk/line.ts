/** One line of what was said, and what one can do about it. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { stretchesOf } from "#/model/links";
import type { Line, Talk } from "#/model/talk";
import { badgeWords } from "#/words/people";
import { clockWords } from "#/words/talk";

export interface LineActs {
  readonly open: (line: Line) => void;
  readonly silence: (line: Line, on: boolean) => void;
  readonly report: (line: Line) => void;
  readonly away: (url: URL) => void;
}

interface Shown {
  readonly talk: Talk;
  readonly language: string;
  readonly opened: boolean;
  readonly acts: LineActs;
}

export function lineRow(line: Line, { talk, language, opened, acts }: Shown): TemplateResult {
  const mine = line.person === talk.me;
  const badge = badgeWords(line.badge);
  return html`<li class=${mine ? "line mine" : "line"}>
    <p class="who">
      <strong><bdi>${line.name}</bdi></strong>${mine ? html`<span>${t("You")}</span>` : nothing}
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
      ${line.to === "near" ? html`<span class="near">${t("near")}</span>` : nothing}
      <time>${clockWords(line.at, language)}</time>
    </p>
    <p class="text" dir="auto">${textOf(line.text, acts)}</p>
    ${mine
      ? nothing
      : html`<button
          class="button plain round open"
          type="button"
          aria-expanded=${String(opened)}
          aria-label=${t("More about the line of {name}", { name: line.name })}
          @click=${() => { acts.open(line); }}
        >
          ${icon("menu")}
        </button>`}
    ${opened ? actsOf(line, acts) : nothing}
  </li>`;
}

function actsOf(line: Line, acts: LineActs): TemplateResult {
  return html`<div class="acts">
    <button class="button" type="button" @click=${() => { acts.silence(line, true); }}>${icon("ban")}${t("Mute {name} for me", { name: line.name })}</button>
    <button class="button" type="button" @click=${() => { acts.report(line); }}>${icon("flag")}${t("Report")}</button>
  </div>`;
}

/** Addresses lead through the dialog that shows where; without its script they are only text. */
function textOf(text: string, acts: LineActs): readonly (string | TemplateResult)[] {
  return stretchesOf(text).map(({ text: written, url }) =>
    url === null
      ? written
      : html`<a
          href=${url.href}
          rel="noopener noreferrer nofollow ugc"
          target="_blank"
          @click=${(event: Event) => {
            event.preventDefault();
            acts.away(url);
          }}
          >${shortOf(written)}<span> (${url.host})</span></a
        >`,
  );
}

/** A long address would fill the line; its host is told beside it. */
function shortOf(written: string): string {
  return written.length <= 40 ? written : `${written.slice(0, 38)}…`;
}
