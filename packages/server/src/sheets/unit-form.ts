import { isStanding, nameKey, UNIT_KINDS, type Unit, type UnitKind, type UnitsById } from "@lantu/core/ledger";
import type { Language } from "../contract/messages/index.ts";
import { filled, type SheetForm, told } from "./sheet-form.ts";

export const UNIT_FIELDS = ["code", "name", "shortName", "kind", "parent", "place", "order"] as const;
export type FilledUnitField = (typeof UNIT_FIELDS)[number];
export type UnitField = FilledUnitField | "id";

/** 单位表: a row for each unit that exists. */
export const UNIT_FORM: SheetForm<UnitField> = {
  name: { "zh-CN": "单位", en: "Units" },
  id: "id",
  columns: [
    told("id", "编号", "Id", 20),
    filled("code", "代码", "Code", 20),
    filled("name", "名称", "Name", 36),
    filled("shortName", "简称", "Short name", 20),
    filled("kind", "类别", "Kind", 12),
    filled("parent", "上级单位", "Parent", 30),
    filled("place", "行政区划代码", "Place code", 14),
    filled("order", "排序", "Order", 8),
  ],
};

const KINDS: Readonly<Record<Language, Readonly<Record<UnitKind, string>>>> = {
  "zh-CN": {
    ...{ place: "区域", department: "部门", street: "街道", town: "乡镇" },
    ...{ institution: "事业单位", enterprise: "企业", "task-force": "专班", outside: "外部单位" },
  },
  en: {
    ...{ place: "place", department: "department", street: "street", town: "town" },
    ...{ institution: "institution", enterprise: "enterprise", "task-force": "task force", outside: "outside" },
  },
};

/** Other words offices have for kinds of units. */
const ALSO: Readonly<Record<string, UnitKind>> = {
  ...{ 地方: "place", 地区: "place", 省: "place", 市: "place", 区: "place", 县: "place", 政府: "place" },
  ...{ 委办局: "department", 局: "department", 委: "department", 办: "department", 工作部门: "department" },
  ...{ 街道办事处: "street", 街道办: "street", 镇: "town", 乡: "town", 乡镇人民政府: "town" },
  ...{ 事业: "institution", 国企: "enterprise", 国有企业: "enterprise", 企业集团: "enterprise", 公司: "enterprise" },
  ...{ 工作专班: "task-force", 领导小组: "task-force", 中央单位: "outside", 驻地单位: "outside" },
};

/** The kind a word stands for, in any language; null where it is none. */
export function unitKindOf(text: string): UnitKind | null {
  const word = nameKey(text);
  const named = UNIT_KINDS.find(
    (kind) => kind === word || Object.values(KINDS).some((words) => nameKey(words[kind]) === word),
  );
  return named ?? (Object.hasOwn(ALSO, word) ? (ALSO[word] ?? null) : null);
}

/** Words of all kinds in a language, to be told to who wrote another. */
export const kindWords = (language: Language): readonly string[] => UNIT_KINDS.map((kind) => KINDS[language][kind]);

/** What a sheet shows of a unit. */
export function unitCells(unit: Unit, units: UnitsById, language: Language): Readonly<Record<UnitField, string>> {
  const { id, code, name, shortName, kind, parent, place, order } = unit;
  return {
    ...{ id, code, name, shortName: shortName ?? "", kind: KINDS[language][kind] },
    parent: parent === null ? "" : parentCell(parent, units),
    ...{ place: place ?? "", order: String(order) },
  };
}

/** The unit above by its name, where no other that exists has it; else by its code. */
function parentCell(parent: string, units: UnitsById): string {
  const unit = units.get(parent);
  if (unit === undefined) return parent;
  const same = [...units.values()].filter((one) => isStanding(one) && nameKey(one.name) === nameKey(unit.name));
  return same.length > 1 ? unit.code : unit.name;
}
