// The entry of the art's contact sheet (/kit/art/): every picture that the project has drawn, for whoever changes one.
import "./styles/art-sheet.css";
import { languageOf, setLanguage } from "#/i18n/i18n";
import { objects, tiles } from "#/art-sheet/pictures";
import { parts, people } from "#/art-sheet/people";
import { type NamedMap, Places } from "#/art-sheet/places";
import { Art } from "#/scene/drawing/art";

void lay();

async function lay(): Promise<void> {
  await setLanguage(languageOf(document.documentElement.lang));
  const art = await Art.load(1);
  const sections = { tiles: tiles(art), objects: objects(art), people: people(art), parts: parts(art) };
  for (const [name, cards] of Object.entries(sections)) place(name)?.replaceChildren(...cards);
  place("places")?.replaceChildren();
  const named = maps();
  const places = await Places.begin(art, named);
  for (const map of named) place("places")?.append(places.card(map));
  document.documentElement.dataset["art"] = "laid";
}

function place(name: string): Element | null {
  return document.querySelector(`[data-art="${name}"]`);
}

function maps(): readonly NamedMap[] {
  return JSON.parse(document.querySelector("#art-maps")?.textContent ?? "[]") as NamedMap[];
}
