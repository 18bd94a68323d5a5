import type { AlignedItem, AlignedPair } from "@lantu/server/contract";

type Goal = AlignedItem["goals"][number];

/** The numbers two commitments set for the same thing. */
export interface Compared {
  readonly from: Goal["point"];
  readonly to: Goal["point"];
}

const sameThing = (a: Goal, b: Goal): boolean => a.name.zh === b.name.zh && a.measure === b.measure;

/** How well a pair of numbers explains a line: those its arithmetic was made with first, then those of one time. */
const fitness = ({ from, to }: Compared, terms: readonly number[]): number =>
  (terms[0] === to.value && terms[1] === from.value ? 2 : 0) + (from.period === to.period ? 1 : 0);

const told = ({ from, to, again }: AlignedPair, side: "from" | "to"): readonly Goal[] => {
  const own = side === "from" ? from : to;
  const others = again.filter(({ citation }) => citation.document === own?.citation.document);
  return own === null ? [] : [own, ...others].flatMap(({ goals }) => goals);
};

/** The two numbers a line compares; null where it compares none. */
export const comparedIn = (pair: AlignedPair): Compared | null => {
  const after = told(pair, "to");
  const both = told(pair, "from").flatMap((from) =>
    after.filter((to) => sameThing(from, to)).map((to): Compared => ({ from: from.point, to: to.point })),
  );
  const terms = (pair.steps[0]?.terms ?? []).map(({ value }) => value);
  const best = Math.max(...both.map((one) => fitness(one, terms)));
  return both.find((one) => fitness(one, terms) === best) ?? null;
};
