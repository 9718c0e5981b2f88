/** MessagePack in and out. The world checks what we say; what it says is taken at its word after a look at the tag. */
import { decode as unpackMessage, encode as packMessage } from "@msgpack/msgpack";
import type { ClientMessage, ServerMessage } from "#/wire/messages";
import { KIND, type Positions, unpack } from "#/wire/positions";

export type Heard = ServerMessage | (Positions & { readonly t: "positions" });

export function encode(message: ClientMessage): Uint8Array<ArrayBuffer> {
  return packMessage(message);
}

/** Null for bytes that are no message. */
export function decode(frame: ArrayBuffer): Heard | null {
  if (frame.byteLength === 0) return null;
  if (new DataView(frame).getUint8(0) === KIND) {
    const positions = unpack(frame);
    return positions && { t: "positions", ...positions };
  }
  try {
    const message: unknown = unpackMessage(frame);
    return isTagged(message) ? message : null;
  } catch {
    return null;
  }
}

function isTagged(message: unknown): message is ServerMessage {
  return typeof message === "object" && message !== null && "t" in message && typeof message.t === "string";
}
