import { z } from "zod";

/** Whether what another edition has taken the place of is wanted too; lists show the current editions. */
export const superseded = z
  .enum(["include"])
  .optional()
  .transform((value) => value === "include");
