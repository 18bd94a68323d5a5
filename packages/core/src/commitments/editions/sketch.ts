import { wordingOf } from "./wording.ts";

/** Characters of a shingle: long enough that the common phrases of the genre do not make two plans alike. */
const SHINGLE = 8;
/** Smallest hashes kept; the error of the estimate is about 1/√256, some 6 % (Broder 1997). */
const KEPT = 256;
/** FNV-1a, 32 bit (draft-eastlake-fnv). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The smallest hashes of a text's shingles, ascending: enough to tell how much of two texts is the same. */
export type Sketch = readonly number[];

/** The bottom-k sketch of a text's wording, whatever its layout. At most 256 numbers below 2^32. */
export function sketchOf(text: string): Sketch {
  const words = wordingOf(text);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) hashes.add(hashOf(words, at));
  return [...Uint32Array.from(hashes).sort().slice(0, KEPT)];
}

/** Estimated share of the two texts' shingles that both have (Jaccard), 0 to 1; 0 where a text is too short to tell. */
export function resemblance(a: Sketch, b: Sketch): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  const shared = smallest.filter((hash) => inA.has(hash) && inB.has(hash)).length;
  return smallest.length === 0 ? 0 : shared / smallest.length;
}

function hashOf(words: string, start: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}
