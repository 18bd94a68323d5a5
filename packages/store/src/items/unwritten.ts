import { type Entry, type ItemBody, isItemBody, type Noun, nounOf, type Stamp } from "@lantu/core/ledger";
import type { Connection } from "../database.ts";
import { insertEntries, type JournalEnd, journalEnd, type Line, sealTo } from "../ledger/append.ts";
import { keepItems } from "./keep.ts";

/** Changes that wait to be written at most: an act may be about thousands of items. */
const MOST = 2_000;

/**
 * Entries that are sealed to the end of the journal, which their transaction holds, and wait to be written together: each
 * question takes the database longer to be told than to answer.
 */
export class Unwritten {
  readonly #transaction: Connection;
  #end: JournalEnd | null = null;
  #entries: Entry[] = [];
  #lines: Line[] = [];
  #changed = new Map<Noun, Set<string>>();
  #changes = 0;

  constructor(transaction: Connection) {
    this.#transaction = transaction;
  }

  /** Whether an item of such a noun waits to be written. */
  has(noun: Noun): boolean {
    return this.#changed.has(noun);
  }

  /** Seals entries to the end of the journal. */
  async add(lines: readonly Line[], stamp: Stamp): Promise<readonly Entry[]> {
    if (lines.length === 0) return [];
    this.#end ??= await journalEnd(this.#transaction);
    const entries = sealTo(this.#end, lines, stamp);
    const { seq, hash } = entries.at(-1) ?? this.#end;
    this.#end = { ...this.#end, seq, hash };
    for (const [index, entry] of entries.entries()) {
      if (this.#changes > MOST || this.#changesAgain(entry)) await this.write();
      this.#note(entry);
      this.#entries.push(entry);
      this.#lines.push(...lines.slice(index, index + 1));
    }
    return entries;
  }

  /** Writes whatever waits: the entries by one statement, and by one for each noun what items became. */
  async write(): Promise<void> {
    if (this.#entries.length === 0) return;
    const [entries, lines] = [this.#entries, this.#lines];
    [this.#entries, this.#lines, this.#changed, this.#changes] = [[], [], new Map(), 0];
    await insertEntries(this.#transaction, entries, lines);
    const bodies = entries.filter((entry): entry is Entry & ItemBody => isItemBody(entry));
    const nouns = new Set(bodies.flatMap(({ kind }) => nounOf(kind) ?? []));
    for (const noun of nouns) {
      const about = bodies.filter(({ kind }) => nounOf(kind) === noun);
      await keepItems(this.#transaction, noun, about);
    }
  }

  /** A table takes one change of an item at a time. */
  #changesAgain(entry: Entry): boolean {
    const noun = nounOf(entry.kind);
    const changed = noun === null ? undefined : this.#changed.get(noun);
    return changed !== undefined && isItemBody(entry) && entry.payload.changes.some(({ id }) => changed.has(id));
  }

  #note(entry: Entry): void {
    const noun = nounOf(entry.kind);
    if (noun === null || !isItemBody(entry)) return;
    const changed = this.#changed.get(noun) ?? new Set();
    this.#changed.set(noun, changed);
    for (const { id } of entry.payload.changes) changed.add(id);
    this.#changes += entry.payload.changes.length;
  }
}
