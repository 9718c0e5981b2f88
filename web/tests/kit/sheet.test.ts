import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSED, height, heightOf, moved, PEEK, type Sheet, type SheetMessage } from "#/kit/sheet";

const ROOM = 800;
const at = (snap: Sheet["snap"]): Sheet => ({ snap, pulled: null });
const after = (sheet: Sheet, ...messages: SheetMessage[]): Sheet => messages.reduce((state, message) => moved(state, message, ROOM), sheet);

describe("its heights", () => {
  it("are 96 px, half and 92 % of the window", () => {
    expect(height("peek", ROOM)).toBe(PEEK);
    expect(height("half", ROOM)).toBe(400);
    expect(height("full", ROOM)).toBe(736);
  });
});

describe("by keys", () => {
  it("goes up and down a snap at a time and stays within", () => {
    expect(after(at("peek"), { is: "key", key: "ArrowUp" }).snap).toBe("half");
    expect(after(at("full"), { is: "key", key: "ArrowUp" }).snap).toBe("full");
    expect(after(at("half"), { is: "key", key: "ArrowDown" }, { is: "key", key: "ArrowDown" }).snap).toBe("peek");
  });

  it("knows the ends, and closes by Escape", () => {
    expect(after(at("peek"), { is: "key", key: "Home" }).snap).toBe("full");
    expect(after(at("full"), { is: "key", key: "End" }).snap).toBe("peek");
    expect(after(at("half"), { is: "key", key: "Escape" })).toEqual(CLOSED);
  });
});

describe("by finger", () => {
  it("follows the finger but not above the highest snap", () => {
    expect(heightOf(after(at("half"), { is: "pull", height: 500 }), ROOM)).toBe(500);
    expect(heightOf(after(at("half"), { is: "pull", height: 5000 }), ROOM)).toBe(736);
  });

  it("rests at the nearest snap when let go slowly", () => {
    expect(after(at("half"), { is: "let-go", height: 430, speed: 0 }).snap).toBe("half");
    expect(after(at("half"), { is: "let-go", height: 650, speed: 0.1 }).snap).toBe("full");
    expect(after(at("half"), { is: "let-go", height: 30, speed: 0 }).snap).toBe("closed");
  });

  it("goes a snap further in the direction of a flick", () => {
    expect(after(at("half"), { is: "let-go", height: 420, speed: 1 }).snap).toBe("full");
    expect(after(at("half"), { is: "let-go", height: 380, speed: -1 }).snap).toBe("peek");
    expect(after(at("peek"), { is: "let-go", height: 60, speed: -1 }).snap).toBe("closed");
  });

  it("goes up by a tap, and back from the top", () => {
    expect(after(at("peek"), { is: "tap" }).snap).toBe("half");
    expect(after(at("full"), { is: "tap" }).snap).toBe("half");
  });
});

it("never leaves the window, whatever happens to it", () => {
  const message = fc.oneof(
    fc.record({ is: fc.constant("pull" as const), height: fc.integer({ min: -500, max: 5000 }) }),
    fc.record({ is: fc.constant("let-go" as const), height: fc.integer({ min: 0, max: 2000 }), speed: fc.float({ min: -5, max: 5, noNaN: true }) }),
    fc.record({ is: fc.constant("key" as const), key: fc.constantFrom("ArrowUp", "ArrowDown", "Home", "End", "Escape", "x") }),
    fc.constant({ is: "tap" as const }),
    fc.constant({ is: "close" as const }),
  );
  fc.assert(
    fc.property(fc.array(message), fc.integer({ min: 200, max: 1400 }), (messages, room) => {
      const end = messages.reduce<Sheet>((state, next) => moved(state, next, room), at("half"));
      expect(heightOf(end, room)).toBeGreaterThanOrEqual(0);
      expect(heightOf(end, room)).toBeLessThanOrEqual(room);
    }),
  );
});
