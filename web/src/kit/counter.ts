/** Says below a field how much of its room is used; aloud only when little is left, or too much is there. */
import { t, tn } from "#/i18n/i18n";

const NEAR_THE_END = 10;

/**
 * Puts a count below every field of the page that has `data-count`, how many characters it may have. More can be written, so that what
 * is pasted is not cut off unseen; the server says so too.
 */
export function countCharacters(page: ParentNode): void {
  for (const field of page.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("[data-count]")) attach(field);
}

/** As the server counts (kernel/lines.py): composed characters, an emoji or a flag as one, spaces between words as one. */
export function lettersIn(words: string): number {
  const tidy = words.normalize("NFC").replace(/\s+/gu, " ").trim();
  return Array.from(tidy.replace(/\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d./gu, "").replace(/[\u{1f1e6}-\u{1f1ff}]{2}/gu, "+")).length;
}

function attach(field: HTMLTextAreaElement | HTMLInputElement): void {
  const most = Number(field.dataset["count"]);
  const seen = document.createElement("p");
  seen.className = "field__count";
  seen.setAttribute("aria-hidden", "true");
  const heard = document.createElement("p");
  heard.className = "visually-hidden";
  heard.setAttribute("role", "status");
  field.after(seen, heard);
  const count = (): void => {
    const used = lettersIn(field.value);
    const left = most - used;
    seen.textContent = t("{used} of {most} characters", { used, most });
    seen.classList.toggle("field__count--near", left <= NEAR_THE_END);
    heard.textContent = left > NEAR_THE_END ? "" : left < 0 ? tn("{count} character too many", "{count} characters too many", -left) : t("{left} characters left", { left });
  };
  field.addEventListener("input", count);
  count();
}
