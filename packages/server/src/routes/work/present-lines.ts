import {
  type Authority,
  lastDay,
  proposeUnit,
  readsAssignment,
  type UnitNames,
  type UnitsById,
  unitNames,
} from "@lantu/core/ledger";
import type { AssignmentLine, WorkLine as Line, Store, UnitBook } from "@lantu/store";
import type { Assignment, ProposedUnit, WorkLine } from "../../contract/index.ts";
import { calledNow, plain } from "./present-units.ts";

/** What lines are shown with: the tree, the names of its units, and who looks. */
export interface LineSight {
  readonly book: UnitBook;
  readonly units: UnitsById;
  readonly names: UnitNames;
  readonly who: Authority;
}

/** Everything lines are shown with, now or just after an entry of the journal. */
export async function sightOf(store: Store, who: Authority, asOf?: number): Promise<LineSight> {
  const book = await store.assigning.book(asOf);
  return { ...namesIn(book), book, who };
}

/** What was made of a book once: many are answered out of the same. */
const NAMES = new WeakMap<UnitBook, Pick<LineSight, "units" | "names">>();

function namesIn(book: UnitBook): Pick<LineSight, "units" | "names"> {
  const held = NAMES.get(book);
  if (held !== undefined) return held;
  const units = new Map([...book.units].map(([id, { value }]) => [id, value]));
  const made = { units, names: unitNames(units, book.versions) };
  NAMES.set(book, made);
  return made;
}

/** Whether whoever looks may see more of an assignment than everybody does. */
function readsWork({ who, units }: LineSight, assignment: AssignmentLine | null, document: string): boolean {
  return readsAssignment(who, assignment === null ? null : idsOnly(assignment), document, units);
}

/** The units of an assignment by their ids alone. */
export const idsOnly = ({ lead, cooperating, supporting }: AssignmentLine) => ({
  lead: lead?.id ?? null,
  cooperating: cooperating.map(({ id }) => id),
  supporting: supporting.map(({ id }) => id),
});

/** An assignment as one visitor may see it. */
export function presentAssignment(assignment: AssignmentLine, sight: LineSight, document: string): Assignment {
  const { lead, cooperating, supporting, ...rest } = assignment;
  const named = {
    lead: lead === null ? null : plain(lead),
    cooperating: cooperating.map(plain),
    supporting: supporting.map(plain),
  };
  const hidden = readsWork(sight, assignment, document) ? {} : { contact: null, measure: null, ground: null };
  return { ...rest, ...named, ...hidden };
}

/** A line of the working list as one visitor may see it. */
export function presentLine(line: Line, sight: LineSight): WorkLine {
  const { assignment, lead, cooperating, schedule, lastReport, ...rest } = line;
  const propose = (units: Line["lead"]): ProposedUnit[] => units.map((unit) => proposed(unit, sight));
  const readable = readsWork(sight, assignment, line.document.id);
  return {
    ...rest,
    document: { ...line.document },
    assignment: assignment === null ? null : presentAssignment(assignment, sight, line.document.id),
    proposal: { lead: propose(lead), cooperating: propose(cooperating) },
    due: dueOf(line),
    schedule: schedule === null ? null : { ...schedule },
    lastReport: lastReport !== null && (readable || lastReport.state === "signed") ? { ...lastReport } : null,
    missing: missingOf(line),
  };
}

function proposed({ name, start, end }: Line["lead"][number], { book, names, units }: LineSight): ProposedUnit {
  const { matches, unit } = proposeUnit(names, units, name);
  return { name, start, end, matches: matches.flatMap((id) => calledNow(id, book) ?? []), unit };
}

function dueOf({ assignment, printedDeadline }: Line): WorkLine["due"] {
  const assigned = assignment?.deadline ?? null;
  const deadline = assigned ?? printedDeadline;
  const day = deadline === null ? null : lastDay(deadline);
  return day === null ? null : { day, from: assigned === null ? "printed" : "assigned" };
}

function missingOf({ assignment, printedDeadline, schedule }: Line): WorkLine["missing"] {
  const missing = {
    lead: (assignment?.lead ?? null) === null,
    deadline: (assignment?.deadline ?? printedDeadline) === null,
    measure: (assignment?.measure ?? null) === null,
    schedule: schedule === null,
  };
  return (Object.keys(missing) as (keyof typeof missing)[]).filter((part) => missing[part]);
}
