// Generated from src/madang/wire by `make wire`. Do not edit.

export const VERSION = 2;

export const Closing = {
  OLD_CLIENT: 4001,
  BAD_TICKET: 4002,
  NOT_ADMITTED: 4003,
  TOO_SLOW: 4004,
  ELSEWHERE: 4005,
  TOO_MUCH: 4006,
  BAD_MESSAGE: 4007,
  RESTARTING: 4008,
  ENTRY_CLOSED: 4009,
  STOPPED: 4010,
} as const;

export const WRITES = { perSecond: 3, burst: 20 } as const;

export interface Hello {
  readonly t: "hello";
  readonly v: number;
  readonly ticket?: string;
  readonly resume?: string;
  readonly locale?: string;
  readonly seen?: number;
}

export interface Move {
  readonly t: "move";
  readonly seq: number;
  readonly dir: number;
}

export interface Path {
  readonly t: "path";
  readonly seq: number;
  readonly points: ([number, number])[];
}

export interface Travel {
  readonly t: "travel";
  readonly space: string;
  readonly at?: string;
}

export interface View {
  readonly t: "view";
  readonly work: string;
  readonly open: boolean;
  readonly ms?: number;
}

export interface React {
  readonly t: "react";
  readonly key: string;
  readonly work: string;
  readonly on: boolean;
}

export interface Dress {
  readonly t: "dress";
  readonly key: string;
  readonly look: Record<string, string>;
}

export interface Answer {
  readonly t: "answer";
  readonly key: string;
  readonly round: string;
  readonly side: "o" | "x";
}

export interface Wave {
  readonly t: "wave";
}

export interface Say {
  readonly t: "say";
  readonly key: string;
  readonly to: "near" | "space";
  readonly text: string;
}

export interface Emote {
  readonly t: "emote";
  readonly kind: "clap" | "laugh" | "heart" | "wow";
}

export interface Hand {
  readonly t: "hand";
  readonly up: boolean;
}

export interface ReportLine {
  readonly t: "reportline";
  readonly key: string;
  readonly line: string;
  readonly why: "insult" | "spam" | "private" | "danger" | "other";
  readonly note?: string;
}

export interface ReportPerson {
  readonly t: "reportperson";
  readonly key: string;
  readonly n: number;
  readonly why: "insult" | "spam" | "private" | "danger" | "other";
  readonly note?: string;
}

export interface AskHelp {
  readonly t: "help";
  readonly key: string;
  readonly text: string;
}

export interface Who {
  readonly t: "who";
  readonly key: string;
}

export interface Seen {
  readonly t: "seen";
  readonly tick: number;
  readonly seq: number;
}

export interface Bye {
  readonly t: "bye";
}

export interface Person {
  readonly n: number;
  readonly name: string;
  readonly look: Record<string, string>;
  readonly badge: string;
  readonly x: number;
  readonly y: number;
  readonly dir: number;
  readonly moving: boolean;
  readonly hand: boolean;
  readonly ghost: boolean;
}

export interface Present {
  readonly n: number;
  readonly person: string;
  readonly name: string;
  readonly badge: string;
  readonly x: number;
  readonly y: number;
  readonly hand: boolean;
}

export interface Welcome {
  readonly t: "welcome";
  readonly v: number;
  readonly resume: string;
  readonly participant: string;
  readonly name: string;
  readonly look: Record<string, string>;
  readonly tick_ms: number;
  readonly now: number;
  readonly resumed: boolean;
}

export interface Entered {
  readonly t: "entered";
  readonly space: string;
  readonly kind: string;
  readonly map_hash: string;
  readonly map_url: string;
  readonly channel: number;
  readonly channels: number;
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly dir: number;
}

export interface Snapshot {
  readonly t: "snapshot";
  readonly tick: number;
  readonly people: Person[];
  readonly total: number;
}

export interface Appear {
  readonly t: "appear";
  readonly tick: number;
  readonly people: Person[];
}

export interface Vanish {
  readonly t: "vanish";
  readonly tick: number;
  readonly ns: number[];
}

export interface Crowd {
  readonly t: "crowd";
  readonly total: number;
}

export interface Waved {
  readonly t: "waved";
  readonly n: number;
}

export interface Empathy {
  readonly t: "empathy";
  readonly work: string;
  readonly count: number;
}

export interface Said {
  readonly t: "said";
  readonly id: string;
  readonly n: number;
  readonly channel: number;
  readonly person: string;
  readonly name: string;
  readonly badge: string;
  readonly text: string;
  readonly to: string;
  readonly at: number;
}

export interface Lines {
  readonly t: "lines";
  readonly lines: Said[];
}

export interface Hidden {
  readonly t: "hidden";
  readonly ids: string[];
}

export interface Chat {
  readonly t: "chat";
  readonly on: boolean;
}

export interface Voice {
  readonly t: "voice";
  readonly person: string;
  readonly muted: string;
}

export interface Emoted {
  readonly t: "emoted";
  readonly n: number;
  readonly kind: string;
}

export interface Roster {
  readonly t: "roster";
  readonly key: string;
  readonly people: Present[];
}

export interface Quiz {
  readonly t: "quiz";
  readonly game: string;
  readonly phase: "none" | "open" | "reading" | "answering" | "locked" | "revealed" | "over" | "void";
  readonly number: number;
  readonly of: number;
  readonly round: string;
  readonly question: Record<string, string>;
  readonly reads_until: number;
  readonly deadline: number;
  readonly now: number;
  readonly answered: number;
  readonly players: number;
  readonly survivors: number;
  readonly joinable: boolean;
  readonly side: string;
  readonly right: number;
  readonly explanation: Record<string, string>;
  readonly source: Record<string, string>;
  readonly source_url: string;
  readonly winners: string[];
  readonly space: string;
}

export interface QuizMine {
  readonly t: "quizmine";
  readonly game: string;
  readonly round: string;
  readonly side: string;
  readonly standing: "in" | "out" | "watching" | "won";
}

export interface Day {
  readonly t: "day";
  readonly now: Record<string, string>;
  readonly next: Record<string, string>;
  readonly next_at: number;
  readonly stream: boolean;
}

export interface Announced {
  readonly t: "announced";
  readonly id: string;
  readonly text: Record<string, string>;
  readonly at: number;
}

export interface Summoned {
  readonly t: "summoned";
  readonly id: string;
  readonly space: string;
  readonly title: Record<string, string>;
  readonly text: Record<string, string>;
}

export interface Done {
  readonly t: "done";
  readonly key: string;
  readonly seq: number;
}

export interface Refused {
  readonly t: "refused";
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly key: string;
  readonly seq: number;
}

export interface Notice {
  readonly t: "notice";
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly seq: number;
}

export const LOOK_PARTS = ["skin", "hair", "hairColour", "outfit", "upper", "lower", "glasses", "hat", "aid", "face", "back", "hand", "coat"] as const;

export const PERSON_FIELDS = ["n", "name", "look", "badge", "x", "y", "dir", "moving", "hand", "ghost"] as const;

export const PRESENT_FIELDS = ["n", "person", "name", "badge", "x", "y", "hand"] as const;

export type ClientMessage =
  | Hello
  | Move
  | Path
  | Travel
  | View
  | React
  | Dress
  | Answer
  | Wave
  | Say
  | Emote
  | Hand
  | ReportLine
  | ReportPerson
  | AskHelp
  | Who
  | Seen
  | Bye;

export type ServerMessage =
  | Welcome
  | Entered
  | Snapshot
  | Appear
  | Vanish
  | Crowd
  | Waved
  | Empathy
  | Said
  | Lines
  | Hidden
  | Chat
  | Voice
  | Emoted
  | Roster
  | Quiz
  | QuizMine
  | Day
  | Announced
  | Summoned
  | Done
  | Refused
  | Notice;
