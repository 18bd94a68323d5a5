import {
  type Action,
  type AssignmentEdit,
  assign,
  type EntryBody,
  type Refusal,
  setUnits,
  unitNames,
} from "@lantu/core/ledger";
import type { ActHeld, ActNeeds, NeedsFinder, Store } from "@lantu/store";
import type { SheetKind } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { ASSIGNMENT_FORM } from "./assignment-form.ts";
import { checkAssignments } from "./check-assignments.ts";
import { checkUnits } from "./check-units.ts";
import type { CheckedSheet } from "./checked.ts";
import { unitFinder } from "./find-unit.ts";
import { KEY_WORK_FORM } from "./key-work-form.ts";
import { readKeyWorks } from "./key-works.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetForm } from "./sheet-form.ts";
import { UNIT_FORM } from "./unit-form.ts";

/** A file that came in. */
export interface BroughtFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A sheet that was read: what has to be looked up for it, what it would change, and the entries that do so. */
export interface BroughtSheet {
  readonly needs: ActNeeds | NeedsFinder;
  check(held: ActHeld): CheckedSheet<unknown>;
  decide(held: ActHeld, checked: CheckedSheet<unknown>, reason: string | null): readonly EntryBody[] | Refusal;
}

/** A kind of sheet. */
interface KindOfSheet {
  /** What whoever brings it back must be allowed to do. */
  readonly action: Action;
  readonly form: SheetForm<string>;
  read(file: BroughtFile, store: Store, language: Language): Promise<BroughtSheet>;
}

const IMPORTED = "imported";

async function readAssignments(file: BroughtFile, { assigning }: Store, language: Language): Promise<BroughtSheet> {
  const sheet = await readSheet(file, ASSIGNMENT_FORM, language);
  const { versions, units } = await assigning.book();
  const byId = new Map([...units].map(([id, { value }]) => [id, value]));
  const finder = unitFinder(byId, unitNames(byId, versions));
  const ids = sheet.rows.flatMap(({ cells }) => (cells.id?.text ? [cells.id.text] : []));
  return {
    needs: { items: { unit: "all", assignment: ids }, commitments: ids },
    check: (held) => checkAssignments(sheet, held, finder, language),
    decide: (held, { wanted }, reason) => {
      const edits = [...wanted].map(([commitment, set]) => ({ commitment, set: set ?? CLEARED }) as AssignmentEdit);
      return assign(held, { edits, act: IMPORTED, reason });
    },
  };
}

/** What is set where a sheet leaves nothing of an assignment. */
const CLEARED: AssignmentEdit["set"] = {
  ...{ lead: null, cooperating: [], supporting: [], contact: null },
  ...{ deadline: null, importance: null, measure: null, ground: null },
};

async function readUnits(file: BroughtFile, _: Store, language: Language): Promise<BroughtSheet> {
  const sheet = await readSheet(file, UNIT_FORM, language);
  return {
    needs: { items: { unit: "all" } },
    check: (held) => checkUnits(sheet, held, language),
    decide: (held, { wanted }, reason) =>
      setUnits(held, wanted as Parameters<typeof setUnits>[1], { act: IMPORTED, reason }),
  };
}

/** Every kind of sheet that goes out and comes back. */
export const SHEETS: Readonly<Record<SheetKind, KindOfSheet>> = {
  units: { action: "manage-units", form: UNIT_FORM, read: readUnits },
  assignments: { action: "assign", form: ASSIGNMENT_FORM, read: readAssignments },
  "key-works": { action: "list-key-works", form: KEY_WORK_FORM, read: readKeyWorks },
};
