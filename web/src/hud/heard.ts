/** What is said while the chat is not open, read aloud politely; on the screen it stands over the heads. */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "#/i18n/i18n";
import type { Talk } from "#/model/talk";

const READ_MOST = 5;

export function heardLines(talk: Talk): TemplateResult {
  const lines = talk.lines.filter(({ n }) => n !== 0).slice(-READ_MOST);
  return html`<div class="heard" role="log" aria-live="polite" aria-relevant="additions" aria-label=${t("Chat")}>
    ${repeat(lines, ({ id }) => id, ({ name, text }) => html`<p>${t("{name}: {text}", { name, text })}</p>`)}
  </div>`;
}
