/** Name plates: the name, and what somebody is here. The same words are in the HUD's list of people. */
import { Sprite, Texture } from "pixi.js";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { rounded, shortened } from "#/scene/drawing/words";
import { css, DEEP_INDIGO, FONT, GARDENIA, INDIGO, INK, PAPER } from "#/scene/palette";
import { badgeWords } from "#/words/people";

const NAME_FONT = `600 14px ${FONT}`;
const BADGE_FONT = `700 12px ${FONT}`;
const HEIGHT = 22;
const BADGE_HEIGHT = 19;
const GAP = 2;
const MOST = 150;
const PAD = 8;

export type Kind = "me" | "other";

/** A plate whose foot is in the middle of its lower edge; drawn when it is first shown. */
export class Plate extends Sprite {
  #name = "";
  #badge = "";
  #written = false;

  constructor(
    private readonly kind: Kind,
    private readonly paper: Paper,
  ) {
    super(Texture.EMPTY);
    this.anchor.set(0.5, 1);
    this.visible = false;
  }

  say(name: string, badge: string): void {
    if (name === this.#name && badge === this.#badge) return;
    this.#name = name;
    this.#badge = badge;
    this.rewrite();
  }

  /** Draws it anew, now or when it is shown: the words, the fonts or the resolution changed. */
  rewrite(): void {
    this.#written = false;
    if (this.visible) this.#write();
  }

  show(shown: boolean): void {
    this.visible = shown;
    if (shown && !this.#written) this.#write();
  }

  override destroy(): void {
    this.#drop();
    super.destroy();
  }

  #write(): void {
    this.#drop();
    this.#written = true;
    const role = badgeWords(this.#badge);
    const name = shortened(this.paper, this.#name, NAME_FONT, MOST);
    const nameWidth = Math.ceil(this.paper.width(name, NAME_FONT)) + 2 * PAD;
    const roleWidth = role === "" ? 0 : Math.ceil(this.paper.width(role, BADGE_FONT)) + 2 * PAD - 4;
    const width = Math.max(nameWidth, roleWidth);
    const top = role === "" ? 0 : BADGE_HEIGHT + GAP;
    const mine = this.kind === "me";
    this.texture = this.paper.sheet(width, top + HEIGHT, (pen) => {
      if (role !== "") drawRole(pen, role, width, roleWidth, this.#badge === "host");
      rounded(pen, (width - nameWidth) / 2, top, nameWidth, HEIGHT, 6, mine ? css(DEEP_INDIGO) : `${css(PAPER)}e6`);
      words(pen, name, NAME_FONT, width / 2, top + HEIGHT / 2 + 0.5, mine ? PAPER : INK);
    });
  }

  /** A plate's texture is its own: of a thousand people who come and go, nothing stays. */
  #drop(): void {
    if (this.texture === Texture.EMPTY) return;
    const { texture } = this;
    this.texture = Texture.EMPTY;
    texture.destroy(true);
  }
}

function drawRole(pen: Pen, role: string, width: number, roleWidth: number, host: boolean): void {
  rounded(pen, (width - roleWidth) / 2, 0, roleWidth, BADGE_HEIGHT, 4, css(host ? GARDENIA : INDIGO));
  words(pen, role, BADGE_FONT, width / 2, BADGE_HEIGHT / 2 + 0.5, host ? INK : PAPER);
}

function words(pen: Pen, text: string, font: string, x: number, y: number, colour: number): void {
  pen.font = font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = css(colour);
  pen.fillText(text, x, y);
}
