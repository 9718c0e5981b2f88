// The page face's entry: the same model, net and viewers as the world, with a page in place of the scene.
import "./styles/face.css";
import artUrl from "#/generated/art/art.json?url";
import { languageOf, setLanguage } from "#/i18n/i18n";
import { POLLED } from "#/model/connection";
import { Settings } from "#/model/settings";
import { World } from "#/model/world";
import { LiveIntents } from "#/net/intents";
import { tabKeep } from "#/net/keep";
import { Session } from "#/net/session";
import { Spaces } from "#/net/spaces";
import "#/page/face";
import { wardrobeOf, type WardrobeLists } from "#/scene/avatar/wardrobe";
import type { Manifest } from "#/scene/drawing/manifest";

/** The walk goes in turns of a tick; nothing is drawn in between. */
const TURN_MS = 100;

const frame = document.querySelector<HTMLElement>("#face");
if (frame) void compose(frame);

async function compose(frame: HTMLElement): Promise<void> {
  const read = (name: string): string => frame.dataset[name] ?? "";
  const language = languageOf(read("language"));
  const settings = new Settings(localStorage);
  const world = new World(localStorage);
  const polled = new URLSearchParams(location.search).get("by") === POLLED;
  const face = document.createElement("madang-face");
  const session = new Session(world, new Spaces(read("spaceUrl")), {
    ticketUrl: read("ticketUrl"),
    csrf: read("csrf"),
    locale: language,
    keep: tabKeep(sessionStorage, [read("expo"), read("door")].filter(Boolean).join(".")),
    healthUrl: read("healthUrl"),
    pollUrl: read("pollUrl"),
    polled,
    reload: () => {
      location.reload();
    },
    fallBack: () => {
      face.polled = true;
    },
  });
  const intents = new LiveIntents(world, session);
  intents.goOnceEntered(read("space"), read("at"));
  world.on("connection", ({ phase }) => {
    frame.dataset["state"] = phase;
  });
  world.on("place", ({ x, y }) => {
    frame.dataset["place"] = `${x.toFixed(2)},${y.toFixed(2)}`;
  });
  await setLanguage(language);
  Object.assign(face, { world, intents, settings, polled, shelf: localStorage, fetchWardrobe });
  frame.append(face);
  session.start();
  setInterval(() => {
    world.frame(performance.now());
  }, TURN_MS);
  await import("#/media/viewer");
  const viewer = document.createElement("madang-viewer");
  Object.assign(viewer, { world, intents });
  frame.append(viewer);
}

/** The lists only: nothing of it is drawn here. */
async function fetchWardrobe(): Promise<WardrobeLists> {
  const answer = await fetch(artUrl);
  if (!answer.ok) throw new Error(`${artUrl}: ${answer.status}`);
  return wardrobeOf(((await answer.json()) as Manifest).avatar);
}
