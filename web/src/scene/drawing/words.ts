/** Words on a canvas: broken into lines, shortened where they are too long. */
import type { Paper, Pen } from "#/scene/drawing/paper";

/** Lines no wider than `width`; Korean breaks between words where it can, within them where it must. At most `most` lines. */
export function lines(paper: Paper, words: string, font: string, width: number, most: number): readonly string[] {
  const broken: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (paper.width(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") broken.push(line);
    line = word;
  }
  if (line !== "") broken.push(line);
  const kept = broken.slice(0, most).map((one) => shortened(paper, one, font, width));
  const last = kept.at(-1);
  if (broken.length > most && last !== undefined) kept[kept.length - 1] = shortened(paper, `${last}…`, font, width);
  return kept;
}

/** What a reader sees as letters, however many code points each has. */
export function lettersOf(words: string): string[] {
  return Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment);
}

export function shortened(paper: Paper, words: string, font: string, width: number): string {
  if (paper.width(words, font) <= width) return words;
  const letters = lettersOf(words.replace(/…$/, ""));
  while (letters.length > 1 && paper.width(`${letters.join("")}…`, font) > width) letters.pop();
  return `${letters.join("")}…`;
}

/** The largest size from `sizes` (large to small) at which the words fit on one line; the smallest when none does. */
export function fitting(paper: Paper, words: string, weight: number, sizes: readonly number[], family: string, width: number): string {
  const fonts = sizes.map((size) => `${weight} ${size}px ${family}`);
  return fonts.find((font) => paper.width(words, font) <= width) ?? fonts.at(-1) ?? "";
}

export function rounded(pen: Pen, x: number, y: number, width: number, height: number, radius: number, fill: string): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fillStyle = fill;
  pen.fill();
}
