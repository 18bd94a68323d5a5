import { createHash } from "node:crypto";
import {
  documentOf,
  isCounted,
  reminderAt,
  type StepTold,
  type WorkStep,
  workingDaysBetween,
} from "@lantu/core/ledger";
import type { NewNotice, Store } from "@lantu/store";
import { type Audience, those, workersIn } from "./audience.ts";
import { titlesOf } from "./tell-blockers.ts";

/** What is told of a step on a day. */
type Called =
  | { readonly kind: "step-told" | "step-returned"; readonly told: StepTold }
  | { readonly kind: "step-due" | "step-overdue"; readonly due: string; readonly stage: string };

/** What a step calls for on a day (ISO date): most days nothing. */
function calledFor({ told, due }: WorkStep, today: string): readonly Called[] {
  if (told != null && told.returned === null) return [{ kind: "step-told", told }];
  const returned = told == null ? [] : [{ kind: "step-returned", told } as const];
  const stage = due === null || !isCounted(due) ? null : reminderAt(workingDaysBetween(today, due));
  if (due === null || stage === null) return returned;
  return [...returned, { kind: stage.startsWith("after") ? "step-overdue" : "step-due", due, stage }];
}

/**
 * What units are reminded of, before and after the day a step of theirs has to be done, as reports are; of what they said of
 * it, whoever can accept it, and who said it where it was not accepted. Steps of no unit are those of the plan: that they
 * are late is a warning to the unit that leads.
 */
export async function stepNotices(store: Store, audience: Audience, today: string): Promise<readonly NewNotice[]> {
  if (audience.people.length === 0) return [];
  const steps = await store.reporting.openSteps([...audience.units.keys()]);
  const called = steps.flatMap((step) => calledFor(step, today).map((what) => ({ step, what })));
  const titles = await titlesOf(
    store,
    called.map(({ step }) => step.commitment),
  );
  return called.flatMap(({ step, what }) => noticesOf(step, what, titles.get(step.commitment), audience));
}

function noticesOf(step: WorkStep, what: Called, title: string | undefined, audience: Audience): readonly NewNotice[] {
  const { id, commitment, unit } = step;
  if (unit === null || title === undefined) return [];
  const about = { unit, document: documentOf(commitment) };
  const notice = {
    ...{ kind: what.kind, path: `/work/breakdown/${commitment}`, cause: `${id}#${causeOf(what)}` },
    params: { title, step: step.title, unit: audience.units.get(unit)?.name ?? "", commitment, ...paramsOf(what) },
  };
  return peopleFor(what, about, audience).map((person) => ({ ...notice, person }));
}

/** Who is told: each thing once, and what was said or sent back anew is another. */
function peopleFor(what: Called, about: Parameters<typeof workersIn>[1], audience: Audience): readonly string[] {
  const workers = () => workersIn(audience, about);
  if (!("told" in what)) return workers();
  const { by } = what.told;
  if (what.kind === "step-told") return those(audience, "break-down", about).filter((person) => person !== by);
  return audience.people.some(({ person }) => person.id === by) ? [by] : workers();
}

const causeOf = (what: Called): string => {
  if (!("told" in what)) return `${what.due}#${what.stage}`;
  const { on, proof, returned } = what.told;
  return createHash("sha256")
    .update(JSON.stringify([on, proof, returned]))
    .digest("hex")
    .slice(0, 16);
};

const paramsOf = (what: Called): Readonly<Record<string, string>> =>
  "told" in what ? { on: what.told.on, proof: what.told.proof, reason: what.told.returned ?? "" } : { due: what.due };
