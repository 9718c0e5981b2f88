/** The announcement above a page: whoever closes it does not see that one again in this tab; the next one shows. */
const KEPT = "madang-told";

export function closeByHand(page: Document): void {
  page.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-told-close]") : null;
    const told = button?.closest<HTMLElement>("[data-told]");
    if (!told) return;
    try {
      sessionStorage.setItem(KEPT, told.dataset["told"] ?? "");
    } catch {
      // Where nothing may be kept, it is closed on this page alone.
    }
    close(told);
    page.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  });
  page.addEventListener("htmx:afterSwap", () => { hideClosed(page); });
  hideClosed(page);
}

function hideClosed(page: Document): void {
  const told = page.querySelector<HTMLElement>("[data-told]");
  if (told && told.dataset["told"] !== "" && told.dataset["told"] === closed()) close(told);
}

function close(told: HTMLElement): void {
  told.querySelector("p")?.remove();
}

function closed(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
