import { FIRST_YEAR, isCounted, LAST_YEAR } from "@lantu/core/ledger";
import { z } from "zod";

/** A day that is asked for, of a year whose days are counted: with others neither calendars nor the database can go on. */
export const AskedDay = z.iso
  .date()
  .refine(isCounted, { error: `lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}`, abort: true });
