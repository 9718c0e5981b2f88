// The direction rules of the client: wire ← model ← net; scene, page, hud and media read the model and never each other; words tell it, talk and look are parts of two faces.
import tseslint from "typescript-eslint";

const leaves = ["i18n", "kit", "generated"];
const faces = ["scene", "page", "hud", "media"];
const may = {
  wire: [],
  i18n: ["generated"],
  kit: ["i18n"],
  model: ["wire", ...leaves],
  net: ["wire", "model", ...leaves],
  words: ["wire", "model", ...leaves],
  talk: ["wire", "model", "words", ...leaves],
  look: ["wire", "model", "words", ...leaves],
  ...Object.fromEntries(faces.map((face) => [face, ["wire", "model", "words", "talk", "look", ...leaves]])),
};
const folders = [...new Set([...Object.keys(may), ...leaves])];

const direction = Object.entries(may).map(([from, allowed]) => ({
  files: [`src/${from}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: [...folders.filter((to) => to !== from && !allowed.includes(to)).map((to) => `#/${to}/**`), "../**"],
            message: `src/${from} may import only: ${[from, ...allowed].join(", ")} (as #/folder/file).`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["node_modules", "src/generated", "src/wire/messages.ts", "eslint.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
    },
  },
  ...direction,
  { files: ["tests/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
