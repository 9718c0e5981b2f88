/** Files that Python and TypeScript both read, so that both mean the same. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, "../../tests/golden", `${name}.json`), "utf8"));
}
