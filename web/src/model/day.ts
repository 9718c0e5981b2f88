/** The day as this client knows it: what is on, the organiser's word, a call to come to a space. */
import type { Announced, Day, Summoned } from "#/wire/messages";

export class TheDay {
  told: Day | null = null;
  /** What was put away is not shown again when it is told to newcomers. */
  readonly #away = new Set<string>();
  #announced: Announced | null = null;
  #summoned: Summoned | null = null;

  constructor(private readonly changed: () => void) {}

  get announced(): Announced | null {
    return this.#announced && !this.#away.has(this.#announced.id) ? this.#announced : null;
  }

  get summoned(): Summoned | null {
    return this.#summoned && !this.#away.has(this.#summoned.id) ? this.#summoned : null;
  }

  tell(day: Day): void {
    this.told = day;
    this.changed();
  }

  announce(announced: Announced): void {
    this.#announced = announced.id === "" ? null : announced;
    this.changed();
  }

  summon(summoned: Summoned): void {
    this.#summoned = summoned;
    this.changed();
  }

  /** In a space: a call to come there is answered. */
  entered(space: string): void {
    if (this.#summoned?.space === space) this.putAway(this.#summoned.id);
  }

  putAway(id: string): void {
    this.#away.add(id);
    this.changed();
  }
}
