/** The keys that open parts of the HUD while the stage has the focus. Those that walk are the scene's. Pure. */
import { type Keys, letterOf } from "#/model/keys";
import type { Side } from "#/model/quiz";

export type Command = "works" | "people" | "map" | "chat" | "gestures" | "help" | "close" | Side;

interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `keys`: which letter does what; null while letter keys are off. Enter opens the chat where nothing else wanted it. */
export function commandOf(pressed: Pressed, keys: Keys | null): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === "?" || pressed.code === "F1") return "help";
  if (pressed.key === "Escape") return "close";
  if (pressed.code === "Enter" || pressed.code === "NumpadEnter") return "chat";
  const letter = keys && letterOf(pressed.code, keys);
  switch (letter) {
    case "works":
    case "people":
    case "map":
    case "chat":
    case "gestures":
    case "o":
    case "x":
      return letter;
    default:
      return null;
  }
}
