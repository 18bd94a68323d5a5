export { type Hit, hitsOf } from "./hits.ts";
export { termQuery, type Word, wordsOf } from "./query.ts";
export { snippetOf } from "./snippet.ts";
export { MAX_POSITION, termVector, type Weighted } from "./vector.ts";
