import { describe, expect, it } from "vitest";
import { applyEntry, decide, EMPTY_LEDGER, type JudgementCommand, type LedgerState } from "../src/ledger/index.ts";

const ofFinding = (verdict: "open" | "explained" | "document-error" | "reading-error", note: string | null) =>
  ({ kind: "judge-finding", finding: "f1", judgement: { verdict, note }, documents: ["d1", "d2"] }) as const;
const ofTarget = (verdict: "open" | "confirmed" | "rejected", note: string | null = null) =>
  ({ kind: "judge-target", target: "d1:7", judgement: { verdict, note }, documents: ["d1"] }) as const;

/** The state after commands, and how many entries each made; a refused one makes its code. */
function after(...commands: readonly JudgementCommand[]) {
  let state: LedgerState = EMPTY_LEDGER;
  const made = commands.map((command) => {
    const outcome = decide(state, command);
    if ("kind" in outcome) return outcome.code;
    state = outcome.reduce<LedgerState>(applyEntry, state);
    return outcome.length;
  });
  return { made, held: [...(state.judgements ?? [])].map(([id, one]) => [id, one.verdict, one.note, one.version]) };
}

describe("what people say of findings and targets", () => {
  it.each([
    ["a finding is explained", [ofFinding("explained", "口径不同")], [1], [["f1", "explained", "口径不同", 1]]],
    ["not without a word why", [ofFinding("document-error", "  ")], ["invalid-request"], []],
    [
      "the same again changes nothing",
      [ofTarget("confirmed"), ofTarget("confirmed")],
      [1, 0],
      [["d1:7", "confirmed", null, 1]],
    ],
    [
      "what was said can be taken back, and the way there is counted",
      [ofFinding("reading-error", "看错一行"), ofFinding("open", null)],
      [1, 1],
      [["f1", "open", null, 2]],
    ],
    [
      "a finding and a target do not know each other",
      [ofTarget("rejected", "非本区指标"), ofFinding("explained", "修订")],
      [1, 1],
      [
        ["d1:7", "rejected", "非本区指标", 1],
        ["f1", "explained", "修订", 1],
      ],
    ],
  ] as const)("%s", (_, commands, made, held) => {
    expect(after(...commands)).toEqual({ made, held });
  });

  it("an entry tells what stood before", () => {
    const [first] = decide(EMPTY_LEDGER, ofTarget("confirmed")) as readonly { payload: object }[];
    expect(first?.payload).toEqual({
      before: { verdict: "open", note: null },
      after: { verdict: "confirmed", note: null },
      documents: ["d1"],
    });
  });
});
