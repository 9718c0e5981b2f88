/** Name plates: the name, and what somebody is here. The same words are in the HUD's list of people. */
import { Sprite } from "pixi.js";
import { t } from "#/i18n/i18n";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { rounded, shortened } from "#/scene/drawing/words";
import { css, DEEP_INDIGO, FONT, GARDENIA, INDIGO, INK, PAPER } from "#/scene/palette";

const NAME_FONT = `600 14px ${FONT}`;
const BADGE_FONT = `700 12px ${FONT}`;
const HEIGHT = 22;
const BADGE_HEIGHT = 19;
const GAP = 2;
const MOST = 150;
const PAD = 8;

export type Kind = "me" | "other";

export function badgeWords(badge: string): string {
  switch (badge) {
    case "staff":
      return t("Staff");
    case "host":
      return t("Host");
    case "demo":
      return t("Resident");
    default:
      return "";
  }
}

/** A plate whose foot is in the middle of its lower edge. */
export function plate(name: string, badge: string, kind: Kind, paper: Paper): Sprite {
  const sprite = new Sprite();
  sprite.anchor.set(0.5, 1);
  write(sprite, name, badge, kind, paper);
  return sprite;
}

export function write(sprite: Sprite, name: string, badge: string, kind: Kind, paper: Paper): void {
  const role = badgeWords(badge);
  const shown = shortened(paper, name, NAME_FONT, MOST);
  const nameWidth = Math.ceil(paper.width(shown, NAME_FONT)) + 2 * PAD;
  const roleWidth = role === "" ? 0 : Math.ceil(paper.width(role, BADGE_FONT)) + 2 * PAD - 4;
  const width = Math.max(nameWidth, roleWidth);
  const top = role === "" ? 0 : BADGE_HEIGHT + GAP;
  sprite.texture = paper.words(`plate ${kind} ${badge} ${name}`, width, top + HEIGHT, (pen) => {
    if (role !== "") {
      rounded(pen, (width - roleWidth) / 2, 0, roleWidth, BADGE_HEIGHT, 4, css(badge === "host" ? GARDENIA : INDIGO));
      words(pen, role, BADGE_FONT, width / 2, BADGE_HEIGHT / 2 + 0.5, badge === "host" ? INK : PAPER);
    }
    rounded(pen, (width - nameWidth) / 2, top, nameWidth, HEIGHT, 6, kind === "me" ? css(DEEP_INDIGO) : `${css(PAPER)}e6`);
    words(pen, shown, NAME_FONT, width / 2, top + HEIGHT / 2 + 0.5, kind === "me" ? PAPER : INK);
  });
}

function words(pen: Pen, text: string, font: string, x: number, y: number, colour: number): void {
  pen.font = font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = css(colour);
  pen.fillText(text, x, y);
}
