import type { DueReport } from "../contract/index.ts";
import { filledIn, reportingWords } from "./words.ts";

/** Bytes of a line of a calendar at most, the line break left out (RFC 5545 3.1). */
const LONGEST_LINE = 75;

/** Text as a value of a calendar (RFC 5545 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r?\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

/** A line folded so that no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, size] = ["", 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > (pieces.length === 0 ? LONGEST_LINE : LONGEST_LINE - 1)) {
      pieces.push(piece);
      [piece, size] = ["", 0];
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join("\r\n ");
}

const day = (date: string): string => date.replaceAll("-", "");

/** The day after an ISO date: an event of a whole day ends before it. */
const after = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * Reports due as a calendar (iCalendar, RFC 5545), one event of a whole day each.
 * @param origin where people reach this server, for the links
 */
export function toCalendar(dues: readonly DueReport[], language: "zh-CN" | "en", origin: string, now: Date): string {
  const words = reportingWords[language].calendar;
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = dues.flatMap(({ id, due, period, commitment, unit, holidaysKnown, state }) => [
    ...["BEGIN:VEVENT", `UID:${id}@lantu`, `DTSTAMP:${stamp}`],
    ...[`DTSTART;VALUE=DATE:${day(due)}`, `DTEND;VALUE=DATE:${day(after(due))}`, "TRANSP:TRANSPARENT"],
    `SUMMARY:${escaped(filledIn(words.item, { title: commitment.title, period }))}`,
    `DESCRIPTION:${escaped([unit?.name ?? "", holidaysKnown ? "" : words.holidays].filter(Boolean).join("\n"))}`,
    `URL:${origin}/work/report/${encodeURIComponent(id)}`,
    `STATUS:${state === "signed" ? "CONFIRMED" : "TENTATIVE"}`,
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lantu//Reports due//EN", "CALSCALE:GREGORIAN"];
  const lines = [...head, "METHOD:PUBLISH", `X-WR-CALNAME:${escaped(words.name)}`, ...events, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
