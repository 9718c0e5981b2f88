/** How things stand with the world, as the face of it tells people. */

export type Phase =
  /** The first connection is being made. */
  | "connecting"
  /** In the world. */
  | "here"
  /** Was in the world; trying again by itself. */
  | "reconnecting"
  /** Trying has not helped for a while; still trying, and a button may try at once. */
  | "lost"
  /** The world or the gate said no; `code` says why, and nothing is tried until the visitor acts. */
  | "refused";

export interface Connection {
  readonly phase: Phase;
  /**
   * Why: "" or one of "old-client", "bad-ticket", "not-admitted", "elsewhere", "bad-message", "entry-closed",
   * "expo-stopped", "offline", "restarting", "too-slow", "too-much", "blocked" (pages come through, sockets do not), or a code of the web server's errors.
   */
  readonly code: string;
  /** How often connecting failed since it last held. */
  readonly attempts: number;
}

export const CONNECTING: Connection = { phase: "connecting", code: "", attempts: 0 };

/** In the page face's address (`?by=`): it goes on by requests from the beginning. */
export const POLLED = "requests";
