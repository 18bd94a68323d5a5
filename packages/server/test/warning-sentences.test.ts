import { PRIORITY_REASONS, QUIET, WARNING_ENDS, WARNING_KINDS } from "@lantu/core/judgements";
import { RESPONSE_STATES } from "@lantu/core/ledger";
import { describe, expect, it } from "vitest";
import { type WarningTold, warningRuleSentences, warningSentences } from "../src/contract/messages/warnings/said.ts";

const told = (more: Partial<WarningTold> = {}): WarningTold => ({
  ...{
    kind: "likely-to-miss",
    title: { zh: "森林覆盖率", en: "Forest cover" },
    before: "on-track",
    status: "off-track",
  },
  ...{ stood: "2025-06-01", since: "2025-06-10", due: "2025-12-31", probability: 0.12, ended: null, lead: "园林局" },
  ...{ response: null, answerBy: "2025-06-17", late: false, priority: [], cause: { kind: "calendar" }, ...more },
});
const said = (more: Partial<WarningTold> = {}) => ({
  zh: warningSentences(told(more), "zh-CN"),
  en: warningSentences(told(more), "en"),
});

describe("a warning in one sentence each: what, why, since when, who is on it", () => {
  it("tells what it is and since when, with the probability where there is one", () => {
    expect(said().en.sentence).toBe(
      "“Forest cover” has been off track since June 1, 2025: the probability of reaching it is 12%.",
    );
    expect(said({ probability: null }).zh.sentence).toBe("“森林覆盖率”自2025年6月1日起偏离进度，如无变化将完不成。");
    expect(said({ kind: "missed" }).zh.sentence).toBe("“森林覆盖率”已于2025年12月31日到期，没有完成。");
    expect(said({ kind: "missed", due: null }).en.sentence).toBe("“Forest cover” was not reached, since June 1, 2025.");
    expect(said({ kind: "turned-worse", status: "at-risk" }).zh.sentence).toMatch(/由“.+”转为“.+”。$/);
  });

  it("never calls certain what is not", () => {
    expect(said({ probability: 0.001 }).en.sentence).toContain("1%");
    expect(said({ probability: 0.999 }).en.sentence).toContain("99%");
  });

  it("tells what brought it about, and says so where a name is not held", () => {
    const cause = { kind: "observation", name: null, period: "2025-05", value: 35.3, unit: "%" } as const;
    expect(said({ cause }).en.why).toBe("A new number of (name not held) for 2025-05: 35.3%.");
    expect(said({ cause: { kind: "document", title: "年度计划" } }).zh.why).toBe("新公布的文件：年度计划。");
    expect(said({ cause: { kind: "rule", version: 2 } }).en.why).toBe("The rule it is judged by is version 2 now.");
  });

  it("tells who is on it, what was answered, and what is late (G39)", () => {
    expect(said().zh.who).toBe("园林局：尚未答复，应于2025年6月17日前答复。");
    expect(said({ late: true }).en.who).toBe("园林局: no answer, though it was due by June 17, 2025.");
    const response = { state: "looking-into" } as const;
    expect(said({ response }).en.who).toBe("园林局: being looked into, the next word by June 17, 2025.");
    expect(said({ response, late: true }).zh.who).toBe("园林局：正在处理，原定2025年6月17日前再作答复，已逾期。");
    expect(said({ response: { state: "explained" }, answerBy: null }).zh.who).toBe("园林局：已说明原因。");
    expect(said({ lead: null, answerBy: null }).en.who).toBe("Nobody leads");
  });

  it("tells why it stands where it stands", () => {
    const priority = ["binding", "sure", "due"] as const;
    expect(said({ priority }).en.priority).toEqual([
      "binding",
      "a probability of 12% only",
      "due on December 31, 2025",
    ]);
    expect(said({ priority: ["sure"], status: "missed" }).zh.priority).toEqual(["已确定没有完成"]);
  });
});

describe("the published rules of warnings", () => {
  it.each(["zh-CN", "en"] as const)(
    "are whole in %s: every kind, end, reason and state, and no number missing",
    (language) => {
      const rules = warningRuleSentences(QUIET, language);
      expect(Object.keys(rules.kinds)).toEqual([...WARNING_KINDS]);
      expect(Object.keys(rules.ends)).toEqual([...WARNING_ENDS]);
      expect(Object.keys(rules.order)).toEqual([...PRIORITY_REASONS]);
      expect(Object.keys(rules.states)).toEqual([...RESPONSE_STATES]);
      expect(rules.quiet.join(" ")).not.toMatch(/[{}]/);
      for (const number of [5, 14, 90, 366]) expect(rules.quiet.join(" ")).toContain(String(number));
    },
  );
});
