/** MessagePack in and out. The world checks what we say; what it says is taken at its word after a look at the tag. */
import { decode as unpackMessage, encode as packMessage } from "@msgpack/msgpack";
import { type ClientMessage, LOOK_PARTS, PERSON_FIELDS, type Person, PRESENT_FIELDS, type Present, type ServerMessage } from "#/wire/messages";
import { KIND, type PositionRecord, unpack } from "#/wire/positions";

export type Heard =
  | ServerMessage
  | { readonly t: "positions"; readonly tick: number; readonly records: readonly PositionRecord[] };

export function encode(message: ClientMessage): Uint8Array<ArrayBuffer> {
  return packMessage(message);
}

/** The messages of a frame in the order in which they are to be heard: a tick's news before its positions. */
export function decode(frame: ArrayBuffer): readonly Heard[] {
  if (frame.byteLength === 0) return [];
  if (new DataView(frame).getUint8(0) !== KIND) return messagesIn(new Uint8Array(frame));
  const tick = unpack(frame);
  if (!tick) return [];
  return [...messagesIn(tick.news), { t: "positions", tick: tick.tick, records: tick.records }];
}

/** One message or an array of them; nothing for bytes that are neither. */
function messagesIn(bytes: Uint8Array<ArrayBuffer>): ServerMessage[] {
  if (bytes.byteLength === 0) return [];
  try {
    const found: unknown = unpackMessage(bytes);
    return (Array.isArray(found) ? found : [found]).filter(isTagged).map(withPeople);
  } catch {
    return [];
  }
}

/** People come as arrays of their fields, and their looks as arrays of their parts. */
function withPeople(message: ServerMessage): ServerMessage {
  if (message.t === "roster") return { ...message, people: message.people.map(presentOf) };
  if (message.t !== "snapshot" && message.t !== "appear") return message;
  return { ...message, people: message.people.map(personOf) };
}

function personOf(row: unknown): Person {
  const fields = named(PERSON_FIELDS, row);
  const look = Object.entries(named(LOOK_PARTS, fields["look"])).filter(([, value]) => value !== undefined && value !== "");
  return { ...fields, look: Object.fromEntries(look) } as unknown as Person;
}

function presentOf(row: unknown): Present {
  return named(PRESENT_FIELDS, row) as unknown as Present;
}

/** A record of what an array holds, by these names. Throws for what is no array. */
function named(names: readonly string[], row: unknown): Record<string, unknown> {
  if (!Array.isArray(row)) throw new TypeError("no person");
  const values: readonly unknown[] = row;
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

function isTagged(message: unknown): message is ServerMessage {
  return typeof message === "object" && message !== null && "t" in message && typeof message.t === "string";
}
