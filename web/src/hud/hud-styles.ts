import { css } from "lit";

/** The places of the HUD over the stage; what is between lets the pointer through. */
export const hudStyles = css`
  :host {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: grid;
    grid-template: "top" 56px "world" minmax(0, 1fr) / minmax(0, 1fr);
    pointer-events: none;
  }
  .told {
    position: absolute;
    inset-block-start: 68px;
    inset-inline: var(--space-4);
    z-index: 4;
    display: grid;
    justify-items: center;
    gap: var(--space-2);
  }
  /* The middle belongs to the focal work: what is told is in the corner, or on a phone on the floor, clear of the walls. */
  madang-toasts {
    position: fixed;
    inset-block-start: 68px;
    inset-inline-start: var(--space-4);
    z-index: 4;
  }
  .corner {
    position: absolute;
    inset-block-end: var(--space-4);
    inset-inline-start: var(--space-4);
    pointer-events: auto;
  }
  .below {
    position: absolute;
    inset-block-end: var(--space-4);
    inset-inline: 0;
    display: grid;
    justify-items: center;
    gap: var(--space-3);
  }
  /* The guide stands aside: neither the avatar nor the focal work is covered. */
  .tour {
    position: fixed;
    inset-block-start: 72px;
    inset-inline-end: var(--space-4);
    z-index: 1;
  }
  /* An open dock takes the corner. */
  @media (min-width: 1120px) {
    .docked .tour {
      inset-inline-end: calc(360px + var(--space-4));
    }
  }
  @media (min-width: 720px) and (max-width: 1119.98px) {
    .docked .tour {
      display: none;
    }
  }
  .following {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
    border-radius: 14px;
    background: var(--paper);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .dock {
    position: absolute;
    inset-block: 56px 0;
    inset-inline-end: 0;
    z-index: 2;
    inline-size: min(360px, 100%);
    pointer-events: auto;
  }
  /* In a low window the card would cover the avatar: it stands beside the actions. The view counts on it (scene/camera). */
  @media (min-width: 1240px) and (max-height: 859.98px) {
    .below:not(.docked) madang-hint {
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: var(--space-4);
      inline-size: min(320px, calc(50% - 372px));
    }
  }
  /* Lower still, a telephone on its side: in the upper corner. */
  @media (min-width: 720px) and (max-height: 520px) {
    .below:not(.docked) madang-hint {
      position: fixed;
      inset-block: 68px auto;
      inset-inline-end: var(--space-4);
      inline-size: 280px;
    }
  }
  @media (max-width: 1180px) and (min-width: 720px) {
    /* The actions need the middle: the minimap rises above them. */
    .corner {
      inset-block-end: 96px;
    }
  }
  @media (max-width: 719.98px) {
    :host {
      grid-template-rows: 48px minmax(0, 1fr);
    }
    .told {
      inset-block-start: 56px;
    }
    madang-toasts {
      position: static;
      justify-self: start;
      padding-inline: var(--space-4);
    }
    .tour {
      position: static;
    }
    /* One card at a time: how to walk is told once the guide is answered. */
    .tour[offering] ~ madang-hint[lesson] {
      display: none;
    }
    .below {
      inset-block-end: 0;
      gap: var(--space-2);
    }
    .dock {
      inset: 0;
      inline-size: auto;
      pointer-events: none;
      z-index: 5;
    }
  }
`;
