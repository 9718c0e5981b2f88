/**
 * Lines put in order by dragging their grip, with a finger or a mouse. Each line has a form that moves it by so many places
 * (`by`), whose buttons do the same by keyboard and without JavaScript; letting go sends it.
 */

/** Before which of the others a line belongs whose middle is at `y`: how many of their middles are above it. */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < y).length;
}

export function sortByHand(page: ParentNode): void {
  for (const list of page.querySelectorAll<HTMLElement>("[data-sort]")) {
    list.addEventListener("pointerdown", (event) => {
      const grip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grip]") : null;
      const line = grip?.closest<HTMLElement>("[data-sort] > *");
      if (grip && line && event.button === 0) drag(list, line, grip, event);
    });
  }
}

function drag(list: HTMLElement, line: HTMLElement, grip: HTMLElement, start: PointerEvent): void {
  start.preventDefault();
  // The list holds the pointer: the grip would lose it whenever its line is put elsewhere.
  list.setPointerCapture(start.pointerId);
  const from = [...list.children].indexOf(line);
  const ended = new AbortController();
  const { signal } = ended;
  line.dataset["dragged"] = "";
  const move = ({ clientY }: PointerEvent): void => {
    const others = [...list.children].filter((other) => other !== line);
    const before = others[placeAt(clientY, others.map(middleOf))] ?? null;
    if (before !== line.nextElementSibling) list.insertBefore(line, before);
  };
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
