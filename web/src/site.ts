// The pages' entry: styles, htmx, and small comforts. Every page works without any of it.
import "./styles/site.css";
import htmx from "htmx.org";
import "#/site/countdown";
import { languageOf, setLanguage, t } from "#/i18n/i18n";
import { showSending } from "#/kit/sending";
import { countCharacters } from "#/kit/counter";
import { sortByHand } from "#/kit/sorting";
import { closeByHand } from "#/site/told";

// Pictures that templates name (client_asset): importing them puts them into the build.
import.meta.glob("../../art/pages/**/*.svg", { query: "?url", import: "default", eager: true });

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// Without "style": a style attribute is what the content security policy refuses.
htmx.config.attributesToSettle = ["class", "width", "height"];
// A form that is sent back says with 422 what is to be corrected: that is to be seen too.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "[45]..", swap: false, error: true },
];

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

/** <button data-share="#id-of-a-field" hidden>: hands what the field holds to the device's own sharing, where it has one. */
async function share(button: HTMLElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(button.dataset["share"] ?? "");
  if (!field) return;
  try {
    await navigator.share({ title: document.title, url: field.value });
  } catch (error) {
    // Whoever closes the sheet has changed their mind; the address can still be copied.
    if (!(error instanceof DOMException)) throw error;
  }
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const sharing = event.target.closest<HTMLElement>("[data-share]");
  if (sharing) void share(sharing);
  const copying = event.target.closest<HTMLElement>("[data-copy]");
  if (copying) void copy(copying);
  const printing = event.target.closest("[data-print]");
  if (printing) window.print();
});

/** <form data-carries="#other">: takes along what is typed in the other form, so that nothing is lost when the language changes. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset["carries"]) return;
  const other = document.querySelector<HTMLFormElement>(form.dataset["carries"]);
  if (!other) return;
  const own = new Set(new FormData(form).keys());
  for (const [name, value] of new FormData(other)) {
    if (own.has(name) || typeof value !== "string") continue;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
});

if ("share" in navigator) for (const button of document.querySelectorAll<HTMLElement>("[data-share]")) button.hidden = false;
sortByHand(document);
closeByHand(document);
showSending(document);
// What only works with JavaScript is hidden until here.
document.documentElement.dataset["js"] = "on";
void setLanguage(languageOf(document.documentElement.lang)).then(() => { countCharacters(document); });
// The screen in the hall is a page like the others, with a heart of its own.
const screenInHall = document.querySelector<HTMLElement>("[data-projector]");
if (screenInHall) void import("./projector").then(({ runProjector }) => { runProjector(screenInHall); });
