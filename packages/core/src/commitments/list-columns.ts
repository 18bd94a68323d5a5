/** What the rows of a table list. */
export type ListKind = "project" | "task";

/** What a head row says of the columns, and the row it ends in; -1 where there is no such column or row. */
export interface ProjectColumns {
  readonly kind: ListKind;
  /** How many columns there are. */
  readonly width: number;
  readonly head: number;
  readonly name: number;
  readonly lead: number;
  readonly cooperating: number;
  readonly years: number;
  readonly stage: number;
}

const PROJECT = /^(?:重[大点])?(?:建设)?(?:项目|工程)(?:名称)?$|^项目和工程名称$/u;
/** Columns of duties; where a table has several, those that say what is done come before those that group it. */
const DEEDS: readonly RegExp[] = [
  /^(?:具体|主要|工作|重点)?(?:措施|举措)(?:内容)?$|^(?:具体|细化)(?:任务|工作|内容|事项)(?:内容)?$|^(?:工作|任务|改革)(?:内容|举措|措施|任务)$/u,
  /^(?:重点|主要|年度|改革)?(?:任务|工作|工作任务|工作事项|事项|任务事项|改革事项|任务分工|工作分工)(?:名称|及内容)?$/u,
];
const LEAD = /牵头|责任(?:单位|部门|主体|处室)|主责|实施(?:单位|主体)|建设(?:单位|主体)|负责(?:单位|部门)|主办|承办/u;
const COOPERATING = /配合|协办|协同|参与|参加/u;
const YEARS = /年限|起止|工期|建设时间|建设期|(?:完成|时间)(?:时[间限]|节点|要求|期限)?$|时限|期限|进度要求/u;
const STAGE = /(?:建设|项目)(?:性质|阶段|状态)|年度(?:建设|形象)?(?:目标|进度|内容|计划)|形象进度/u;

/**
 * The columns a row of header cells names, where it is the head of a list of projects or of tasks; null where it is not. A list of
 * tasks names who does them or until when: other tables have columns of work too.
 * @param labels the header cells by column, without white space
 */
export function listColumns(labels: readonly string[], head: number): ProjectColumns | null {
  const column = (pattern: RegExp): number => labels.findIndex((label) => pattern.test(label));
  const shared = {
    width: labels.length,
    head,
    lead: labels.findIndex((label) => LEAD.test(label) && !COOPERATING.test(label.replace(/牵头.*/u, ""))),
    cooperating: labels.findIndex((label) => COOPERATING.test(label) && !/牵头/u.test(label)),
    years: column(YEARS),
    stage: column(STAGE),
  };
  const project = column(PROJECT);
  if (project >= 0) return { ...shared, kind: "project", name: project };
  const task = DEEDS.map(column).find((found) => found >= 0);
  const isShared = shared.lead >= 0 || shared.cooperating >= 0;
  return task === undefined || !isShared ? null : { ...shared, kind: "task", name: task };
}
