// <p data-countdown data-until data-now data-speaks> with a [data-seconds] and a <progress>: counts down by the server's clock.
// What is swapped in later counts as well. Five seconds before the end of answering it says so, once.
const EVERY_MS = 200;
const SPOKEN_SECONDS = 5;

/** How far the server's clock is ahead of this one, by the element that told. */
const ahead = new WeakMap<HTMLElement, number>();
let spoken = "";

function count(): void {
  for (const clock of document.querySelectorAll<HTMLElement>("[data-countdown]")) {
    const until = Number(clock.dataset["until"]);
    if (!ahead.has(clock)) ahead.set(clock, Number(clock.dataset["now"]) - Date.now());
    const left = Math.max(0, until - Date.now() - (ahead.get(clock) ?? 0));
    const seconds = clock.querySelector("[data-seconds]");
    const bar = clock.querySelector("progress");
    if (seconds) seconds.textContent = String(Math.ceil(left / 1000));
    if (bar) bar.value = Math.min(left, bar.max);
    if (clock.dataset["speaks"] === "answering" && left > 0 && left <= SPOKEN_SECONDS * 1000) speak(String(until));
  }
}

function speak(which: string): void {
  if (spoken === which) return;
  spoken = which;
  const said = document.querySelector<HTMLElement>("#quiz-said");
  if (said?.dataset["words"]) said.textContent = said.dataset["words"];
}

window.setInterval(count, EVERY_MS);
