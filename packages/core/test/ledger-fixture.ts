import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  applyEntry,
  type Command,
  type CommitmentRecord,
  commitmentId,
  commitmentPlace,
  type DescriptionRecord,
  type DocumentRead,
  decide,
  EMPTY_LEDGER,
  type Entry,
  type EntryBody,
  GENESIS,
  type LedgerState,
  seal,
} from "../src/ledger/index.ts";

/** Two documents of four commitments each are enough to show every way of the ledger. */
export const DOCUMENTS = ["d000000000001", "d000000000002"] as const;
export const COMMITMENTS = DOCUMENTS.flatMap((id) =>
  [10, 20, 30, 40].map((start) => commitmentId(id, commitmentPlace(start))),
);

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const unset = { value: null, quote: null, start: null, end: null, by: "text" } as const;

const description: DescriptionRecord = {
  title: { value: "规划纲要", quote: "规划纲要", start: 0, end: 4, by: "text" },
  kind: unset,
  place: unset,
  period: unset,
  review: unset,
  issuer: unset,
  date: unset,
};

export function record(document: string, start: number): CommitmentRecord {
  return {
    id: commitmentId(document, commitmentPlace(start)),
    kind: "task",
    nature: null,
    title: `建设${start}号桥`,
    quote: `建设${start}号桥。`,
    spans: [{ start, end: start + 8 }],
    block: 1,
    section: 1,
    address: "第一章 ¶1",
    period: "2021/2025",
    deadline: null,
    lead: [],
    cooperating: [],
    figures: [],
    targetText: null,
    stage: null,
    doubts: [],
    confidence: 0.9,
    origin: "reader",
  };
}

export function reading(document: string): DocumentRead {
  return {
    source: { sha256: "0".repeat(64), size: 9, fileName: "a.txt", format: "txt", encoding: "utf-8", pages: null },
    engine: "1",
    sample: false,
    description,
    counts: { commitments: 4 },
    commitments: [10, 20, 30, 40].map((start) => record(document, start)),
  };
}

const NO_CARRY = { added: [], standings: [], records: [], figures: [], opinions: [] };
const reason = fc.option(fc.constantFrom("重复", "不是承诺"), { nil: null });
const document = fc.constantFrom(...DOCUMENTS);

/** Any command, sensible or not: what does not fit is refused by `decide`. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  document.map((id): Command => ({ kind: "read", document: id, read: reading(id) })),
  fc
    .record({ document, title: fc.constantFrom("规划", "纲要", null) })
    .map((one): Command => ({ kind: "describe", document: one.document, changes: { title: one.title } })),
  document.map((id): Command => ({ kind: "publish", document: id })),
  fc.record({ document, of: document }).map((one): Command => ({ kind: "succeed", ...one, shared: 0.9, line: [] })),
  document.map((id): Command => ({ kind: "stand-alone", document: id })),
  document.map((id): Command => ({ kind: "part", document: id, carry: NO_CARRY })),
  fc.record({ document, reason }).map((one): Command => ({ kind: "withdraw", ...one })),
  document.map((id): Command => ({ kind: "restore", document: id })),
  fc.record({ document, reason }).map((one): Command => ({ kind: "discard", ...one })),
  fc
    .record({
      ids: fc.subarray(COMMITMENTS, { minLength: 1 }),
      decision: fc.constantFrom("accept", "reject", "reset"),
      reason,
    })
    .map((one): Command => ({ kind: "decide", ...one })),
  fc.record({ commitment: fc.constantFrom(...COMMITMENTS), title: fc.constantFrom("甲", "乙"), reason }).map(
    (one): Command => ({
      kind: "edit",
      commitment: one.commitment,
      changes: { title: one.title },
      reason: one.reason,
    }),
  ),
);

const some = fc.subarray(COMMITMENTS.slice(0, 4), { minLength: 1 });
const one = fc.constantFrom(...COMMITMENTS.slice(0, 4));
const added = (start: number): CommitmentRecord => ({
  ...record(DOCUMENTS[0], start),
  origin: "person",
  confidence: null,
});

/** Any act of a review of the first document. */
export const act: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ ids: some, decision: fc.constantFrom("accept", "reject", "reset"), reason })
    .map((given): Command => ({ kind: "decide", ...given })),
  fc
    .record({ commitment: one, title: fc.constantFrom("甲", "乙"), reason })
    .map(({ title, ...given }): Command => ({ kind: "edit", ...given, changes: { title } })),
  fc.record({ into: one, from: some, reason }).map((given): Command => ({ kind: "merge", ...given })),
  fc
    .record({ commitment: one, at: fc.constantFrom(50, 60), reason })
    .map(({ at, ...given }): Command => ({ kind: "split", ...given, parts: [added(at), added(at + 3)] })),
  fc.record({ at: fc.constantFrom(70, 80), reason }).map(
    ({ at, reason }): Command => ({
      ...{ kind: "add", record: added(at), reason },
    }),
  ),
  fc
    .record({
      reviewer: fc.constantFrom("王敏", "李强"),
      opinion: fc.constantFrom("accept", "reject"),
      ids: some,
      reason,
    })
    .map((given): Command => ({ kind: "opine", ...given })),
);

/** The entries that a run of commands leaves, with the state they amount to; refused commands leave none. */
export function run(commands: readonly Command[], from: LedgerState = EMPTY_LEDGER) {
  const bodies: EntryBody[] = [];
  let state = from;
  for (const one of commands) {
    const outcome = decide(state, one);
    if ("kind" in outcome) continue;
    for (const body of outcome) {
      state = applyEntry(state, body);
      bodies.push(body);
    }
  }
  return { bodies, state };
}

export function sealed(bodies: readonly EntryBody[]): Entry[] {
  const entries: Entry[] = [];
  for (const body of bodies) {
    const head = entries.at(-1) ?? GENESIS;
    entries.push(seal(head, body, { at: "2026-11-20T08:00:00Z", actor: "local" }, sha256));
  }
  return entries;
}

/** Both documents read. */
export const HELD = run(DOCUMENTS.map((id) => ({ kind: "read", document: id, read: reading(id) }))).state;
