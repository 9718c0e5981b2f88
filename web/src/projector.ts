// The screen in the hall: asks for its scene again and again, changes it without a flash, and keeps the last one while
// nobody answers. It is a screen without hands: whatever happens, it comes back by itself.

const EVERY_MS = 2000;
// While a round is on, the lock must not be seen late.
const EVERY_IN_QUIZ_MS = 1000;
const PATIENCE_MS = 6000;
const GLIDE_MS = 1900;

let mark = "";
let skew = 0;

async function ask(where: HTMLElement): Promise<void> {
  const answer = await fetch(where.dataset["projector"] ?? "", {
    cache: "no-store",
    headers: { "If-None-Match": mark },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status !== 304 && !answer.ok) throw new Error(`answered ${answer.status}`);
  if (answer.status === 304) return;
  const html = await answer.text();
  mark = answer.headers.get("ETag") ?? "";
  show(where, html);
}

/** Puts the new scene in the place of the old one; one that is only brought up to date does not fade in again. */
function show(where: HTMLElement, html: string): void {
  const before = where.querySelector<HTMLElement>("[data-scene]")?.dataset["scene"];
  const stood = places(where);
  const page = new DOMParser().parseFromString(html, "text/html");
  where.replaceChildren(...page.body.childNodes);
  const scene = where.querySelector<HTMLElement>("[data-scene]");
  if (scene && scene.dataset["scene"] !== before) scene.classList.add("scene--comes");
  glide(where, stood);
  readClock(where);
}

function places(where: HTMLElement): Map<string, string> {
  const people = [...where.querySelectorAll<SVGElement>("[data-n]")];
  return new Map(people.map((one) => [one.dataset["n"] ?? "", one.getAttribute("transform") ?? ""]));
}

/** People of the plaza go on from where they stood. */
function glide(where: HTMLElement, stood: Map<string, string>): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const one of where.querySelectorAll<SVGElement>("[data-n]")) {
    const from = point(stood.get(one.dataset["n"] ?? ""));
    const to = point(one.getAttribute("transform") ?? undefined);
    if (!from || !to) continue;
    one.animate([{ transform: moved(from) }, { transform: moved(to) }], { duration: GLIDE_MS, easing: "linear" });
  }
}

type Point = readonly [x: number, y: number];

function point(transform: string | undefined): Point | undefined {
  const found = /translate\(([\d.]+) ([\d.]+)\)/.exec(transform ?? "");
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

function moved([x, y]: Point): string {
  return `translate(${x}px, ${y}px)`;
}

/** The server's clock, as far as one answer tells it: rounds close by it. */
function readClock(where: HTMLElement): void {
  const told = where.querySelector<HTMLElement>("[data-ring]")?.dataset["now"];
  if (told) skew = Number(told) - Date.now();
}

function turnRing(where: HTMLElement): void {
  const ring = where.querySelector<HTMLElement>("[data-ring]");
  if (!ring) return;
  const now = Date.now() + skew;
  const [from, until] = [Number(ring.dataset["from"]), Number(ring.dataset["until"])];
  const left = Math.min(1, Math.max(0, (until - now) / Math.max(1, until - from)));
  ring.querySelector<SVGElement>(".ring__left")?.setAttribute("stroke-dashoffset", `${100 - left * 100}`);
  const seconds = ring.querySelector<HTMLElement>(".ring__seconds");
  const shown = `${Math.max(0, Math.ceil((until - Math.max(now, from)) / 1000))}`;
  if (seconds && seconds.textContent !== shown) seconds.textContent = shown;
}

async function goOn(where: HTMLElement, lost: HTMLElement | null): Promise<never> {
  for (;;) {
    const inQuiz = where.querySelector("[data-ring]") !== null;
    await new Promise((done) => window.setTimeout(done, inQuiz ? EVERY_IN_QUIZ_MS : EVERY_MS));
    try {
      await ask(where);
      if (lost) lost.hidden = true;
    } catch {
      if (lost) lost.hidden = false;
    }
  }
}

/** The screen must not go dark while people look at it; where the browser will not have it, it is set by hand. */
async function stayAwake(): Promise<void> {
  try {
    await navigator.wakeLock.request("screen");
  } catch {
    return;
  }
}

export function runProjector(where: HTMLElement): void {
  mark = `"${where.dataset["mark"] ?? ""}"`;
  readClock(where);
  turnRing(where);
  window.setInterval(() => { turnRing(where); }, 200);
  document.addEventListener("visibilitychange", () => void stayAwake());
  void stayAwake();
  void goOn(where, document.querySelector<HTMLElement>("#lost"));
}
