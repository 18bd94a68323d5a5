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

type Language = "zh-CN" | "en";

/** An event of a whole day. */
interface DayEvent {
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly summary: string;
  readonly description: readonly string[];
  readonly url: string;
  readonly certain: boolean;
}

const eventLines = ({ id, day: date, summary, description, url, certain }: DayEvent, stamp: string) => [
  ...["BEGIN:VEVENT", `UID:${id}@lantu`, `DTSTAMP:${stamp}`],
  ...[`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(after(date))}`, "TRANSP:TRANSPARENT"],
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description.filter(Boolean).join("\n"))}`,
  `URL:${url}`,
  `STATUS:${certain ? "CONFIRMED" : "TENTATIVE"}`,
  "END:VEVENT",
];

function calendarOf(events: readonly DayEvent[], language: Language, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const name = escaped(reportingWords[language].calendar.name);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lantu//Reports due//EN", "CALSCALE:GREGORIAN"];
  const lines = events.flatMap((event) => eventLines(event, stamp));
  const all = [...head, "METHOD:PUBLISH", `X-WR-CALNAME:${name}`, ...lines, "END:VCALENDAR"];
  return `${all.map(folded).join("\r\n")}\r\n`;
}

/**
 * Reports due as a calendar (iCalendar, RFC 5545), one event of a whole day each.
 * @param origin where people reach this server, for the links
 */
export function toCalendar(dues: readonly DueReport[], language: Language, origin: string, now: Date): string {
  const words = reportingWords[language].calendar;
  const events = dues.map(
    ({ id, due, period, commitment, unit, holidaysKnown, state }): DayEvent => ({
      ...{ id, day: due, summary: filledIn(words.item, { title: commitment.title, period }, language) },
      description: [unit?.name ?? "", holidaysKnown ? "" : words.holidays],
      ...{ url: `${origin}/work/report/${encodeURIComponent(id)}`, certain: state === "signed" },
    }),
  );
  return calendarOf(events, language, now);
}

/** What is due on one day, as whoever follows the work of others wants to see it. */
export interface DueDay {
  /** ISO date. */
  readonly due: string;
  readonly count: number;
  /** Of these, those whose day has passed. */
  readonly overdue: number;
  /** Some of them, with their units. */
  readonly named: readonly string[];
}

/** Reports due as a calendar of one event a day, whatever their number; told as `toCalendar` tells single ones. */
export function toCalendarOfDays(days: readonly DueDay[], language: Language, origin: string, now: Date): string {
  const words = reportingWords[language].calendar;
  const events = days.map(({ due, count, overdue, named }): DayEvent => {
    const summary = filledIn(overdue > 0 ? words.dayOverdue : words.day, { count, overdue }, language);
    const more = count > named.length ? ["…"] : [];
    const url = `${origin}/work/calendar?view=list&month=${due.slice(0, 7)}`;
    return { id: `due-${due}`, day: due, summary, description: [...named, ...more], url, certain: false };
  });
  return calendarOf(events, language, now);
}
