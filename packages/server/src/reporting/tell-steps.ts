import { documentOf, isCounted, reminderAt, type WorkStep, workingDaysBetween } from "@lantu/core/ledger";
import type { NewNotice, Store } from "@lantu/store";
import { type Audience, workersIn } from "./audience.ts";
import { titlesOf } from "./tell-blockers.ts";

/**
 * What units are reminded of, before and after the day a step of theirs has to be done, as reports are. Steps of no unit are
 * those of the plan: that they are late is a warning to the unit that leads.
 */
export async function stepNotices(store: Store, audience: Audience, today: string): Promise<readonly NewNotice[]> {
  if (audience.people.length === 0) return [];
  const steps = await store.reporting.openSteps([...audience.units.keys()]);
  const due = steps.flatMap((step) => {
    const stage = step.due === null || !isCounted(step.due) ? null : reminderAt(workingDaysBetween(today, step.due));
    return stage === null ? [] : [{ step, stage }];
  });
  const titles = await titlesOf(
    store,
    due.map(({ step }) => step.commitment),
  );
  return due.flatMap(({ step, stage }) => noticesOf(step, stage, titles.get(step.commitment), audience));
}

function noticesOf(step: WorkStep, stage: string, title: string | undefined, audience: Audience): readonly NewNotice[] {
  const { id, commitment, unit, due } = step;
  if (unit === null || due === null || title === undefined) return [];
  const params = { title, step: step.title, due, unit: audience.units.get(unit)?.name ?? "", commitment };
  const kind = stage.startsWith("after") ? "step-overdue" : "step-due";
  const notice = { kind, cause: `${id}#${due}#${stage}`, params, path: `/work/breakdown/${commitment}` } as const;
  const people = workersIn(audience, { unit, document: documentOf(commitment) });
  return people.map((person) => ({ ...notice, person }));
}
