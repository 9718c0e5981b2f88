/** The colours of an avatar in words, for those who do not see them. */
import { t } from "#/i18n/i18n";

/** Skins are numbered: none of them is called something. */
export function skinWords(at: number, of: number): string {
  return t("Skin {number} of {of}, from light to dark", { number: at + 1, of });
}

const WORDS: Readonly<Record<string, () => string>> = {
  "#2a2523": () => t("Black"),
  "#43312a": () => t("Dark brown"),
  "#6b4630": () => t("Brown"),
  "#9a6b3f": () => t("Light brown"),
  "#c9a063": () => t("Blond"),
  "#b9b4ac": () => t("Silver grey"),
  "#8e3b32": () => t("Dyed red"),
  "#2f5d62": () => t("Dyed teal"),
  "#5b4b8a": () => t("Dyed purple"),
  "#d98aa0": () => t("Dyed pink"),
  "#fffdf7": () => t("White"),
  "#cfcabd": () => t("Light grey"),
  "#4c515b": () => t("Grey"),
  "#2f3640": () => t("Charcoal"),
  "#1f4e8c": () => t("Indigo"),
  "#7fa7d6": () => t("Sky blue"),
  "#2f6b53": () => t("Green"),
  "#a9bf86": () => t("Light green"),
  "#f2b632": () => t("Gardenia yellow"),
  "#d98c5f": () => t("Persimmon"),
  "#bf3f2b": () => t("Vermilion"),
  "#e3a6a1": () => t("Pink"),
};

export function colourWords(colour: string): string {
  return WORDS[colour.toLowerCase()]?.() ?? colour;
}
