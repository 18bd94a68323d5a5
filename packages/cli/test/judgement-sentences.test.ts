import {
  JUDGEMENT_REASONS,
  type Judgement,
  LEADING_SIGNALS,
  RULES,
  STATUSES,
  type TargetJudgement,
} from "@lantu/core/judgements";
import { judgementSentences, ruleSentence } from "@lantu/server/messages";
import { describe, expect, test } from "vitest";

const LANGUAGES = ["zh-CN", "en"] as const;

const TARGET: TargetJudgement = {
  ...{ id: "d1:10", status: "at-risk", basis: "forecast", reason: "forecast-below", rule: { id: "level", version: 1 } },
  ...{ series: "s", name: { zh: "上市公司数", en: "Listed companies" }, place: { kind: "named", name: "青渡区" } },
  ...{ measure: "amount", unit: "家", due: "2025-12-31", evidence: [], steps: [] },
  target: {
    ...{ op: ">", value: 300, valueMax: null, text: null, period: "2025", nature: null, derived: false, citations: [] },
  },
  pace: {
    ...{ expected: { value: 287.2, period: "2024" }, actual: { value: 263, period: "2024" }, made: 6.75, needed: 37 },
    ...{ share: 0.527, by: "path" },
  },
  forecast: {
    ...{ kind: "forecast", version: 1, period: "2025", value: 271.4, low: 262, high: 281, probability: 0.012 },
    ...{ methods: [], points: 3, horizon: 1 },
  },
};

const JUDGEMENT: Judgement = {
  ...{ commitment: "d1-1", document: "d1", on: "2025-01-31", status: "at-risk", basis: "forecast" },
  ...{ reason: "forecast-below", rule: { id: "level", version: 1 }, due: "2025-12-31", probability: 0.01 },
  targets: [TARGET],
  signals: LEADING_SIGNALS.map((kind) => ({ kind, about: "2024-Q4", since: "2025-01-20", weight: -0.4 })),
  unitSays: {
    ...{ report: "d1-1@2024", version: 3, state: "signed", answer: "progress", done: true, value: 301 },
    ...{ period: "2024", unit: "u1" },
  },
  documentsSay: [true, false].map((reached) => ({
    ...{ target: null, document: "d2", start: 0, end: 4, quote: "预计完成", period: "2024", reached, expected: true },
  })),
  disagrees: true,
};

describe("a judgement in words", () => {
  test("tells status, reason, pace, forecast, signals and what is said beside, a sentence each", () => {
    expect(judgementSentences(JUDGEMENT, "en")).toMatchInlineSnapshot(`
      {
        "lines": [
          "The report for 2024-Q4 has been overdue since January 20, 2025 (log-odds −0.4).",
          "Something has stood in the way since January 20, 2025 (log-odds −0.4).",
          "Something that should have been out of the way by January 20, 2025 is not (log-odds −0.4).",
          "A step that was due on January 20, 2025 is not done (log-odds −0.4).",
          "The unit reported no progress on January 20, 2025 (log-odds −0.4).",
          "Two units that report on 2024-Q4 do not say the same (log-odds −0.4).",
          "The day people set for it was January 20, 2025 (log-odds −0.4).",
          "The unit's report for 2024 (signed) says: progress, 301, and that it has been reached.",
          "A document expects for 2024 that it is reached: “预计完成”",
          "A document says of 2024 that it was not reached: “预计完成”",
          "What is said and what the data say differ.",
        ],
        "reason": "From what is known it is not likely enough to be reached.",
        "sentence": "Listed companies, 青渡区: the target for 2025 is over 300. At risk of being missed.",
        "signals": [
          "The report for 2024-Q4 has been overdue since January 20, 2025 (log-odds −0.4).",
          "Something has stood in the way since January 20, 2025 (log-odds −0.4).",
          "Something that should have been out of the way by January 20, 2025 is not (log-odds −0.4).",
          "A step that was due on January 20, 2025 is not done (log-odds −0.4).",
          "The unit reported no progress on January 20, 2025 (log-odds −0.4).",
          "Two units that report on 2024-Q4 do not say the same (log-odds −0.4).",
          "The day people set for it was January 20, 2025 (log-odds −0.4).",
        ],
        "status": "At risk",
        "targets": [
          {
            "reason": "From what is known it is not likely enough to be reached.",
            "sentence": "Listed companies, 青渡区: the target for 2025 is over 300. At risk of being missed.",
            "status": "At risk",
            "steps": [
              "By 2024, by the yearly targets, 287.2 would have to be there; 263 is: 53% of the way required.",
              "So far 6.75 a year.",
              "From now on it needs 37 a year.",
              "Forecast for 2025: 271.4, in eight of ten cases between 262 and 281; the target is reached with a probability of 1% (from 3 numbers, leading signals not counted).",
            ],
          },
        ],
      }
    `);
    expect(judgementSentences(JUDGEMENT, "zh-CN")).toMatchInlineSnapshot(`
      {
        "lines": [
          "2024-Q4的填报自2025年1月20日起逾期（对数几率−0.4）。",
          "自2025年1月20日起有问题尚未解决（对数几率−0.4）。",
          "有问题应于2025年1月20日前解决而未解决（对数几率−0.4）。",
          "有步骤应于2025年1月20日完成而未完成（对数几率−0.4）。",
          "单位2025年1月20日填报没有进展（对数几率−0.4）。",
          "2024-Q4填报的两个单位说法不一（对数几率−0.4）。",
          "自定期限为2025年1月20日，已过（对数几率−0.4）。",
          "单位在2024年的填报（已签发）中说：有进展，数值为301，已经实现。",
          "文件就2024年预计可以达到：“预计完成”",
          "文件就2024年称未达到：“预计完成”",
          "说法与数据不符。",
        ],
        "reason": "按已有数据预测，难有把握达到目标。",
        "sentence": "青渡区上市公司数：2025年目标为超过300家，有未能如期实现的风险。",
        "signals": [
          "2024-Q4的填报自2025年1月20日起逾期（对数几率−0.4）。",
          "自2025年1月20日起有问题尚未解决（对数几率−0.4）。",
          "有问题应于2025年1月20日前解决而未解决（对数几率−0.4）。",
          "有步骤应于2025年1月20日完成而未完成（对数几率−0.4）。",
          "单位2025年1月20日填报没有进展（对数几率−0.4）。",
          "2024-Q4填报的两个单位说法不一（对数几率−0.4）。",
          "自定期限为2025年1月20日，已过（对数几率−0.4）。",
        ],
        "status": "有风险",
        "targets": [
          {
            "reason": "按已有数据预测，难有把握达到目标。",
            "sentence": "青渡区上市公司数：2025年目标为超过300家，有未能如期实现的风险。",
            "status": "有风险",
            "steps": [
              "到2024年，按分年目标应为287.2家，实际为263家，为应走路程的53%。",
              "至今平均每年6.75家。",
              "今后每年还需37家。",
              "预测2025年为271.4家，十次中有八次在262家到281家之间；达到目标的可能性为1%（由3个数据预测，未计提前信号）。",
            ],
          },
        ],
      }
    `);
  });

  test("has no part left open, for every status, reason and rule in both languages", () => {
    for (const language of LANGUAGES) {
      const said = [
        ...STATUSES.flatMap((status) => [judgementSentences({ ...JUDGEMENT, status }, language)]),
        ...STATUSES.map((status) => judgementSentences({ ...JUDGEMENT, status, targets: [] }, language)),
        ...JUDGEMENT_REASONS.map((reason) => judgementSentences({ ...JUDGEMENT, reason }, language)),
        ...RULES.map((rule) => ruleSentence(rule, language)),
      ];
      expect(JSON.stringify(said)).not.toMatch(/\{[a-z]+\}|undefined|NaN/i);
    }
  });

  test("tells a title that was only said to be won apart from one that was shown", () => {
    const said = { ...JUDGEMENT, status: "reached", basis: "statement", targets: [] } as const;
    expect(judgementSentences(said, "zh-CN").status).toBe("据称已实现");
    expect(judgementSentences({ ...said, basis: "deed" }, "zh-CN").status).toBe("已实现");
  });

  const attached = {
    ...({ rule: "level", by: "p1", name: "林一", on: "2025-02-01", version: 1, reason: "年初会商" } as const),
    isYearBefore: false,
  };
  const ofWords = (more: { readonly name?: null } = {}): Judgement => ({
    ...JUDGEMENT,
    targets: [{ ...TARGET, target: { ...TARGET.target, text: "稳步增长" }, attached: { ...attached, ...more } }],
    numberAgainst: { report: "r", unit: "u1", period: "2024", said: 301, told: 263, scale: "家" },
    ownDue: "2025-06-30",
  });

  test("G42: cites who attached a rule to words, which, in which version, since when and why, before anything else", () => {
    expect(judgementSentences(ofWords(), "zh-CN").lines[0]).toBe(
      "原文只有文字表述。林一于2025年2月1日附加已公布的规则“期末数值”（规则第1版）：年初会商。",
    );
    const said = judgementSentences(ofWords(), "en");
    expect(said.lines[0]).toBe(
      "It is promised in words. 林一 attached the published rule “level at the end” (rule version 1) on February 1, 2025: 年初会商.",
    );
    expect(said.sentence).toContain("the target for 2025 is “稳步增长”, measured as ");
    expect(judgementSentences(ofWords({ name: null }), "en").lines[0]).toContain("Whoever works at this machine");
  });

  test("G41: tells both numbers where the unit's is not the statistics', and a day people set beside the printed one", () => {
    expect(judgementSentences(ofWords(), "zh-CN").lines.slice(-3)).toEqual([
      "办理方自定期限为2025年6月30日，以原文期限为准。",
      "单位填报的2024年数值为301家，统计数据为263家。",
      "说法与数据不符。",
    ]);
    expect(judgementSentences(ofWords(), "en").lines).toContain(
      "For 2024 the unit reported 301, the statistics tell 263.",
    );
  });

  test("names the limits of a rule, the stricter ones first", () => {
    const [level] = RULES;
    expect(level && ruleSentence(level, "en")).toContain(
      "Binding: A probability of 80% or more is on track, below 40% off track",
    );
  });
});
