/** What the viewers of all forms share: how a part is styled, and words for pictures. */
import { css } from "lit";
import { say } from "#/i18n/i18n";
import type { Work, WorkFile } from "#/model/space";

/** What is said of a file: its own alternative text, else the work's, else its title. */
export function altOf(work: Work, file: WorkFile | undefined): string {
  return (file ? say(file.alt) : "") || say(work.alt) || say(work.title);
}

/** A tool that has nothing to do now keeps the focus of who used it last, which `disabled` would throw away. */
export function off(idle: boolean): "true" | "false" {
  return idle ? "true" : "false";
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
  @media (max-width: 959.98px) {
    .tools {
      padding-inline: 0;
    }
    .tools .button {
      padding-inline: var(--space-2);
    }
    .tools .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .tools .button:hover:not([aria-disabled="true"]) {
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
