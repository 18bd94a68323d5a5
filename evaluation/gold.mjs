// Where the annotated documents lie: beside the repository, not in it (they are published by others).
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const shared = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "shared");
const goldFolder = join(shared, "extraction", "gold");
const ENDING = ".gold.json";

/** The scorer that belongs to the gold files. */
export const scorer = join(shared, "extraction", "score.mjs");

/** The annotated documents: name, gold file and text. Empty where they are not at hand. */
export function goldDocuments() {
  if (!existsSync(goldFolder) || !existsSync(scorer)) return [];
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => file.slice(0, -ENDING.length))
    .map((name) => ({
      name,
      gold: join(goldFolder, `${name}${ENDING}`),
      text: join(shared, "plans", `${name}.txt`),
    }))
    .filter(({ text }) => existsSync(text));
}
