/** Echoes (자취): footprints on the floor where people stood for a while. They show nobody, and nobody's way. */
import { Container, Sprite } from "pixi.js";
import type { Echo } from "#/model/space";
import type { Paper } from "#/scene/drawing/paper";
import { css, TILE } from "#/scene/palette";

const SIZE = 32;
const INK = 0x1f4e8c;
/** The fewest people that leave an echo, and as many as are told apart by its strength. */
const LEAST = 5;
const MOST = 40;

/** How strongly an echo of so many people is drawn: what is rare is faint, and nothing outshines a work. */
export function strengthOf(people: number): number {
  const share = Math.log(Math.min(people, MOST) / LEAST) / Math.log(MOST / LEAST);
  return 0.16 + 0.2 * Math.max(0, share);
}

export function echoMarks(echoes: readonly Echo[], paper: Paper): Container {
  const marks = new Container();
  if (echoes.length === 0) return marks;
  const texture = paper.texture("echo", SIZE, SIZE, (pen) => {
    pen.fillStyle = css(INK);
    for (const [x, lean] of [[10.5, -0.16], [21.5, 0.16]] as const) {
      pen.beginPath();
      pen.ellipse(x, 14, 4, 6.5, lean, 0, 2 * Math.PI);
      pen.ellipse(x + lean * 4, 24, 3, 3.2, 0, 0, 2 * Math.PI);
      pen.fill();
    }
  });
  for (const [x, y, people] of echoes) {
    const mark = new Sprite({ texture, anchor: 0.5 });
    mark.position.set((x + 0.5) * TILE, (y + 0.5) * TILE);
    mark.alpha = strengthOf(people);
    marks.addChild(mark);
  }
  return marks;
}
