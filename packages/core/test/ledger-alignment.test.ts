import { describe, expect, it } from "vitest";
import {
  type AlignmentVerdict,
  alignmentId,
  applyEntry,
  decide,
  EMPTY_LEDGER,
  type LedgerState,
} from "../src/ledger/index.ts";

const [from, to] = ["d1", "d2"];
const ID = alignmentId(from, to);

type Act = readonly (readonly [from: string, to: string, verdict: AlignmentVerdict["verdict"]])[];

/** The state after acts, and how many entries each made. */
function after(...acts: readonly Act[]): { readonly state: LedgerState; readonly entries: readonly number[] } {
  let state: LedgerState = EMPTY_LEDGER;
  const entries = acts.map((act) => {
    const verdicts = act.map(([first, second, verdict]) => ({ from: first, to: second, verdict }));
    const outcome = decide(state, { kind: "decide-alignment", from, to, verdicts });
    if ("kind" in outcome) throw new Error(outcome.code);
    state = outcome.reduce<LedgerState>(applyEntry, state);
    return outcome.length;
  });
  return { state, entries };
}

const held = ({ state }: ReturnType<typeof after>): readonly string[] =>
  [...(state.alignments?.get(ID)?.verdicts.values() ?? [])].map((one) => `${one.from}–${one.to} ${one.verdict}`);

describe("what people say of pairs of an alignment", () => {
  it.each([
    ["a pair is confirmed", [[["a", "x", "confirmed"]]], ["a–x confirmed"]],
    ["and rejected", [[["a", "x", "confirmed"]], [["a", "x", "rejected"]]], ["a–x rejected"]],
    ["and open again", [[["a", "x", "confirmed"]], [["a", "x", "open"]]], []],
    [
      "a commitment belongs to one other at most",
      [[["a", "x", "confirmed"]], [["a", "y", "confirmed"]]],
      ["a–y confirmed"],
    ],
    [
      "also within one act",
      [
        [
          ["a", "x", "confirmed"],
          ["b", "x", "confirmed"],
        ],
      ],
      ["b–x confirmed"],
    ],
    [
      "what is rejected stays beside what is confirmed",
      [
        [
          ["a", "x", "rejected"],
          ["a", "y", "confirmed"],
        ],
      ],
      ["a–x rejected", "a–y confirmed"],
    ],
  ] satisfies readonly (readonly [string, readonly Act[], readonly string[]])[])("%s", (_, acts, expected) => {
    expect(held(after(...acts))).toEqual(expected);
  });

  it("that changes nothing makes no entry", () => {
    expect(after([["a", "x", "confirmed"]], [["a", "x", "confirmed"]], [["b", "y", "open"]]).entries).toEqual([
      1, 0, 0,
    ]);
  });

  it("tells what stood before and after, so that it can be taken back", () => {
    const { state } = after([["a", "x", "confirmed"]]);
    const verdicts = [{ from: "a", to: "y", verdict: "confirmed" as const }];
    expect(decide(state, { kind: "decide-alignment", from, to, verdicts })).toMatchObject([
      {
        kind: "alignments.decided",
        subject: ID,
        payload: {
          decisions: [
            { from: "a", to: "x", before: "confirmed", after: "open" },
            { from: "a", to: "y", before: "open", after: "confirmed" },
          ],
        },
      },
    ]);
  });
});
