import type { Assignment, KeyWork } from "@lantu/core/ledger";
import type { UnitFinder } from "./find-unit.ts";
import { filled, type SheetForm, told, UNIT_COMMA } from "./sheet-form.ts";

/** The columns of the quarters, in order. */
export const QUARTERS = ["q1", "q2", "q3", "q4"] as const;

/** Fields of the folder itself; the rest of a row is the ledger's. */
export const ITEM_FIELDS = ["code", ...QUARTERS] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** Fields of the assignment that the folder shows and that can be changed in it. */
export type AssignedField = "lead" | "cooperating" | "deadline";
export type KeyWorkField = ItemField | AssignedField | "id" | "plan" | "title" | "sentence" | "printed";

/** 折子工程: a row for each item of the folder of a year. */
export const KEY_WORK_FORM: SheetForm<KeyWorkField> = {
  name: { "zh-CN": "折子工程", en: "Key works" },
  id: "id",
  columns: [
    told("id", "编号", "Id", 28),
    filled("code", "序号", "No.", 8),
    told("title", "任务", "Commitment", 36),
    told("sentence", "原文", "Sentence", 60),
    told("plan", "规划", "Plan", 30),
    filled("lead", "牵头单位", "Lead", 20),
    filled("cooperating", "配合单位", "Cooperating", 28),
    told("printed", "文中期限", "Due in the text", 12),
    filled("deadline", "完成时限", "Deadline", 12),
    filled("q1", "一季度", "First quarter", 24),
    filled("q2", "二季度", "Second quarter", 24),
    filled("q3", "三季度", "Third quarter", 24),
    filled("q4", "四季度", "Fourth quarter", 24),
  ],
};

/** What a sheet shows of an item in the columns that are the folder's own. */
export function itemCells({ code, quarters }: Pick<KeyWork, "code" | "quarters">): Readonly<Record<ItemField, string>> {
  const [q1, q2, q3, q4] = quarters;
  return { code, q1: q1 ?? "", q2: q2 ?? "", q3: q3 ?? "", q4: q4 ?? "" };
}

/** What a sheet shows of an assignment in the columns of the folder. */
export function assignedCells(
  assignment: Pick<Assignment, AssignedField> | null,
  { label }: UnitFinder,
): Readonly<Record<AssignedField, string>> {
  const { lead, cooperating, deadline } = assignment ?? { lead: null, cooperating: [], deadline: null };
  return {
    lead: lead === null ? "" : label(lead),
    cooperating: cooperating.map(label).join(UNIT_COMMA),
    deadline: deadline ?? "",
  };
}
