import type { EntryBody } from "./entry.ts";
import type { Refusal } from "./refusal.ts";

/** The entries a command amounts to, or why it is refused. No entries: what is asked for is so already. */
export type Outcome = readonly EntryBody[] | Refusal;
