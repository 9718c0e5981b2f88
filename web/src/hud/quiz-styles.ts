import { css } from "lit";

/** The dark floor of the arena; the two sides are told apart by shape and word as well as by colour. */
export const quizStyles = css`
  :host {
    --o: #5b93e6;
    --x: #ee6b53;
    inline-size: min(680px, 100%);
  }
  .card {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-4);
    border: 2px solid #3a4468;
    border-radius: var(--radius-object);
    background: #1b2440;
    color: #f7f1e3;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .question {
    font-size: 1.25rem;
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .small.question {
    font-size: 1rem;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    color: #cfd6e6;
    font-size: 0.9375rem;
  }
  .facts b {
    color: #f7f1e3;
    font-variant-numeric: tabular-nums;
  }
  .clock {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--space-3);
    align-items: center;
  }
  .clock b {
    order: 3;
    min-inline-size: 2.5ch;
    font-size: 1.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    text-align: end;
  }
  .clock .soon {
    color: #f2b632;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 12px;
    border: 0;
    border-radius: 6px;
    overflow: clip;
    background: #3a4468;
  }
  progress::-webkit-progress-bar {
    background: #3a4468;
  }
  progress::-webkit-progress-value {
    background: #f2b632;
  }
  progress::-moz-progress-bar {
    background: #f2b632;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-3);
  }
  .side {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: 56px;
    border: 3px solid var(--o);
    border-radius: var(--radius-object);
    background: #263051;
    color: #f7f1e3;
    font: inherit;
    font-size: 1.125rem;
    font-weight: 700;
    cursor: pointer;
  }
  .side--x {
    border-color: var(--x);
  }
  .side[aria-pressed="true"] {
    background: #f7f1e3;
    color: #1b2440;
  }
  .side:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .card :focus-visible {
    outline: 3px solid #f2b632;
    box-shadow: none;
  }
  .mark {
    inline-size: 32px;
    block-size: 32px;
    flex: none;
    fill: none;
    stroke: var(--o);
    stroke-width: 4;
    stroke-linecap: round;
  }
  .mark--x {
    stroke: var(--x);
  }
  .mine {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    color: #cfd6e6;
  }
  .sure {
    display: inline-flex;
    gap: var(--space-1);
    align-items: center;
    color: #f2b632;
    font-weight: 700;
  }
  .reveal {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: center;
    font-size: 1.25rem;
  }
  .reveal span {
    color: #cfd6e6;
    font-size: 1rem;
  }
  .source {
    color: #cfd6e6;
    font-size: 0.875rem;
  }
  .source a {
    color: #c5d9f7;
  }
  .winners {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    font-weight: 700;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .small.button {
    justify-self: start;
  }
  @media (max-width: 719.98px) {
    .card {
      padding: var(--space-2) var(--space-3);
    }
    .question {
      font-size: 1.0625rem;
    }
  }
`;
