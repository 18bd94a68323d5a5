import { createHash } from "node:crypto";
import { documentOf, isCounted, reminderAt, workingDaysBetween } from "@lantu/core/ledger";
import type { BlockerHeld, NewNotice, Store } from "@lantu/store";
import { type Audience, workersIn } from "./audience.ts";

/** Characters of what stands in the way that a notice repeats. */
const TOLD = 120;

/**
 * What units are told of that stands in others' way and that they were named for: once when it was named, and reminders
 * before and after the day it should be out of the way, as long as the latest report tells it.
 */
export async function blockerNotices(store: Store, audience: Audience, today: string): Promise<readonly NewNotice[]> {
  if (audience.people.length === 0) return [];
  const named = await store.reporting.blockers([...audience.units.keys()]);
  const titles = await titlesOf(
    store,
    named.map(({ commitment }) => commitment),
  );
  return named.flatMap((one) => noticesOf(one, titles.get(one.commitment) ?? "", audience, today));
}

/** Titles of commitments there is work with. */
export async function titlesOf({ reporting }: Store, of: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const commitments = [...new Set(of)];
  if (commitments.length === 0) return new Map();
  const works = await reporting.scheduled({ commitments, reported: false, sinceYear: 9999 });
  return new Map(works.map(({ id, title }) => [id, title]));
}

function noticesOf(blocker: BlockerHeld, title: string, audience: Audience, today: string): readonly NewNotice[] {
  const { commitment, by, what, unit, until } = blocker;
  if (unit === null || title === "") return [];
  const nameOf = (id: string): string => audience.units.get(id)?.name ?? "";
  const shown = what.length > TOLD ? `${what.slice(0, TOLD)}…` : what;
  const params = { title, by: nameOf(by), unit: nameOf(unit), what: shown, until: until ?? "", commitment };
  const named = `${commitment}#${by}#${unit}#${createHash("sha256").update(what).digest("hex").slice(0, 16)}`;
  const stage = until === null || !isCounted(until) ? null : reminderAt(workingDaysBetween(today, until));
  const cause = stage === null ? named : `${named}#${until}#${stage}`;
  const kind = until === null ? "blocker" : "blocker-until";
  const people = workersIn(audience, { unit, document: documentOf(commitment) });
  return people.map((person) => ({ person, kind, cause, params, path: "/work" }));
}
