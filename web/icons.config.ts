// The icons that the pages use, written into the build as icons.json: name → the shapes inside the <svg>.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const NAMES = [
  "activity",
  "arrow-down",
  "arrow-left",
  "arrow-right",
  "arrow-up",
  "arrow-up-right",
  "award",
  "ban",
  "book-open",
  "calendar-days",
  "calendar-plus",
  "captions",
  "chart-column",
  "check",
  "circle",
  "circle-alert",
  "circle-check",
  "circle-dashed",
  "circle-play",
  "clipboard-list",
  "clock",
  "copy",
  "door-closed",
  "door-open",
  "download",
  "eye",
  "eye-off",
  "file-text",
  "flag",
  "footprints",
  "gallery-horizontal-end",
  "gallery-vertical",
  "grip-vertical",
  "hand-heart",
  "heart",
  "image",
  "info",
  "keyboard",
  "languages",
  "layout-dashboard",
  "life-buoy",
  "list",
  "link",
  "lock",
  "log-out",
  "mail",
  "map",
  "map-pin",
  "megaphone",
  "message-circle",
  "message-circle-off",
  "message-circle-question-mark",
  "monitor",
  "moon",
  "octagon-pause",
  "pencil",
  "pin",
  "pin-off",
  "play",
  "plus",
  "presentation",
  "printer",
  "refresh-cw",
  "rotate-ccw",
  "scroll-text",
  "search",
  "send",
  "settings",
  "smartphone",
  "sun",
  "thumbs-up",
  "ticket",
  "timer",
  "triangle-alert",
  "undo-2",
  "upload",
  "user",
  "user-check",
  "user-plus",
  "users",
  "video",
  "wifi-off",
  "x",
] as const;

type Node = readonly [tag: string, attributes: Readonly<Record<string, string>>];

function isNodes(value: unknown): value is readonly Node[] {
  return Array.isArray(value) && value.every((node) => Array.isArray(node) && typeof node[0] === "string");
}

function drawn([tag, attributes]: Node): string {
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${words.join("")}/>`;
}

export function icons(): Plugin {
  return {
    name: "madang-icons",
    generateBundle() {
      const file = fileURLToPath(import.meta.resolve("lucide-static/icon-nodes.json"));
      const all: unknown = JSON.parse(readFileSync(file, "utf8"));
      const shapes: Record<string, string> = {};
      for (const name of NAMES) {
        const nodes = Object.entries(all as object).find(([key]) => key === name)?.[1] as unknown;
        if (!isNodes(nodes)) this.error(`lucide has no icon ${name}`);
        shapes[name] = nodes.map(drawn).join("");
      }
      this.emitFile({ type: "asset", fileName: "icons.json", source: JSON.stringify(shapes) });
    },
  };
}
