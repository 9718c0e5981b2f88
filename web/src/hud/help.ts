/** What the keys do, and how to go on without them. */
import { css, html, type TemplateResult } from "lit";
import { t } from "#/i18n/i18n";
import { type Keys, keyName, type Letter } from "#/model/keys";

export const helpStyles = css`
  .keys {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-2) var(--space-4);
    align-items: center;
    margin-block: var(--space-3) var(--space-5);
  }
  .keys dt {
    display: flex;
    gap: 4px;
  }
  kbd {
    min-inline-size: 2rem;
    padding: 2px 8px;
    border: 1px solid var(--border);
    border-block-end-width: 3px;
    border-radius: var(--radius);
    background: var(--hanji);
    font: inherit;
    text-align: center;
  }
  .more {
    display: grid;
    gap: var(--space-2);
    padding-inline-start: 1.2em;
    list-style: disc;
  }
`;

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

function rows(keys: Keys): readonly KeyRow[] {
  const key = (letter: Letter): string => keyName(keys[letter]);
  const walk = (["north", "west", "south", "east"] as const).map(key).join(" ");
  return [
    { keys: ["←", "↑", "↓", "→"], does: t("Walk ({keys} as well)", { keys: walk }) },
    { keys: ["Enter"], does: t("Open the work in front of you, go through a door") },
    { keys: [key("next"), key("previous")], does: t("Walk to the next, the previous work") },
    { keys: [key("works")], does: t("List of works") },
    { keys: [key("people")], does: t("People here") },
    { keys: [key("map")], does: t("Minimap") },
    { keys: [key("chat")], does: t("Chat; Enter as well, where nothing is before you") },
    { keys: [key("gestures")], does: t("Gestures") },
    { keys: [key("wave")], does: t("Wave") },
    { keys: ["Esc"], does: t("Close what is open") },
    { keys: ["?"], does: t("This help") },
  ];
}

export function help(letters: Keys): TemplateResult {
  return html`
    <p>${t("You walk by keys, by clicking or by tapping where you want to go. The keys work while the world has the focus; Tab leads on to the buttons.")}</p>
    <dl class="keys">
      ${rows(letters).map(({ keys, does }) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd>`)}
    </dl>
    <ul class="more">
      <li>${t("In a work: left and right arrow keys lead to the next one, or turn its pages; plus and minus zoom.")}</li>
      <li>${t("Everything here can also be seen as pages, without the world: “Page view” at the top.")}</li>
      <li>${t("If something does not work, close this window and enter again from your pass: you come back to the same place.")}</li>
    </ul>
  `;
}
