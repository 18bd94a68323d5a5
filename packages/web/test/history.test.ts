import type { JournalEntry } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type History, historyOf } from "../src/workbench/review/history.ts";

type Told = readonly [kind: string, summary?: JournalEntry["summary"], subject?: string];

/** Lines as the journal lists them, newest first, from what happened in order; numbered from 1. */
const journal = (told: readonly Told[]): readonly JournalEntry[] =>
  told
    .map(([kind, summary = {}, subject = "dplan-c1"], index) => ({
      ...{ seq: index + 1, at: "2026-01-01T00:00:00.000Z", actor: "local", kind, subject, summary },
      ...{ hash: "", previous: "" },
    }))
    .toReversed();
const history = (told: readonly Told[], reviewer: string | null = null): History => historyOf(journal(told), reviewer);
const seqs = ({ done, undone }: History) => [done.map((step) => step.seqs), undone.map((step) => step.seqs)];

const READ: Told = ["document.read", {}, "dplan"];
const accepted = (ids: readonly string[], rest: JournalEntry["summary"] = {}): Told => [
  "commitment.accepted",
  { count: ids.length, ids, ...rest },
  "dplan",
];
const undone = (seq: number): Told => ["review.undone", { seq, act: "commitment.accepted" }, "dplan"];
const opinion = (reviewer: string): Told => ["opinion.given", { reviewer, count: 1, ids: ["dplan-c1"] }, "dplan"];

describe("what the journal tells can be taken back", () => {
  test("is every act of a reviewer, with its item and how many it was about", () => {
    const { done } = history([
      READ,
      accepted(["dplan-c1", "dplan-c2"]),
      ["commitment.edited", { after: { title: "名称" } }],
      ["commitment.edited", { after: { spans: [] } }],
      ["figure.edited", {}, "dplan-f9"],
      ["document.described", {}, "dplan"],
    ]);
    expect(done).toEqual([
      { name: "accept", id: "dplan-c1", count: 2, seqs: [2] },
      { name: "edit", id: "dplan-c1", count: 1, seqs: [3] },
      { name: "border", id: "dplan-c1", count: 1, seqs: [4] },
      { name: "figure", id: "", count: 1, seqs: [5] },
    ]);
  });

  test.each<[string, readonly Told[], readonly (readonly number[])[], readonly (readonly number[])[]]>([
    ["an act taken back can be done again", [READ, accepted(["a"]), undone(2)], [], [[3]]],
    ["done again it can be taken back", [READ, accepted(["a"]), undone(2), undone(3)], [[4]], []],
    ["a new act forgets what was taken back", [READ, accepted(["a"]), undone(2), accepted(["b"])], [[4]], []],
    ["a new reading ends it all", [READ, accepted(["a"]), ["document.reread", {}, "dplan"]], [], []],
    ["publishing rejects no act", [accepted(["a"], { reason: "proposal-unconfirmed" })], [], []],
    ["of an act before the first line nothing is known", [undone(99), accepted(["a"])], [[2]], []],
  ])("%s", (_, told, done, again) => {
    expect(seqs(history(told))).toEqual([done, again]);
  });

  test("of two reviewers is one's own opinion, with the decision it brought about", () => {
    const told = [opinion("王敏"), opinion("李强"), accepted(["dplan-c1"], { agreed: true })];
    expect(seqs(history(told, "李强"))).toEqual([[[2, 3]], []]);
    expect(seqs(history(told, "王敏"))).toEqual([[[1]], []]);
    expect(seqs(history([...told, undone(3), undone(2)], "李强"))).toEqual([[], [[4, 5]]]);
  });

  test("names no entry twice, however acts and undoings follow each other", () => {
    const steps = fc.array(fc.oneof(fc.constant(0), fc.nat(30)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (given) => {
        const all = seqs(history(given.map((of) => (of === 0 ? accepted(["a"]) : undone(of))))).flat(2);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
