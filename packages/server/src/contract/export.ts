import { z } from "zod";

/** The language a file is written in; a file has no reader whose choice it could follow. */
export const fileLanguage = { lang: z.enum(["zh-CN", "en"]).default("zh-CN") };

/** How what is compared can be taken along. */
export const fileAs = { format: z.enum(["csv", "xlsx", "jsonl"]).default("csv"), ...fileLanguage };
