/** Styles that every Lit element of the world shares: focus, buttons, fields, what only screen readers hear. */
import { css } from "lit";

/** Below this many CSS pixels (a phone, or 200 % zoom) the phone's layout is used. Media queries below repeat it. */
export const PHONE = "(max-width: 719.98px)";

export const base = css`
  :host {
    box-sizing: border-box;
    color: var(--ink);
    font-family: var(--font);
    font-size: var(--text);
    line-height: var(--line);
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--indigo);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--paper);
  }
  .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 0 var(--space-4);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--quick);
  }
  .button:hover {
    background: var(--sand);
  }
  .button.plain:hover {
    background: var(--sand);
  }
  .button.main {
    background: var(--indigo);
    border-color: var(--indigo);
    color: var(--on-indigo);
  }
  .button.main:hover {
    background: var(--deep-indigo);
  }
  .button.plain {
    border-color: transparent;
    background: transparent;
  }
  .button.round {
    padding: 0;
    inline-size: var(--target);
  }
  .button[aria-pressed="true"],
  .button[aria-expanded="true"],
  .button[aria-expanded="true"]:hover {
    background: var(--indigo);
    border-color: var(--indigo);
    color: var(--on-indigo);
  }
  .button:disabled,
  .button[aria-disabled="true"] {
    color: var(--soft-ink);
    border-color: var(--stone);
    background: transparent;
    cursor: default;
  }
  /* Colours chosen by the system: what is pressed is told by them, not by ours. */
  @media (forced-colors: active) {
    .button[aria-pressed="true"],
    .button[aria-expanded="true"],
    .button[aria-expanded="true"]:hover {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .button:disabled,
    .button[aria-disabled="true"] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

export const fields = css`
  .field {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    min-block-size: var(--target);
  }
  .field input[type="checkbox"] {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    accent-color: var(--indigo);
  }
  select,
  input[type="text"] {
    min-block-size: var(--target);
    padding: 0 var(--space-3);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
`;
