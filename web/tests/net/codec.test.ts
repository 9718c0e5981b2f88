import { encode as pack } from "@msgpack/msgpack";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode } from "#/net/codec";
import { golden } from "../golden";

interface TickFrame {
  readonly name: string;
  readonly frame: string;
  readonly tick: number;
  readonly records: readonly unknown[];
  readonly news: readonly unknown[];
}

function bytes(hex: string): ArrayBuffer {
  return Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16)).buffer;
}

test.each((golden("positions") as readonly TickFrame[]).map((frame) => [frame.name, frame] as const))(
  "the tick frame “%s” is read as the world means it, news first",
  (_, { frame, tick, records, news }) => {
    expect(decode(bytes(frame))).toEqual([...news, { t: "positions", tick, records }]);
  },
);

describe("other frames", () => {
  test("a message is read by its tag", () => {
    expect(decode(pack({ t: "crowd", total: 3 }).slice().buffer)).toEqual([{ t: "crowd", total: 3 }]);
  });

  test("no bytes whatever throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
      for (const heard of decode(noise.slice().buffer)) expect(typeof heard.t).toBe("string");
    }));
  });

  test("half a tick frame is none", () => {
    expect(decode(bytes("010700000002000100a005700681c8"))).toEqual([]);
  });
});

test("what is said leaves out what is not given", () => {
  expect([...encode({ t: "wave" })]).toEqual([...pack({ t: "wave" })]);
});
