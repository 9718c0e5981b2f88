/** The bar at the top and the actions at the bottom: what is always in sight. */
import { css, html, nothing, type TemplateResult } from "lit";
import { type Facts, inLanguage } from "#/words/facts";
import { spaceTitle } from "#/hud/lists";
import type { Panel } from "#/hud/panel";
import { t, tn } from "#/i18n/i18n";
import { icon, type IconName } from "#/kit/icons";
import type { World } from "#/model/world";
import { dayWords } from "#/words/day";

export const barStyles = css`
  .top {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    grid-area: top;
    block-size: 56px;
    padding-inline: var(--space-4) var(--space-2);
    background: var(--paper);
    border-block-end: 1px solid var(--hairline);
    pointer-events: auto;
  }
  .expo {
    flex: 0 1 auto;
    min-inline-size: 0;
    margin: 0 auto 0 0;
    overflow: hidden;
    font-size: var(--text);
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .now {
    display: flex;
    flex: 1;
    gap: var(--space-4);
    align-items: center;
    justify-content: center;
    min-inline-size: 0;
    min-block-size: 48px;
    padding-inline: var(--space-2);
    overflow: hidden;
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }
  .now span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .now b {
    color: var(--green);
  }
  .now .next {
    flex-shrink: 3;
  }
  .now .next b {
    color: var(--soft-ink);
  }
  @media (max-width: 1279.98px) {
    .now .next {
      display: none;
    }
  }
  @media (max-width: 899.98px) {
    .now {
      display: none;
    }
  }
  .top .button {
    padding-inline: var(--space-3);
    white-space: nowrap;
  }
  .actions {
    display: flex;
    align-items: center;
    gap: 2px;
    block-size: 64px;
    padding: var(--space-2);
    border: 1px solid var(--hairline);
    border-radius: 14px;
    background: var(--paper);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .actions .button {
    padding-inline: var(--space-3);
    border-color: transparent;
    white-space: nowrap;
  }
  .chat {
    position: relative;
  }
  .unread {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 26px;
    min-inline-size: 1.25rem;
    padding-inline: 5px;
    border-radius: 1rem;
    background: var(--vermilion);
    color: var(--paper);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1.25rem;
    text-align: center;
  }
  .narrow {
    display: none !important;
  }
  @media (max-width: 1080px) {
    .top .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* Seven actions side by side are wider than this. */
  @media (max-width: 879.98px) {
    .actions .button {
      flex-direction: column;
      gap: 2px;
      padding: 0 var(--space-2);
      font-size: 0.8125rem;
      line-height: 1.2;
    }
    .unread {
      inset-inline-start: calc(50% + 4px);
    }
  }
  @media (max-width: 719.98px) {
    .wide {
      display: none !important;
    }
    .narrow {
      display: inline-flex !important;
    }
    .top {
      justify-content: space-between;
      block-size: 48px;
      padding-inline: 0;
    }
    /* Where one is matters more than the name of the whole, which the page's title says as well. */
    .expo {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
    .here {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .top .button {
      min-inline-size: 0;
      padding-inline: var(--space-3);
    }
    .actions {
      inline-size: 100%;
      block-size: calc(64px + env(safe-area-inset-bottom));
      padding: 4px 4px env(safe-area-inset-bottom);
      border: 0;
      border-block-start: 1px solid var(--hairline);
      border-radius: 0;
      box-shadow: none;
    }
    .actions .button {
      flex: 1 1 auto;
      min-inline-size: 0;
      min-block-size: 56px;
      padding: 0 2px;
    }
  }
`;

interface Top {
  readonly world: World;
  readonly facts: Facts;
  readonly panel: Panel | null;
  readonly toggle: (panel: Panel) => void;
  readonly settings: () => void;
}

export function topBar({ world, facts, panel, toggle, settings }: Top): TemplateResult {
  const other = facts.language === "ko" ? "en" : "ko";
  return html`<header class="top">
    <h1 class="expo">${facts.expoTitle}</h1>
    ${nowLine(world, facts)}
    <button class="button plain" type="button" aria-expanded=${String(panel === "halls")} @click=${() => { toggle("halls"); }}>
      ${icon("pin")}<span class="here">${spaceTitle(world)}</span><span class="heard">${t("Go to another hall")}</span>
    </button>
    <button class="button plain" type="button" aria-expanded=${String(panel === "people")} @click=${() => { toggle("people"); }}>
      ${icon("people")}${tn("{count} person", "{count} people", world.total)}
    </button>
    <a class="button plain wide" href=${facts.faceUrl}>${icon("page")}${worded(t("Page view"))}</a>
    <a class="button plain wide" href=${inLanguage(location.href, other)} lang=${other} hreflang=${other}>
      ${icon("globe")}<span>${other === "ko" ? "한국어" : "English"}</span>
    </a>
    <button class="button plain wide" type="button" @click=${settings}>${icon("settings")}${worded(t("Settings"))}</button>
  </header>`;
}

/** What is on and what comes, as the way to the programme. */
function nowLine({ day }: World, { programmeUrl, zone }: Facts): TemplateResult | typeof nothing {
  const words = day.told && dayWords(day.told, zone);
  if (!words) return nothing;
  return html`<a class="now" href=${programmeUrl} target="_blank" rel="noopener">
    ${words.now ? html`<span><b>${t("Now")}</b> ${words.now}</span>` : nothing}
    ${words.next ? html`<span class="next"><b>${words.at}</b> ${words.next}</span>` : nothing}
    <span class="heard">${t("Programme, opens in a new tab")}</span>
  </a>`;
}

/** Words that narrower screens only read aloud. */
function worded(words: string): TemplateResult {
  return html`<span class="words">${words}</span>`;
}

interface Actions {
  readonly panel: Panel | null;
  /** Whether works hang here. */
  readonly works: boolean;
  readonly toggle: (panel: Panel) => void;
  readonly previous: () => void;
  readonly next: () => void;
  /** Lines of chat that were not looked at. */
  readonly unread: number;
  readonly gestures: { readonly shown: boolean; readonly toggle: () => void };
  readonly help: () => void;
}

export function actionBar(actions: Actions): TemplateResult {
  const { panel, works, toggle } = actions;
  const panelButton = (name: Panel, icon: IconName, words: string, only: string): TemplateResult =>
    button(icon, words, () => { toggle(name); }, { only, expanded: panel === name });
  return html`<nav class="actions" aria-label=${t("Actions")}>
    ${works ? panelButton("works", "list", t("List of works"), "") : panelButton("halls", "list", t("Halls"), "")}
    ${button("previous", t("Previous"), actions.previous, { disabled: !works })}
    ${button("next", t("Next"), actions.next, { disabled: !works })}
    ${button("gestures", t("Gestures"), actions.gestures.toggle, { expanded: actions.gestures.shown })}
    ${chatButton(actions)}
    ${panelButton("people", "people", t("People"), "wide")}
    ${button("help", t("Help"), actions.help, { only: "wide" })}
    ${panelButton("more", "menu", t("More"), "narrow")}
  </nav>`;
}

function chatButton({ panel, toggle, unread }: Actions): TemplateResult {
  const words = unread === 0 ? t("Chat") : tn("Chat, {count} new line", "Chat, {count} new lines", unread);
  return html`<button class="button chat" type="button" aria-expanded=${String(panel === "chat")} aria-label=${words} @click=${() => { toggle("chat"); }}>
    ${icon("chat")}${t("Chat")}${unread === 0 ? nothing : html`<span class="unread" aria-hidden="true">${unread > 99 ? "99+" : unread}</span>`}
  </button>`;
}

interface How {
  readonly only?: string;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

function button(name: IconName, words: string, act: () => void, { only = "", expanded, disabled = false }: How = {}): TemplateResult {
  return html`<button
    class="button ${only}"
    type="button"
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    ?disabled=${disabled}
    @click=${act}
  >
    ${icon(name)}${words}
  </button>`;
}
