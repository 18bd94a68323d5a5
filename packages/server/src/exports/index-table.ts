import type { IndexDeclaration, IndexScore } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { sayMemberMissing } from "../contract/messages/indices.ts";
import type { ConclusionTable } from "./comparison-rows.ts";
import type { Cell } from "./table.ts";

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": [
    ...["对象", "同类", "名次组", "名次（最好）", "名次（最差）", "得分", "得分下端", "得分上端", "覆盖（%）"],
    ...["权重变动后名次不变（%）", "组", "指标", "占总分（%）", "得分（指标）", "下端", "上端", "数值", "单位", "时期"],
    ...[
      "已实现",
      "其中仅凭表述",
      "正常推进",
      "有风险",
      "偏离",
      "未实现",
      "无法判断",
      "不可比",
      "没有数据的原因",
      "编号",
    ],
  ],
  en: [
    ...[
      "Subject",
      "Peers",
      "Rank group",
      "Rank (best)",
      "Rank (worst)",
      "Score",
      "Score from",
      "Score to",
      "Coverage (%)",
    ],
    ...["Rank holds under other weights (%)", "Group", "Indicator", "Part of the score (%)", "Points", "From", "To"],
    ...["Value", "Unit", "Period", "Reached", "Of them by statement", "On track", "At risk", "Off track", "Missed"],
    ...["Unknown", "Not comparable", "Why missing", "Id"],
  ],
};

/** An index with a line for each indicator of each subject: what is unknown stands beside what was missed. */
export function indexTable({ name, groups }: IndexDeclaration): ConclusionTable<IndexScore> {
  return {
    sheet: (language) => (language === "en" ? name.en : name.zh).slice(0, 31),
    head: (language) => HEADS[language],
    rows: (score, { language }) => {
      const nameIn = (one: { readonly zh: string; readonly en: string } | undefined): string =>
        one === undefined ? "" : language === "en" ? one.en : one.zh;
      return score.groups.flatMap((group) => {
        const declared = groups.find(({ id }) => id === group.id);
        return group.members.map((member): readonly Cell[] => [
          ...scoreCells(score),
          nameIn(declared?.name),
          nameIn(declared?.members.find(({ id }) => id === member.id)?.name),
          ...memberCells(member, language),
          score.subject.id,
        ]);
      });
    },
  };
}

const percent = (part: number): number => Number((100 * part).toFixed(1));
const points = (value: number | null): Cell => (value === null ? null : Number(value.toFixed(2)));

function scoreCells({ subject, rank, score, low, high, coverage, sensitivity }: IndexScore): readonly Cell[] {
  const holds = sensitivity === null ? null : percent(sensitivity.holds);
  return [
    ...[subject.name, subject.peers, rank?.group ?? null, rank?.best ?? null, rank?.worst ?? null],
    ...[points(score), points(low), points(high), percent(coverage), holds],
  ];
}

function memberCells(member: IndexScore["groups"][number]["members"][number], language: Language): readonly Cell[] {
  const { commitments: counts, missing } = member;
  return [
    ...[percent(member.share), points(member.points), points(member.low), points(member.high)],
    ...[member.value, member.unit, member.period],
    ...[counts?.reached ?? null, counts?.byStatement ?? null, counts?.onTrack ?? null, counts?.atRisk ?? null],
    ...[counts?.offTrack ?? null, counts?.missed ?? null, counts?.unknown ?? null, counts?.notComparable ?? null],
    missing === null ? null : sayMemberMissing(missing, language),
  ];
}
