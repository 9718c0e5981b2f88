import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Intents } from "#/model/intents";
import { type Keys, LETTER_KEYS, rebound } from "#/model/keys";
import { headingOf, Keyboard } from "#/scene/input/keyboard";

test.each([
  [["ArrowUp"], 1],
  [["ArrowUp", "ArrowRight"], 2],
  [["KeyD", "ArrowDown"], 4],
  [["KeyA"], 7],
  [["ArrowUp", "ArrowDown"], 0],
  [["ArrowUp", "ArrowDown", "ArrowLeft"], 7],
  [[], 0],
])("held %o, one walks %i", (held, heading) => {
  expect(headingOf(held)).toBe(heading);
});

describe("keys on the stage", () => {
  let stage: HTMLElement;
  let done: string[];
  let letters = true;
  let near = true;
  let keys: Keys = LETTER_KEYS;
  let keyboard: Keyboard;

  beforeEach(() => {
    done = [];
    letters = true;
    keys = LETTER_KEYS;
    stage = document.body.appendChild(document.createElement("div"));
    const noted = (name: string) => (...given: readonly unknown[]) => {
      done.push([name, ...given].join(" "));
      return null;
    };
    const wanted = { move: noted("move"), nextWork: noted("next"), previousWork: noted("previous"), useNearest: () => { done.push("use"); return near; }, wave: noted("wave") };
    keyboard = new Keyboard(stage, wanted as unknown as Intents, () => (letters ? keys : null));
  });

  afterEach(() => {
    keyboard.destroy();
    stage.remove();
  });

  function press(code: string, change: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...change });
    stage.dispatchEvent(event);
    return event;
  }

  function release(code: string): void {
    window.dispatchEvent(new KeyboardEvent("keyup", { code }));
  }

  test("walk while held, also over a change of direction", () => {
    press("ArrowUp");
    press("ArrowRight");
    release("ArrowUp");
    release("ArrowRight");
    expect(done).toEqual(["move 1", "move 2", "move 3", "move 0"]);
  });

  test("do what they are for", () => {
    for (const code of ["KeyN", "KeyB", "KeyH", "Enter"]) press(code);
    expect(done).toEqual(["next", "previous", "wave", "use"]);
  });

  test("with letters switched off leave letters alone", () => {
    letters = false;
    expect(press("KeyN").defaultPrevented).toBe(false);
    expect(press("KeyW").defaultPrevented).toBe(false);
    press("ArrowLeft");
    expect(done).toEqual(["move 7"]);
  });

  test("act by the letters that were chosen, and the old ones no more", () => {
    keys = rebound(rebound(LETTER_KEYS, "north", "KeyI"), "wave", "Digit1");
    press("KeyI");
    release("KeyI");
    press("Digit1");
    expect(press("KeyW").defaultPrevented).toBe(false);
    expect(done).toEqual(["move 1", "move 0", "wave"]);
  });

  test("leave Enter to others where nothing is near", () => {
    near = false;
    expect(press("Enter").defaultPrevented).toBe(false);
    near = true;
    expect(press("Enter").defaultPrevented).toBe(true);
  });

  test("leave the browser's own shortcuts alone", () => {
    expect(press("KeyN", { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(done).toEqual([]);
  });

  test("are let go when the focus goes", () => {
    press("ArrowDown");
    stage.dispatchEvent(new FocusEvent("blur"));
    expect(done).toEqual(["move 5", "move 0"]);
  });

  test("in a field inside the stage are the field's", () => {
    const field = stage.appendChild(document.createElement("input"));
    field.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyN", bubbles: true }));
    expect(done).toEqual([]);
  });
});
