import type { Entry } from "@lantu/core/ledger";
import type { Connection } from "../database.ts";
import { toldSummary } from "../items/line.ts";
import { journalHead } from "../ledger/append.ts";
import { entriesFrom } from "./told-entries.ts";

/** An entry as the file of a journal has it: whole, with what lists show of it. */
export type JournalFileLine = Entry & { readonly summary: Readonly<Record<string, unknown>> };

/** The journal as lines of JSON, in order, up to the entry that is the last when it begins. */
export async function* journalLines(connection: Connection): AsyncGenerator<string> {
  const { seq: end } = await journalHead(connection);
  for (let last = 0; last < end; ) {
    const entries = await entriesFrom(connection, last);
    for (const { entry, summary } of entries) {
      last = entry.seq;
      const line: JournalFileLine = { ...entry, summary: toldSummary(entry, summary) };
      if (last <= end) yield JSON.stringify(line);
    }
    if (entries.length === 0) return;
  }
}
