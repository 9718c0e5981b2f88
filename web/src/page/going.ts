/** Where one is going, and what is to be said and done on arrival. */
import { t } from "#/i18n/i18n";
import type { Intents } from "#/model/intents";
import type { Work } from "#/model/space";
import type { Listed } from "#/model/listed";
import type { World } from "#/model/world";
import { stepsTo } from "#/page/near";
import { standing } from "#/page/summary";

/** Beside a person, not upon them. */
const ASIDE = 0.8;

/** Somebody, and where they were when they were looked at. */
export type Somebody = Pick<Listed, "n" | "name" | "x" | "y">;

interface Goal {
  readonly words: () => string;
  readonly then: () => void;
}

export class Going {
  #goal: Goal | null = null;

  constructor(
    private readonly world: World,
    private readonly intents: Intents,
    private readonly tell: (words: string) => void,
  ) {
    world.on("entered", () => {
      this.#goal = null;
    });
    world.on("target", (target) => {
      if (!target) this.#arrived();
    });
  }

  toWork(work: Work): void {
    this.#goal = null;
    if (this.intents.walkToWork(work.id)) this.#set(() => standing(this.world));
  }

  /** Opens it at once; the avatar walks there meanwhile, and nothing is said of that. */
  open(work: Work): void {
    this.#goal = null;
    this.intents.walkToWork(work.id);
    this.intents.openWork(work.id);
  }

  along(by: 1 | -1): void {
    this.#goal = null;
    const work = by === 1 ? this.intents.nextWork() : this.intents.previousWork();
    if (work !== null) this.#set(() => standing(this.world));
  }

  toPerson(somebody: Somebody, then: () => void = () => undefined): void {
    this.#goal = null;
    this.intents.walkTo(somebody.x + ASIDE, somebody.y);
    this.#set(() => this.#beside(somebody), then);
  }

  /** Walks over first where one would not be noticed. */
  waveTo(somebody: Somebody): void {
    const wave = (): void => {
      this.intents.wave();
      this.tell(t("You waved at {name}.", { name: somebody.name }));
    };
    if (stepsTo(this.world, somebody) <= 1) wave();
    else this.toPerson(somebody, wave);
  }

  /** Where one is there already nothing is walked, and one has arrived. */
  #set(words: () => string, then: () => void = () => undefined): void {
    this.#goal = { words, then };
    if (!this.world.target) this.#arrived();
  }

  #arrived(): void {
    const goal = this.#goal;
    this.#goal = null;
    if (!goal) return;
    this.tell(goal.words());
    goal.then();
  }

  #beside({ n, name }: Somebody): string {
    const here = this.world.people.get(n);
    if (!here) return t("{name} is not here any more.", { name });
    return stepsTo(this.world, here.track.last) <= 1
      ? t("You are beside {name}.", { name })
      : t("{name} has walked on.", { name });
  }
}
