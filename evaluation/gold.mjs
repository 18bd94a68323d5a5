// Where annotated documents and their texts lie. Published plans lie beside the repository, not in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, "..", "..", "shared");
const ENDING = ".gold.json";

/** Folders texts are looked for in, after the annotation's own. */
const TEXTS = [join(shared, "plans"), join(shared, "plans", "more"), join(here, "..", "samples", "files")];

/** The scorer that belongs to the shared annotations. */
export const scorer = join(shared, "extraction", "score.mjs");

/**
 * A set of annotated documents.
 * @typedef {object} Group
 * @property {string} name
 * @property {boolean} secret scored in totals only: no document, no case of it is shown
 * @property {readonly {name: string, path: string, text: string, gold: object}[]} documents paths of annotation and text
 * @property {readonly {name: string, reason: string}[]} skipped
 */

/** The sets every evaluation reads, and the folders given to it besides. @returns {readonly Group[]} */
export function goldGroups(further = []) {
  return [
    groupOf("shared", join(shared, "extraction", "gold")),
    groupOf("dev", join(here, "gold", "dev")),
    groupOf("held-out", join(here, "gold", "held-out"), true),
    ...further.map((folder) => groupOf(basename(resolve(folder)), resolve(folder))),
  ];
}

/** The annotations of one folder. @returns {Group} */
export function groupOf(name, folder, secret = false) {
  if (!existsSync(folder))
    return { name, secret, documents: [], skipped: [{ name, reason: "the folder is not at hand" }] };
  const found = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => documentOf(folder, file));
  return {
    name,
    secret,
    documents: found.filter(({ text }) => text !== null),
    skipped: found
      .filter(({ text }) => text === null)
      .map((one) => ({ name: one.name, reason: "its text is not at hand" })),
  };
}

function documentOf(folder, file) {
  const name = file.slice(0, -ENDING.length);
  const path = join(folder, file);
  const gold = readGold(path);
  return { name, path, gold, text: textOf(folder, name, gold.document) };
}

/** An annotation; what it does not speak of is empty. */
function readGold(path) {
  return { slices: [], spans: [], figures: [], rows: [], ...JSON.parse(readFileSync(path, "utf8")) };
}

/** Where the text lies: beside the annotation, at the path it names, or where texts are kept; null if nowhere. */
function textOf(folder, name, document = `${name}.txt`) {
  const places = isAbsolute(document)
    ? [document]
    : [folder, ...TEXTS].flatMap((place) => [join(place, document), join(place, `${name}.txt`)]);
  return places.find((place) => existsSync(place)) ?? null;
}
