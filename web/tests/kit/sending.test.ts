import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { showSending } from "#/kit/sending";

const HTML = `<div data-too-large hidden></div><div data-not-sent hidden></div>
  <div data-sending hidden><progress max="1" value="0"></progress><span data-sent></span><span data-looked-at hidden></span></div>
  <input type="file" data-most="10">`;

function tell(type: string, detail: unknown = {}): boolean {
  return document.querySelector("input")!.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
}

const choose = (bytes: number): void => {
  const file = new File([new Uint8Array(bytes)], "one.png");
  Object.defineProperty(document.querySelector("input"), "files", { value: [file], configurable: true });
};

const shown = (): string[] =>
  ["data-too-large", "data-not-sent", "data-sending", "data-sent", "data-looked-at"].filter(
    (name) => !document.querySelector<HTMLElement>(`[${name}]`)!.hidden,
  );

beforeEach(() => {
  document.body.innerHTML = HTML;
});

afterEach(() => {
  document.body.replaceChildren();
});

describe("files on their way", () => {
  document.body.innerHTML = HTML;
  showSending(document);

  it("tell how far they are, and that they are looked at when all has been sent", () => {
    choose(10);
    expect(tell("htmx:beforeRequest")).toBe(true);
    tell("htmx:xhr:progress", { lengthComputable: true, loaded: 3, total: 12 });
    expect([document.querySelector("progress")!.value, shown()]).toEqual([0.25, ["data-sending", "data-sent"]]);
    tell("htmx:xhr:progress", { lengthComputable: true, loaded: 12, total: 12 });
    expect(shown()).toEqual(["data-sending", "data-looked-at"]);
  });

  it("are not sent when they are too large together", () => {
    choose(11);
    expect(tell("htmx:beforeRequest")).toBe(false);
    expect(shown()).toEqual(["data-too-large", "data-sent"]);
  });

  it("are sent when they are empty, so that what comes back says it", () => {
    choose(0);
    expect(tell("htmx:beforeRequest")).toBe(true);
    expect(shown()).toEqual(["data-sending", "data-sent"]);
  });

  it("say so when they did not arrive", () => {
    choose(10);
    tell("htmx:beforeRequest");
    tell("htmx:sendError");
    expect(shown()).toEqual(["data-not-sent", "data-sent"]);
  });
});
