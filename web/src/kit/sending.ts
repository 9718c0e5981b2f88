/**
 * Files that are sent as soon as they are chosen (htmx): how far they are, and in words what went wrong. Beside the inputs of one form
 * stand, hidden at first, `data-sending` with a <progress>, `data-too-large` and `data-not-sent`.
 */

const found = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[${name}]`);

function show(name: string, shown: boolean): void {
  const part = found(name);
  if (part) part.hidden = !shown;
}

/** The field with files that an event of htmx is about. */
function chosen(event: Event): HTMLInputElement | null {
  const { target } = event;
  return target instanceof HTMLInputElement && target.type === "file" ? target : null;
}

function begin(event: Event): void {
  const field = chosen(event);
  if (!field) return;
  const files = [...(field.files ?? [])];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const most = Number(field.dataset["most"] ?? Infinity);
  show("data-too-large", bytes > most);
  show("data-not-sent", false);
  // An empty file is sent all the same: what comes back says that it is empty.
  if (files.length === 0 || bytes > most) {
    field.value = "";
    event.preventDefault();
    return;
  }
  show("data-sending", true);
}

function go(event: Event): void {
  if (!chosen(event) || !(event instanceof CustomEvent)) return;
  const { lengthComputable, loaded, total } = event.detail as ProgressEvent;
  const bar = found("data-sending")?.querySelector("progress");
  if (!bar || !lengthComputable) return;
  // What comes back is told of as well, once all has been sent.
  bar.value = Math.max(bar.value, loaded / total);
  const all = bar.value >= 1;
  show("data-sent", !all);
  show("data-looked-at", all);
}

function fail(event: Event): void {
  const field = chosen(event);
  if (!field) return;
  field.value = "";
  show("data-sending", false);
  show("data-not-sent", true);
}

/** The field that was used is another element now: whoever works by keyboard goes on where they were. */
function goOn(event: Event): void {
  if (!(event instanceof CustomEvent)) return;
  const was = (event.detail as { requestConfig?: { elt: HTMLElement } }).requestConfig?.elt.id;
  if (was && document.activeElement === document.body) document.getElementById(was)?.focus();
}

export function showSending(page: Document): void {
  if (!found("data-sending")) return;
  page.addEventListener("htmx:beforeRequest", begin);
  page.addEventListener("htmx:xhr:progress", go);
  page.addEventListener("htmx:sendError", fail);
  page.addEventListener("htmx:responseError", fail);
  page.addEventListener("htmx:afterSettle", goOn);
}
