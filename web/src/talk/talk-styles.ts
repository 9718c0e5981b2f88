import { css } from "lit";

/** How a conversation is laid out: what was said fills the room, what one says stays at the foot. */
export const talkStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }
  .note {
    padding: var(--space-3) var(--space-4);
    border-block-end: 1px solid var(--hairline);
    background: var(--pale-gardenia);
    color: var(--on-gardenia, var(--ink));
  }
  .lines {
    flex: 1;
    min-block-size: 8rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-block: var(--space-2);
  }
  .lines:focus-visible {
    outline-offset: -3px;
  }
  .line {
    position: relative;
    padding: var(--space-2) 56px var(--space-2) var(--space-4);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-2);
    color: var(--soft-ink);
    font-size: var(--text-small);
  }
  .who strong {
    color: var(--ink);
    font-size: var(--text);
    font-weight: 650;
  }
  .mine .who strong {
    color: var(--indigo);
  }
  .near {
    color: var(--indigo);
  }
  .badge {
    padding: 0 var(--space-2);
    border-radius: var(--radius);
    background: var(--indigo);
    color: var(--on-indigo);
  }
  .text {
    overflow-wrap: anywhere;
  }
  .who strong {
    overflow-wrap: anywhere;
  }
  .text a {
    color: var(--indigo);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .line > .open {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: var(--space-1);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    padding-block: var(--space-2);
  }
  .none {
    padding: var(--space-4);
    color: var(--soft-ink);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding: var(--space-3) var(--space-4) calc(var(--space-3) + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--hairline);
    background: var(--paper);
  }
  fieldset {
    display: flex;
    gap: var(--space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset label {
    display: inline-flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-inline-size: 0;
    min-block-size: var(--target);
    padding-inline: var(--space-2);
    line-height: 1.2;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--raised);
    cursor: pointer;
  }
  fieldset label:has(:checked) {
    border-color: var(--indigo);
    box-shadow: inset 0 0 0 1px var(--indigo);
    font-weight: 650;
  }
  fieldset label:has(:focus-visible) {
    outline: 3px solid var(--indigo);
    outline-offset: 2px;
  }
  fieldset input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    accent-color: var(--indigo);
  }
  .say .button {
    padding-inline: var(--space-3);
    white-space: nowrap;
  }
  .why:empty {
    display: none;
  }
  .say {
    display: flex;
    gap: var(--space-2);
  }
  .say input {
    flex: 1;
    min-inline-size: 0;
  }
  .why {
    color: var(--danger, var(--vermilion));
    font-weight: 600;
  }
  .count {
    color: var(--soft-ink);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
