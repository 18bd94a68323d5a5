import { type AssignmentEdit, assign, type EntryBody, listKeyWorks, type Refusal, unitNames } from "@lantu/core/ledger";
import type { KeyWorkFilter, Store } from "@lantu/store";
import type { Language } from "../contract/messages/index.ts";
import { xlsxOf } from "../exports/xlsx.ts";
import { type CheckedKeyWorks, checkKeyWorks, commitmentIn, yearOf } from "./check-key-works.ts";
import { type UnitFinder, unitFinder } from "./find-unit.ts";
import { assignedCells, itemCells, KEY_WORK_FORM } from "./key-work-form.ts";
import { readSheet } from "./read-sheet.ts";
import type { BroughtFile, BroughtSheet } from "./sheet-kinds.ts";

/** Characters of a commitment's sentence that the sheet shows. */
const SENTENCE = 160;

async function finderOf({ assigning }: Store, asOf?: number): Promise<UnitFinder> {
  const { versions, units } = await assigning.book(asOf);
  const byId = new Map([...units].map(([id, { value }]) => [id, value]));
  return unitFinder(byId, unitNames(byId, versions));
}

/** What a filter leaves of the folder of a year as a sheet to fill in, by number. */
export async function writeKeyWorks(store: Store, filter: KeyWorkFilter, language: Language) {
  const finder = await finderOf(store, filter.asOf);
  const items = await store.keyWorks.all(filter);
  async function* lines() {
    for (const { item, title, quote, document, printedDeadline, assignment } of items) {
      const told = { id: item.id, title, sentence: quote.slice(0, SENTENCE), plan: document.title };
      const cells = {
        ...told,
        ...itemCells(item),
        ...assignedCells(assignment, finder),
        printed: printedDeadline ?? "",
      };
      yield KEY_WORK_FORM.columns.map(({ field }) => cells[field]);
    }
  }
  const { name, columns } = KEY_WORK_FORM;
  const looks = { sheet: `${name[language]} ${filter.year}`, head: columns.map(({ heading }) => heading[language]) };
  return xlsxOf({ ...looks, widths: columns.map(({ width }) => width) }, lines());
}

/** Reads a folder that came back. */
export async function readKeyWorks(file: BroughtFile, store: Store, language: Language): Promise<BroughtSheet> {
  const sheet = await readSheet(file, KEY_WORK_FORM, language);
  const finder = await finderOf(store);
  const year = yearOf(sheet) ?? 0;
  const commitments = [...new Set(sheet.rows.map(({ cells }) => commitmentIn(cells.id?.text ?? "")))];
  return {
    needs: store.keyWorks.needs(year, commitments),
    check: (held) => checkKeyWorks(sheet, held, finder, language),
    decide: (held, checked, reason) => {
      const { both } = checked as CheckedKeyWorks;
      const edits = [...both.assignments].map(([commitment, set]) => ({ commitment, set }) as AssignmentEdit);
      const assigned = assign(held, { edits, act: "imported", reason });
      const listed = listKeyWorks(held, year, both.items, reason);
      return [assigned, listed].find(isRefusal) ?? [assigned, listed].filter(isEntries).flat();
    },
  };
}

const isRefusal = (outcome: readonly EntryBody[] | Refusal): outcome is Refusal => "kind" in outcome;
const isEntries = (outcome: readonly EntryBody[] | Refusal): outcome is readonly EntryBody[] => !isRefusal(outcome);
