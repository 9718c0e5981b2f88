/**
 * How the client comes to the world and back to it, as a function (state, event) → (state, effects). Effects are carried out by
 * `Session`; chance comes in by argument.
 */
import { type Connection, CONNECTING, type Phase } from "#/model/connection";
import { Closing } from "#/wire/messages";

/** What lets one back in without asking the web server. */
export interface Resume {
  readonly token: string;
  readonly url: string;
}

export interface State {
  readonly connection: Connection;
  /** What is under way. */
  readonly stage: "idle" | "ticket" | "socket" | "in" | "waiting" | "asking" | "stopped";
  readonly resume: Resume | null;
  /** The address the open attempt goes to. */
  readonly url: string;
  /** The attempt was made with a fresh ticket, not with the resume token. */
  readonly fresh: boolean;
  /** The page was reloaded for another version already. */
  readonly reloaded: boolean;
  /** So many sockets in a row ended before the world had said a word. */
  readonly unheard: number;
  /** A socket has led into the world from this page: they are not blocked for good. */
  readonly held: boolean;
  /** Sockets are blocked here: the world is asked by requests. */
  readonly polled: boolean;
  /** Whether this page can go on by requests; else it leads to the one that can. */
  readonly mayPoll: boolean;
}

export type Happening =
  | { readonly kind: "start" }
  | { readonly kind: "ticket"; readonly ticket: string; readonly url: string }
  /** No ticket: `final` when the gate said no, false when it could not be reached. */
  | { readonly kind: "no-ticket"; readonly code: string; readonly final: boolean }
  | { readonly kind: "welcome"; readonly token: string }
  /** The space is loaded: one can walk. */
  | { readonly kind: "ready" }
  /** `deaf`: not a word had been heard on it. `offline`: the machine says that it has no network. */
  | { readonly kind: "closed"; readonly code: number; readonly deaf?: boolean; readonly offline?: boolean }
  /** Whether the world is well, as the pages know it. */
  | { readonly kind: "world-told"; readonly well: boolean }
  /** The wait is over. */
  | { readonly kind: "due" }
  /** The network or the visitor came back, or the machine slept. */
  | { readonly kind: "woke" }
  /** The visitor asks to try again. */
  | { readonly kind: "again" }
  | { readonly kind: "leave" };

export type Effect =
  | { readonly kind: "fetch-ticket" }
  | { readonly kind: "connect"; readonly url: string; readonly ticket: string; readonly resume: string }
  | { readonly kind: "disconnect" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "keep"; readonly resume: Resume | null }
  | { readonly kind: "reload" }
  | { readonly kind: "ask-world" }
  /** Sockets are blocked: the page says so, or leads to the one that needs none. */
  | { readonly kind: "fall-back" };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

const FIRST_WAIT = 400;
const LONGEST_WAIT = 15_000;
const TOO_MUCH_WAIT = 5_000;
/** After so many attempts the face says that it is taking long. */
const LOST_AFTER = 6;

/** After so many deaf sockets in a row, while the world is well, they are taken to be blocked. */
const BLOCKED_AFTER = 2;

export function initial(resume: Resume | null, reloaded: boolean, { polled = false, mayPoll = false } = {}): State {
  return { connection: CONNECTING, stage: "idle", resume, url: "", fresh: false, reloaded, unheard: 0, held: false, polled, mayPoll };
}

/** `chance` is a random number from 0 to 1. */
export function next(state: State, event: Happening, chance: number): Step {
  if (state.stage === "stopped" && event.kind !== "again") return { state, effects: [] };
  switch (event.kind) {
    case "start":
      return knock(state);
    case "ticket":
      return connect({ ...state, url: event.url, fresh: true }, event.ticket, "");
    case "no-ticket":
      return event.final ? refused(state, event.code) : wait(state, event.code, chance);
    case "welcome":
      return welcomed(state, event.token);
    case "ready":
      return { state: { ...state, connection: { phase: "here", code: "", attempts: 0 } }, effects: [] };
    case "closed":
      return closed(state, event, chance);
    case "world-told":
      if (state.stage !== "asking") return { state, effects: [] };
      return event.well ? fallBack(state, chance) : wait(state, "", chance);
    case "due":
      return state.stage === "waiting" ? knock(state) : { state, effects: [] };
    case "woke":
      return woke(state);
    case "again":
      return again(state);
    case "leave":
      return { state: { ...state, stage: "stopped", resume: null }, effects: [{ kind: "disconnect" }, { kind: "keep", resume: null }] };
  }
}

/** With the resume token where there is one: it works while the web server is down. */
function knock(state: State): Step {
  const { resume } = state;
  if (resume) return connect({ ...state, url: resume.url, fresh: false }, "", resume.token);
  return { state: { ...state, stage: "ticket" }, effects: [{ kind: "fetch-ticket" }] };
}

function connect(state: State, ticket: string, resume: string): Step {
  return { state: { ...state, stage: "socket" }, effects: [{ kind: "connect", url: state.url, ticket, resume }] };
}

function welcomed(state: State, token: string): Step {
  const resume = { token, url: state.url };
  return { state: { ...state, stage: "in", resume, reloaded: false, unheard: 0, held: true }, effects: [{ kind: "keep", resume }] };
}

function closed(state: State, { code, deaf, offline }: Extract<Happening, { kind: "closed" }>, chance: number): Step {
  switch (code) {
    case Closing.OLD_CLIENT:
      return state.reloaded ? refused(state, "old-client") : { state: { ...state, stage: "stopped" }, effects: [{ kind: "reload" }] };
    case Closing.BAD_TICKET:
      return badTicket(state);
    case Closing.NOT_ADMITTED:
      return refused(state, "not-admitted");
    case Closing.ELSEWHERE:
      return refused(state, "elsewhere");
    case Closing.BAD_MESSAGE:
      return refused(state, "bad-message");
    case Closing.ENTRY_CLOSED:
      return refused(state, "entry-closed");
    case Closing.STOPPED:
      return refused(state, "expo-stopped");
    case Closing.TOO_MUCH:
      return wait(state, "too-much", chance, TOO_MUCH_WAIT);
    case Closing.TOO_SLOW:
      return wait(state, "too-slow", chance);
    case Closing.RESTARTING:
      return wait(state, "restarting", chance);
    default:
      if (offline) return wait(state, "offline", chance);
      return deaf && !state.polled ? unheard(state, chance) : wait(state, "", chance);
  }
}

/** A socket that says nothing may be blocked on the way; whether it is, the pages' own server knows best. */
function unheard(state: State, chance: number): Step {
  const counted = { ...state, unheard: state.unheard + 1 };
  if (counted.unheard < BLOCKED_AFTER) return wait(counted, "", chance);
  return { state: { ...counted, stage: "asking" }, effects: [{ kind: "ask-world" }] };
}

/** Nobody is led to another page by themselves who was in already: what they are just saying would be lost on the way. */
function fallBack(state: State, chance: number): Step {
  if (!state.mayPoll && state.held) return wait(state, "blocked", chance);
  if (!state.mayPoll) return { state: { ...state, stage: "stopped" }, effects: [{ kind: "fall-back" }] };
  const { state: after, effects } = knock({ ...state, polled: true });
  return { state: after, effects: [{ kind: "fall-back" }, ...effects] };
}

/** An old resume token is no news: a fresh ticket is fetched. A fresh ticket that is refused is. */
function badTicket(state: State): Step {
  if (state.fresh && state.stage === "socket") return refused(state, "bad-ticket");
  const forgotten = knock({ ...away(state, ""), resume: null });
  return { state: forgotten.state, effects: [{ kind: "keep", resume: null }, ...forgotten.effects] };
}

function wait(state: State, code: string, chance: number, least = 0): Step {
  const after = away(state, code);
  const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (after.connection.attempts - 1));
  const ms = Math.round(Math.max(least, backoff) * (0.5 + chance / 2));
  return { state: { ...after, stage: "waiting" }, effects: [{ kind: "wait", ms }] };
}

/** The connection is gone; how it is told depends on whether we were in, and for how long we have tried. */
function away(state: State, code: string): State {
  const attempts = state.connection.attempts + 1;
  const was = state.connection.phase;
  const phase: Phase = attempts >= LOST_AFTER ? "lost" : was === "connecting" || was === "refused" ? "connecting" : "reconnecting";
  return { ...state, connection: { phase, code, attempts } };
}

/** Nothing is tried until the visitor acts; then with a fresh ticket. */
function refused(state: State, code: string): Step {
  const connection: Connection = { phase: "refused", code, attempts: state.connection.attempts };
  return {
    state: { ...state, connection, stage: "stopped", resume: null },
    effects: [{ kind: "disconnect" }, { kind: "keep", resume: null }],
  };
}

function woke(state: State): Step {
  if (state.stage === "waiting") return knock(state);
  if (state.stage !== "in") return { state, effects: [] };
  const { state: after, effects } = knock({ ...state, connection: { phase: "reconnecting", code: "", attempts: 0 } });
  return { state: after, effects: [{ kind: "disconnect" }, ...effects] };
}

function again(state: State): Step {
  if (state.stage === "in" || state.stage === "socket" || state.stage === "ticket") return { state, effects: [] };
  return knock({ ...state, connection: { ...CONNECTING, attempts: 0 } });
}
