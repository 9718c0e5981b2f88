/** One picture with its name under it. */
import { type Pen, pen } from "#/scene/drawing/paper";

export function card(name: string, ...pictures: readonly Element[]): HTMLElement {
  const figure = document.createElement("figure");
  figure.className = "art__card";
  const caption = document.createElement("figcaption");
  caption.textContent = name;
  caption.translate = false;
  figure.append(...pictures, caption);
  return figure;
}

/** A canvas of so many pixels, drawn on at once; hidden from screen readers, for the caption says what it is. */
export function drawn(width: number, height: number, draw: (pen: Pen) => void): HTMLCanvasElement {
  const target = pen(width, height);
  draw(target);
  target.canvas.setAttribute("aria-hidden", "true");
  return target.canvas;
}
