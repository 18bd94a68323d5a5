import type { Assignment, Importance } from "@lantu/core/ledger";
import type { Language } from "../contract/messages/index.ts";
import type { UnitFinder } from "./find-unit.ts";
import { filled, type SheetForm, told, UNIT_COMMA } from "./sheet-form.ts";

/** Fields of an assignment people fill in. */
export const FILLED = [
  ...(["lead", "cooperating", "supporting", "contact", "deadline", "importance", "measure", "ground"] as const),
] as const;
export type FilledField = (typeof FILLED)[number];
export type AssignmentField = FilledField | "id" | "plan" | "address" | "title" | "sentence" | "printed" | "named";

/** 任务分解表: a row for each commitment, with what is known of it and what people fill in. */
export const ASSIGNMENT_FORM: SheetForm<AssignmentField> = {
  name: { "zh-CN": "任务分解表", en: "Assignments" },
  id: "id",
  columns: [
    told("id", "编号", "Id", 24),
    told("plan", "规划", "Plan", 30),
    told("address", "位置", "Where", 24),
    told("title", "任务", "Commitment", 36),
    told("sentence", "原文", "Sentence", 60),
    told("printed", "文中期限", "Due in the text", 12),
    told("named", "文中单位", "Units in the text", 20),
    filled("lead", "牵头单位", "Lead", 20),
    filled("cooperating", "配合单位", "Cooperating", 28),
    filled("supporting", "支持单位", "Supporting", 20),
    filled("contact", "联系人", "Contact", 12),
    filled("deadline", "完成时限", "Deadline", 12),
    filled("importance", "重要程度", "Importance", 10),
    filled("measure", "成功标准", "Measure of success", 36),
    filled("ground", "依据文号", "Ground", 20),
  ],
};

const IMPORTANCE: Readonly<Record<Language, Readonly<Record<Importance, string>>>> = {
  "zh-CN": { key: "重点", important: "重要", ordinary: "一般" },
  en: { key: "key", important: "important", ordinary: "ordinary" },
};

/** The importance somebody's word stands for, in any language; null where it is none. */
export function importanceOf(text: string): Importance | null {
  for (const words of Object.values(IMPORTANCE)) {
    const found = (Object.keys(words) as Importance[]).find((one) => words[one] === text.toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}

/** What a sheet shows of an assignment in the columns people fill in. `readable`: whether it is shown whole. */
export function filledCells(
  assignment: Assignment,
  { label }: UnitFinder,
  language: Language,
  readable: boolean,
): Readonly<Record<FilledField, string>> {
  const { lead, cooperating, supporting, contact, deadline, importance, measure, ground } = assignment;
  const units = (ids: readonly string[]): string => ids.map(label).join(UNIT_COMMA);
  const seen = (text: string | null): string => (readable ? (text ?? "") : "");
  return {
    lead: lead === null ? "" : label(lead),
    cooperating: units(cooperating),
    supporting: units(supporting),
    contact: seen(contact),
    deadline: deadline ?? "",
    importance: importance === null ? "" : IMPORTANCE[language][importance],
    measure: seen(measure),
    ground: seen(ground),
  };
}
