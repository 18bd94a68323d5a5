import { alarmScores } from "./alarm-scores.ts";
import type { BackTestScores, HorizonScores, ReliabilityBin } from "./back-test.ts";
import type { Told } from "./forecaster.ts";
import type { Answer } from "./replay.ts";

/** An answer that tells something. */
export type Answered = Answer & { readonly told: Told };

/** How good the answers were; see `BackTestScores` for what each score says. */
export function scoresOf(asked: readonly Answer[]): BackTestScores {
  const answers = asked.filter((one): one is Answered => one.told !== null);
  const baseRate = meanOf(answers, ({ reached }) => (reached ? 1 : 0));
  const brier = meanOf(answers, brierOf);
  const brierBase = baseRate === null ? null : baseRate * (1 - baseRate);
  return {
    ...{ asked: asked.length, answers: answers.length, plans: new Set(asked.map(({ plan }) => plan)).size },
    ...{ baseRate, brier, brierBase, skill: skillOf(brier, brierBase) },
    logScore: meanOf(answers, logOf),
    logBase: baseRate === null ? null : meanOf(answers, ({ reached }) => surprise(reached ? baseRate : 1 - baseRate)),
    coverage: meanOf(answers, ({ truth, told }) => (truth >= told.low && truth <= told.high ? 1 : 0)),
    error: meanOf(answers, errorOf),
    width: meanOf(answers, ({ told, step }) => capped((told.high - told.low) / step)),
    ...alarmScores(answers),
    bins: binsOf(answers),
    horizons: horizonsOf(answers),
  };
}

const brierOf = ({ reached, told }: Answered): number => (told.probability - (reached ? 1 : 0)) ** 2;

const skillOf = (brier: number | null, base: number | null): number | null =>
  brier === null || base === null || base === 0 ? null : 1 - brier / base;

/** A probability told for what happened is taken as no less than this: certainty that was wrong costs much, not everything. */
const LEAST_PROBABILITY = 0.001;

const surprise = (probability: number): number => -Math.log(Math.max(LEAST_PROBABILITY, probability));

const logOf = ({ reached, told }: Answered): number => surprise(reached ? told.probability : 1 - told.probability);

/** Errors count at most so many steps: one series without steps must not make the mean. */
const MOST_STEPS = 50;
const capped = (steps: number): number => Math.min(MOST_STEPS, steps);
const errorOf = ({ truth, told, step }: Answered): number => capped(Math.abs(truth - told.value) / step);

function meanOf<One>(all: readonly One[], of: (one: One) => number): number | null {
  if (all.length === 0) return null;
  let sum = 0;
  for (const one of all) sum += of(one);
  return sum / all.length;
}

const BINS = 10;

/** Ten equal parts of the scale of probabilities, those without answers left out. */
function binsOf(answers: readonly Answered[]): readonly ReliabilityBin[] {
  const members = Array.from({ length: BINS }, (): Answered[] => []);
  for (const one of answers) members[Math.min(BINS - 1, Math.floor(one.told.probability * BINS))]?.push(one);
  return members.flatMap((inside, at): readonly ReliabilityBin[] => {
    const told = meanOf(inside, (one) => one.told.probability);
    const reached = meanOf(inside, (one) => (one.reached ? 1 : 0));
    if (told === null || reached === null) return [];
    return [{ from: at / BINS, until: (at + 1) / BINS, answers: inside.length, told, reached }];
  });
}

/** Years to the end, at most, of each class of answers. */
const YEARS_LEFT = [0.5, 1, 2, 3, null] as const;

function horizonsOf(answers: readonly Answered[]): readonly HorizonScores[] {
  return YEARS_LEFT.flatMap((years, at): readonly HorizonScores[] => {
    const least = YEARS_LEFT[at - 1] ?? -1;
    const inside = answers.filter(({ monthsLeft }) => {
      const left = monthsLeft / 12;
      return left > least && (years === null || left <= years);
    });
    const [brier, error] = [meanOf(inside, brierOf), meanOf(inside, errorOf)];
    const coverage = meanOf(inside, ({ truth, told }) => (truth >= told.low && truth <= told.high ? 1 : 0));
    if (brier === null || error === null || coverage === null) return [];
    return [{ years, answers: inside.length, brier, coverage, error }];
  });
}
