import { z } from "zod";

/** Several values of one query parameter: given more than once, or separated by commas. */
export const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : String(value).split(",")),
    z.array(item).max(50).optional(),
  );
