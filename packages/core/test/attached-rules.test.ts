import { describe, expect, test } from "vitest";
import type { Observed } from "../src/comparisons/index.ts";
import { CONCEPTS } from "../src/indicators/index.ts";
import { type Judgement, judge, type ToldOfPlace, type WorkFacts, withAttached } from "../src/judgements/index.ts";
import {
  type AttachedRule,
  attachedRuleFault,
  attachRule,
  type DecidingAttachedRule,
  detachRule,
  NO_ITEMS,
  type Person,
} from "../src/ledger/index.ts";
import { commitmentOf, judgeableOf, targetOf } from "./judgeable-fixture.ts";

const DOCUMENT = "d000000000001";
const WORDS = commitmentOf({ title: "居民收入", targetText: "稳步增长", period: "2025", quote: "居民收入稳步增长" });

const GROWTH: AttachedRule = {
  ...{ commitment: WORDS.id, rule: "growth", concept: "disposable-income", place: "岚江市", measure: "growth" },
  ...{ op: ">", value: 0, unit: "%", period: "2025" },
  ...{ reason: "年初部门会商", by: "p0000000000000001", name: "林一" },
};

const grown = (period: string, value: number, knownOn: string, more: Partial<Observed> = {}): Observed => ({
  ...{ concept: "disposable-income", place: { kind: "named", name: "岚江市" }, measure: "growth", breakdown: null },
  ...{ period, value, unit: "%", status: "final", source: "统计公报", knownOn, note: null },
  ...more,
});

const told = (observations: readonly Observed[]): ToldOfPlace => ({
  ...{ series: [], aboveSeries: [], observations, reconciliations: [], registry: CONCEPTS },
  documentDates: new Map([[DOCUMENT, "2025-01"]]),
});

function judged(
  rule: AttachedRule | null,
  observations: readonly Observed[],
  on: string,
  work: Partial<WorkFacts> = {},
) {
  const attached = rule === null ? null : { rule, version: 1, on: "2025-02-01" };
  const ruled = attached === null ? null : { commitment: WORDS, document: DOCUMENT, attached };
  const targets = withAttached([], ruled, () => told(observations), on);
  return judge(judgeableOf(targets, WORDS, { attached, ...work }), on);
}

const shown = ({ status, reason, basis }: Judgement): string => `${status} ${reason ?? "-"} ${basis}`;

describe("G42: a rule that a person attached to words", () => {
  const ROWS = [grown("2024", 5.1, "2025-01-25"), grown("2025", 4.8, "2026-01-25")];

  test("without it the words are not measurable as printed", () => {
    expect(shown(judged(null, ROWS, "2026-03-01"))).toBe("unknown not-measurable none");
  });

  test("with it they are judged by the number, and the judgement cites person, rule and version", () => {
    const judgement = judged(GROWTH, ROWS, "2026-03-01");
    expect(shown(judgement)).toBe("reached - number");
    expect(judgement.rule).toEqual({ id: "growth", version: 1 });
    expect(judgement.targets[0]?.attached).toEqual({
      ...{ rule: "growth", by: GROWTH.by, name: "林一", on: "2025-02-01", version: 1 },
      ...{ reason: "年初部门会商", isYearBefore: false },
    });
    expect(judgement.targets[0]?.target).toMatchObject({ text: "稳步增长", op: ">", value: 0, period: "2025" });
  });

  test("every judgement cites it, those that nothing is told for too", () => {
    for (const on of ["2025-03-01", "2026-01-10", "2026-12-01"]) {
      const { targets } = judged(GROWTH, [], on);
      expect(targets.map(({ attached }) => attached?.name)).toEqual(["林一"]);
    }
  });

  test("falls short where the number does", () => {
    const fell = [grown("2025", -0.3, "2026-01-25")];
    expect(shown(judged(GROWTH, fell, "2026-03-01"))).toBe("missed - number");
    expect(shown(judged({ ...GROWTH, op: ">=" }, [grown("2025", 0, "2026-01-25")], "2026-03-01"))).toBe(
      "reached - number",
    );
    expect(shown(judged(GROWTH, [grown("2025", 0, "2026-01-25")], "2026-03-01"))).toBe("missed - number");
  });

  test("“not below last year” is held against the number of the year before", () => {
    const level: AttachedRule = { ...GROWTH, rule: "level", measure: "amount", op: ">=", value: null, unit: "元" };
    const amount = { measure: "amount", unit: "元" } as const;
    const rows = [grown("2024", 51_000, "2025-01-25", amount), grown("2025", 52_400, "2026-01-25", amount)];
    const judgement = judged(level, rows, "2026-03-01");
    expect(shown(judgement)).toBe("reached - number");
    expect(judgement.targets[0]).toMatchObject({ target: { value: 51_000 }, attached: { isYearBefore: true } });
    expect(shown(judged(level, rows.slice(1), "2026-03-01"))).toBe("unknown other-series-missing none");
  });

  test("never takes the place of a number or a yardstick that is printed", () => {
    const printed = targetOf({ value: 300, period: "2025", past: ["2025 310 2026-01-20"] }, "2026-03-01");
    const attached = { rule: GROWTH, version: 1, on: "2025-02-01" };
    const ruled = { commitment: WORDS, document: DOCUMENT, attached };
    expect(withAttached([printed], ruled, () => told(ROWS), "2026-03-01")).toEqual([printed]);
  });

  test("knows nothing that was not known by the day", () => {
    expect(shown(judged(GROWTH, ROWS, "2026-01-10"))).toBe("not-due awaiting-publication calendar");
  });

  test("is the same in whatever order the statistics came, byte for byte", () => {
    const one = judged(GROWTH, ROWS, "2025-06-01");
    expect(JSON.stringify(judged(GROWTH, [...ROWS].reverse(), "2025-06-01"))).toBe(JSON.stringify(one));
  });
});

describe("who attaches a rule", () => {
  const person = (...grants: Person["grants"]): Person =>
    ({ id: GROWTH.by, name: "林一", account: "lin", unit: null, active: true, grants }) as Person;
  const held = (who: DecidingAttachedRule["who"]): DecidingAttachedRule => ({
    ...{ ...NO_ITEMS, who },
    commitments: new Map([
      [WORDS.id, { document: DOCUMENT, documentState: "published" as const, state: "accepted" as const }],
    ]),
  });
  const { by: _, name: __, ...wanted } = GROWTH;
  const as = (...grants: Person["grants"]) => held({ kind: "person", person: person(...grants) });
  const everywhere = { unit: null, document: null };

  test("a planner or a statistician, in their own name", () => {
    for (const role of ["planner", "statistician"] as const) {
      const outcome = attachRule(as({ role, ...everywhere }), wanted, GROWTH.by);
      expect(outcome).toMatchObject([
        { kind: "attached-rule.changed", subject: WORDS.id, payload: { changes: [{ after: GROWTH }] } },
      ]);
    }
  });

  test("nobody else, and no planner of another plan", () => {
    const refused = { code: "not-allowed" };
    expect(attachRule(as({ role: "supervisor", ...everywhere }), wanted, GROWTH.by)).toMatchObject(refused);
    const elsewhere = { role: "planner", unit: null, document: "d000000000002" } as const;
    expect(attachRule(as(elsewhere), wanted, GROWTH.by)).toMatchObject(refused);
    expect(detachRule(as({ role: "leader", ...everywhere }), WORDS.id, null)).toMatchObject(refused);
  });

  test("and only one that can judge such a number", () => {
    const faults = [
      [{ measure: "amount" }, "measure"],
      [{ unit: null }, "unit"],
      [{ period: "2021/2025" }, "period"],
      [{ rule: "average-growth" }, "period"],
      [{ value: null }, "value"],
      [{ rule: "ceiling", measure: "share", op: ">=" }, "op"],
    ] as const;
    for (const [change, field] of faults)
      expect(attachedRuleFault({ ...wanted, ...change })).toMatchObject({ params: { field } });
    expect(attachedRuleFault(wanted)).toBeNull();
  });
});

describe("a number of the unit's own", () => {
  const report = (period: string, value: number | null, done = false): WorkFacts["reports"][number] => ({
    report: {
      ...{ id: `${WORDS.id}@${period}`, commitment: WORDS.id, period, unit: "u1", state: "signed", answer: "progress" },
      ...{ done, value, narrative: "", evidence: [], blockers: [], filledBy: "a", checkedBy: "b", signedBy: "c" },
      returned: null,
    },
    ...{ version: 3, on: "2026-02-01" },
  });
  const rows = [grown("2025", 4.8, "2026-01-25")];
  const of = (...reports: WorkFacts["reports"]) => judged(GROWTH, rows, "2026-03-01", { reports });

  test("G41: that is not the statistics' number for the same time disagrees, and both are told", () => {
    expect(of(report("2025", 5.2))).toMatchObject({
      ...{ status: "reached", disagrees: true, reason: "said-against-data" },
      numberAgainst: { period: "2025", said: 5.2, told: 4.8, scale: "%", unit: "u1" },
    });
  });

  test("G41: that is it but for rounding does not", () => {
    expect(of(report("2025", 5))).toMatchObject({ disagrees: false });
    expect(of(report("2025", 4.8)).numberAgainst).toBeUndefined();
  });

  test("says nothing against a time nothing else is told of, nor once a later one agrees", () => {
    expect(of(report("2025-Q3", 7))).toMatchObject({ disagrees: false });
    expect(of(report("2025-Q3", 7), report("2025", 4.8))).toMatchObject({ disagrees: false });
    expect(of(report("2025", 5.2), report("2026-Q1", null))).toMatchObject({ disagrees: true });
  });

  test("is held against the printed unit of the target", () => {
    const target = targetOf({ value: 300, period: "2025", past: [] }, "2026-03-01");
    const [goal] = target.series?.points ?? [];
    if (target.series === null || goal === undefined) throw new Error("no series");
    const observed = {
      ...{
        ...goal,
        figure: "o",
        document: "",
        modality: "actual" as const,
        value: 31_000,
        quote: "31000",
        period: "2025",
      },
      origin: { kind: "observation", source: "", status: "final", knownOn: "2026-01-20", release: null, row: null },
    } as const;
    const series = {
      ...target.series,
      unit: "公顷",
      points: [
        { ...goal, unit: "公顷" },
        { ...observed, unit: "公顷" },
      ],
    };
    const one = { ...target, series };
    const work = { reports: [report("2025", 312)], printed: { figure: goal.figure, value: 300, unit: "平方公里" } };
    expect(judge(judgeableOf([one], {}, work), "2026-03-01").numberAgainst).toMatchObject({ said: 312, told: 310 });
    const same = { ...work, reports: [report("2025", 310)] };
    expect(judge(judgeableOf([one], {}, same), "2026-03-01").disagrees).toBe(false);
  });
});

describe("a deadline people set", () => {
  const task = { kind: "task", period: "2021/2025", deadline: null } as const;
  const on = (deadline: string | null, day: string) => judge(judgeableOf([], task, { deadline }), day);

  test("later than the printed one does not put the promise off", () => {
    expect(on("2027-12", "2026-09-01")).toMatchObject({
      ...{ status: "unknown", reason: "not-reported", due: "2025-12-31", ownDue: "2027-12-31" },
    });
  });

  test("earlier than the printed one is the pace people set: once it is over the deed is at risk, not missed", () => {
    expect(shown(on("2024-06", "2024-06-30"))).toBe("unknown no-signal none");
    expect(shown(on("2024-06", "2024-07-01"))).toBe("at-risk own-deadline-over calendar");
    expect(on("2024-06", "2024-07-01")).toMatchObject({ due: "2025-12-31", ownDue: "2024-06-30" });
  });

  test("is the day where the text tells none, a period by its last day", () => {
    const open = { kind: "task", period: null, deadline: null } as const;
    expect(judge(judgeableOf([], open, { deadline: "2026" }), "2026-05-01").due).toBe("2026-12-31");
  });

  test("moves no target that is a number, but for the stated weight once it is over", () => {
    const target = targetOf(
      { value: 300, period: "2025", past: ["2020 236 2021-01", "2021 252", "2022 268"] },
      "2023-06-30",
    );
    const plain = judge(judgeableOf([target]), "2023-06-30");
    expect(judge(judgeableOf([target], {}, { deadline: "2028" }), "2023-06-30")).toEqual({
      ...plain,
      ownDue: "2028-12-31",
    });
    const early = judge(judgeableOf([target], {}, { deadline: "2022" }), "2023-06-30");
    expect(early.due).toBe("2025-12-31");
    expect(early.signals).toMatchObject([{ kind: "own-deadline-over", weight: -0.4, since: "2022-12-31" }]);
  });
});
