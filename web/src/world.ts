// The world's entry: puts model, net, scene, HUD and viewers together. What is needed to walk comes first.
import "./styles/world.css";
import { languageOf, setLanguage } from "#/i18n/i18n";
import { POLLED } from "#/model/connection";
import { Settings } from "#/model/settings";
import { World } from "#/model/world";
import { LiveIntents } from "#/net/intents";
import { tabKeep } from "#/net/keep";
import { Session } from "#/net/session";
import { Spaces } from "#/net/spaces";
import { wardrobeOf } from "#/scene/avatar/wardrobe";
import { Art } from "#/scene/drawing/art";
import { createRenderer, isSoftware, NoCanvas } from "#/scene/drawing/renderer";
import { Stage } from "#/scene/stage";

/** A wait for the world's answer that wants words. */
const LONG_MS = 1000;

const frame = document.querySelector<HTMLElement>("#world");
const element = document.querySelector<HTMLElement>("#stage");
if (frame && element) void compose(frame, element);

async function compose(frame: HTMLElement, element: HTMLElement): Promise<void> {
  const { dataset } = frame;
  const read = (name: string): string => dataset[name] ?? "";
  const language = languageOf(dataset["language"]);
  const settings = new Settings(localStorage);
  settings.assume({ reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches });
  if (new URLSearchParams(location.search).get("low") === "1") settings.assume({ lowPower: true });
  const world = new World(localStorage);
  const session = new Session(world, new Spaces(read("spaceUrl")), {
    ticketUrl: read("ticketUrl"),
    csrf: read("csrf"),
    locale: language,
    keep: tabKeep(sessionStorage, [read("expo"), read("door")].filter(Boolean).join(".")),
    healthUrl: read("healthUrl"),
    pollUrl: null,
    polled: false,
    reload: () => {
      location.reload();
    },
    fallBack: () => {
      location.replace(`${read("faceUrl")}?by=${POLLED}`);
    },
  });
  const intents = new LiveIntents(world, session);
  // Being in the world counts as being here once it is drawn as well.
  let drawn = false;
  const tellState = (): void => {
    const { phase } = world.connection;
    frame.dataset["state"] = phase === "here" && !drawn ? "connecting" : phase;
  };
  world.on("connection", tellState);
  intents.goOnceEntered(read("space"), read("at"));

  const words = setLanguage(language);
  session.start();
  try {
    const scene = await openScene(settings);
    await words;
    const art = await scene.art;
    const stage = new Stage(element, scene.renderer, art, world, intents, settings, read("zone"));
    drawn = true;
    tellState();
    if (document.activeElement === document.body) element.focus();
    await heard(world);
    await furnish(world, intents, settings, stage, art);
  } catch (error) {
    session.leave();
    await words;
    await furnish(world, intents, settings, null, null);
    world.connectionBecame({ phase: "refused", code: "no-canvas", attempts: 0 });
    if (!(error instanceof NoCanvas)) throw error;
  }
}

/** The renderer says how strong the machine is; the pictures come in the fineness of its screen. */
async function openScene(settings: Settings): Promise<{ renderer: Stage["renderer"]; art: Promise<Art> }> {
  const coarse = settings.choices.lowPower || devicePixelRatio <= 1;
  const art = Art.load(coarse ? 1 : 2);
  const renderer = await createRenderer();
  if (isSoftware(renderer)) settings.assume({ lowPower: true });
  return { renderer, art };
}

/** Until the world has answered in one way or another: what comes after the first step does not come between. Who waits long is told why by the HUD. */
async function heard(world: World): Promise<void> {
  if (world.connection.phase !== "connecting") return;
  await new Promise<void>((resolve) => {
    const stop = world.on("connection", ({ phase }) => {
      if (phase !== "connecting") done();
    });
    const timer = setTimeout(done, LONG_MS);
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}

/** What one does not need for the first step: HUD, fonts, viewers. */
async function furnish(world: World, intents: LiveIntents, settings: Settings, stage: Stage | null, art: Art | null): Promise<void> {
  const hud = document.querySelector("madang-hud");
  const wardrobe = art && wardrobeOf(art.manifest.avatar);
  // Set before the element's class is here, which takes them up then.
  if (hud) Object.assign(hud, { world, intents, settings, wardrobe, portrait: stage?.portrait ?? null });
  await import("#/hud/hud");
  await import("pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css");
  await import("#/media/viewer");
  const viewer = document.createElement("madang-viewer");
  Object.assign(viewer, { world, intents });
  hud?.after(viewer);
}
