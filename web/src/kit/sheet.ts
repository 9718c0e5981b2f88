/** How far the phone's sheet is pulled up: a pure machine of snaps, moved by dragging, keys and taps. */

export type Snap = "closed" | "peek" | "half" | "full";

export interface Sheet {
  readonly snap: Snap;
  /** Pixels pulled up while a finger drags; null at rest. */
  readonly pulled: number | null;
}

export type SheetMessage =
  | { readonly is: "open"; readonly at?: Snap }
  | { readonly is: "close" }
  | { readonly is: "pull"; readonly height: number }
  | { readonly is: "let-go"; readonly height: number; readonly speed: number }
  | { readonly is: "key"; readonly key: string }
  | { readonly is: "tap" };

export const PEEK = 96;
const UP: readonly Snap[] = ["peek", "half", "full"];
/** Pixels a millisecond: a faster flick goes a snap further in its direction. */
const FLICK = 0.5;

export const CLOSED: Sheet = { snap: "closed", pulled: null };

/** The height of a snap in a window of `room` pixels. */
export function height(snap: Snap, room: number): number {
  switch (snap) {
    case "closed":
      return 0;
    case "peek":
      return Math.min(PEEK, room);
    case "half":
      return Math.round(room * 0.5);
    case "full":
      return Math.round(room * 0.92);
  }
}

export function heightOf(sheet: Sheet, room: number): number {
  return sheet.pulled ?? height(sheet.snap, room);
}

function nearest(pulled: number, room: number): Snap {
  if (pulled < PEEK / 2) return "closed";
  return UP.reduce((best, snap) => (Math.abs(height(snap, room) - pulled) < Math.abs(height(best, room) - pulled) ? snap : best));
}

function flicked(pulled: number, speed: number, room: number): Snap {
  const rising = UP.filter((snap) => height(snap, room) > pulled);
  const falling = UP.filter((snap) => height(snap, room) < pulled);
  return speed > 0 ? (rising[0] ?? "full") : (falling.at(-1) ?? "closed");
}

function stepped(snap: Snap, by: number): Snap {
  return UP[Math.min(UP.length - 1, Math.max(0, UP.indexOf(snap) + by))] ?? "peek";
}

function keyed(snap: Snap, key: string): Snap {
  switch (key) {
    case "ArrowUp":
      return stepped(snap, 1);
    case "ArrowDown":
      return stepped(snap, -1);
    case "Home":
      return "full";
    case "End":
      return "peek";
    case "Escape":
      return "closed";
    default:
      return snap;
  }
}

/** The next state; `room` is the window's height, `speed` in pixels a millisecond, upwards positive. */
export function moved(sheet: Sheet, message: SheetMessage, room: number): Sheet {
  switch (message.is) {
    case "open":
      return { snap: message.at ?? "half", pulled: null };
    case "close":
      return CLOSED;
    case "pull":
      return { ...sheet, pulled: Math.max(0, Math.min(height("full", room), message.height)) };
    case "let-go": {
      const fast = Math.abs(message.speed) > FLICK;
      return { snap: fast ? flicked(message.height, message.speed, room) : nearest(message.height, room), pulled: null };
    }
    case "key":
      return { snap: keyed(sheet.snap, message.key), pulled: null };
    case "tap":
      return { snap: sheet.snap === "full" ? "half" : stepped(sheet.snap, 1), pulled: null };
  }
}
