import type { CommitmentSummary } from "@lantu/server/contract";

/** A commitment to test with; only what matters to a test need be given. */
export const commitment = (given: Partial<CommitmentSummary> & { readonly id: string }): CommitmentSummary => ({
  document: {
    id: given.id.split("-")[0] ?? "",
    title: "示例规划",
    kind: "five-year-plan",
    place: "青渡区",
    period: "2021/2025",
    sample: false,
  },
  kind: "task",
  nature: null,
  title: "新建小学",
  quote: "新建小学三所。",
  start: 0,
  end: 7,
  address: "第一章 ¶1",
  section: 1,
  period: "2021/2025",
  deadline: null,
  lead: [],
  cooperating: [],
  figure: null,
  targetText: null,
  figures: 0,
  doubts: [],
  state: "proposed",
  edited: false,
  version: 1,
  ...given,
});
