/** Writes that the world has not answered yet: kept with their keys, and said again after every reconnection. */
import { Refusal } from "#/model/intents";
import type { Answer, AskHelp, Dress, React, ReportLine, ReportPerson, Say } from "#/wire/messages";

export type Write = React | Dress | Answer | Say | ReportLine | ReportPerson | AskHelp;

interface Waiting {
  readonly write: Write;
  readonly done: () => void;
  readonly refused: (why: Refusal) => void;
}

export class Writes {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly say: (write: Write) => void) {}

  /** Resolves when the world has committed it. Rejects with `Refusal`. */
  write(write: Write): Promise<void> {
    return new Promise((done, refused) => {
      this.#waiting.set(write.key, { write, done, refused });
      this.say(write);
    });
  }

  sayAgain(): void {
    for (const { write } of this.#waiting.values()) this.say(write);
  }

  sayOneAgain(key: string): void {
    const waiting = this.#waiting.get(key);
    if (waiting) this.say(waiting.write);
  }

  done(key: string): void {
    this.#take(key)?.done();
  }

  /** Whether it was one of ours. */
  refused(key: string, code: string, params: Readonly<Record<string, string | number>>): boolean {
    const waiting = this.#take(key);
    waiting?.refused(new Refusal(code, params));
    return waiting !== undefined;
  }

  #take(key: string): Waiting | undefined {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    return waiting;
  }
}
