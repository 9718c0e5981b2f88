/** A small typed event emitter: who changes the model tells, who draws it listens. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(value: never) => void>>();

  /** Calls `listener` at every `name`; the answer stops that. */
  on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all);
    all.add(listener);
    return () => {
      all.delete(listener);
    };
  }

  /** Listeners added while telling hear only the next event; one that was removed meanwhile hears nothing. */
  emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    const all = this.#listeners.get(name);
    if (!all) return;
    for (const listener of [...all]) {
      if (all.has(listener)) (listener as (value: Events[Name]) => void)(value);
    }
  }
}
