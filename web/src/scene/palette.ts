/** The colours of the courtyard as numbers; the canvas keeps them in dark mode too: the world has its own time of day. */
export const INK = 0x22252b;
export const SOFT_INK = 0x4c515b;
export const HANJI = 0xf7f1e3;
export const PAPER = 0xfffdf7;
export const INDIGO = 0x1f4e8c;
export const DEEP_INDIGO = 0x16365f;
export const GARDENIA = 0xf2b632;
export const PALE_GARDENIA = 0xfce9b2;
export const VERMILION = 0xbf3f2b;
export const WOOD = 0x8c5f38;
export const WOOD_LIGHT = 0xb98a56;
export const WOOD_SHADE = 0x5f3f26;
export const STONE = 0xb3ad9f;
export const SHADE = 0x1f2a44;
export const LAMP = 0xfff3d0;
/** Of lanterns, windows and doorways in the evening. */
export const LAMPLIGHT = 0xffd98a;
export const VOID = 0x2b3038;

export const TILE = 64;

export const FONT = '"Pretendard GOV Variable", "Pretendard GOV", system-ui, sans-serif';

export function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
