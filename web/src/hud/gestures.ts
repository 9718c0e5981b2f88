/** What one shows with the hands: wave, four gestures, a raised hand. With words, for a picture alone is a riddle. */
import { css, html, type TemplateResult } from "lit";
import { t } from "#/i18n/i18n";
import { icon, type IconName } from "#/kit/icons";
import type { Emotion, Intents } from "#/model/intents";
import { EMOTIONS, emotionWords } from "#/words/talk";

export const gestureStyles = css`
  .gestures {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 2px;
    padding: var(--space-2);
    border: 1px solid var(--hairline);
    border-radius: 14px;
    background: var(--paper);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .gestures .button {
    padding-inline: var(--space-3);
    border-color: transparent;
    white-space: nowrap;
  }
  @media (max-width: 719.98px) {
    .gestures {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      inline-size: calc(100% - 16px);
    }
    .gestures .button {
      flex-direction: column;
      gap: 2px;
      min-block-size: 56px;
      padding: 4px;
      font-size: var(--text-small);
    }
  }
`;

const ICONS: Readonly<Record<Emotion, IconName>> = { clap: "clap", laugh: "laugh", heart: "heart", wow: "sparkles" };

export function gestureBar(intents: Intents, raised: boolean): TemplateResult {
  return html`<div class="gestures" role="group" aria-label=${t("Gestures")}>
    ${gesture("wave", t("Wave"), () => { intents.wave(); })}
    ${EMOTIONS.map((kind) => gesture(ICONS[kind], emotionWords(kind), () => { intents.emote(kind); }))}
    <button class="button" type="button" aria-pressed=${String(raised)} @click=${() => { intents.raiseHand(!raised); }}>
      ${icon("up")}${raised ? t("Lower hand") : t("Raise hand")}
    </button>
  </div>`;
}

function gesture(name: IconName, words: string, act: () => void): TemplateResult {
  return html`<button class="button" type="button" @click=${act}>${icon(name)}${words}</button>`;
}
