/** The panels of the dock (a sheet on phones), and which of them are tabs beside each other. */
export type Panel = "works" | "halls" | "people" | "chat" | "map" | "more";

export const TABS = ["works", "halls", "people", "chat"] as const;
export type Tab = (typeof TABS)[number];

export function isTab(panel: Panel): panel is Tab {
  return (TABS as readonly Panel[]).includes(panel);
}

/** The tab that an arrow key leads to, or null for other keys. */
export function tabAfter(tab: Tab, key: string): Tab | null {
  const at = TABS.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return TABS[(at + 1) % TABS.length] ?? null;
    case "ArrowLeft":
      return TABS.at(at - 1) ?? null;
    case "Home":
      return TABS[0];
    case "End":
      return TABS.at(-1) ?? null;
    default:
      return null;
  }
}
