import type { DatedReport } from "./judgeable.ts";
import type { Judgement, UnitSays } from "./judgement.ts";
import { latestReports } from "./signals-of.ts";

/** What the unit itself says, by its latest report; of several sides the one signed. */
export function unitSaysOf(reports: readonly DatedReport[]): UnitSays | null {
  const [latest] = latestReports(reports);
  if (latest === undefined) return null;
  const { id, state, answer, done, value, period, unit } = latest.report;
  return { report: id, version: latest.version, state, answer, done, value, period, unit };
}

/** Statuses data can give that contradict the word that it has been reached. */
const SHORT: ReadonlySet<Judgement["status"]> = new Set(["at-risk", "off-track", "missed"]);

/** Whether the word of the unit or of a document that it is reached stands against what numbers or days tell. */
export function isAgainstData(
  { status, basis }: Pick<Judgement, "status" | "basis">,
  unitSays: UnitSays | null,
  says: Judgement["documentsSay"],
): boolean {
  if (basis === "statement" || basis === "none") return false;
  const isSaidDone = unitSays?.done === true || says.some(({ reached, expected }) => reached && !expected);
  if (isSaidDone) return SHORT.has(status);
  return status === "reached" && unitSays?.answer === "no-progress";
}
