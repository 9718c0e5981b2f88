import { css } from "lit";

/** Work left, words right; on a phone the work first, its words pulled up over it. */
export const viewerStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--hanji);
    color: var(--ink);
  }
  dialog[open] {
    display: grid;
    grid-template: 56px minmax(0, 1fr) / minmax(0, 1fr) clamp(280px, 25vw, 360px);
  }
  header {
    display: flex;
    align-items: center;
    grid-area: 1 / 2;
    gap: var(--space-1);
    padding-inline: var(--space-4) var(--space-1);
    background: var(--paper);
    border-block-end: 1px solid var(--hairline);
  }
  .where {
    flex: 1;
    min-inline-size: 0;
    color: var(--soft-ink);
    font-size: var(--text-small);
    line-height: 1.3;
  }
  .stage {
    position: relative;
    display: grid;
    grid-area: 1 / 1 / 3;
    min-inline-size: 0;
    min-block-size: 0;
    /* Room for the arrows beside the work, which still has more than two thirds of the width. */
    padding-inline: 48px;
  }
  .stage > * {
    min-inline-size: 0;
  }
  .narrow {
    display: none;
  }
  .arrow {
    position: absolute;
    inset-block-start: calc(50% - 56px);
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    box-shadow: var(--shadow);
  }
  .arrow:disabled {
    display: none;
  }
  .previous {
    inset-inline-start: 2px;
  }
  .next {
    inset-inline-end: 2px;
  }
  .note {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-4);
    padding: var(--space-5);
    text-align: center;
  }
  .note p {
    max-inline-size: 32rem;
  }
  .note .icon {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    color: var(--indigo);
  }
  .side {
    grid-area: 2 / 2;
    border-inline-start: 1px solid var(--hairline);
  }
  .head {
    display: grid;
    gap: var(--space-1);
    padding: var(--space-4) var(--space-5);
  }
  .head madang-empathy {
    margin-block-start: var(--space-3);
  }
  h2 {
    font-size: var(--text-title);
    line-height: 1.3;
  }
  .by {
    color: var(--soft-ink);
  }
  .said {
    display: grid;
    gap: var(--space-4);
    padding: 0 var(--space-5) var(--space-6);
  }
  /* A small or enlarged desktop, a phone on its side: the work has two thirds, the arrows leave its sides. */
  @media (min-width: 720px) and (max-width: 959.98px) {
    dialog[open] {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 240px;
    }
    header {
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0;
      padding: var(--space-1);
    }
    .where {
      order: 1;
      flex: 1 0 100%;
      padding-inline: var(--space-3);
      text-align: center;
      text-wrap: balance;
    }
    .stage {
      padding-inline: 0;
    }
    .narrow {
      display: inline-flex;
    }
    .narrow:disabled {
      visibility: hidden;
    }
    header .words {
      display: none;
    }
    .arrow {
      display: none;
    }
    .head {
      padding: var(--space-3) var(--space-4);
    }
    .said {
      padding-inline: var(--space-4);
    }
  }
  @media (max-width: 719.98px) {
    dialog[open] {
      grid-template: 48px minmax(0, 1fr) 96px / minmax(0, 1fr);
      padding-block-end: env(safe-area-inset-bottom);
    }
    header {
      grid-area: 1 / 1;
    }
    .narrow {
      display: inline-flex;
    }
    .narrow:disabled {
      visibility: hidden;
    }
    header {
      padding-inline: 0;
    }
    header .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .where {
      max-block-size: 48px;
      overflow: hidden;
      font-size: 0.8125rem;
      line-height: 1.2;
      text-align: center;
      text-wrap: balance;
    }
    .stage {
      grid-area: 2 / 1;
      padding-inline: 0;
    }
    .side {
      border: 0;
    }
    .head {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: var(--space-3);
      /* Lowered, nothing of the text is cut at the edge. */
      padding: 0 var(--space-4) var(--space-5);
    }
    .head madang-empathy {
      grid-area: 1 / 2 / 3;
      margin: 0;
    }
    .head h2 {
      font-size: var(--text-reading);
      line-height: 1.25;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    .by {
      font-size: var(--text-small);
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .arrow {
      display: none;
    }
    .said {
      padding-inline: var(--space-4);
    }
  }
`;
