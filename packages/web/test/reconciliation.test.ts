import { FINDING_RULES, OUTCOME_REASONS, SEVERITIES, TARGET_OUTCOMES } from "@lantu/core";
import { FINDING_STATES } from "@lantu/server/contract";
import { sayFinding, sayReconciliation } from "@lantu/server/messages";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FindingAddress,
  findingExportQuery,
  findingQuery,
  findingRules,
  findingSeverities,
  findingStates,
  isFiltered,
  readFindingAddress,
} from "../src/address/findings.ts";
import { readQuery, stringifySearch } from "../src/address/query.ts";
import {
  countOf,
  isNarrowed,
  type ReconciliationAddress,
  readPlanReconciliationAddress,
  readReconciliationAddress,
  reconciliationExportQuery,
  reconciliationQuery,
  targetOutcomes,
  withConditions,
} from "../src/address/reconciliation.ts";
import { en } from "../src/messages/en.ts";
import { findingsWords } from "../src/messages/findings.ts";
import { zhCN } from "../src/messages/zh-CN.ts";
import { namesOf, placeKey, placeName, seriesName } from "../src/portal/comparison/names.ts";
import { quoted } from "../src/portal/comparison/quoted.ts";
import { claimsOn } from "../src/portal/reconciliation/claims-on.ts";
import { outcomeSigns } from "../src/portal/reconciliation/outcome-signs.ts";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(values: readonly T[]) => maybe(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));
const documents = maybe(fc.uniqueArray(fc.stringMatching(/^d[0-9a-z]{12}$/), { minLength: 1, maxLength: 3 }));
const shared = {
  document: documents,
  place: maybe(words),
  series: maybe(fc.stringMatching(/^s[0-9a-f]{16}$/)),
  commitment: maybe(fc.stringMatching(/^d[0-9a-z]{12}-[0-9a-z]{1,6}$/)),
  q: maybe(words),
  after: maybe(fc.stringMatching(/^[\w-]{1,40}$/)),
  before: fc.constant(undefined),
};

const reconciliationAddress: fc.Arbitrary<ReconciliationAddress> = fc.record({
  ...shared,
  outcome: some(targetOutcomes),
  measure: some(["amount", "growth", "share"] as const),
  nature: some(["binding", "expected"] as const),
  decided: maybe(fc.constantFrom("yes" as const, "no" as const)),
  sort: maybe(fc.constantFrom("outcome" as const, "name" as const)),
});
const findingAddress: fc.Arbitrary<FindingAddress> = fc.record({
  ...shared,
  rule: some(findingRules),
  severity: some(findingSeverities),
  state: some(findingStates),
});

describe("what the pages of reconciliations and findings keep in their addresses", () => {
  test("whatever is written into an address is read back the same", () => {
    fc.assert(
      fc.property(reconciliationAddress, (address) => {
        expect(readReconciliationAddress(readQuery(stringifySearch({ ...address })))).toEqual(address);
      }),
    );
    fc.assert(
      fc.property(findingAddress, (address) => {
        expect(readFindingAddress(readQuery(stringifySearch({ ...address })))).toEqual(address);
      }),
    );
  });

  test("whatever stands in an address, written anew it says the same: server and browser agree", () => {
    const names = Object.keys(readReconciliationAddress({})).concat(Object.keys(readFindingAddress({})));
    const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("missed,bogus", "hint,hint", "-1"));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (pairs) => {
        const query = readQuery(new URLSearchParams(pairs).toString());
        for (const read of [readReconciliationAddress, readFindingAddress]) {
          const address = read(query);
          expect(read(readQuery(stringifySearch({ ...address })))).toEqual(address);
        }
      }),
    );
  });

  test("the page of one plan is not filtered by document", () => {
    const query = { document: "d0123456789ab", outcome: "missed" };
    expect(readPlanReconciliationAddress(query)).toEqual({ ...readReconciliationAddress({ outcome: "missed" }) });
  });

  test("other conditions begin the list anew, and its order stays", () => {
    const address: ReconciliationAddress = { outcome: ["missed"], after: "x", sort: "name" };
    expect(withConditions(address, { outcome: ["reached"] })).toEqual({ outcome: ["reached"], sort: "name" });
  });

  test("lists ask for a page, exports for the same filters and all pages", () => {
    expect(reconciliationQuery({ outcome: ["missed"], sort: "name", after: "x" })).toBe(
      "outcome=missed&sort=name&after=x&limit=50",
    );
    expect(reconciliationExportQuery({ outcome: ["missed"], sort: "name", after: "x" }, "csv", "en")).toBe(
      "outcome=missed&format=csv&lang=en",
    );
    expect(findingQuery({ state: ["open"], before: "x" })).toBe("state=open&before=x&limit=50");
    expect(findingExportQuery({ state: ["open"], before: "x" }, "xlsx", "zh-CN")).toBe(
      "state=open&format=xlsx&lang=zh-CN",
    );
  });

  test("a place in the list narrows nothing, an outcome narrows no count", () => {
    expect(isFiltered({ after: "x" })).toBe(false);
    expect(isFiltered({ rule: ["revised"] })).toBe(true);
    expect(isNarrowed({ outcome: ["missed"], sort: "name", after: "x" })).toBe(false);
    expect(isNarrowed({ nature: ["binding"] })).toBe(true);
  });

  test("counts of outcomes are added, none counts as nothing", () => {
    expect(countOf({ reached: 3, "reached-early": 2, missed: 7 }, ["reached", "reached-early", "not-due"])).toBe(5);
  });
});

describe("the words of the filters", () => {
  const target = {
    ...{ op: "=" as const, value: 1, valueMax: null, text: null, period: "2025", nature: null },
    ...{ derived: false, citations: [] },
  };
  const told = {
    ...{ id: "x", series: "s", name: { zh: "名", en: "name" }, place: { kind: "unknown" as const } },
    ...{ measure: "amount" as const, unit: null, document: "d" },
  };

  test("offer every outcome, rule and state there is", () => {
    expect([...targetOutcomes].sort()).toEqual([...TARGET_OUTCOMES].sort());
    expect([...findingRules].sort()).toEqual([...FINDING_RULES].sort());
    expect([...findingStates]).toEqual([...FINDING_STATES]);
    expect(Object.keys(outcomeSigns).sort()).toEqual([...TARGET_OUTCOMES].sort());
    expect(new Set(Object.values(outcomeSigns)).size).toBe(TARGET_OUTCOMES.length);
    expect(OUTCOME_REASONS.length).toBeGreaterThan(0);
  });

  test.each([
    ["zh-CN", zhCN],
    ["en", en],
  ] as const)("are those the conclusions are told in, in %s", (language, messages) => {
    for (const outcome of TARGET_OUTCOMES) {
      const one = { ...told, outcome, reason: null, target, evidence: [], mentions: [], steps: [] };
      expect(messages.reconciliation.outcomes[outcome]).toBe(sayReconciliation(one, language).outcome);
    }
    for (const rule of FINDING_RULES) {
      const one = { ...told, rule, severity: SEVERITIES[rule], points: [], citations: [], params: {}, steps: [] };
      expect(findingsWords[language].severities[SEVERITIES[rule]]).toBe(sayFinding(one, language).severity);
    }
  });
});

describe("a quote", () => {
  test("is set with its number marked, in the raw offsets of its document", () => {
    const quote = "到2025年，绿地达到15平方米。";
    const start = 1000 + quote.indexOf("15");
    expect(quoted(quote, { start: 1000, end: 1000 + quote.length }, { start, end: start + 5 })).toEqual({
      ...{ before: "到2025年，绿地达到", marked: "15平方米", after: "。" },
    });
  });

  test("is whole where no number is marked, or one that does not stand in it", () => {
    const whole = { before: "一句话", marked: "", after: "" };
    expect(quoted("一句话", { start: 5, end: 8 }, null)).toEqual(whole);
    expect(quoted("一句话", { start: 5, end: 8 }, { start: 2, end: 4 })).toEqual(whole);
    expect(quoted("一句话", { start: 5, end: 8 }, { start: 7, end: 12 })).toEqual(whole);
  });

  test("reads across the line ends of its source, and keeps the cells of a table apart", () => {
    expect(quoted("人均公园\n绿地", { start: 0, end: 7 }, null).before).toBe("人均公园绿地");
    expect(quoted("GDP\ngrowth", { start: 0, end: 10 }, null).before).toBe("GDP growth");
    expect(quoted("3\t绿地\t15", { start: 0, end: 7 }, { start: 5, end: 7 })).toEqual({
      ...{ before: "3 │ 绿地 │ ", marked: "15", after: "" },
    });
  });

  test("loses nothing but line ends and tabs", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "3", "\n", "\t", "x"), maxLength: 40 });
    const bare = (part: string) => part.replaceAll(/[\s│]/g, "");
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (quote, from, to) => {
        const parts = quoted(quote, { start: 0, end: quote.length }, { start: from, end: to });
        expect(bare(parts.before + parts.marked + parts.after)).toBe(bare(quote));
      }),
    );
  });
});

describe("names", () => {
  test("a document is named by place and title, by its file where it has none, by its id where it is unknown", () => {
    const shared = { kind: null, period: "2022" };
    const nameOf = namesOf(
      [
        { ...shared, id: "d1", title: "政府工作报告", fileName: "a.txt", place: "青渡区" },
        { ...shared, id: "d2", title: null, fileName: "b-2022.txt", place: null },
      ],
      "zh-CN",
    );
    expect([nameOf("d1"), nameOf("d2"), nameOf("d3")]).toEqual(["青渡区政府工作报告（2022年）", "b-2022.txt", "d3"]);
  });

  test("a place is named by its name and filtered by its code", () => {
    expect([placeKey({ code: "310000", name: "上海市" }), placeName({ code: "310000", name: "上海市" })]).toEqual([
      ...["310000", "上海市"],
    ]);
    expect([placeKey({ code: null, name: "青渡区" }), placeName({ code: "310000", name: null })]).toEqual([
      ...["青渡区", "310000"],
    ]);
  });

  test("a growth is told as one, once", () => {
    const gdp = { zh: "地区生产总值", en: "GDP" };
    expect(seriesName(gdp, "growth", "zh-CN", zhCN)).toBe("地区生产总值增速");
    expect(seriesName(gdp, "growth", "en", en)).toBe("Growth of GDP");
    expect(seriesName({ zh: "投资", en: "Investment" }, "growth", "en", en)).toBe("Growth of investment");
    expect(seriesName({ zh: "人口增长率", en: "Population growth" }, "growth", "zh-CN", zhCN)).toBe("人口增长率");
    expect(seriesName(gdp, "amount", "zh-CN", zhCN)).toBe("地区生产总值");
  });
});

describe("what a report claims", () => {
  const claim = (document: string, period: string | null) => ({
    ...{ id: `${document} ${period}`, document, period, total: 16, reached: 14, named: [], expected: false },
    ...{ citation: { document, start: 0, end: 1, quote: "句" }, exceptions: [], said: { "zh-CN": "", en: "" } },
  });
  const shown = (plan: string | null, ...claims: ReturnType<typeof claim>[]) =>
    claimsOn(claims, { id: "dplan", period: plan }).map(({ period }) => period);

  test("of all years of a plan, or of its first ones, is about the plan", () => {
    expect(shown("2016/2020", claim("d1", "2016/2020"), claim("d2", "2016/2018"))).toEqual(["2016/2020", "2016/2018"]);
  });

  test("of one year is about the plan of that year, not of five", () => {
    expect(shown("2021/2025", claim("d1", "2023"))).toEqual([]);
    expect(shown("2024", claim("d1", "2024"), claim("d2", "2023"))).toEqual(["2024"]);
  });

  test("of a plan about itself is about it, whatever the year, and so is one that names no time", () => {
    expect(shown("2024", claim("dplan", "2023"))).toEqual(["2023"]);
    expect(shown("2024", claim("d1", null))).toEqual([null]);
    expect(shown(null, claim("d1", "2023"))).toEqual(["2023"]);
  });
});
