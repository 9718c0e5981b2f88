/** The head of the page: where one is, how things stand with the world, what can always be done. */
import { html, nothing, type TemplateResult } from "lit";
import { say, t, tn } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import type { Settings } from "#/model/settings";
import { gestures } from "#/page/gestures";
import { act, type Face } from "#/page/rows";
import { standing } from "#/page/summary";
import type { Facts } from "#/words/facts";
import { type Remedy, remedyWords, standingOf } from "#/words/standing";

export interface Head extends Face {
  readonly facts: Facts;
  readonly settings: Settings;
  /** Without a socket: why this page opened by itself. */
  readonly polled: boolean;
  readonly summarise: () => void;
  readonly leave: () => void;
}

export function head(face: Head): TemplateResult {
  const { world } = face;
  const space = say(world.space?.title);
  return html`<div class="face__head">
    <h1 id="here" tabindex="-1">${space || t("Entering …")}</h1>
    ${space ? html`<p class="lead">${crowd(world.total)} ${standing(world)}</p>` : nothing}
    ${connection(face)}
    ${face.polled
      ? html`<p class="notice">${icon("info")}<span>${t("This network lets no live connection through, so the expo goes on as a page: everything works, with a second or two of delay.")}</span></p>`
      : nothing}
    ${space ? always(face) : nothing}
  </div>`;
}

function crowd(total: number): string {
  return total > 1 ? tn("{count} other person is here.", "{count} other people are here.", total - 1) : t("Nobody else is here right now.");
}

function always(face: Head): TemplateResult {
  const { world, facts, settings, intents, dialogs, tell } = face;
  const wave = (): void => {
    intents.wave();
    tell(t("You waved."));
  };
  return html`<div class="face__acts" role="group" aria-label=${t("Actions")}>
      ${act(t("Hear a summary"), "", "text", face.summarise)} ${act(t("Wave"), "", "wave", wave)}
      ${hand(world.me.hand, () => { raise(face); })} ${act(t("Ask for help"), "", "lifebuoy", () => { dialogs.help(); })}
      ${act(t("Change my look"), "", "shirt", () => { void dialogs.dress(); })}
      <a class="button button--quiet" href=${facts.worldUrl}>${icon("map")}${t("See it drawn")}</a>
      ${act(t("Leave"), "", "door", face.leave)}
    </div>
    ${gestures(face)} ${following(face)}
    <label class="face__choice">
      <input
        type="checkbox"
        .checked=${settings.choices.summaries}
        @change=${(event: Event) => { settings.choose({ summaries: (event.target as HTMLInputElement).checked }); }}
      />
      <span>${t("Tell me by itself when my surroundings change (at most every ten seconds)")}</span>
    </label>`;
}

function hand(up: boolean, does: () => void): TemplateResult {
  return html`<button class="button button--quiet" type="button" aria-pressed=${up ? "true" : "false"} @click=${does}>${icon("up")}<span>${t("Raise hand")}</span></button>`;
}

function raise({ world, intents, tell }: Head): void {
  const up = !world.me.hand;
  intents.raiseHand(up);
  tell(up ? t("Your hand is up. Those around you see it.") : t("Your hand is down."));
}

function following({ world, intents, tell }: Head): TemplateResult | typeof nothing {
  const walker = world.following === null ? undefined : world.people.get(world.following);
  if (!walker) return nothing;
  const stop = (): void => {
    intents.follow(null);
    tell(t("You are not following anybody now."));
  };
  return html`<div class="notice face__following"><p>${t("You are following {name}.", { name: walker.name })}</p>${act(t("Stop following"), walker.name, "close", stop)}</div>`;
}

/** The world's state in words, with what helps; nothing while all is well. */
function connection({ world, facts, intents }: Head): TemplateResult {
  const told = standingOf(world.connection);
  if (!told) return html`<div role="status"></div>`;
  const remedies = told.remedies.map((remedy) => way(remedy, remedyWords(remedy, world.connection.code), facts, () => { intents.reconnect(); }));
  return html`<div role="status" class="notice notice--warning">
    ${icon("info")}
    <div>
      <strong class="notice__title">${told.title}</strong>
      ${told.text ? html`<p>${told.text}</p>` : nothing}
      ${remedies.length > 0 ? html`<div class="face__acts">${remedies}</div>` : nothing}
    </div>
  </div>`;
}

function way(remedy: Remedy, words: string, facts: Facts, reconnect: () => void): TemplateResult {
  const href = { pass: facts.passUrl, halls: facts.hallsUrl, page: facts.faceUrl, reload: "", reconnect: "" }[remedy];
  if (href) return html`<a class="button button--quiet" href=${href}>${words}</a>`;
  return act(words, "", "next", remedy === "reload" ? () => { location.reload(); } : reconnect);
}
