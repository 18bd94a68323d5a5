import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../../specs/ledger/editions.json" with { type: "json" };
import {
  type Command,
  type CommitmentRecord,
  commitmentId,
  commitmentPlace,
  decide,
  type EntryBody,
  editionChanges,
  type FigureRecord,
  figureId,
  type HeldDocument,
  type LedgerState,
  type Revision,
} from "../src/ledger/index.ts";
import { act, DOCUMENTS, HELD, reading, record, run } from "./ledger-fixture.ts";

const [OLD, NOW] = DOCUMENTS;
const SUCCEED: Command = { kind: "succeed", document: NOW, of: OLD, shared: 0.97, line: [] };

const held = (state: LedgerState, id: string): HeldDocument => state.documents.get(id) ?? expect.fail(`no ${id}`);
const at = (document: string, start: number) => commitmentId(document, commitmentPlace(start));
const one = (state: LedgerState, id: string) =>
  held(state, id.slice(0, OLD.length)).commitments.get(id) ?? expect.fail(`no ${id}`);

/** What the ledger holds, apart from how often it was touched. */
function contents({ documents }: LedgerState) {
  return [...documents.values()].map(({ version: _, commitments, ...document }) => ({
    ...document,
    commitments: [...commitments.values()].map(({ version: _, ...rest }) => rest),
  }));
}

function carryOf(bodies: readonly EntryBody[]): Revision {
  for (const body of bodies) if (body.kind === "document.succeeded") return body.payload.carry;
  return expect.fail("nothing was carried over");
}

/** Both editions read, the new one with the quotes given by the place they stand at. */
function editions(quotes: Readonly<Record<string, string>>): LedgerState {
  const said = (start: number): CommitmentRecord => ({
    ...record(NOW, start),
    quote: quotes[start] ?? record(NOW, start).quote,
  });
  const read = { ...reading(NOW), commitments: [10, 20, 30, 40].map(said) };
  return run([
    { kind: "read", document: OLD, read: reading(OLD) },
    { kind: "read", document: NOW, read },
  ]).state;
}

describe("a new edition", () => {
  it.each(cases)("$name", ({ before, command, outcome }) => {
    const { state } = run(before as readonly Command[], HELD);
    expect(decide(state, command as Command)).toMatchObject(outcome);
  });

  it("takes over what people decided and corrected, and gives it back when it is none after all", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const { state } = run(acts, HELD);
        const { state: confirmed, bodies } = run([SUCCEED], state);
        for (const { from, to, relation } of editionChanges(held(state, OLD), held(state, NOW))) {
          if (from === null || to === null || (relation !== "kept" && relation !== "moved")) continue;
          const [before, now] = [one(state, from), one(confirmed, to)];
          if (before.reviewed && before.replacedBy.length === 0) {
            expect([now.state, now.reviewed]).toEqual([before.state, true]);
          }
          if (before.edited && before.state !== "retired") expect(now.record.title).toBe(before.record.title);
        }
        const back = run([{ kind: "part", document: NOW, carry: carryOf(bodies) }], confirmed).state;
        expect(contents(back)).toEqual(contents(state));
      }),
    );
  });

  it("names every commitment of both editions once", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const { state } = run(acts, HELD);
        const { state: confirmed } = run([SUCCEED], state);
        const { lineage } = held(confirmed, NOW);
        const anchors = lineage.kind === "edition" ? lineage.anchors : [];
        const standing = (id: string) =>
          [...held(state, id).commitments.values()].flatMap(({ state, replacedBy, record: { id } }) =>
            state === "retired" && replacedBy.length !== 1 ? [] : [id],
          );
        expect(anchors.flatMap(({ from }) => from ?? []).sort()).toEqual(standing(OLD).sort());
        expect(anchors.flatMap(({ to }) => to ?? []).sort()).toEqual(standing(NOW).sort());
      }),
    );
  });

  it("does not decide on other words by the old decision, but has them looked at first", () => {
    const state = editions({ 10: "重建10号桥两岸引道。", 20: "建设20号桥及引道。" });
    const decided = run([{ kind: "decide", decision: "accept", ids: [at(OLD, 20), at(OLD, 30)], reason: null }], state);
    const confirmed = run([SUCCEED], decided.state).state;
    expect(one(confirmed, at(NOW, 20))).toMatchObject({
      ...{ state: "proposed", reviewed: false, edited: false },
      record: { doubts: [{ code: "wording-changed", start: null, end: null }] },
    });
    expect(one(confirmed, at(NOW, 30))).toMatchObject({ state: "accepted", reviewed: true });
    expect(one(confirmed, at(NOW, 40))).toMatchObject({ state: "proposed", reviewed: false, record: { doubts: [] } });
  });

  it("leaves alone what people did with it before, and after", () => {
    const mine: Command = { kind: "decide", decision: "reject", ids: [at(NOW, 10)], reason: "重复" };
    const theirs: Command = { kind: "decide", decision: "accept", ids: [at(OLD, 10), at(OLD, 20)], reason: null };
    const confirmed = run([mine, theirs, SUCCEED], HELD);
    expect(one(confirmed.state, at(NOW, 10)).state).toBe("rejected");
    const after = run([{ ...mine, ids: [at(NOW, 20)] }], confirmed.state).state;
    const back = run([{ kind: "part", document: NOW, carry: carryOf(confirmed.bodies) }], after).state;
    expect(held(back, NOW).lineage).toEqual({ kind: "undecided" });
    expect([10, 20].map((start) => one(back, at(NOW, start)).state)).toEqual(["rejected", "rejected"]);
  });

  it("has merged what was merged", () => {
    const merge: Command = { kind: "merge", into: at(OLD, 20), from: [at(OLD, 10), at(OLD, 40)], reason: null };
    const { state } = run([merge, SUCCEED], HELD);
    for (const start of [10, 40]) {
      expect(one(state, at(NOW, start))).toMatchObject({ state: "retired", replacedBy: [at(NOW, 20)] });
    }
    expect(one(state, at(NOW, 20)).record.spans.map(({ start }) => start)).toEqual([20, 10, 40]);
  });

  it("that is published keeps what was published when it is no longer one", () => {
    const accept: Command = { kind: "decide", decision: "accept", ids: [at(OLD, 10)], reason: null };
    const reject: Command = { kind: "decide", decision: "reject", ids: [at(OLD, 20)], reason: "重复" };
    const confirmed = run([accept, reject, SUCCEED, { kind: "publish", document: NOW }], HELD);
    const back = run([{ kind: "part", document: NOW, carry: carryOf(confirmed.bodies) }], confirmed.state).state;
    expect(held(back, NOW)).toMatchObject({ state: "published", lineage: { kind: "undecided" } });
    expect(held(back, NOW).commitments).toEqual(held(confirmed.state, NOW).commitments);
  });

  it("takes over the correction of a figure for the one with the same words", () => {
    const figure = (document: string): FigureRecord => ({
      ...{ id: figureId(document, 12), start: 12, end: 15, quote: "10号", subject: "桥", value: 10, valueMax: null },
      ...{ unit: "号", op: "=", measure: "level", modality: "target", period: null, confidence: null },
    });
    const withFigure = (id: string) => {
      const document = held(HELD, id);
      const first = one(HELD, at(id, 10));
      const standing = { ...first, record: { ...first.record, figures: [figureId(id, 12)] } };
      return {
        ...document,
        figures: new Map([[figureId(id, 12), { record: figure(id), edited: false }]]),
        commitments: new Map(document.commitments).set(at(id, 10), standing),
      };
    };
    const state: LedgerState = { documents: new Map(DOCUMENTS.map((id) => [id, withFigure(id)])) };
    const correct: Command = {
      ...{ kind: "correct-figure", figure: figureId(OLD, 12), changes: { value: 1, unit: "座" }, reason: null },
    };
    const confirmed = run([correct, SUCCEED], state);
    expect(held(confirmed.state, NOW).figures.get(figureId(NOW, 12))).toMatchObject({
      ...{ edited: true, record: { id: figureId(NOW, 12), value: 1, unit: "座", subject: "桥" } },
    });
    const back = run([{ kind: "part", document: NOW, carry: carryOf(confirmed.bodies) }], confirmed.state).state;
    expect(held(back, NOW).figures).toEqual(held(state, NOW).figures);
  });

  it("keeps units the new text names where it names them, and the others without a place", () => {
    const lead = [{ name: "市水务局", start: 3, end: 7 }];
    const edit: Command = { kind: "edit", commitment: at(OLD, 10), changes: { lead, deadline: "2025" }, reason: null };
    const { record: after } = one(run([edit, SUCCEED], HELD).state, at(NOW, 10));
    expect(after).toMatchObject({ lead: [{ name: "市水务局", start: null, end: null }], deadline: "2025" });
  });
});
