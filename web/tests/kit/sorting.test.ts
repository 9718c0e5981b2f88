import { afterEach, describe, expect, it } from "vitest";
import { pageStep, placeAt, sortByHand } from "#/kit/sorting";

let reloaded = 0;
sortByHand(document, () => { reloaded += 1; });
afterEach(() => {
  document.body.replaceChildren();
});

/** Three lines of 100 px, one below the other in the order in which they stand. */
function listed(): { readonly sent: string[]; readonly grip: (name: string) => HTMLElement } {
  document.body.innerHTML = `<ol data-sort>${["a", "b", "c"].map((name) => `<li id="${name}"><form><span data-grip></span></form></li>`).join("")}</ol>`;
  const sent: string[] = [];
  for (const line of document.querySelectorAll("li")) {
    line.getBoundingClientRect = () => new DOMRect(0, [...line.parentElement!.children].indexOf(line) * 100, 300, 100);
    const form = line.querySelector("form")!;
    form.requestSubmit = () => { sent.push(`${line.id} ${new FormData(form).get("by") as string}`); };
  }
  document.querySelector("ol")!.setPointerCapture = () => undefined;
  const grip = (name: string): HTMLElement => document.querySelector<HTMLElement>(`#${name} [data-grip]`)!;
  return { sent, grip };
}

function point(grip: HTMLElement, type: string, clientY: number): void {
  grip.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientY }));
}

const order = (): string => [...document.querySelectorAll("li")].map(({ id }) => id).join("");

describe("lines put in order by hand", () => {
  it("belong where as many middles are above", () => {
    expect([0, 60, 160, 999].map((y) => placeAt(y, [50, 150, 250]))).toEqual([0, 1, 2, 3]);
  });

  it("move the page along near the window's edges only", () => {
    expect([0, 56, 96, 500, 904, 944, 1000, -50].map((y) => pageStep(y, 1000))).toEqual([-20, -10, 0, 0, 0, 10, 20, -20]);
  });

  it("follow the pointer, and are sent when let go", () => {
    const { sent, grip } = listed();
    point(grip("a"), "pointerdown", 50);
    point(grip("a"), "pointermove", 290);
    expect(order()).toBe("bca");
    point(grip("a"), "pointerup", 290);
    expect(sent).toEqual(["a 2"]);
  });

  it("are shown as they are kept when a move was not taken", () => {
    const { grip } = listed();
    grip("a").closest("form")!.dispatchEvent(new CustomEvent("htmx:responseError", { bubbles: true }));
    document.body.dispatchEvent(new CustomEvent("htmx:responseError", { bubbles: true }));
    expect(reloaded).toBe(1);
  });

  it("go back when the drag is broken off, and stay when nothing moved", () => {
    const { sent, grip } = listed();
    point(grip("c"), "pointerdown", 250);
    point(grip("c"), "pointermove", 10);
    expect(order()).toBe("cab");
    point(grip("c"), "pointercancel", 10);
    point(grip("b"), "pointerdown", 150);
    point(grip("b"), "pointerup", 150);
    expect([order(), sent]).toEqual(["abc", []]);
  });
});
