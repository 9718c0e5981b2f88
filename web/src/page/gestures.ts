/** Gestures: one's own as buttons, others' as a word beside their names for a while. They are never read out: a hall claps at once. */
import { html, type TemplateResult } from "lit";
import { t } from "#/i18n/i18n";
import type { IconName } from "#/kit/icons";
import type { Emotion } from "#/model/intents";
import type { World } from "#/model/world";
import { act, type Face } from "#/page/rows";
import { EMOTIONS, emotionWords } from "#/words/talk";

const SHOWN_MS = 8000;
const ICONS: Readonly<Record<Emotion, IconName>> = { clap: "clap", laugh: "laugh", heart: "heart", wow: "sparkles" };

/** What those in sight have just shown. `now` counts milliseconds of any one clock. */
export class Shown {
  readonly #shown = new Map<number, { readonly kind: Emotion; readonly until: number }>();

  constructor(
    world: Pick<World, "on">,
    private readonly now: () => number,
  ) {
    world.on("emoted", ({ n, kind: told }) => {
      const kind = EMOTIONS.find((one) => one === told);
      if (kind) this.#shown.set(n, { kind, until: this.now() + SHOWN_MS });
    });
    world.on("entered", () => {
      this.#shown.clear();
    });
  }

  /** "" where there is nothing to be seen. */
  of(n: number): string {
    const shown = this.#shown.get(n);
    return shown && shown.until > this.now() ? emotionWords(shown.kind) : "";
  }
}

export function gestures({ intents, tell }: Pick<Face, "intents" | "tell">): TemplateResult {
  return html`<details class="face__more">
    <summary>${t("Gestures")}</summary>
    <div class="face__acts" role="group" aria-label=${t("Gestures")}>
      ${EMOTIONS.map((kind) =>
        act(emotionWords(kind), "", ICONS[kind], () => {
          intents.emote(kind);
          tell(t("Those around you see it: {gesture}.", { gesture: emotionWords(kind) }));
        }),
      )}
    </div>
  </details>`;
}
