import { html, type TemplateResult } from "lit";
import { say, type Said } from "#/i18n/i18n";
import { icon } from "#/kit/icons";

interface Pictured {
  readonly thumb: { readonly url: string } | null;
  readonly contentNote: Said | null;
}

/** A work's small picture in lists and cards. One with a content note is not shown to who has not asked for it. */
export function thumb({ thumb, contentNote }: Pictured): TemplateResult {
  if (say(contentNote)) return html`<span class="sign">${icon("info")}</span>`;
  return thumb ? html`<img src=${thumb.url} alt="" loading="lazy" />` : html`<span class="sign">${icon("list")}</span>`;
}
