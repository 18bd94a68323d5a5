import { createHash } from "node:crypto";
import type { BreakdownLineHeld, NewNotice, Store } from "@lantu/store";
import { type Audience, those } from "./audience.ts";

/** Key under which is remembered on which day breakdowns were looked through last. */
const LOOKED_ON = "notices.gaps";

/** Targets with a gap that are looked at; more of one place is no list anybody works through. */
const MOST = 10_000;

/**
 * Tells those who break plans down which of them have targets whose years or parts do not come to their whole: once a day, and
 * again only when they are others. Returns how many notices are new.
 */
export async function tellOfGaps(store: Store, audience: Audience, today: string): Promise<number> {
  if ((await store.settings.get(LOOKED_ON)) === today) return 0;
  const { items } = await store.breakdowns.lines({ alarms: ["gap"], sort: "position", limit: MOST, day: today });
  const plans = new Map<string, BreakdownLineHeld[]>();
  for (const line of items) {
    const of = plans.get(line.document.id) ?? [];
    of.push(line);
    plans.set(line.document.id, of);
  }
  const notices = [...plans.values()].flatMap((lines) => noticesOf(lines, audience));
  const added = await store.reporting.notices.add(notices);
  await store.settings.set(LOOKED_ON, today);
  return added.length;
}

/** What is told of the targets of one plan. */
function noticesOf(lines: readonly BreakdownLineHeld[], audience: Audience): readonly NewNotice[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { id, title: plan } = first.document;
  const ids = lines.map(({ id: commitment, checks }) => `${commitment} ${JSON.stringify(gapsOf(checks))}`);
  const notice = {
    ...{ kind: "breakdown-gap" as const, path: `/work/breakdowns?document=${id}&alarm=gap` },
    cause: `${id}#${createHash("sha256").update(ids.join("\n")).digest("hex").slice(0, 16)}`,
    params: { document: plan, count: lines.length, title: first.title },
  };
  return those(audience, "break-down", { unit: null, document: id }).map((person) => ({ ...notice, person }));
}

const gapsOf = ({ path, shares }: BreakdownLineHeld["checks"]) => [path, ...shares].map((one) => one?.gap ?? null);
