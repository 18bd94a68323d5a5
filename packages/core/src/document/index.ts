export type * from "./block.ts";
export { type ContentsFinding, checkContents } from "./contents-check.ts";
export type * from "./document.ts";
export { organise } from "./organise.ts";
export { isTitleLike } from "./run-in.ts";
export { cutSentences } from "./sentences.ts";
