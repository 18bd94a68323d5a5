import { BARE_HEADS } from "./lexicon/key-words.ts";
import type { Told } from "./told.ts";

const BARE = new Set(BARE_HEADS.split(/\s+/));

/** Whether a core names nothing by itself (项目, 事项): what is counted stands elsewhere. */
export const isBare = (core: string): boolean => core.length < 2 || BARE.has(core);

/** Cores by their last two characters, so that an end finds the names that close with it. */
export interface FullerNames {
  /** The one fuller name of what a figure names only by its end, or null. */
  readonly of: (told: Told) => string | null;
}

/** Readies the names held: of the registry and of the figures of one place. */
export function fullerNames(cores: Iterable<string>): FullerNames {
  const byEnd = new Map<string, string[]>();
  for (const core of new Set(cores)) {
    if (core.length < 4 || isBare(core)) continue;
    const end = core.slice(-2);
    const known = byEnd.get(end);
    if (known === undefined) byEnd.set(end, [core]);
    else known.push(core);
  }
  return { of: (told) => fullerName(told, byEnd.get(told.key.core.slice(-2)) ?? []) };
}

/** Names whose further words stand in the sentence in front of the number; the longest, null where two are. */
function fullerName({ key, told }: Told, names: readonly string[]): string | null {
  const { core } = key;
  const before = told.sentence.quote.slice(0, Math.max(0, told.figure.start - told.sentence.start)).replace(/\s/g, "");
  const fitting = names.filter((name) => isToldBy(name, core, before, told.sentence.quote));
  const longest = Math.max(0, ...fitting.map((name) => name.length));
  const [best, second] = fitting.filter((name) => name.length === longest);
  return second === undefined ? (best ?? null) : null;
}

function isToldBy(name: string, core: string, before: string, sentence: string): boolean {
  if (name.length <= core.length || !name.endsWith(core)) return false;
  const rest = name.slice(0, -core.length);
  if (rest.length < 2 || !before.includes(rest)) return false;
  return isBare(core) || (core.length >= 3 && !sentence.includes(name));
}
