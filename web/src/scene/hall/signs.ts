/** Words in the space that stay as they are: name boards over doors, words on the wall, the hall's board. The same words are in the HUD's lists. */
import { type Container, Sprite } from "pixi.js";
import { say } from "#/i18n/i18n";
import type { Sign } from "#/model/map";
import type { Paper, Pen } from "#/scene/drawing/paper";
import { fitting, lettersOf, lines, rounded } from "#/scene/drawing/words";
import { drawOnCloth } from "#/scene/hall/cloth";
import type { Props } from "#/scene/hall/props";
import { css, DEEP_INDIGO, FONT, INK, PALE_GARDENIA, PAPER, TILE, WOOD, WOOD_LIGHT, WOOD_SHADE } from "#/scene/palette";

const BOARD_HEIGHT = 38;
const SIZES = [26, 23, 20, 18, 16, 14, 12];
const BANNER_WIDTH = 40;
/** So wide may a board get that hangs before the gate's own, and the words on a signpost's slat (px). */
const GATE_MOST = 240;
const SLAT_MOST = 170;
const PALE_WOOD = 0xf1e2c4;

interface Drawn {
  readonly width: number;
  readonly height: number;
  draw(pen: Pen): void;
}

/** Where an object of the atlas has room for words: pixels from its foot to the middle of the face. */
interface Face {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: number;
  /** Painted on; on paper put up first, where what the face shows would shine through; or on cloth. */
  readonly on: "paint" | "paper" | "cloth";
}

const FACES: Readonly<Record<string, Face>> = {
  gate: { x: 0, y: -152, width: 112, height: 30, ink: PALE_GARDENIA, on: "paint" },
  notice: { x: 0, y: -55, width: 92, height: 54, ink: INK, on: "paper" },
  signpost: { x: -9, y: -77, width: 56, height: 18, ink: INK, on: "paint" },
  banner: { x: 22, y: -76, width: 30, height: 98, ink: INK, on: "cloth" },
};

/** The signs; those on something standing are there, the others on the wall. */
export class Signs {
  readonly #sprites: { readonly sprite: Sprite; readonly sign: Sign; readonly face: Face | null; readonly tint: string }[] = [];

  constructor(
    signs: readonly Sign[],
    private readonly paper: Paper,
    props: Props,
    wall: Container,
    boards: Container,
    /** Of words that are painted on the wall. */
    private readonly ink: number,
  ) {
    for (const sign of signs) {
      if (say(sign.text) === "" || sign.look === "screen") continue;
      const sprite = new Sprite();
      sprite.anchor.set(0.5);
      const x = (sign.rect.x + sign.rect.width / 2) * TILE;
      const y = (sign.rect.y + sign.rect.height / 2) * TILE;
      const stand = props.behind(sign.rect);
      const face = FACES[stand?.prop.name ?? ""] ?? null;
      if (face) sprite.position.set(face.x, face.y);
      else sprite.position.set(x - (stand?.holder.x ?? 0), y - (stand?.holder.y ?? 0));
      (stand?.holder ?? (sign.look === "board" ? boards : wall)).addChild(sprite);
      this.#sprites.push({ sprite, sign, face, tint: stand?.prop.tint ?? "" });
    }
    this.write();
  }

  write(): void {
    this.#sprites.forEach(({ sprite, sign, face, tint }, index) => {
      const words = say(sign.text);
      const drawn = face ? onFace(words, face, tint, this.paper) : draw(sign, words, this.ink, this.paper);
      sprite.texture = this.paper.words(`sign ${index} ${words}`, drawn.width, drawn.height, (pen) => {
        drawn.draw(pen);
      });
    });
  }
}

function draw(sign: Sign, words: string, ink: number, paper: Paper): Drawn {
  const width = sign.rect.width > 0 ? sign.rect.width * TILE : 2.5 * TILE;
  switch (sign.look) {
    case "board":
      return board(words, width, paper);
    case "banner":
      return banner(words, Math.max(sign.rect.height * TILE, 2 * TILE));
    case "intro":
      return intro(words, width, Math.max(sign.rect.height * TILE, TILE), paper);
    default:
      return onWall(words, width, Math.max(sign.rect.height * TILE, BOARD_HEIGHT), ink, paper);
  }
}

function onFace(words: string, face: Face, tint: string, paper: Paper): Drawn {
  switch (face.on) {
    case "paint":
      return onPaint(words, face, paper);
    case "paper":
      return onPaper(words, face, paper);
    case "cloth":
      return { width: face.width, height: face.height, draw: (pen) => { drawOnCloth(pen, words, face, tint, paper); } };
  }
}

/** Words that the face is too narrow for are put up before it, on a board or a slat of their own width. */
function onPaint(words: string, { width, height, ink }: Face, paper: Paper): Drawn {
  const font = fitting(paper, words, 700, SIZES.filter((size) => size <= height - 4), FONT, width - 6);
  if (paper.width(words, font) > width - 6) return ink === INK ? slat(words, paper) : board(words, GATE_MOST, paper);
  return {
    width,
    height,
    draw: (pen) => {
      centred(pen, words, font, width / 2, height / 2 + 1, ink);
    },
  };
}

/** As large as lets all words be read, on at most three lines. */
function onPaper(words: string, { width, height, ink }: Face, paper: Paper): Drawn {
  const tries = [18, 16, 14, 13].map((size) => {
    const font = `700 ${size}px ${FONT}`;
    return { font, size, shown: lines(paper, words, font, width - 8, Math.floor((height - 8) / (size + 2))) };
  });
  const best = tries.find(({ shown }) => !shown.some((line) => line.endsWith("…"))) ?? tries.at(-1);
  return {
    width,
    height,
    draw: (pen) => {
      rounded(pen, 0, 0, width, height, 3, css(PAPER));
      rounded(pen, 0, 0, width, 5, 2, css(DEEP_INDIGO));
      best?.shown.forEach((line, index) => {
        const y = height / 2 + 3 + (index - (best.shown.length - 1) / 2) * (best.size + 3);
        centred(pen, line, best.font, width / 2, y, ink);
      });
    },
  };
}

/** A hyeonpan, the name board of a gate: deep indigo in a wooden frame. */
function board(words: string, most: number, paper: Paper): Drawn {
  const font = fitting(paper, words, 700, SIZES, FONT, most - 28);
  const width = Math.min(most, Math.max(96, paper.width(words, font) + 36));
  const height = BOARD_HEIGHT + 6;
  return {
    width,
    height,
    draw: (pen) => {
      rounded(pen, 0, 0, width, height, 5, css(WOOD_SHADE));
      rounded(pen, 0, 0, width, height - 3, 5, css(WOOD));
      rounded(pen, 1, 1, width - 2, 2, 2, css(WOOD_LIGHT));
      rounded(pen, 5, 5, width - 10, height - 12, 3, css(DEEP_INDIGO));
      centred(pen, words, font, width / 2, (height - 3) / 2 + 1, PALE_GARDENIA);
    },
  };
}

/** A slat of light wood, nailed on. */
function slat(words: string, paper: Paper): Drawn {
  const font = fitting(paper, words, 700, [14, 13, 12], FONT, SLAT_MOST);
  const [width, height] = [paper.width(words, font) + 18, 24];
  return {
    width,
    height,
    draw: (pen) => {
      rounded(pen, 0, 0, width, height, 4, css(WOOD));
      rounded(pen, 2, 2, width - 4, height - 4, 3, css(PALE_WOOD));
      centred(pen, words, font, width / 2, height / 2 + 1, INK);
    },
  };
}

function onWall(words: string, width: number, height: number, ink: number, paper: Paper): Drawn {
  const font = fitting(paper, words, 700, SIZES.slice(2), FONT, width - 8);
  const shown = paper.width(words, font) <= width - 8 ? [words] : lines(paper, words, font, width - 8, 2);
  return {
    width,
    height,
    draw: (pen) => {
      shown.forEach((line, index) => {
        centred(pen, line, font, width / 2, height / 2 + (index - (shown.length - 1) / 2) * 18, ink);
      });
    },
  };
}

function intro(words: string, width: number, height: number, paper: Paper): Drawn {
  const font = fitting(paper, words, 700, [22, 20, 18, 16], FONT, width - 20);
  const shown = lines(paper, words, font, width - 20, 2);
  return {
    width,
    height,
    draw: (pen) => {
      rounded(pen, 0, 0, width, height, 3, css(PAPER));
      pen.fillStyle = css(DEEP_INDIGO);
      pen.fillRect(0, 0, width, 5);
      shown.forEach((line, index) => {
        centred(pen, line, font, width / 2, height / 2 + 3 + (index - (shown.length - 1) / 2) * 24, INK);
      });
    },
  };
}

/** Upright words, letter under letter. */
function banner(words: string, height: number): Drawn {
  const letters = lettersOf(words).slice(0, Math.floor((height - 20) / 22));
  return {
    width: BANNER_WIDTH,
    height,
    draw: (pen) => {
      rounded(pen, 0, 0, BANNER_WIDTH, height, 4, css(DEEP_INDIGO));
      letters.forEach((letter, index) => {
        centred(pen, letter, `700 18px ${FONT}`, BANNER_WIDTH / 2, 20 + index * 22, PAPER);
      });
    },
  };
}

function centred(pen: Pen, words: string, font: string, x: number, y: number, colour: number): void {
  pen.font = font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = css(colour);
  pen.fillText(words, x, y);
}
