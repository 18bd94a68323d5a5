import type { Concept } from "../concept.ts";
import { conceptOf, lookAlikesOf } from "./draft.ts";
import { AGRICULTURE_AND_VILLAGE } from "./lexicon/agriculture-and-village.ts";
import { CULTURE_AND_SPORT } from "./lexicon/culture-and-sport.ts";
import { ECONOMY } from "./lexicon/economy.ts";
import { EDUCATION } from "./lexicon/education.ts";
import { ENERGY_AND_RESOURCES } from "./lexicon/energy-and-resources.ts";
import { ENVIRONMENT } from "./lexicon/environment.ts";
import { FINANCE_AND_TRADE } from "./lexicon/finance-and-trade.ts";
import { HEALTH_AND_CARE } from "./lexicon/health-and-care.ts";
import { HOUSING_CITY_TRANSPORT } from "./lexicon/housing-city-transport.ts";
import { INDUSTRY } from "./lexicon/industry.ts";
import { INNOVATION } from "./lexicon/innovation.ts";
import { LOOK_ALIKES } from "./lexicon/look-alikes.ts";
import { PEOPLE_AND_WORK } from "./lexicon/people-and-work.ts";
import { SAFETY_AND_GOVERNMENT } from "./lexicon/safety-and-government.ts";

const DRAFTS = [
  ...ECONOMY,
  ...INDUSTRY,
  ...FINANCE_AND_TRADE,
  ...INNOVATION,
  ...PEOPLE_AND_WORK,
  ...EDUCATION,
  ...HEALTH_AND_CARE,
  ...CULTURE_AND_SPORT,
  ...HOUSING_CITY_TRANSPORT,
  ...ENVIRONMENT,
  ...ENERGY_AND_RESOURCES,
  ...AGRICULTURE_AND_VILLAGE,
  ...SAFETY_AND_GOVERNMENT,
];

const UNLIKE = lookAlikesOf(LOOK_ALIKES);

/** The starting registry: concepts of Chinese planning and statistics, each with one locked definition. */
export const CONCEPTS: readonly Concept[] = DRAFTS.map((draft) => conceptOf(draft, UNLIKE.get(draft.id) ?? []));
