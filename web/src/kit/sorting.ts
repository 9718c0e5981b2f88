/**
 * Lines put in order by dragging their grip, with a finger or a mouse. Each line has a form that moves it by so many places
 * (`by`), whose buttons do the same by keyboard and without JavaScript; letting go sends it.
 */

/** Before which of the others a line belongs whose middle is at `y`: how many of their middles are above it. */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < y).length;
}

/** How far the page moves at each step while the pointer is this near to the window's edges, in CSS pixels; up is negative. */
export function pageStep(y: number, height: number): number {
  if (y < EDGE) return Math.max(-STEP_MOST, (y - EDGE) / 4);
  return y > height - EDGE ? Math.min(STEP_MOST, (y - height + EDGE) / 4) : 0;
}

const EDGE = 96;
const STEP_MOST = 20;

/** Lists that are swapped in later can be sorted as well. `again`: what is done when a move was not taken, for the list shows it already. */
export function sortByHand(page: EventTarget, again: () => void = () => { window.location.reload(); }): void {
  for (const failed of ["htmx:sendError", "htmx:responseError"]) {
    page.addEventListener(failed, ({ target }) => {
      if (target instanceof Element && target.closest("[data-sort]")) again();
    });
  }
  page.addEventListener("pointerdown", (event) => {
    if (!(event instanceof PointerEvent) || event.button !== 0) return;
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grip]") : null;
    const line = grip?.closest<HTMLElement>("[data-sort] > *");
    if (grip && line?.parentElement) drag(line.parentElement, line, grip, event);
  });
}

function drag(list: HTMLElement, line: HTMLElement, grip: HTMLElement, start: PointerEvent): void {
  start.preventDefault();
  // The list holds the pointer: the grip would lose it whenever its line is put elsewhere.
  list.setPointerCapture(start.pointerId);
  const from = [...list.children].indexOf(line);
  const ended = new AbortController();
  const { signal } = ended;
  line.dataset["dragged"] = "";
  let at = start.clientY;
  const place = (): void => {
    const others = [...list.children].filter((other) => other !== line);
    const before = others[placeAt(at, others.map(middleOf))] ?? null;
    if (before !== line.nextElementSibling) list.insertBefore(line, before);
  };
  const move = ({ clientY }: PointerEvent): void => {
    at = clientY;
    place();
  };
  // A long list goes on beyond the window: near its edges the page moves along.
  const along = (): void => {
    if (signal.aborted) return;
    const by = pageStep(at, window.innerHeight);
    if (by !== 0) {
      window.scrollBy({ top: by, behavior: "instant" });
      place();
    }
    requestAnimationFrame(along);
  };
  requestAnimationFrame(along);
  const end = (send: boolean): void => {
    ended.abort();
    delete line.dataset["dragged"];
    const by = [...list.children].indexOf(line) - from;
    if (!send) list.insertBefore(line, [...list.children].filter((other) => other !== line)[from] ?? null);
    else if (by !== 0) sendMove(grip, by);
  };
  list.addEventListener("pointermove", move, { signal });
  list.addEventListener("pointerup", () => { end(true); }, { signal });
  list.addEventListener("pointercancel", () => { end(false); }, { signal });
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

function sendMove(grip: HTMLElement, by: number): void {
  const form = grip.closest("form");
  if (!form) return;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "by";
  field.value = String(by);
  form.append(field);
  form.requestSubmit();
}
