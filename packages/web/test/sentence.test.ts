import { describe, expect, test } from "vitest";
import type { LedgerAddress } from "../src/address/ledger.ts";
import { documentName } from "../src/format/document-name.ts";
import type { Messages } from "../src/messages/catalogue.ts";
import { en } from "../src/messages/en.ts";
import { zhCN } from "../src/messages/zh-CN.ts";
import { citationEn, citationZh } from "../src/portal/commitment/citation.ts";
import { positionOf, trackOf, yearsOf } from "../src/portal/home/timeline.ts";
import {
  phrasesOf,
  sentenceOf,
  standingNames,
  withFilters,
  withoutFilter,
  withoutFilters,
} from "../src/portal/ledger/filters.ts";
import { nextSort, orderOf } from "../src/portal/ledger/sorting.ts";

const plan = "d000000000000";
const titles = { documents: new Map([[plan, "青渡区规划"]]), sections: new Map([[6, "第六章 民生"]]) };
const read = (address: LedgerAddress, messages: Messages): string =>
  sentenceOf(
    phrasesOf(address, { ...titles, statuses: standingNames(messages === en ? "en" : "zh-CN", messages) }, messages),
    messages,
  )
    .map((part) => (part.kind === "words" ? part.text : `[${part.phrase.text}]`))
    .join(" ");

describe("the ledger's filters as a sentence", () => {
  const all: LedgerAddress = { document: [plan], section: 6, nature: ["binding"], kind: ["indicator"], period: "2025" };

  test.each<[LedgerAddress, string, string]>([
    [{ kind: ["task", "project"] }, "[任务、项目]", "[Task, Project]"],
    [{ document: [plan] }, "[青渡区规划] 的 承诺", "commitments of [青渡区规划]"],
    [{ nature: ["binding"], lead: "-" }, "[约束性] 承诺 ， [未写牵头单位]", "[Binding] commitments , [no lead unit]"],
    [
      { kind: ["task"], status: ["at-risk", "none"] },
      "[任务] ， [进展为有风险、未研判]",
      "[Task] , [standing: At risk, Not judged]",
    ],
    [
      all,
      "[青渡区规划] [“第六章 民生”之下] 的 [约束性] [指标] ， [涉及 2025 年]",
      "[Binding] [Indicator] of [青渡区规划] [under “第六章 民生”] , [about 2025]",
    ],
  ])("%j", (address, chinese, english) => {
    expect(read(address, zhCN)).toBe(chinese);
    expect(read(address, en)).toBe(english);
  });

  test("a section goes with its document, and every change begins the list anew", () => {
    expect(withoutFilter({ ...all, after: "x" }, "document")).toMatchObject({
      document: undefined,
      section: undefined,
      after: undefined,
      period: "2025",
    });
    expect(withFilters({ before: "x", limit: 25 }, { q: "学位" })).toMatchObject({
      before: undefined,
      limit: 25,
      q: "学位",
    });
    expect(withoutFilters({ ...all, sort: "-value" })).toEqual({ sort: "-value" });
  });

  test("a head turns its column round and then gives the order of the text back", () => {
    expect([nextSort(undefined, "value"), nextSort("value", "value"), nextSort("-value", "value")]).toEqual([
      "value",
      "-value",
      undefined,
    ]);
    expect(orderOf(undefined, "position")).toBe("ascending");
  });
});

describe("names and citations", () => {
  test("a title that does not tell place or years gets them", () => {
    const report = { title: "政府工作报告", place: "青渡区", period: "2022" };
    expect(documentName(report, "zh-CN")).toBe("青渡区政府工作报告（2022年）");
    expect(documentName(report, "en")).toBe("青渡区政府工作报告 (2022)");
    const five = { title: "青渡区第十四个五年规划纲要", place: "青渡区", period: "2021/2025" };
    expect(documentName(five, "zh-CN")).toBe(five.title);
  });

  test("a citation names document, place in it, words, day and address", () => {
    const document = { id: plan, title: "规划纲要", kind: null, place: "青渡区", period: null, sample: true };
    const cited = { document, address: "第六章 ¶3", quote: "新增学位8000个。" };
    const place = { url: "http://localhost/commitments/x", accessed: "2026-11-22" };
    expect(citationZh(cited, place)).toBe(
      "青渡区. 规划纲要[Z/OL]. 第六章 ¶3: “新增学位8000个”. [2026-11-22]. http://localhost/commitments/x.",
    );
    expect(citationEn(cited, place)).toContain("Accessed 2026-11-22. http://localhost/commitments/x");
  });
});

describe("the line of years", () => {
  const years = { first: 2021, last: 2025 };
  const dated = (periodStart: string | null, periodEnd: string | null, date: string | null) =>
    ({ periodStart, periodEnd, date }) as Parameters<typeof trackOf>[0];

  test("days lie where they lie in their year, and outside days at the edge", () => {
    expect(positionOf("2021-01-01", years)).toBe(0);
    expect(positionOf("2023-07-02", years)).toBeCloseTo(50, 0);
    expect(positionOf("2031-01-01", years)).toBe(100);
  });

  test("a plan is a bar over its years, a report a tick on its day, and what has no period is not drawn", () => {
    expect(trackOf(dated("2021-01-01", "2025-12-31", "2021-02-25"), years)).toEqual({ kind: "bar", from: 0, to: 100 });
    expect(trackOf(dated("2022-01-01", "2022-12-31", null), years)).toEqual({ kind: "tick", at: 20, from: 20, to: 40 });
    expect(trackOf(dated(null, null, "2022-01-01"), years)).toEqual({ kind: "unknown" });
  });

  test("the line holds all documents and today", () => {
    expect(yearsOf([dated("2016-01-01", "2020-12-31", null)], "2026-11-22")).toEqual({ first: 2016, last: 2026 });
  });
});
