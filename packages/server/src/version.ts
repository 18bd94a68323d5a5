import { readFileSync } from "node:fs";

/** Version of Lantu, as its package says; from `src` and from `dist` the same file. */
export const version: string = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
