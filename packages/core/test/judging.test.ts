import { describe, expect, test } from "vitest";
import deeds from "../../../specs/judgements/deeds.json" with { type: "json" };
import statuses from "../../../specs/judgements/status.json" with { type: "json" };
import {
  type DatedReport,
  type Judgement,
  judge,
  judgeTarget,
  RULES,
  ruleOn,
  type WorkFacts,
} from "../src/judgements/index.ts";
import type { WorkStep } from "../src/ledger/index.ts";
import { type CaseTarget, commitmentOf, judgeableOf, targetOf } from "./judgeable-fixture.ts";

const told = ({ status, reason, basis }: Pick<Judgement, "status" | "reason" | "basis">): string =>
  `${status} ${reason ?? "-"} ${basis}`;

describe("a target", () => {
  test.each(statuses.cases)("$what", (one) => {
    const target = one.target as CaseTarget;
    for (const line of one.days) {
      const [on = ""] = line.split(" ");
      const judgement = judge(judgeableOf([targetOf(target, on)]), on);
      expect(`${on} ${told(judgement)}`).toBe(line);
    }
    if (!("pace" in one) || one.pace === undefined) return;
    const last = (one.days.at(-1) ?? "").split(" ")[0] ?? "";
    const { pace } = judgeTarget(targetOf(target, last), last).judgement;
    expect(pace?.expected?.value).toBeCloseTo(one.pace.expected, 2);
    expect(pace?.made).toBeCloseTo(one.pace.made, 2);
    expect(pace?.needed).toBeCloseTo(one.pace.needed, 2);
    expect(pace?.share).toBeCloseTo(one.pace.share, 3);
  });
});

describe("a plan for a year that tells the year before beside it", () => {
  const at = (period: string, value: number, past: readonly string[]) => {
    const target = targetOf({ value, period, past }, "2025-03-01");
    return { ...target, reconciliation: { ...target.reconciliation, id: period } };
  };
  const before = at("2024", 36, ["2023 34.1", "2024 35.3 2025-01-10"]);
  const own = at("2025", 37, ["2023 34.1", "2024 35.3 2025-01-10"]);

  test("is judged by its own year, with the year before shown after it", () => {
    const { status, due, targets } = judge(judgeableOf([before, own], { period: "2025" }), "2025-03-01");
    expect({ status, due }).toEqual({ status: "at-risk", due: "2025-12-31" });
    expect(targets.map(({ id, status: each }) => `${id} ${each}`)).toEqual(["2025 at-risk", "2024 missed"]);
  });

  test("is judged by the year before where it tells nothing else", () => {
    const { status, due } = judge(judgeableOf([before], { period: "2025" }), "2025-03-01");
    expect({ status, due }).toEqual({ status: "missed", due: "2024-12-31" });
  });
});

interface CaseReport {
  readonly period: string;
  readonly on: string;
  readonly done: boolean;
  readonly evidence?: number;
  readonly beside?: string;
  readonly answer?: "progress" | "no-progress";
  readonly state?: "filled" | "signed";
  readonly blockers?: readonly (string | null)[];
}

interface CaseWork {
  readonly reports?: readonly CaseReport[];
  readonly steps?: readonly { readonly due: string; readonly done: string | null }[];
  readonly overdue?: WorkFacts["overdue"];
}

const COMMITMENT = commitmentOf({ kind: "task" });

function workOf({ reports = [], steps = [], overdue = [] }: CaseWork, on: string): Partial<WorkFacts> {
  return {
    overdue,
    steps: steps.map(({ due, done }, order): WorkStep => {
      const id = `t${order}`;
      return {
        ...{ id, commitment: COMMITMENT.id, parent: null, kind: "milestone", title: "", unit: null, starts: null, due },
        ...{ after: [], proof: null, done, order },
      };
    }),
    reports: reports.filter((one) => one.on <= on).map(reportOf),
  };
}

function reportOf({
  period,
  on,
  done,
  beside,
  state = "signed",
  answer = "progress",
  ...more
}: CaseReport): DatedReport {
  const { evidence = 0, blockers = [] } = more;
  const id = [COMMITMENT.id, period, ...(beside === undefined ? [] : [beside])].join("@");
  const links = Array.from(
    { length: evidence },
    () => ({ kind: "link", url: "https://example.org", title: null }) as const,
  );
  const report = {
    ...{ id, commitment: COMMITMENT.id, period, unit: beside ?? "u0000000000000001", state, answer, done, value: null },
    ...{ narrative: "", evidence: links, filledBy: "a", checkedBy: "b", signedBy: "c", returned: null },
    blockers: blockers.map((until) => ({ what: "", unit: null, until })),
  };
  return { report, version: 3, on };
}

describe("what is to be done", () => {
  test.each(deeds.cases)("$what", ({ work, days }) => {
    for (const line of days) {
      const [on = ""] = line.split(" ");
      const judgement = judge(judgeableOf([], { kind: "task" }, workOf(work as CaseWork, on)), on);
      expect(`${on} ${told(judgement)}`).toBe(line);
    }
  });

  test("is the same in whatever order reports, steps and words came, byte for byte", () => {
    const all = deeds.cases.map(({ work }) => work as CaseWork);
    const work: CaseWork = {
      reports: all.flatMap(({ reports = [] }) => reports).map((one, at) => ({ ...one, beside: `u${at}` })),
      steps: all.flatMap(({ steps = [] }) => steps),
      overdue: [2022, 2021].map((year) => ({ period: String(year), due: `${year + 1}-01-31` })),
    };
    const facts = workOf(work, "2026-06-30");
    const words = [1, 2, 3].map((start) => ({
      ...{
        target: null,
        document: "d2",
        start,
        end: start + 1,
        quote: "",
        period: null,
        reached: false,
        expected: false,
      },
    }));
    const one = { ...judgeableOf([], { kind: "task" }, facts), documentsSay: words };
    const turned = {
      ...one,
      documentsSay: [...words].reverse(),
      work: {
        ...one.work,
        reports: [...one.work.reports].reverse(),
        steps: [...one.work.steps].reverse(),
        overdue: [...one.work.overdue].reverse(),
      },
    };
    expect(JSON.stringify(judge(turned, "2026-06-30"))).toBe(JSON.stringify(judge(one, "2026-06-30")));
  });

  test("is no longer promised once an act says so", () => {
    const one = { ...judgeableOf([], { kind: "task" }), withdrawn: { by: "superseded", act: "d2" } as const };
    expect(told(judge(one, "2023-06-30"))).toBe("withdrawn superseded deed");
  });
});

describe("what is promised in words", () => {
  test("G42: steadily growing is not measurable as printed", () => {
    const one = judgeableOf([], { kind: "indicator", targetText: "稳步增长" });
    expect(told(judge(one, "2025-06-30"))).toBe("unknown not-measurable none");
  });
});

describe("the word of the unit", () => {
  const target = targetOf(
    { op: ">", value: 300, period: "2025", past: ["2020 236 2021-01", "2021 252", "2024 263 2025-01"] },
    "2025-01-31",
  );
  const done = workOf({ reports: [{ period: "2024", on: "2025-01-10", done: true, evidence: 1 }] }, "2025-01-31");

  test("G41: stands beside the data and never decides where a number was promised", () => {
    const judgement = judge(judgeableOf([target], {}, done), "2025-01-31");
    expect(judgement).toMatchObject({
      status: "off-track",
      basis: "forecast",
      disagrees: true,
      unitSays: { done: true, version: 3 },
    });
  });

  test("G41: alone it leaves a number unknown, by statement only", () => {
    const silent = targetOf({ op: ">", value: 300, period: "2025", past: [] }, "2026-09-01");
    const judgement = judge(judgeableOf([silent], {}, done), "2026-09-01");
    expect(told(judgement)).toBe("unknown statement-only none");
  });
});

describe("the word of a document", () => {
  const target = targetOf({ op: ">", value: 300, period: "2025", past: ["2025 300 2026-02-01"] }, "2026-06-30");
  const said = (period: string, reached: boolean, expected = false) => ({
    ...{ target: target.reconciliation.id, document: "d2", start: 0, end: 1, quote: "" },
    ...{ period, reached, expected },
  });
  const disagrees = (...documentsSay: readonly ReturnType<typeof said>[]) =>
    judge({ ...judgeableOf([target]), documentsSay }, "2026-06-30").disagrees;

  test("G41: that the last year was reached stands against a number that falls short", () => {
    expect(disagrees(said("2025", true))).toBe(true);
  });

  test("that an earlier year went well, that it is expected or that it was missed contradicts nothing", () => {
    expect(disagrees(said("2024", true), said("2025", true, true), said("2025", false))).toBe(false);
  });
});

describe("a path people laid", () => {
  test("tells what should be there by now instead of the straight way, in the unit it was laid in", () => {
    const target = targetOf(
      { op: ">=", value: 300, period: "2025", past: ["2020 200 2021-01", "2021 210"] },
      "2021-12-31",
    );
    const years = [2021, 2022, 2023, 2024, 2025].map((year, at) => ({ year, value: 210 + at * 22.5 }));
    const base = { year: 2020, value: 200 };
    const path = { commitment: "", kind: "level", rule: "back", unit: "个", base, target: 300, years } as const;
    const [laid, straight] = [{ path }, {}].map((work) => judge(judgeableOf([target], {}, work), "2021-12-31"));
    expect(laid).toMatchObject({
      status: "on-track",
      targets: [{ pace: { by: "path", expected: { value: 210 }, share: 1 } }],
    });
    expect(straight).toMatchObject({ status: "off-track", targets: [{ pace: { by: "straight", share: 0.5 } }] });
  });
});

describe("rules", () => {
  test("are data of published versions, stricter for what binds", () => {
    for (const { limits } of RULES) {
      expect(limits.binding.onTrack).toBeGreaterThan(limits.others.onTrack);
      expect(limits.binding.offTrack).toBeGreaterThan(limits.others.offTrack);
      expect(limits.binding.paceOnTrack).toBeGreaterThan(limits.others.paceOnTrack);
      expect(limits.binding.paceOffTrack).toBeGreaterThan(limits.others.paceOffTrack);
    }
    expect(new Set(RULES.map(({ id, version }) => `${id} ${version}`)).size).toBe(RULES.length);
  });

  test("judge a day by the version in force on it", () => {
    const [first] = RULES;
    if (first === undefined) throw new Error("no rules");
    const later = { ...first, version: 2, since: "2027-01-01" };
    const rules = [later, ...RULES];
    expect([ruleOn(rules, first.id, "2026-12-31").version, ruleOn(rules, first.id, "2027-01-01").version]).toEqual([
      1, 2,
    ]);
    expect(ruleOn(rules, first.id, "2020-01-01").version).toBe(1);
  });

  test("G38: the same inputs and version give the same, byte for byte", () => {
    const one = judgeableOf([
      targetOf({ op: ">", value: 300, period: "2025", past: ["2020 236 2021-01", "2021 252"] }, "2022-01-31"),
    ]);
    const again = JSON.parse(JSON.stringify(one));
    expect(JSON.stringify(judge(again, "2022-01-31"))).toBe(JSON.stringify(judge(one, "2022-01-31")));
  });
});
