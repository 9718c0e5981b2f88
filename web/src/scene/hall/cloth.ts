/** The name on a banner's cloth: Korean from top to bottom, letter under letter; other scripts turned to read downwards. */
import type { Paper, Pen } from "#/scene/drawing/paper";
import { lettersOf, lines, shortened } from "#/scene/drawing/words";
import { css, FONT, INK, PAPER } from "#/scene/palette";

interface Size {
  readonly width: number;
  readonly height: number;
}

const HANGUL = /\p{Script=Hangul}/u;
const TURNED = [13, 12, 11];

export function drawOnCloth(pen: Pen, words: string, { width, height }: Size, tint: string, paper: Paper): void {
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = css(isDark(tint) ? PAPER : INK);
  if (HANGUL.test(words)) upright(pen, words, width, height);
  else turned(pen, words, width, height, paper);
}

/** One column, or two read from the right as on old name boards; broken where the words are. */
function upright(pen: Pen, words: string, width: number, height: number): void {
  const columns = columnsOf(words);
  const most = Math.max(...columns.map((letters) => letters.length));
  const size = Math.min(columns.length === 1 ? 20 : 15, Math.floor(height / most) - 1);
  const step = Math.min(size * 1.12, height / most);
  pen.font = `700 ${size}px ${FONT}`;
  columns.forEach((letters, column) => {
    const x = width / 2 + ((columns.length - 1) / 2 - column) * (size + 1);
    letters.forEach((letter, at) => {
      pen.fillText(letter, x, height / 2 + (at - (letters.length - 1) / 2) * step);
    });
  });
}

const ONE_COLUMN = 6;

function columnsOf(words: string): readonly (readonly string[])[] {
  const letters = lettersOf(words.replace(/\s+/g, ""));
  if (letters.length <= ONE_COLUMN) return [letters];
  const space = lettersOf(words).indexOf(" ");
  const half = Math.ceil(letters.length / 2);
  const cut = space > 0 && Math.abs(space - half) <= 1 ? space : half;
  return [letters.slice(0, cut), letters.slice(cut)];
}

/** On one or two lines, read with the head to the right. */
function turned(pen: Pen, words: string, width: number, height: number, paper: Paper): void {
  const tries = TURNED.map((size) => ({ size, shown: lines(paper, words, font(size), height, 2) }));
  const best = tries.find(({ shown }) => !shown.some((line) => line.endsWith("…"))) ?? tries.at(-1);
  if (!best) return;
  pen.font = font(best.size);
  pen.translate(width / 2, height / 2);
  pen.rotate(Math.PI / 2);
  best.shown.forEach((line, at) => {
    pen.fillText(shortened(paper, line, font(best.size), height), 0, (at - (best.shown.length - 1) / 2) * (best.size + 1));
  });
}

function font(size: number): string {
  return `650 ${size}px ${FONT}`;
}

/** Whether light letters are read better than dark ones (relative luminance, WCAG 2.2). */
export function isDark(tint: string): boolean {
  const [red = 1, green = 1, blue = 1] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(tint.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.2;
}
