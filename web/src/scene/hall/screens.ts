/** Large screens on the wall, whose words change while one looks: the stage's programme, the arena's quiz. */
import { type Container, Sprite, type Texture } from "pixi.js";
import { say } from "#/i18n/i18n";
import type { Sign } from "#/model/map";
import type { World } from "#/model/world";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { fitting, lines, rounded } from "#/scene/drawing/words";
import { css, FONT, GARDENIA, PAPER, TILE } from "#/scene/palette";
import { programmeScreen, quizScreen, type ScreenWords } from "#/words/screens";

const GLASS = 0x14213d;
const GLASS_LIGHT = 0x1b2c50;
const FRAME = 0x23272f;
const FRAME_LIGHT = 0x4c515b;
const SOFT = 0xc6d3ea;
const O_BLUE = 0x7fb0f5;
const X_RED = 0xf2907c;
const BEZEL = 9;
const PAD = 26;
/** From large to small; the largest in which everything stands in so many lines. */
const MAIN = [34, 30, 27, 24, 21] as const;
/** The largest in which two lines leave air to what stands over and under them. */
const TWO_LINES = 27;
const SMALL = 19;
const MARK = 62;

export class Screens {
  readonly #screens: { readonly sprite: Sprite; readonly sign: Sign; shown: string }[] = [];

  /** `zone`: the expo's time zone. */
  constructor(signs: readonly Sign[], private readonly world: World, private readonly zone: string, private readonly paper: Paper, wall: Container) {
    for (const sign of signs) {
      if (sign.look !== "screen") continue;
      const sprite = new Sprite();
      sprite.position.set(sign.rect.x * TILE, sign.rect.y * TILE);
      wall.addChild(sprite);
      this.#screens.push({ sprite, sign, shown: "" });
    }
    this.write();
  }

  /** Shows what is so now; `anew` also where the words are the same, for fonts have come. */
  write(anew = false): void {
    for (const screen of this.#screens) {
      const words = this.#words(screen.sign);
      const shown = JSON.stringify(words);
      if (shown === screen.shown && !anew) continue;
      screen.shown = shown;
      this.#show(screen.sprite, screen.sign, words);
    }
  }

  destroy(): void {
    for (const { sprite } of this.#screens) sprite.texture.destroy(true);
  }

  #words({ name, text }: Sign): ScreenWords {
    return name === "quiz" ? quizScreen(this.world.quiz, say(text)) : programmeScreen(this.world.day.told, this.zone, say(text));
  }

  /** A sheet of its own each time, and the one before goes: words that are over do not come again. */
  #show(sprite: Sprite, { rect }: Sign, words: ScreenWords): void {
    const [width, height] = [rect.width * TILE, rect.height * TILE];
    const before: Texture = sprite.texture;
    const isFirst = sprite.width <= 1;
    sprite.texture = this.paper.sheet(width, height, (pen) => {
      glass(pen, width, height);
      write(pen, words, width, height, this.paper);
    });
    if (!isFirst) before.destroy(true);
  }
}

function glass(pen: Pen, width: number, height: number): void {
  rounded(pen, 0, 0, width, height, 8, css(FRAME));
  rounded(pen, 1, 1, width - 2, 3, 2, css(FRAME_LIGHT));
  rounded(pen, BEZEL, BEZEL, width - 2 * BEZEL, height - 2 * BEZEL, 4, css(GLASS));
  pen.save();
  pen.beginPath();
  pen.roundRect(BEZEL, BEZEL, width - 2 * BEZEL, height - 2 * BEZEL, 4);
  pen.clip();
  pen.fillStyle = css(GLASS_LIGHT);
  pen.beginPath();
  pen.moveTo(BEZEL, BEZEL);
  pen.lineTo(width * 0.34, BEZEL);
  pen.lineTo(width * 0.12, height);
  pen.lineTo(BEZEL, height);
  pen.fill();
  pen.restore();
}

function write(pen: Pen, words: ScreenWords, width: number, height: number, paper: Paper): void {
  const left = words.side ? PAD + MARK + 22 : 0;
  const room = width - 2 * PAD - left;
  const middle = left + (width - left) / 2;
  const small = (text: string): string => fitting(paper, text, 700, [SMALL, 17, 15, 14], FONT, room);
  const most = words.over === "" && words.under === "" ? 3 : 2;
  const best = MAIN.map((size) => ({ size, shown: lines(paper, words.main, `750 ${size}px ${FONT}`, room, most) }))
    .find(({ size, shown }) => !shown.some((line) => line.endsWith("…")) && (shown.length < 2 || size <= TWO_LINES));
  const size = best?.size ?? 21;
  const shown = best?.shown ?? lines(paper, words.main, `750 ${size}px ${FONT}`, room, most);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  shown.forEach((line, index) => {
    put(pen, line, `750 ${size}px ${FONT}`, middle, height / 2 + (index - (shown.length - 1) / 2) * size * 1.28, PAPER);
  });
  put(pen, words.over, small(words.over), middle, BEZEL + 25, GARDENIA);
  put(pen, lines(paper, words.under, small(words.under), room, 1)[0] ?? "", small(words.under), middle, height - BEZEL - 24, SOFT);
  if (words.side) mark(pen, words.side, PAD + MARK / 2 + 4, height / 2);
}

function put(pen: Pen, words: string, font: string, x: number, y: number, colour: number): void {
  if (words === "") return;
  pen.font = font;
  pen.fillStyle = css(colour);
  pen.fillText(words, x, y);
}

/** The right answer, by shape as well as by colour. */
function mark(pen: Pen, side: "o" | "x", x: number, y: number): void {
  const half = MARK / 2;
  pen.lineWidth = 12;
  pen.lineCap = "round";
  pen.strokeStyle = css(side === "o" ? O_BLUE : X_RED);
  pen.beginPath();
  if (side === "o") pen.arc(x, y, half - 4, 0, 2 * Math.PI);
  else {
    for (const way of [-1, 1]) {
      pen.moveTo(x - half + 6, y - way * (half - 6));
      pen.lineTo(x + half - 6, y + way * (half - 6));
    }
  }
  pen.stroke();
}
