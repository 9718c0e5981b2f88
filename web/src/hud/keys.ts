/** The keys that open parts of the HUD while the stage has the focus. Those that walk are the scene's. Pure. */

import type { Side } from "#/model/quiz";

export type Command = "works" | "people" | "map" | "help" | "close" | Side;

interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** By `code`, so that a Korean keyboard layout changes nothing; without letters when those are switched off. */
export function commandOf(pressed: Pressed, letters: boolean): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === "?" || pressed.code === "F1") return "help";
  if (pressed.key === "Escape") return "close";
  if (!letters) return null;
  switch (pressed.code) {
    case "KeyL":
      return "works";
    case "KeyP":
      return "people";
    case "KeyM":
      return "map";
    case "KeyO":
      return "o";
    case "KeyX":
      return "x";
    default:
      return null;
  }
}
