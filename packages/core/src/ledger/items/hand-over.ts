import type { Assignment } from "./assignment.ts";
import type { Items } from "./item.ts";
import type { Grant, Person } from "./person.ts";
import type { WorkReport } from "./report.ts";
import { besideIn, type Schedule } from "./schedule.ts";
import type { ShareOut, SharePart } from "./share-out.ts";
import type { WorkStep } from "./step.ts";

/** The unit that takes what belonged to another; any other stays itself. */
export type Taking = (unit: string) => string;

const taken = (taking: Taking, unit: string | null): string | null => (unit === null ? null : taking(unit));

/** An assignment with units put in the place of others: who leads does not help, who cooperates does not support. */
export function assignmentTaken(assignment: Assignment, taking: Taking): Assignment {
  const lead = taken(taking, assignment.lead);
  const cooperating = [...new Set(assignment.cooperating.map(taking))].filter((unit) => unit !== lead);
  const supporting = [...new Set(assignment.supporting.map(taking))].filter(
    (unit) => unit !== lead && !cooperating.includes(unit),
  );
  return { ...assignment, lead, cooperating, supporting };
}

/** What is known of two numbers together; null where nothing is. */
const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : a + b);

/** Two parts that fall to one unit: of a sum they add up; of what each has to meet, the first stays. */
function joined(kind: ShareOut["kind"], a: SharePart, b: SharePart): SharePart {
  if (kind === "each") return { ...a, value: a.value ?? b.value, weight: a.weight ?? b.weight };
  return { ...a, value: sum(a.value, b.value), weight: sum(a.weight, b.weight) };
}

/** A share-out with units put in the place of others. */
export function shareTaken(share: ShareOut, taking: Taking): ShareOut {
  const parts = new Map<string, SharePart>();
  for (const part of share.parts) {
    const unit = taking(part.unit);
    const held = parts.get(unit);
    parts.set(unit, held === undefined ? { ...part, unit } : joined(share.kind, held, part));
  }
  return { ...share, parts: [...parts.values()] };
}

/** A step that is done stays with who did it. */
const stepTaken = (step: WorkStep, taking: Taking): WorkStep =>
  step.done === null ? { ...step, unit: taken(taking, step.unit) } : step;

/** A report that is not signed is the successor's to finish; a signed one stays with who answered for it. */
function reportTaken(report: WorkReport, taking: Taking): WorkReport {
  if (report.state === "signed") return report;
  const blockers = report.blockers.map((blocker) => ({ ...blocker, unit: taken(taking, blocker.unit) }));
  return { ...report, unit: taking(report.unit), blockers };
}

function personTaken(person: Person, taking: Taking): Person {
  const grants = new Map<string, Grant>();
  for (const grant of person.grants) {
    const moved = { ...grant, unit: taken(taking, grant.unit) };
    grants.set(JSON.stringify([moved.role, moved.unit, moved.document]), moved);
  }
  return { ...person, unit: taken(taking, person.unit), grants: [...grants.values()] };
}

/** Units that report beside the lead: who leads by then does not report twice. */
function scheduleTaken(schedule: Schedule, taking: Taking, { assignment }: Pick<Items, "assignment">): Schedule {
  const lead = taken(taking, assignment.get(schedule.commitment)?.value.lead ?? null);
  const beside = [...new Set(besideIn(schedule).map(taking))].filter((unit) => unit !== lead);
  return { ...schedule, beside };
}

/** What belongs to units, besides the units below them. */
export type HandedOver = Pick<Items, "assignment" | "share" | "step" | "schedule" | "report" | "person">;

const TAKEN: { readonly [N in keyof HandedOver]: (value: never, taking: Taking, items: HandedOver) => unknown } = {
  assignment: assignmentTaken,
  share: shareTaken,
  step: stepTaken,
  schedule: scheduleTaken,
  report: reportTaken,
  person: personTaken,
};

/** Nouns that belong to units, in the order their entries are made. */
export const BELONGING = Object.keys(TAKEN) as readonly (keyof HandedOver)[];

/** What items of a noun would be with units put in the place of others, by id. */
export function takenItems<N extends keyof HandedOver>(
  items: HandedOver,
  noun: N,
  taking: Taking,
): ReadonlyMap<string, unknown> {
  const take = TAKEN[noun] as (value: unknown, taking: Taking, items: HandedOver) => unknown;
  return new Map([...items[noun]].map(([id, { value }]) => [id, take(value, taking, items)]));
}
