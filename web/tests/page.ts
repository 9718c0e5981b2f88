/** How tests look at elements: by role and words, through shadow roots, as a visitor does. */
import type { LitElement } from "lit";

/** Puts an element with its properties into the page and waits until it is drawn. */
export async function shown<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): Promise<HTMLElementTagNameMap[Name]> {
  const element = Object.assign(document.createElement(name), properties);
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until this element and every Lit element in it has drawn what it knows. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const one of [element, ...deep(element)]) await (one as Partial<LitElement>).updateComplete;
  }
}

/** All elements inside, shadow roots opened. */
export function deep(root: Element | ShadowRoot): Element[] {
  const inside = root instanceof Element && root.shadowRoot ? [...root.shadowRoot.children] : [];
  return [...inside, ...root.children].flatMap((child) => [child, ...deep(child)]);
}

export function all(root: Element, selector: string): HTMLElement[] {
  return deep(root).filter((element): element is HTMLElement => element.matches(selector));
}

export function one(root: Element, selector: string): HTMLElement {
  const [found] = all(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function wordsOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.textContent.replace(/\s+/g, " ").trim();
}

/** The button or link with these words in it. */
export function button(root: Element, words: string): HTMLElement {
  const found = all(root, "button, a").find((element) => wordsOf(element).includes(words));
  if (!found) throw new Error(`no button says ${words}; there are: ${all(root, "button, a").map(wordsOf).join(" | ")}`);
  return found;
}

/** Whether a stretch of text, or a label, holds these words. */
export function says(root: Element, words: string): boolean {
  return deep(root).some((element) => [element.getAttribute("aria-label") ?? "", ...texts(element)].some((text) => text.includes(words)));
}

function texts(element: Element): string[] {
  return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? "");
}

export function press(element: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more });
  element.dispatchEvent(event);
  return event;
}
