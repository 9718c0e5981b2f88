/** What the viewers of all forms share: how a part is styled, and words for pictures. */
import { css } from "lit";
import { say } from "#/i18n/i18n";
import type { Work, WorkFile } from "#/model/space";

/** What is said of a file: its own alternative text, else the work's, else its title. */
export function altOf(work: Work, file: WorkFile | undefined): string {
  return (file ? say(file.alt) : "") || say(work.alt) || say(work.title);
}

export const tools = css`
  .tools {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-1);
    min-block-size: 56px;
    padding: var(--space-1) var(--space-2);
  }
  .tools .button {
    border-color: transparent;
    background: transparent;
    white-space: nowrap;
    flex: none;
  }
  @media (max-width: 719.98px) {
    .tools .button {
      padding-inline: var(--space-2);
    }
  }
  .tools .button:hover:enabled {
    background: var(--sand);
  }
  .measure {
    flex: none;
    min-inline-size: 4.5rem;
    text-align: center;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
