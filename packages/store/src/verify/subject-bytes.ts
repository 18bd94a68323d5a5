import type { CopiedRow } from "./copied-row.ts";
import { COLUMNS } from "./journal-records.ts";
import { type JsonTape, NONE, PASSED, SCALAR } from "./json-tape.ts";
import type { SubjectList } from "./subject-list.ts";
import { changeAfter, changeBefore, changeId, isGiven, type Payload } from "./summary-bytes.ts";

const COMMITMENT = Buffer.from('"commitment"');
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * Adds what `itemSubjects` tells of an entry about items: its subject, its items, their commitments and documents. Returns
 * false, having added nothing, where a text of these is no text or is not written as it is.
 */
export function addSubjects(tape: JsonTape, { changes }: Payload, about: EntryPlace, subjects: SubjectList): boolean {
  const { entry, seq, hasCommitments } = about;
  const first = tape.firsts[changes] as number;
  commitments.length = 0;
  for (let change = first; change !== NONE; change = tape.nexts[change] as number) {
    if (!isPlainText(tape, changeId(tape, change)) || (hasCommitments && isUntold(tape, change))) return false;
    const commitment = hasCommitments ? commitmentIn(tape, change) : NONE;
    if (commitment !== NONE && !isPlainText(tape, commitment)) return false;
    commitments.push(commitment);
  }
  subjects.begin(seq);
  subjects.add(entry.bytes, entry.start(COLUMNS.subject), entry.end(COLUMNS.subject));
  let place = 0;
  for (let change = first; change !== NONE; change = tape.nexts[change] as number) {
    const id = changeId(tape, change);
    const commitment = commitments[place++] as number;
    subjects.add(tape.bytes, (tape.starts[id] as number) + 1, (tape.ends[id] as number) - 1);
    if (commitment === NONE) continue;
    subjects.addCommitment(tape.bytes, (tape.starts[commitment] as number) + 1, (tape.ends[commitment] as number) - 1);
  }
  return true;
}

/** Of each change of the entry that is looked at; `NONE` without one. */
const commitments: number[] = [];

/** An entry about items. */
export interface EntryPlace {
  readonly entry: CopiedRow;
  readonly seq: number;
  /** Whether items of the noun may belong to commitments. */
  readonly hasCommitments: boolean;
}

/** Whether what tells the commitment of an item that was taken away was passed over. */
const isUntold = (tape: JsonTape, change: number): boolean =>
  !isGiven(tape, changeAfter(tape, change)) && tape.kinds[changeBefore(tape, change)] === PASSED;

/** What tells the commitment of an item, after a change or, once it was taken away, before it; `NONE` without one. */
function commitmentIn(tape: JsonTape, change: number): number {
  const after = changeAfter(tape, change);
  const commitment = tape.member(isGiven(tape, after) ? after : changeBefore(tape, change), COMMITMENT);
  return isGiven(tape, commitment) ? commitment : NONE;
}

/** Whether a value is a text that stands in JSON as it is. */
function isPlainText({ bytes, kinds, starts, ends }: JsonTape, node: number): boolean {
  if (kinds[node] !== SCALAR || bytes[starts[node] as number] !== QUOTE) return false;
  const end = ends[node] as number;
  for (let at = starts[node] as number; at < end; at++) if (bytes[at] === BACKSLASH) return false;
  return true;
}
