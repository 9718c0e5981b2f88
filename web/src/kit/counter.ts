/** Says below a field how much of its room is used; aloud only when little is left. */
import { t } from "#/i18n/i18n";

const NEAR_THE_END = 10;

/** Puts a count below every field of the page that has `data-count`. */
export function countCharacters(page: ParentNode): void {
  for (const field of page.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("[data-count][maxlength]")) attach(field);
}

function attach(field: HTMLTextAreaElement | HTMLInputElement): void {
  const seen = document.createElement("p");
  seen.className = "field__count";
  seen.setAttribute("aria-hidden", "true");
  const heard = document.createElement("p");
  heard.className = "visually-hidden";
  heard.setAttribute("role", "status");
  field.after(seen, heard);
  const count = (): void => {
    const used = field.value.length;
    const left = field.maxLength - used;
    seen.textContent = t("{used} of {most} characters", { used, most: field.maxLength });
    seen.classList.toggle("field__count--near", left <= NEAR_THE_END);
    heard.textContent = left <= NEAR_THE_END ? t("{left} characters left", { left }) : "";
  };
  field.addEventListener("input", count);
  count();
}
