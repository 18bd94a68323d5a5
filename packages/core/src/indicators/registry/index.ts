export { CONCEPTS } from "./concepts.ts";
export { SHARED_NAMES } from "./lexicon/shared-names.ts";
export type { NameIndex, SharedName } from "./look-up.ts";
export { lookUp, nameIndex } from "./look-up.ts";
export { plainName } from "./plain-name.ts";
