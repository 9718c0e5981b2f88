/** The part "talk": the same conversation as beside the drawn world, its links and reports through the same dialogs. */
import { html } from "lit";
import { language, t } from "#/i18n/i18n";
import type { Face, Part } from "#/page/rows";
import type { Line } from "#/model/talk";
import "#/talk/chat";

export function talkPart({ world, intents, dialogs }: Face): Part {
  const inside = html`<madang-chat
    class="face__chat"
    .world=${world}
    .intents=${intents}
    .language=${language()}
    @report=${({ detail: { id, name, text } }: CustomEvent<Line>) => { dialogs.report({ line: id, name, text }); }}
    @away=${({ detail }: CustomEvent<URL>) => { dialogs.warn(detail); }}
  ></madang-chat>`;
  return { id: "talk", title: t("Talk"), inside };
}
