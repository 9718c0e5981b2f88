/** One connection to the world. Tells of its end exactly once, with the close code; 1006 when it just went. */
import { decode, encode, type Heard } from "#/net/codec";
import type { ClientMessage } from "#/wire/messages";

export interface SocketEvents {
  opened(): void;
  heard(message: Heard): void;
  closed(code: number): void;
}

/** A line to the world: a socket, or requests where sockets are blocked. */
export interface Line {
  /** What could not be sent yet, in bytes. */
  readonly waiting: number;
  say(message: ClientMessage): void;
  /** Closes without telling. */
  drop(): void;
  /** Gives the connection up as gone, without waiting for the other side. */
  giveUp(): void;
}

export const GONE = 1006;
const BY_US = 1000;

export class Socket implements Line {
  readonly #socket: WebSocket;
  #over = false;

  constructor(
    url: string,
    private readonly events: SocketEvents,
  ) {
    this.#socket = new WebSocket(url);
    this.#socket.binaryType = "arraybuffer";
    this.#socket.onopen = () => {
      if (!this.#over) events.opened();
    };
    this.#socket.onmessage = (event: MessageEvent<unknown>) => {
      const messages = event.data instanceof ArrayBuffer ? decode(event.data) : [];
      for (const message of messages) if (!this.#over) events.heard(message);
    };
    this.#socket.onclose = (event) => {
      this.#end(event.code);
    };
  }

  get waiting(): number {
    return this.#socket.bufferedAmount;
  }

  say(message: ClientMessage): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(encode(message));
  }

  drop(): void {
    this.#over = true;
    this.#socket.close(BY_US);
  }

  giveUp(): void {
    this.#socket.close(BY_US);
    this.#end(GONE);
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.events.closed(code);
  }
}
