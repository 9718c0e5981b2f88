import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { t, tn } from "#/i18n/i18n";
import { icon } from "#/kit/icons";
import { base, buttons, fields } from "#/kit/parts";
import { refusalWords } from "#/kit/refusals";
import { type Intents, Refusal } from "#/model/intents";
import type { Line, To } from "#/model/talk";
import type { World } from "#/model/world";
import { type LineActs, lineRow } from "#/talk/line";
import { talkStyles } from "#/talk/talk-styles";

/** As the world has it. */
const MOST = 300;
/** From here on one is told how much is left. */
const NEARLY = 240;
/** So near its end the list goes along with what is said. */
const AT_END = 40;

/** What is said here, and a field to say something. Events: `report` (a line), `away` (an address that somebody wrote). */
@customElement("madang-chat")
export class Chat extends LitElement {
  static override styles = [base, buttons, fields, talkStyles];

  @property({ attribute: false }) world!: World;
  @property({ attribute: false }) intents!: Intents;
  @property() language = "ko";
  @state() private to: To = "space";
  @state() private text = "";
  @state() private why = "";
  @state() private busy = false;
  /** The line whose buttons are shown. */
  @state() private opened: string | null = null;
  @query(".lines") private list!: HTMLElement;
  @query("#text") private field!: HTMLInputElement | null;
  private atEnd = true;
  private stops: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => {
      this.requestUpdate();
    };
    this.stops = [this.world.talk.on("changed", redraw), this.world.on("people", redraw), this.world.on("connection", redraw)];
    this.world.talk.look(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    this.world.talk.look(false);
  }

  /** To the field, or to the lines where nothing can be said. */
  override focus(): void {
    (this.field?.disabled === false ? this.field : this.list).focus();
  }

  protected override willUpdate(): void {
    const list = this.hasUpdated ? this.list : null;
    this.atEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < AT_END;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.atEnd || changed.has("busy")) this.list.scrollTop = this.list.scrollHeight;
  }

  protected override render(): TemplateResult {
    const { talk } = this.world;
    return html`
      ${this.note()}
      <div class="lines" role="log" aria-live="polite" aria-relevant="additions" aria-label=${t("What is said here")} tabindex="0">
        <ol>
          ${repeat(talk.lines, ({ id }) => id, (line) => lineRow(line, { talk, language: this.language, opened: this.opened === line.id, acts: this.acts }))}
        </ol>
      </div>
      ${talk.lines.length === 0 ? html`<p class="none">${t("Nothing has been said here yet. Say hello!")}</p>` : nothing}
      ${talk.open ? this.form() : nothing}
    `;
  }

  private note(): TemplateResult | typeof nothing {
    const { talk } = this.world;
    if (!talk.open) return html`<p class="note" role="status">${refusalWords("chat-off")}</p>`;
    return talk.muted === "" ? nothing : html`<p class="note" role="status">${refusalWords("muted")}</p>`;
  }

  private form(): TemplateResult {
    const left = MOST - Array.from(this.text).length;
    return html`<form @submit=${this.send}>
      <fieldset>
        <legend class="heard">${t("Who hears it")}</legend>
        ${this.choice("space", t("Everybody here"))} ${this.choice("near", t("Those near me"))}
      </fieldset>
      <div class="say">
        <input
          id="text"
          type="text"
          autocomplete="off"
          enterkeyhint="send"
          aria-label=${t("Your line")}
          aria-describedby="why"
          placeholder=${this.to === "near" ? t("To those within a few steps") : t("To everybody in this space")}
          .value=${live(this.text)}
          @input=${this.type}
        />
        <button class="button main" type="submit" ?disabled=${this.busy}>${icon("send")}${t("Send")}</button>
      </div>
      <p id="why" class="why" role="alert">${this.why}</p>
      ${left <= MOST - NEARLY
        ? html`<p class="count">${left >= 0
            ? tn("{count} more character", "{count} more characters", left)
            : tn("{count} character too many", "{count} characters too many", -left)}</p>`
        : nothing}
    </form>`;
  }

  private choice(to: To, words: string): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="to"
        .checked=${live(this.to === to)}
        @change=${() => {
          this.to = to;
        }}
      />${words}
    </label>`;
  }

  private readonly type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.why = "";
  };

  /** What was written stays until it is said. */
  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const said = this.text.trim();
    if (said === "" || this.busy) return;
    this.busy = true;
    try {
      await this.intents.say(this.to, said);
      if (this.text.trim() === said) this.text = "";
      this.why = "";
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.why = refusalWords(error.code, error.params);
    } finally {
      this.busy = false;
    }
    this.field?.focus();
  };

  private readonly acts: LineActs = {
    open: (line) => {
      this.opened = this.opened === line.id ? null : line.id;
    },
    silence: (line, on) => {
      this.world.talk.silence(line.person, on);
      this.opened = null;
    },
    report: (line) => {
      this.tell("report", line);
    },
    away: (url) => {
      this.tell("away", url);
    },
  };

  private tell(name: string, detail: Line | URL): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "madang-chat": Chat;
  }
}
