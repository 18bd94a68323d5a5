import { type Action, type Authority, addDays, may } from "@lantu/core/ledger";
import type { NewNotice, Store, UntoldWarning } from "@lantu/store";
import { type Audience, audienceOf } from "../reporting/audience.ts";
import { MACHINE } from "../reporting/desk.ts";

/** Days back that warnings and late answers are told of: what is older was raised before anybody could be told. */
const BACK = 30;

/**
 * Tells people of warnings they have to answer, and of answers that are late: once a warning, and once a day it was due.
 * Returns how many notices are new.
 */
export async function tellOfWarnings(store: Store, today: string): Promise<number> {
  const since = addDays(today, -BACK);
  const [raised, late] = [await store.warnings.untold(since), await store.warnings.untoldLate(today, since)];
  if (raised.length === 0 && late.length === 0) return 0;
  const audience = await audienceOf(store);
  const added = await store.reporting.notices.add([
    ...raised.flatMap((one) => noticesOf("warning", one, answering(one, audience))),
    ...late.flatMap((one) => noticesOf("answer-late", one, [...answering(one, audience), ...above(one, audience)])),
  ]);
  return added.length;
}

function noticesOf(kind: "warning" | "answer-late", warning: UntoldWarning, people: readonly string[]): NewNotice[] {
  const { id, cause, title, commitment, by } = warning;
  const params = { title: title.zh, warning: id, by, ...(commitment === null ? {} : { commitment }) };
  return [...new Set(people)].map((person) => ({ person, kind, cause, params, path: `/warnings/${id}` }));
}

/** The people of the unit that answers; where there is none, those who may say who leads, or guard the economy's numbers. */
function answering({ unit, document, commitment }: UntoldWarning, audience: Audience): readonly string[] {
  if (audience.people.length === 0) return [MACHINE];
  if (unit !== null) {
    return those(audience, "answer-warning", { unit, document })
      .filter(({ grants }) => grants.some((grant) => grant.unit === unit))
      .map(({ id }) => id);
  }
  return those(audience, commitment === null ? "observe" : "assign", { unit, document }).map(({ id }) => id);
}

/** Those who follow late answers up: they may send back what was signed. */
function above({ unit, document }: UntoldWarning, audience: Audience): readonly string[] {
  return those(audience, "reopen", { unit, document }).map(({ id }) => id);
}

function those({ people, units }: Audience, action: Action, scope: { unit: string | null; document: string | null }) {
  return people.flatMap(({ person }) => {
    const who: Authority = { kind: "person", person };
    return may(who, action, scope, units) ? [person] : [];
  });
}
