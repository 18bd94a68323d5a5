import type { Concept } from "../concept.ts";
import { conceptOf, lookAlikesOf } from "./draft.ts";
import { ECONOMY } from "./lexicon/economy.ts";
import { LOOK_ALIKES } from "./lexicon/look-alikes.ts";
import { PEOPLE_AND_WORK } from "./lexicon/people-and-work.ts";

const DRAFTS = [...ECONOMY, ...PEOPLE_AND_WORK];

const UNLIKE = lookAlikesOf(LOOK_ALIKES);

/** The starting registry: concepts of Chinese planning and statistics, each with one locked definition. */
export const CONCEPTS: readonly Concept[] = DRAFTS.map((draft) => conceptOf(draft, UNLIKE.get(draft.id) ?? []));
