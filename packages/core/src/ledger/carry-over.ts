import { compareEditions, type EditionItem } from "../commitments/index.ts";
import type { Span } from "../text/index.ts";
import { canonical } from "./canonical.ts";
import type { NewReading } from "./command.ts";
import type { Carried } from "./entry.ts";
import type { CommitmentRecord } from "./record.ts";
import type { HeldCommitment } from "./state.ts";

/** What a new reading makes of the work of people. */
export interface Carry {
  readonly held: readonly HeldCommitment[];
  /** New proposals that an old commitment stands for. */
  readonly superseded: readonly string[];
  readonly carried: readonly Carried[];
}

/**
 * Words are the same place where the two stretches share at least half of what they cover together: a reader that cuts
 * one clause more or less still means the same sentence, one that joins two sentences does not.
 */
const SHARED = 0.5;

/** Carries over what people had worked on, in text order. */
export function carryOver(old: readonly HeldCommitment[], reading: NewReading): Carry {
  const counterpart = reading.sameText ? byPlace(reading.read.commitments) : byWords(old, reading.read.commitments);
  const held: HeldCommitment[] = [];
  const superseded: string[] = [];
  const carried: Carried[] = [];
  for (const one of old) {
    const now = counterpart(one.record);
    const [result, fate] = outcomeOf(one, now, reading);
    if (now !== null) superseded.push(now.id);
    if (result !== null) held.push({ ...result, version: one.version + 1 });
    carried.push({ from: one.record.id, to: result?.record.id ?? null, fate });
  }
  return { held, superseded, carried };
}

type Result = readonly [HeldCommitment | null, Carried["fate"]];

function outcomeOf(one: HeldCommitment, now: CommitmentRecord | null, reading: NewReading): Result {
  const own = one.edited || one.record.origin !== "reader" || one.state === "retired";
  if (own && (now !== null || reading.sameText)) return [replaced(one, reading), "kept"];
  if (now === null)
    return one.state === "rejected" || one.state === "retired" ? [null, "gone"] : [orphan(one, reading), "orphaned"];
  // The id stays: links to it were given out.
  const record = { ...now, id: one.record.id };
  if (saysTheSame(one.record, now)) return [{ ...one, record }, "kept"];
  return [{ ...one, record, state: "proposed", reviewed: false, opinions: [] }, "changed"];
}

/** What a person wrote stays as written; only its place in the outline may be another. */
function replaced(one: HeldCommitment, { places, sameText, characters }: NewReading): HeldCommitment {
  const spans = sameText ? one.record.spans : one.record.spans.map((span) => within(span, characters));
  return { ...one, record: { ...one.record, ...places.get(one.record.id), spans } };
}

function orphan(one: HeldCommitment, reading: NewReading): HeldCommitment {
  const { record } = replaced(one, reading);
  const doubt = { code: "place-lost", start: null, end: null } as const;
  const doubts = [...record.doubts.filter(({ code }) => code !== doubt.code), doubt];
  return { ...one, record: { ...record, origin: "person", doubts }, state: "proposed", reviewed: false };
}

type Counterpart = (record: CommitmentRecord) => CommitmentRecord | null;

/** The new proposal at the same place: each is given out once. */
function byPlace(now: readonly CommitmentRecord[]): Counterpart {
  const free = new Set(now);
  const starts = [...now].sort((a, b) => startOf(a) - startOf(b));
  return (record) => {
    const best = bestOf(
      starts.filter((one) => free.has(one) && startOf(one) < endOf(record) && endOf(one) > startOf(record)),
      record,
    );
    if (best !== null) free.delete(best);
    return best;
  };
}

function bestOf(candidates: readonly CommitmentRecord[], record: CommitmentRecord): CommitmentRecord | null {
  let best: CommitmentRecord | null = null;
  let most = SHARED;
  for (const one of candidates) {
    const share = one.id === record.id && sharedPart(one, record) >= SHARED ? 1 : sharedPart(one, record);
    if (share < most || (best !== null && share === most)) continue;
    best = one;
    most = share;
  }
  return best;
}

/** What two commitments' first stretches share of what they cover together, 0 to 1. */
function sharedPart(a: CommitmentRecord, b: CommitmentRecord): number {
  const shared = Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b));
  const together = Math.max(endOf(a), endOf(b)) - Math.min(startOf(a), startOf(b));
  return together <= 0 ? 0 : Math.max(0, shared) / together;
}

const startOf = ({ spans }: CommitmentRecord): number => spans[0]?.start ?? 0;
const endOf = ({ spans }: CommitmentRecord): number => spans[0]?.end ?? 0;

/** The new proposal with the same words, where the text itself has become another. */
function byWords(old: readonly HeldCommitment[], now: readonly CommitmentRecord[]): Counterpart {
  const changes = compareEditions(
    old.map(({ record }) => itemOf(record)),
    now.map(itemOf),
  );
  const byId = new Map(now.map((record) => [record.id, record]));
  const pairs = new Map(changes.map(({ from, to }) => [from, to]));
  return (record) => byId.get(pairs.get(record.id) ?? "") ?? null;
}

function itemOf({ id, kind, quote }: CommitmentRecord): EditionItem {
  return { id, kind, quote, numbers: [] };
}

/** A stretch that lies inside a text of so many characters. */
export function within({ start, end }: Span, characters: number): Span {
  const last = Math.max(1, characters);
  const from = Math.min(start, last - 1);
  return { start: from, end: Math.max(from + 1, Math.min(end, last)) };
}

/** Whether two records say the same, wherever they stand in the order of the document. */
function saysTheSame(a: HeldCommitment["record"], b: HeldCommitment["record"]): boolean {
  const said = ({ id: _, block, section, address, confidence, doubts, ...rest }: HeldCommitment["record"]) => rest;
  return canonical(said(a)) === canonical(said(b));
}
