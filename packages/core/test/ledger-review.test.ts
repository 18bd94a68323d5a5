import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementOf,
  type Command,
  type CommitmentRecord,
  decide,
  type Entry,
  type EntryBody,
  type FigureRecord,
  type HeldDocument,
  idsOf,
  type LedgerState,
  type NewReading,
  NO_CHOICES,
} from "../src/ledger/index.ts";
import { act, COMMITMENTS, DOCUMENTS, HELD, reading, record, run, sealed } from "./ledger-fixture.ts";

const [DOCUMENT] = DOCUMENTS;
const [A = "", B = "", C = "", D = ""] = COMMITMENTS;
const TWO = run([{ kind: "set-reviewers", document: DOCUMENT, reviewers: 2 }], HELD).state;

const held = (state: LedgerState): HeldDocument => state.documents.get(DOCUMENT) ?? expect.fail("no document");
const one = (state: LedgerState, id: string) => held(state).commitments.get(id) ?? expect.fail(`no ${id}`);
const undo = (entry: EntryBody): Command => ({ kind: "undo", document: DOCUMENT, entry: sealed([entry])[0] as Entry });
const at = (place: number, spans: CommitmentRecord["spans"]): CommitmentRecord => ({
  ...record(DOCUMENT, place),
  ...{ spans, origin: "person", confidence: null },
});

/** What a document holds, apart from how often it was touched; what was taken back again counts as never there. */
function contents(state: LedgerState) {
  const commitments = [...held(state).commitments.values()]
    .filter(({ state, replacedBy }) => state !== "retired" || replacedBy.length > 0)
    .map(({ version: _, ...rest }) => rest)
    .map((rest) => ({ ...rest, opinions: [...rest.opinions].sort((a, b) => a.reviewer.localeCompare(b.reviewer)) }));
  return { commitments, figures: held(state).figures };
}

describe("undo", () => {
  it("takes back any act whatever it was, and an undoing undone does it again", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), act, fc.constantFrom(HELD, TWO), (before, last, start) => {
        const { state } = run(before, start);
        const { bodies, state: after } = run([last], state);
        let now = after;
        const undone: EntryBody[] = [];
        for (const body of bodies.toReversed()) {
          const step = run([undo(body)], now);
          undone.push(...step.bodies);
          now = step.state;
        }
        expect(undone).toHaveLength(bodies.length);
        expect(contents(now)).toEqual(contents(state));
        for (const body of undone.toReversed()) now = run([undo(body)], now).state;
        expect(contents(now)).toEqual(contents(after));
      }),
    );
  });

  it("is refused where somebody has gone on from what was done", () => {
    const accept: Command = { kind: "decide", ids: [A, B], decision: "accept", reason: null };
    const { bodies, state } = run([accept, { kind: "decide", ids: [B], decision: "reject", reason: "重复" }], HELD);
    const outcome = decide(state, undo(bodies[0] as EntryBody));
    expect(outcome).toMatchObject({ kind: "refusal", code: "changed-since", params: { id: B } });
  });

  it("is refused for what does not tell what stood before", () => {
    const old: EntryBody = { kind: "commitment.accepted", subject: DOCUMENT, payload: { ids: [A], reason: null } };
    expect(decide(HELD, undo(old))).toMatchObject({ code: "not-undoable" });
  });

  it("of a bulk decision brings every item back to how it stood, in one entry", () => {
    const first = run([{ kind: "decide", ids: [A], decision: "accept", reason: null }], HELD).state;
    const bulk = run([{ kind: "decide", ids: [A, B, C, D], decision: "reject", reason: "重复" }], first);
    expect(bulk.bodies).toHaveLength(1);
    const back = run([undo(bulk.bodies[0] as EntryBody)], bulk.state);
    expect(back.bodies).toHaveLength(1);
    expect([A, B, C, D].map((id) => one(back.state, id).state)).toEqual([
      "accepted",
      "proposed",
      "proposed",
      "proposed",
    ]);
  });
});

describe("merging", () => {
  const { state, bodies } = run([{ kind: "merge", into: B, from: [C, B, D], reason: null }], HELD);

  it("joins the words, and the others point to the one that stays", () => {
    expect(one(state, B).record.spans).toEqual([B, C, D].flatMap((id) => one(HELD, id).record.spans));
    for (const id of [C, D]) expect(one(state, id)).toMatchObject({ state: "retired", replacedBy: [B] });
    expect(bodies[0]?.kind).toBe("commitment.merged");
  });

  it("is refused with itself alone, and with what is retired already", () => {
    expect(decide(HELD, { kind: "merge", into: B, from: [B], reason: null })).toMatchObject({
      code: "invalid-request",
    });
    expect(decide(state, { kind: "merge", into: A, from: [C], reason: null })).toMatchObject({ code: "conflict" });
  });
});

describe("splitting", () => {
  const parts = [at(50, [{ start: 50, end: 53 }]), at(53, [{ start: 53, end: 58 }])];
  it("puts accepted parts in the place of the whole", () => {
    const { state } = run([{ kind: "split", commitment: A, parts, reason: null }], HELD);
    expect(one(state, A)).toMatchObject({ state: "retired", replacedBy: parts.map(({ id }) => id) });
    for (const { id } of parts) expect(one(state, id)).toMatchObject({ state: "accepted", reviewed: true, version: 1 });
  });

  it("needs two parts that stand on text", () => {
    for (const wrong of [parts.slice(0, 1), [parts[0], at(60, [])]]) {
      const command = { kind: "split", commitment: A, parts: wrong, reason: null } as Command;
      expect(decide(HELD, command)).toMatchObject({ code: "invalid-request" });
    }
  });
});

describe("a corrected figure", () => {
  const figure: FigureRecord = {
    ...{ id: `${DOCUMENT}-fa`, start: 10, end: 12, quote: "10", subject: "桥", value: 10, valueMax: null, unit: "座" },
    ...{ op: "=", measure: "delta", modality: "target", period: "2025", confidence: null },
  };
  const standing = { ...one(HELD, A), record: { ...one(HELD, A).record, figures: [figure.id] } };
  const document = {
    ...held(HELD),
    figures: new Map([[figure.id, { record: figure, edited: false }]]),
    commitments: new Map(held(HELD).commitments).set(A, standing),
  };
  const state: LedgerState = { documents: new Map([[DOCUMENT, document]]) };
  const command: Command = {
    kind: "correct-figure",
    figure: figure.id,
    changes: { value: 12, unit: "座" },
    reason: null,
  };

  it("is recorded with what really changes, and counts for what stands on it", () => {
    const after = run([command], state);
    expect(after.bodies[0]).toMatchObject({
      kind: "figure.edited",
      subject: figure.id,
      payload: { before: { value: 10 }, after: { value: 12 } },
    });
    expect(held(after.state).figures.get(figure.id)).toMatchObject({ edited: true, record: { value: 12 } });
    expect(one(after.state, A).version).toBe(standing.version + 1);
    const back = run([undo(after.bodies[0] as EntryBody)], after.state).state;
    expect(held(back).figures).toEqual(document.figures);
  });
});

describe("two reviewers", () => {
  const opine = (reviewer: string, opinion: "accept" | "reject", ids: readonly string[]): Command => ({
    ...{ kind: "opine", reviewer, opinion, ids, reason: null },
  });

  it("decide by agreeing; what they do not agree on waits for a third act with a reason", () => {
    const { state, bodies } = run(
      [opine("王敏", "accept", [A, B]), opine("李强", "accept", [A]), opine("李强", "reject", [B])],
      TWO,
    );
    expect(one(state, A).state).toBe("accepted");
    expect(one(state, B).state).toBe("proposed");
    expect(bodies.find(({ kind }) => kind === "commitment.accepted")?.payload).toMatchObject({
      ids: [A],
      agreed: true,
    });
    const settle: Command = { kind: "decide", ids: [B], decision: "reject", reason: null };
    expect(decide(state, settle)).toMatchObject({ code: "reason-needed" });
    expect(one(run([{ ...settle, reason: "不是承诺" }], state).state, B).state).toBe("rejected");
  });

  it("are not overtaken by one of them, and nobody else joins in", () => {
    const { state } = run([opine("王敏", "accept", [A])], TWO);
    const alone: Command = { kind: "decide", ids: [A], decision: "accept", reason: "快" };
    expect(decide(state, alone)).toMatchObject({ code: "opinions-open" });
    const both = run([opine("李强", "reject", [A])], state).state;
    expect(decide(both, opine("赵云", "accept", [A]))).toMatchObject({ code: "opinion-closed" });
    expect(decide(HELD, opine("王敏", "accept", [A]))).toMatchObject({ code: "conflict" });
  });

  it("may change an opinion until the other has spoken", () => {
    const { state } = run([opine("王敏", "accept", [A]), opine("王敏", "reject", [A])], TWO);
    expect(one(state, A).opinions).toEqual([{ reviewer: "王敏", opinion: "reject", reason: null }]);
    const both = run([opine("李强", "accept", [A])], state).state;
    expect(decide(both, opine("王敏", "accept", [A]))).toMatchObject({ code: "opinion-closed" });
  });
});

describe("the agreement of two reviewers", () => {
  const pair = (a: "accept" | "reject", b: "accept" | "reject") => ({
    opinions: [
      { reviewer: "甲", opinion: a, reason: null },
      { reviewer: "乙", opinion: b, reason: null },
    ],
  });
  const table = (yesYes: number, yesNo: number, noYes: number, noNo: number) => [
    ...Array.from({ length: yesYes }, () => pair("accept", "accept")),
    ...Array.from({ length: yesNo }, () => pair("accept", "reject")),
    ...Array.from({ length: noYes }, () => pair("reject", "accept")),
    ...Array.from({ length: noNo }, () => pair("reject", "reject")),
  ];

  it("is Cohen's kappa: 20 yes, 15 no, 5 and 10 apart give 0.4", () => {
    const { n, agreed, percent, kappa } = agreementOf(table(20, 5, 10, 15));
    expect({ n, agreed, percent }).toEqual({ n: 50, agreed: 35, percent: 0.7 });
    expect(kappa).toBeCloseTo(0.4, 10);
  });

  it("is undefined where nobody spoke twice, or where all say the same", () => {
    expect(agreementOf([{ opinions: [] }])).toEqual({ n: 0, agreed: 0, percent: null, kappa: null });
    expect(agreementOf(table(7, 0, 0, 0))).toEqual({ n: 7, agreed: 7, percent: 1, kappa: null });
  });

  it("is at most 1, and 1 where all agree on both answers", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (a, b, c, d) => {
        const { kappa } = agreementOf(table(a, b, c, d));
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1 + 1e-9);
        expect(agreementOf(table(a + 1, 0, 0, d + 1)).kappa).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("reading again", () => {
  const again = (commitments: readonly CommitmentRecord[], changes: Partial<NewReading> = {}): Command => ({
    kind: "reread",
    document: DOCUMENT,
    reading: {
      ...{ cause: "repair", choices: { ...NO_CHOICES, keep: [{ start: 3, end: 4 }] }, figures: [] },
      ...{ sameText: true, characters: 100, places: new Map() },
      read: { ...reading(DOCUMENT), engine: "2", commitments },
      ...changes,
    },
  });
  const now = (id: string, changes: Partial<CommitmentRecord> = {}): CommitmentRecord => ({
    ...one(HELD, id).record,
    ...changes,
  });
  const worked = run(
    [
      { kind: "decide", ids: [A, B], decision: "accept", reason: null },
      { kind: "edit", commitment: C, changes: { title: "由人改过" }, reason: null },
      { kind: "decide", ids: [D], decision: "reject", reason: "重复" },
      { kind: "add", record: at(70, [{ start: 70, end: 75 }]), reason: null },
    ],
    HELD,
  ).state;
  const mine = at(70, []).id;

  it("keeps what people did where the words still stand", () => {
    const { state, bodies } = run([again([now(A), now(B), now(C), now(D)])], worked);
    for (const id of [A, B, C, D, mine]) {
      expect(one(state, id)).toEqual({ ...one(worked, id), version: one(worked, id).version + 1 });
    }
    expect(held(state)).toMatchObject({ engine: "2", choices: { keep: [{ start: 3, end: 4 }] } });
    const { carried } = (bodies[0] as Extract<EntryBody, { kind: "document.reread" }>).payload;
    expect(carried.map(({ fate }) => fate)).toEqual(["kept", "kept", "kept", "kept", "kept"]);
  });

  it("asks again about what is read otherwise, and keeps as a person's own what is no longer found", () => {
    const { state, bodies } = run([again([now(A, { period: "2030" })])], worked);
    expect(one(state, A)).toMatchObject({ state: "proposed", reviewed: false, record: { period: "2030" } });
    expect(one(state, B)).toMatchObject({ state: "proposed", record: { origin: "person", quote: now(B).quote } });
    expect(one(state, B).record.doubts.map(({ code }) => code)).toEqual(["place-lost"]);
    expect(one(state, C).record.title).toBe("由人改过");
    expect(held(state).commitments.has(D)).toBe(false);
    const { carried } = (bodies[0] as Extract<EntryBody, { kind: "document.reread" }>).payload;
    expect(carried.map(({ fate }) => fate)).toEqual(["changed", "orphaned", "kept", "gone", "kept"]);
  });

  it("finds the words again where the text itself is another, and keeps their ids", () => {
    const moved = {
      ...record(DOCUMENT, 90),
      quote: now(A).quote,
      title: now(A).title,
      spans: [{ start: 90, end: 98 }],
    };
    const { state } = run([again([moved], { sameText: false, cause: "encoding", characters: 98 })], worked);
    expect(one(state, A).record).toMatchObject({ id: A, spans: [{ start: 90, end: 98 }] });
    expect(held(state).commitments.has(moved.id)).toBe(false);
  });

  it("loses nothing a person entered, whatever is read", () => {
    const reread = fc.subarray([A, B, C, D]).map((ids) => again(ids.map((id) => now(id))));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), reread, (acts, command) => {
        const before = run(acts, HELD).state;
        const after = run([command], before).state;
        for (const { record, edited, state } of held(before).commitments.values()) {
          if (!edited && record.origin === "reader") continue;
          if (state !== "rejected" && state !== "retired")
            expect(held(after).commitments.get(record.id)?.record.title).toBe(record.title);
        }
      }),
    );
  });

  it("is for documents that wait for review", () => {
    const published = run([{ kind: "publish", document: DOCUMENT }], worked).state;
    expect(decide(published, again([]))).toMatchObject({ code: "import-not-in-review" });
  });
});

describe("a revision", () => {
  it("names everything it is about", () => {
    const { bodies } = run([{ kind: "merge", into: B, from: [C], reason: null }], HELD);
    const { revision } = (bodies[0] as Extract<EntryBody, { kind: "commitment.merged" }>).payload;
    expect(idsOf(revision).toSorted()).toEqual([B, C].toSorted());
  });
});
