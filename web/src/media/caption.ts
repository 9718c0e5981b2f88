/** What stands beside a work: who made it, what it says, where it comes from. */
import { css, html, nothing, type TemplateResult } from "lit";
import { length, say, spoken, t, tn, type Said } from "#/i18n/i18n";
import "#/media/transcript";
import type { Work } from "#/model/space";
import { formName } from "#/words/works";

export const captionStyles = css`
  .caption {
    display: grid;
    gap: var(--space-4);
    font-size: calc(var(--text-reading) * var(--reading, 1));
    line-height: var(--line-reading);
  }
  .caption .aside,
  .caption dl {
    font-size: calc(var(--text-small) * var(--reading, 1));
    color: var(--soft-ink);
  }
  .caption .text {
    white-space: pre-line;
  }
  .caption .asked {
    padding: var(--space-3) var(--space-4);
    border-inline-start: 4px solid var(--gardenia);
    background: var(--pale-gardenia);
  }
  .caption dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-1) var(--space-3);
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--hairline);
  }
  .caption dt {
    white-space: nowrap;
  }
  .caption a {
    color: var(--link);
  }
  .caption summary {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    cursor: pointer;
    font-weight: 600;
  }
  .caption summary::before {
    content: "▸";
    margin-inline-end: var(--space-2);
  }
  .caption details[open] summary::before {
    content: "▾";
  }
`;

function words(text: Said | null | undefined, kind: string): TemplateResult | typeof nothing {
  const { text: said, lang } = spoken(text);
  return said ? html`<p class=${kind} lang=${lang}>${said}</p>` : nothing;
}

function asked(work: Work): TemplateResult | typeof nothing {
  const reason = spoken(work.reason);
  if (work.recommended === 0 && !reason.text) return nothing;
  return html`<div class="asked">
    ${work.recommended > 0
      ? html`<p><strong>${tn("Recommended by {count} person", "Recommended by {count} people", work.recommended)}</strong></p>`
      : nothing}
    ${reason.text ? html`<p lang=${reason.lang}>${reason.text}</p>` : nothing}
  </div>`;
}

type Source = Work["sources"][number];

function sourceLink(source: Source): TemplateResult {
  const { title, url } = typeof source === "string" ? { title: source, url: /^https?:/.test(source) ? source : undefined } : source;
  const words = title ?? url ?? "";
  return url && /^https?:/.test(url) ? html`<a href=${url} rel="noreferrer" target="_blank">${words}</a>` : html`${words}`;
}

function licence(work: Work): TemplateResult {
  const { text, lang } = spoken(work.licenceName);
  return work.licenceUrl
    ? html`<a href=${work.licenceUrl} rel="license noreferrer" target="_blank" lang=${lang}>${text}</a>`
    : html`<span lang=${lang}>${text}</span>`;
}

function row(name: string, value: TemplateResult | string): TemplateResult | typeof nothing {
  return value === "" ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`;
}

function transcript(work: Work, film: HTMLVideoElement | null): TemplateResult | typeof nothing {
  const said = spoken(work.transcript);
  if (!said.text) return nothing;
  // Beside a film the words are wanted at once.
  return html`<details ?open=${work.form === "video"}>
    <summary>${t("Transcript")}</summary>
    <madang-transcript lang=${said.lang} text=${said.text} .film=${film}></madang-transcript>
  </details>`;
}

function altText(work: Work): TemplateResult | typeof nothing {
  const said = spoken(work.alt);
  if (!said.text) return nothing;
  return html`<details>
    <summary>${t("Alt text")}</summary>
    <p class="text" lang=${said.lang}>${said.text}</p>
  </details>`;
}

/** All that is said of a work; `film` is the one being played, for the transcript to follow. */
export function caption(work: Work, film: HTMLVideoElement | null): TemplateResult {
  const facts = [formName(work.form), work.duration === null ? "" : length(work.duration), say(work.series)].filter(Boolean).join(" · ");
  return html`<div class="caption">
    <p class="aside">${facts}</p>
    ${film ? transcript(work, film) : nothing} ${words(work.text, "text")} ${asked(work)}
    ${film ? nothing : transcript(work, film)} ${altText(work)}
    <dl>
      ${row(t("Credit"), say(work.credit))} ${row(t("Licence"), work.licence ? licence(work) : "")}
      ${work.sources.length === 0
        ? nothing
        : html`<dt>${t("Sources")}</dt>
            <dd><ul>${work.sources.map((source) => html`<li>${sourceLink(source)}</li>`)}</ul></dd>`}
    </dl>
  </div>`;
}
