import { expect, test } from "vitest";
import { LETTER_KEYS } from "#/model/keys";
import { Settings, type Shelf } from "#/model/settings";

function shelf(kept = ""): Shelf & { kept: string } {
  return {
    kept,
    getItem() {
      return this.kept === "" ? null : this.kept;
    },
    setItem(_key, value) {
      this.kept = value;
    },
  };
}

test("what one chose is kept, and wins over what the machine suggests", () => {
  const device = shelf();
  new Settings(device).choose({ lowPower: false });
  const later = new Settings(device);
  later.assume({ lowPower: true, reducedMotion: true });
  expect(later.choices.lowPower).toBe(false);
  expect(later.choices.reducedMotion).toBe(true);
});

test("what the machine suggests is not kept as one's choice", () => {
  const device = shelf();
  const settings = new Settings(device);
  settings.assume({ lowPower: true });
  settings.choose({ touchPad: true });
  expect(JSON.parse(device.kept)).toEqual({ touchPad: true });
});

test.each(["nonsense", "[1]", '{"lowPower":"yes","other":true}'])("a shelf with %s is as good as empty", (kept) => {
  expect(new Settings(shelf(kept)).choices).toEqual({ lowPower: false, reducedMotion: false, touchPad: false, letterKeys: true, keys: LETTER_KEYS, summaries: true, stillResidents: false, light: "clock" });
});

test("a storage that is full or forbidden only forgets", () => {
  const settings = new Settings({ getItem: () => null, setItem: () => { throw new Error("full"); } });
  settings.choose({ lowPower: true });
  expect(settings.choices.lowPower).toBe(true);
});
