import type { ByteWriter } from "./byte-writer.ts";

const DAY = 86_400_000;
/** PostgreSQL counts microseconds from the first moment of 2000. */
const EPOCH = Date.UTC(2000, 0, 1);

/** Milliseconds since 1970 of a time as PostgreSQL sends it; what is smaller than a millisecond is cut off. */
export const millisecondsOf = (microseconds: number): number => Math.floor(microseconds / 1000) + EPOCH;

let day = Number.NaN;
/** The day of the time written last, up to the hours: those that come next are mostly of the same. */
let written = Buffer.alloc(0);

/** Writes a time as `toISOString` does. */
export function writeIso(time: number, writer: ByteWriter): void {
  const begin = Math.floor(time / DAY);
  if (begin !== day) {
    day = begin;
    written = Buffer.from(new Date(begin * DAY).toISOString().slice(0, -"00:00:00.000Z".length));
  }
  writer.all(written);
  const rest = time - begin * DAY;
  writeDigits(Math.floor(rest / 3_600_000), 2, writer);
  writer.byte(0x3a);
  writeDigits(Math.floor(rest / 60_000) % 60, 2, writer);
  writer.byte(0x3a);
  writeDigits(Math.floor(rest / 1000) % 60, 2, writer);
  writer.byte(0x2e);
  writeDigits(rest % 1000, 3, writer);
  writer.byte(0x5a);
}

function writeDigits(value: number, places: number, writer: ByteWriter): void {
  for (let power = 10 ** (places - 1); power >= 1; power /= 10) writer.byte(0x30 + (Math.floor(value / power) % 10));
}
