import type { DatedReport } from "./judgeable.ts";
import type { DocumentSays, Judgement, UnitSays } from "./judgement.ts";
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
  judged: Pick<Judgement, "status" | "basis" | "targets" | "due">,
  unitSays: UnitSays | null,
  says: Judgement["documentsSay"],
): boolean {
  const { status, basis } = judged;
  if (basis === "statement" || basis === "none") return false;
  if (unitSays?.done === true || says.some((one) => isAgainst(one, judged))) return SHORT.has(status);
  return status === "reached" && unitSays?.answer === "no-progress";
}

/** A settled word on the last year of just a target that fell short; that an earlier year went well is no contradiction. */
function isAgainst(said: DocumentSays, { targets, due }: Pick<Judgement, "targets" | "due">): boolean {
  if (!said.reached || said.expected) return false;
  const target = targets.find(({ id }) => id === said.target);
  if (target !== undefined && !SHORT.has(target.status)) return false;
  const year = (target?.due ?? due)?.slice(0, 4);
  return said.period === null || said.period.slice(-4) === year;
}
