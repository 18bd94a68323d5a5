import { z } from "zod";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether what is asked for is a whole day, and no moment within one. */
export const isDay = (asOf: string): boolean => DATE.test(asOf);

/** No ledger is older: what was promised before is asked for by the days it was promised for. */
export const EARLIEST = "2000-01-01";

/** Whether a text is a day of the calendar, or a time with its zone. */
const isReadable = (text: string): boolean =>
  DATE.test(text)
    ? z.iso.date().safeParse(text).success
    : z.iso.datetime({ offset: true, local: false }).safeParse(text).success;

/** What is asked for as it was known: a day (its end in Asia/Shanghai) or a time with its zone; not one to come. */
export const AsOf = z
  .string()
  .max(40)
  .refine(isReadable, { error: "neither a day (2024-06-30) nor a time with its zone" })
  .refine((text) => !isReadable(text) || startOf(text) <= Date.now(), { error: "lies in the future" })
  .refine((text) => !isReadable(text) || startOf(text) >= startOf(EARLIEST), { error: `lies before ${EARLIEST}` })
  .describe(
    "as it was known then: a day (`2024-06-30`: at its end in Asia/Shanghai) or a time (ISO 8601 with its zone); the state after the last entry of the journal at or before it",
  );

/** When what is asked for begins: a day is allowed from its first moment on. */
const startOf = (text: string): number => Date.parse(DATE.test(text) ? `${text}T00:00:00+08:00` : text);

/** The last moment that counts, ISO 8601. */
export const momentOf = (asOf: string): string =>
  new Date(DATE.test(asOf) ? `${asOf}T23:59:59.999+08:00` : asOf).toISOString();

/** Every list and page of the ledger takes it. */
export const AsOfQuery = z.object({ asOf: AsOf.optional() });
