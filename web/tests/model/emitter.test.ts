import { expect, test } from "vitest";
import { Emitter } from "#/model/emitter";

interface Events {
  said: string;
  counted: number;
}

test("whoever listens hears what is told, until they stop", () => {
  const emitter = new Emitter<Events>();
  const heard: string[] = [];
  const stop = emitter.on("said", (words) => heard.push(words));
  emitter.emit("said", "one");
  emitter.emit("counted", 2);
  stop();
  emitter.emit("said", "three");
  expect(heard).toEqual(["one"]);
});

test("a listener that another one stops while telling hears nothing any more", () => {
  const emitter = new Emitter<Events>();
  const heard: string[] = [];
  let stopSecond = (): void => undefined;
  emitter.on("said", () => {
    stopSecond();
  });
  stopSecond = emitter.on("said", (words) => heard.push(words));
  emitter.emit("said", "one");
  expect(heard).toEqual([]);
});
