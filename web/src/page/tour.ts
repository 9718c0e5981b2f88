/** The guide's tour in words: the same stops, each to go to when one likes, and put away for good. */
import { html, type TemplateResult } from "lit";
import { t } from "#/i18n/i18n";
import type { Intents } from "#/model/intents";
import type { Shelf } from "#/model/settings";
import type { World } from "#/model/world";
import type { Going } from "#/page/going";
import { act, type Part } from "#/page/rows";
import { endTour, isOver, type Stop, stopsOf, type Words, wordsOf, workOf } from "#/words/tour";

export class Touring {
  #stop: Stop | null = null;

  constructor(
    private readonly world: World,
    private readonly intents: Intents,
    private readonly going: Going,
    private readonly told: string,
    private readonly shelf: Shelf,
  ) {
    world.on("entered", () => {
      this.#arrived();
    });
  }

  /** Nothing once it is over. */
  part(redraw: () => void): Part | null {
    const stops = stopsOf(this.told);
    if (stops.length === 0 || isOver(this.shelf)) return null;
    const end = (): void => {
      endTour(this.shelf);
      redraw();
    };
    return {
      id: "tour",
      title: t("Welcome! Shall I show you round?"),
      inside: html`<ol class="face__rows">${stops.map((stop, at) => this.#row(stop, at))}</ol>
        <div class="face__acts">${act(t("I look by myself"), "", "close", end)}</div>`,
    };
  }

  #row(stop: Stop, at: number): TemplateResult {
    const { title, text } = faceWords(stop);
    return html`<li class="face__row">
      <div class="face__words">
        <h3>${t("{place}. {title}", { place: at + 1, title })}</h3>
        <p class="soft small">${text}</p>
      </div>
      <div class="face__acts">${act(t("Go there"), title, "footprints", () => { this.#go(stop); })}</div>
    </li>`;
  }

  #go(stop: Stop): void {
    this.#stop = stop;
    if (this.world.space?.slug === stop.space) this.#arrived();
    else this.intents.travel(stop.space);
  }

  #arrived(): void {
    const { map, space } = this.world;
    const stop = this.#stop;
    this.#stop = null;
    if (!stop || !map || space?.slug !== stop.space) return;
    const hung = workOf(stop, map);
    const work = hung && this.world.work(hung.work);
    if (work) this.going.toWork(work);
  }
}

/** Nobody walks onto a mat here. */
function faceWords(stop: Stop): Words {
  const words = wordsOf(stop);
  switch (stop.sight) {
    case "focal":
      return { ...words, text: t("What most people recommended hangs in the first view. Walk there and open it.") };
    case "scroll":
      return { ...words, text: t("It lies on the floor, from north to south. Walk there, and open it to read.") };
    case "quiz":
      return { ...words, text: t("When the host asks, you answer with the buttons O and X on this page.") };
  }
}
