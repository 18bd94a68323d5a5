const DEADLINE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The day by which something is due: of a year or a month its last. Null where there is no such time. */
export function lastDay(deadline: string): string | null {
  const match = DEADLINE.exec(deadline);
  if (match === null) return null;
  const [, year = "", month = "12", day] = match;
  const first = new Date(`${year}-${month}-01T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || year === "0000") return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const wanted = day === undefined ? last : Number(day);
  return wanted >= 1 && wanted <= last ? `${year}-${month}-${String(wanted).padStart(2, "0")}` : null;
}

/** How people write a time by which something is due, besides the forms of ISO 8601. */
const WRITTEN =
  /^(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*[日号]?|月)?)?\s*年?\s*(?:以?前|之前)?\s*(?:[底末]|年底|年末|月底|月末)?\s*(?:以?前|之前)?$/;

/** A deadline as people write it (2027年6月底, 2027/6/30, 2027年底前) in ISO form; null where it is none. */
export function readDeadline(text: string): string | null {
  const match = WRITTEN.exec(text.normalize("NFKC").trim());
  if (match === null) return null;
  const iso = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return lastDay(iso) === null ? null : iso;
}
