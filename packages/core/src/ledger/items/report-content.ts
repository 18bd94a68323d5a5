import { isCounted } from "../calendar/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Evidence, ReportContent } from "./report.ts";
import { isStanding, type UnitsById } from "./unit.ts";

/** Characters a narrative can have. */
export const LONGEST_NARRATIVE = 4000;

const LINK = /^https?:\/\/[^\s]+$/i;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What a report can lean on. */
export interface EvidenceHeld {
  /** SHA-256 of the files that were brought. */
  readonly files: ReadonlySet<string>;
  /** Observations that are held, by `observedKey`. */
  readonly observed: ReadonlySet<string>;
}

/** What names an observation among others. */
export const observedKey = ({ series, period }: { readonly series: string; readonly period: string }): string =>
  `${series} ${period}`;

/** Why a report cannot be sent as it is; null where it can. */
export function contentFault(content: ReportContent, units: UnitsById, held: EvidenceHeld): Refusal | null {
  return (
    shapeFault(content) ?? wordsFault(content) ?? evidenceFault(content.evidence, held) ?? blockerFault(content, units)
  );
}

function shapeFault({ answer, done, value, narrative }: ReportContent): Refusal | null {
  if (value !== null && !Number.isFinite(value)) return refuse("invalid-request", { field: "content.value" });
  if (value !== null && answer === "cannot-be-measured") return refuse("invalid-request", { field: "content.value" });
  if (done && answer !== "progress") return refuse("invalid-request", { field: "content.done" });
  return narrative.length > LONGEST_NARRATIVE ? refuse("invalid-request", { field: "content.narrative" }) : null;
}

/** That nothing goes on, or cannot be told, needs its reason in words; progress needs something to show. */
function wordsFault({ answer, value, narrative, evidence }: ReportContent): Refusal | null {
  if (narrative.trim() !== "") return null;
  if (answer !== "progress") return refuse("evidence-needed", { answer });
  return value === null && evidence.length === 0 ? refuse("evidence-needed", { answer }) : null;
}

function evidenceFault(evidence: readonly Evidence[], held: EvidenceHeld): Refusal | null {
  const at = evidence.findIndex((one) => !isThere(one, held));
  return at < 0 ? null : refuse("invalid-request", { field: `content.evidence.${at}` });
}

function isThere(one: Evidence, { files, observed }: EvidenceHeld): boolean {
  if (one.kind === "link") return LINK.test(one.url);
  return one.kind === "file" ? files.has(one.sha256) : observed.has(observedKey(one));
}

function blockerFault({ blockers }: ReportContent, units: UnitsById): Refusal | null {
  for (const [at, { what, unit, until }] of blockers.entries()) {
    if (what.trim() === "") return refuse("invalid-request", { field: `content.blockers.${at}.what` });
    if (until !== null && !(DAY.test(until) && isCounted(until)))
      return refuse("invalid-request", { field: `content.blockers.${at}.until` });
    const held = unit === null ? undefined : units.get(unit);
    if (unit !== null && (held === undefined || !isStanding(held))) return refuse("unit-unknown", { unit });
  }
  return null;
}
