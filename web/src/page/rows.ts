/** What every part of the page face is made with: the small templates that its sections share. */
import { html, type TemplateResult } from "lit";
import type { Intents } from "#/model/intents";
import type { World } from "#/model/world";
import type { Going } from "#/page/going";
import type { FaceDialogs } from "#/page/dialogs";
import type { Shown } from "#/page/gestures";
import { icon, type IconName } from "#/kit/icons";
import { t, tn } from "#/i18n/i18n";

/** What a section reads and does. `tell` says something once, politely. */
export interface Face {
  readonly world: World;
  readonly intents: Intents;
  readonly going: Going;
  /** What opens over the page. */
  readonly dialogs: Pick<FaceDialogs, "report" | "warn" | "help" | "dress">;
  /** Whether people out of sight are listed as well. */
  readonly everybody: { readonly shown: boolean; readonly toggle: () => void };
  /** What those in sight have just shown with their hands. */
  readonly shown: Shown;
  readonly tell: (words: string) => void;
}

/** A part of the page; `id` is its heading's. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly inside: TemplateResult;
}

/** A landmark with its heading, which takes the focus when one comes there by its link. */
export function section({ id, title, inside }: Part): TemplateResult {
  return html`<section class="face__section panel" aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${title}</h2>
    ${inside}
  </section>`;
}

/** The ways to the parts, so that nobody has to pass by thirty works. */
export function ways(parts: readonly Part[]): TemplateResult {
  return html`<nav class="face__ways" aria-label=${t("On this page")}>${parts.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav>`;
}

/** A button whose words are few; `about` says to whom or what, for who hears it alone. */
export function act(words: string, about: string, name: IconName, does: () => void): TemplateResult {
  const label = about === "" ? words : t("{act}: {about}", { act: words, about });
  return html`<button class="button button--quiet" type="button" aria-label=${label} @click=${does}>${icon(name)}<span>${words}</span></button>`;
}

export function stepsWords(steps: number): string {
  return steps === 0 ? t("beside you") : tn("{count} step away", "{count} steps away", steps);
}
