import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { html, render } from "lit";
import "#/kit/sheet-element";
import type { SheetElement } from "#/kit/sheet-element";
import { one, press, settled } from "../page";

let sheet: SheetElement;
let closed = 0;

beforeEach(async () => {
  closed = 0;
  render(
    html`<madang-sheet label="Works" @closed=${() => { closed += 1; }}><div slot="head"><h2>Works</h2></div></madang-sheet>`,
    document.body,
  );
  sheet = document.querySelector("madang-sheet")!;
  sheet.open("half");
  await settled(sheet);
});

afterEach(() => {
  render(html``, document.body);
});

const grip = (): HTMLElement => one(sheet, ".grip");

describe("the sheet", () => {
  it("says how far it is pulled up", async () => {
    expect(grip().getAttribute("aria-label")).toContain("Works: pulled up half");
    sheet.open("full");
    await settled(sheet);
    expect(grip().getAttribute("aria-label")).toContain("pulled up fully");
  });

  it("is moved by keys on its grip, and tells when it is closed so", () => {
    press(grip(), "ArrowUp");
    expect(sheet.snap).toBe("full");
    press(grip(), "Escape");
    expect(sheet.snap).toBe("closed");
    expect(closed).toBe(1);
  });

  it("is raised by a tap anywhere on its bar", () => {
    one(sheet, ".bar").click();
    expect(sheet.snap).toBe("full");
  });

  it("goes no lower than it may", async () => {
    sheet.lowest = "peek";
    await settled(sheet);
    press(grip(), "Escape");
    expect(sheet.snap).toBe("peek");
    expect(closed).toBe(0);
    expect(press(grip(), "Escape").defaultPrevented).toBe(false);
  });
});
