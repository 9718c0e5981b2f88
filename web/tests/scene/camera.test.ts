import { describe, expect, test } from "vitest";
import { Camera, viewOf } from "#/scene/camera";

const TILE = 64;
const MAP = { x: 0, y: 0, width: 44 * TILE, height: 30 * TILE };
const DESKTOP = viewOf(1440, 1000, TILE);

function looking(x: number, y: number): Camera {
  const camera = new Camera();
  camera.follow({ x, y }, DESKTOP, MAP, 16, false);
  return camera;
}

describe("the view", () => {
  test("begins on the avatar, a little north of it", () => {
    expect(looking(1400, 1000)).toMatchObject({ x: 1400, y: 1000 - 2.5 * TILE });
  });

  test("does not leave the map, but for the room that the bars take in the south", () => {
    expect(looking(0, 0)).toMatchObject({ x: 720, y: 500 });
    expect(looking(9999, 9999)).toMatchObject({ x: MAP.width - 720, y: MAP.height + DESKTOP.beyond - 500 });
  });

  test("centres a map that is smaller than the window", () => {
    const camera = new Camera();
    camera.follow({ x: 10, y: 10 }, DESKTOP, { x: 100, y: 0, width: 640, height: 400 }, 16, false);
    expect(camera.x).toBe(420);
  });

  test("stays for small steps, and glides after long ones without overtaking", () => {
    const camera = looking(1400, 1000);
    camera.follow({ x: 1430, y: 1000 }, DESKTOP, MAP, 16, false);
    expect(camera.x).toBe(1400);
    for (let frame = 0, before = camera.x; frame < 100; frame++, before = camera.x) {
      camera.follow({ x: 1700, y: 1000 }, DESKTOP, MAP, 16, false);
      expect(camera.x).toBeGreaterThanOrEqual(before);
      expect(camera.x).toBeLessThanOrEqual(1700);
    }
    expect(camera.x).toBeGreaterThan(1600);
  });

  test("cuts where one jumps, and with reduced motion never glides", () => {
    const camera = looking(1400, 1000);
    camera.follow({ x: 400 + 720, y: 2000 }, DESKTOP, MAP, 16, false);
    expect(camera.y).toBe(MAP.height + DESKTOP.beyond - 500);
    camera.follow({ x: 1500, y: 1000 }, DESKTOP, MAP, 16, true);
    expect(camera).toMatchObject({ x: 1500, y: 1000 - 2.5 * TILE });
  });
});

/** Where the lowest an avatar's name can be lies, in CSS pixels from the bottom of the window. */
function below(width: number, height: number): number {
  const view = viewOf(width, height, TILE);
  const [slack, plate] = [40, 37];
  const middle = height / 2 - (view.north + slack + plate) * view.zoom;
  const atTheEdge = (view.beyond - plate) * view.zoom;
  return Math.min(middle, atTheEdge);
}

test("no card covers the avatar, where it stands lowest", () => {
  // Above the actions: their 64 px, the gaps, 96 px of card.
  for (const [width, height] of [[1440, 844], [1920, 1024], [1024, 712]] as const) expect(below(width, height)).toBeGreaterThanOrEqual(188);
  // Beside them.
  for (const [width, height] of [[1280, 664], [1366, 712]] as const) expect(below(width, height)).toBeGreaterThanOrEqual(112);
  // On a phone bar, gap and a lower card.
  expect(below(390, 796)).toBeGreaterThanOrEqual(144);
});

test("phones see the world smaller, with the avatar low", () => {
  expect(viewOf(390, 732, TILE)).toMatchObject({ zoom: 0.75, north: 2 * TILE });
  expect(DESKTOP).toMatchObject({ zoom: 1, north: 2.5 * TILE });
});
