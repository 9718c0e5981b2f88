// The pages' entry: styles, htmx, and small comforts. Every page works without any of it.
import "./styles/site.css";
import htmx from "htmx.org";
import { t } from "#/i18n/i18n";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;

/** <button data-copy="#id-of-a-field">: copies what the field holds, and says so in the button itself. */
async function copy(button: HTMLElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(button.dataset["copy"] ?? "");
  const words = button.querySelector<HTMLElement>("[data-words]");
  if (!field || !words) return;
  const before = words.textContent;
  try {
    await navigator.clipboard.writeText(field.value);
    words.textContent = t("Copied");
  } catch {
    // No clipboard without HTTPS: the selected text can be copied by hand.
    field.select();
    words.textContent = t("Selected: press Ctrl+C");
  }
  window.setTimeout(() => (words.textContent = before), 4000);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const copying = event.target.closest<HTMLElement>("[data-copy]");
  if (copying) void copy(copying);
  const printing = event.target.closest("[data-print]");
  if (printing) window.print();
});

/** A summary of errors takes the focus, so that it is read first. */
function showErrors(root: ParentNode): void {
  root.querySelector<HTMLElement>("[data-error-summary]")?.focus();
}

/** What only works with JavaScript is hidden until here. */
document.documentElement.dataset["js"] = "on";
showErrors(document);
document.addEventListener("htmx:afterSwap", () => {
  showErrors(document);
});
