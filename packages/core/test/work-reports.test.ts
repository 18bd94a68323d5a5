import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Authority,
  compareTold,
  type DecidingReport,
  decideReport,
  decideSchedules,
  type EvidenceHeld,
  type Grant,
  isItemBody,
  NO_ITEMS,
  type OtherTold,
  type Outcome,
  type ReportCommand,
  type ReportContent,
  type Role,
  roundedNumber,
  type Schedule,
  saidIn,
  verdictOf,
  type WorkReport,
} from "../src/ledger/index.ts";

interface Cases {
  readonly acts: readonly { readonly why: string; readonly acts: readonly string[]; readonly then: string }[];
  readonly contents: readonly {
    readonly why: string;
    readonly content: Partial<ReportContent>;
    readonly then: string | null;
  }[];
  readonly beside: readonly {
    readonly why: string;
    readonly said: { readonly value: number | null; readonly done: boolean };
    readonly others: readonly (number | string)[];
    readonly then: string;
  }[];
}
const cases: Cases = JSON.parse(readFileSync(new URL("../../../specs/work/reports.json", import.meta.url), "utf8"));

const COMMITMENT = "d000000000001-1";
const ID = `${COMMITMENT}@2025-Q3`;
const UNIT = "u00000000000000a1";
const OTHER = "u00000000000000a2";
const TODAY = "2025-11-03";

/** Each letter of a name is a role in the unit: a fills, b checks, c signs, r opens again, x fills for another unit. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  a: "filler",
  b: "checker",
  c: "signer",
  r: "supervisor",
  x: "filler",
};

function authority(name: string): Authority {
  if (name === "local") return { kind: "machine" };
  if (name === "public") return { kind: "public" };
  const grants = [...name].flatMap((letter): readonly Grant[] => {
    const role = ROLE_OF[letter];
    return role === undefined ? [] : [{ role, unit: letter === "x" ? OTHER : UNIT, document: null }];
  });
  const person = { id: name, account: name, name, unit: null, title: null, grants, active: true };
  return { kind: "person", person };
}

const unit = (id: string) => ({
  ...{ id, code: id, name: id, shortName: null, kind: "department" as const, parent: null, place: null, order: 0 },
  ...{ since: null, until: null, becomes: [] },
});
const SCHEDULE: Schedule = {
  ...{ commitment: COMMITMENT, frequency: "quarter", from: "2025-01-01", until: null, delay: 3, grace: 5, beside: [] },
};
const CONTENT: ReportContent = {
  ...{ answer: "progress", done: false, value: null, narrative: "已开工", evidence: [], blockers: [] },
};

const NOTHING: EvidenceHeld = { files: new Set(), observed: new Set() };
const OBSERVED: EvidenceHeld = { ...NOTHING, observed: new Set(["s00000000000000a1 2024"]) };

const held = <T>(value: T, version = 1) => ({ value, version });
const assignment = {
  ...{ commitment: COMMITMENT, lead: UNIT, cooperating: [], supporting: [], contact: null, deadline: null },
  ...{ importance: null, measure: null, ground: null },
};
function deciding(who: Authority, report: WorkReport | null): DecidingReport {
  return {
    ...NO_ITEMS,
    who,
    unit: new Map([UNIT, OTHER].map((id) => [id, held(unit(id))])),
    assignment: new Map([[COMMITMENT, held(assignment)]]),
    schedule: new Map([[COMMITMENT, held(SCHEDULE)]]),
    report: report === null ? new Map() : new Map([[ID, held(report)]]),
    commitments: new Map([
      [
        COMMITMENT,
        { document: "d000000000001", documentState: "published", state: "accepted", deadline: "2026-12-31" },
      ],
    ]),
  };
}

function commandOf(kind: string): ReportCommand {
  if (kind === "fill") return { kind, content: CONTENT, today: TODAY, held: NOTHING };
  if (kind === "check" || kind === "sign") return { kind };
  if (kind === "reopen") return { kind, reason: "数字有误" };
  return { kind: "return", reason: kind === "return" ? "请补充" : " " };
}

/** The report an outcome leaves. */
function reportAfter(outcome: Outcome, before: WorkReport | null): WorkReport | null {
  if (!Array.isArray(outcome)) return before;
  const [entry] = outcome;
  if (entry === undefined || !isItemBody(entry) || entry.kind !== "report.changed") return before;
  return entry.payload.changes[0]?.after ?? null;
}

const refusalOf = (outcome: Outcome): string | null => ("code" in outcome ? outcome.code : null);

function carriedOut(acts: readonly string[]): string {
  let report: WorkReport | null = null;
  for (const act of acts) {
    const [kind = "", name = ""] = act.split(" ");
    const outcome = decideReport(deciding(authority(name), report), ID, commandOf(kind));
    const refused = refusalOf(outcome);
    if (refused !== null) return refused;
    report = reportAfter(outcome, report);
  }
  const { state, filledBy, checkedBy, signedBy } = report ?? { state: "none" };
  return [state, filledBy, checkedBy, signedBy].map((one) => one ?? "-").join(" ");
}

describe("what the three hands may do (G21)", () => {
  it.each(cases.acts)("$why: $then", ({ acts, then }) => {
    expect(carriedOut(acts)).toBe(then);
  });

  it("no sequence of acts lets one person be two hands, and nothing changes what is signed but opening it again", () => {
    const people = ["a", "b", "c", "ab", "bc", "ac", "abc", "abcr", "r"];
    const kinds = ["fill", "check", "sign", "return", "reopen"];
    const act = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...people));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let report: WorkReport | null = null;
        for (const [kind, name] of acts) {
          const after: WorkReport | null = reportAfter(
            decideReport(deciding(authority(name), report), ID, commandOf(kind)),
            report,
          );
          if (report?.state === "signed" && after !== report) {
            expect([kind, after?.state]).toEqual(["reopen", "returned"]);
          }
          report = after;
          const hands = [report?.filledBy, report?.checkedBy, report?.signedBy].filter((one) => one != null);
          expect(new Set(hands).size).toBe(hands.length);
          if (report?.state === "signed") expect(hands).toHaveLength(3);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a report says", () => {
  it.each(cases.contents)("$why: $then", ({ content, then }) => {
    const whole = { ...CONTENT, narrative: "", ...content };
    const command = { kind: "fill" as const, content: whole, today: TODAY, held: OBSERVED };
    expect(refusalOf(decideReport(deciding(authority("a"), null), ID, command))).toBe(then);
  });

  it("is of a period that is asked for and over, and of the unit that leads", () => {
    const fill = (id: string) => refusalOf(decideReport(deciding(authority("a"), null), id, commandOf("fill")));
    expect(fill(ID)).toBeNull();
    expect(fill(`${COMMITMENT}@2025-Q4`)).toBe("period-not-due");
    expect(fill(`${COMMITMENT}@2025-09`)).toBe("period-not-due");
    expect(fill(`${COMMITMENT}@2024-Q4`)).toBe("period-not-due");
    expect(fill(`${COMMITMENT}@2025-Q3@${OTHER}`)).toBe("period-not-due");
    expect(fill("d000000000002-1@2025-Q3")).toBe("not-found");
  });
});

describe("word against data (G41)", () => {
  const told = (other: number | string): OtherTold => {
    if (other === "reached") return { kind: "claim", done: true };
    return typeof other === "number" ? { kind: "number", ...roundedNumber(other) } : { kind: "not-comparable" };
  };

  it.each(cases.beside)("$why: $then", ({ said, others, then }) => {
    const own = saidIn(said);
    expect(
      verdictOf(
        own,
        others.map((other) => compareTold(own, told(other))),
      ),
    ).toBe(then);
  });

  it("is the same whichever of the two is asked", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [one, other] = [roundedNumber(a), roundedNumber(b)];
        const forth = compareTold({ number: one, done: false }, { kind: "number", ...other });
        const back = compareTold({ number: other, done: false }, { kind: "number", ...one });
        expect(forth.agrees).toBe(back.agrees);
      }),
    );
  });
});

describe("schedules", () => {
  const set = (who: string, change: Partial<Schedule>) =>
    refusalOf(
      decideSchedules(deciding(authority(who), null), new Map([[COMMITMENT, { ...SCHEDULE, ...change }]]), null),
    );

  it("need the right, days in order, and units that exist, once each", () => {
    expect(set("r", { frequency: "month" })).toBeNull();
    expect(set("a", { frequency: "month" })).toBe("not-allowed");
    expect(set("r", { until: "2024-01-01" })).toBe("invalid-request");
    expect(set("r", { from: "0001-01-01" })).toBe("invalid-request");
    expect(set("r", { grace: 401 })).toBe("invalid-request");
    expect(set("r", { beside: [OTHER] })).toBeNull();
    expect(set("r", { beside: [UNIT] })).toBe("unit-twice");
    expect(set("r", { beside: [OTHER, OTHER] })).toBe("unit-twice");
    expect(set("r", { beside: ["u000000000000000f"] })).toBe("unit-unknown");
  });

  it.each([
    ["from", { from: "0001-01-01" }],
    ["until", { until: "2024-01-01" }],
    ["until", { until: "9999-12-31" }],
    ["delay", { delay: -1 }],
    ["grace", { grace: 1.5 }],
  ])("name the field that cannot be: %s", (field, change) => {
    const wanted = new Map([[COMMITMENT, { ...SCHEDULE, ...change }]]);
    const outcome = decideSchedules(deciding(authority("r"), null), wanted, null);
    expect(outcome).toMatchObject({ code: "invalid-request", params: { field } });
  });

  it("that name no units beside the lead, as a journal from elsewhere may, are reported on by the lead alone", () => {
    const { beside: _, ...bare } = SCHEDULE;
    const without = new Map([[COMMITMENT, held(bare as Schedule)]]);
    const of = (id: string) =>
      decideReport({ ...deciding(authority("a"), null), schedule: without }, id, commandOf("fill"));
    expect(reportAfter(of(ID), null)).toMatchObject({ unit: UNIT, state: "filled" });
    expect(refusalOf(of(`${ID}@${OTHER}`))).toBe("period-not-due");
  });
});
