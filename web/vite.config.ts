import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { icons } from "./icons.config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "/static/client/",
  publicDir: false,
  plugins: [icons()],
  resolve: { alias: { "#": here("./src") } },
  build: {
    outDir: here("../src/madang/static/client"),
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    // Every file keeps its own hashed name: the strict CSP allows no data: script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // htmx holds an eval that site.ts turns off and the content security policy forbids; no warning at every build.
      checks: { eval: false },
      input: Object.fromEntries(["site", "world", "page", "kit", "art-sheet"].map((entry) => [entry, here(`./src/${entry}.ts`)])),
    },
  },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
