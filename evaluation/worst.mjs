// The worst cases with their sentences. They quote the plans, so the list stays out of the repository.

/** How bad an error is, in points: a number that is wrong or not there at all misleads most. */
const POINTS = { missed: 6, extra: 5, value: 5, unit: 3, modality: 3, period: 3, subject: 3, measure: 2, op: 1 };

/** Characters given a wrong class that weigh as much as one point. */
const CHARACTERS_A_POINT = 20;
const MOST_FOR_A_SPAN = 5;
const LONGEST_SENTENCE = 160;

/** The `limit` worst cases, worst first. */
export function worstCases(judgements, limit) {
  return judgements
    .flatMap((one) => [...figureCases(one), ...spanCases(one)])
    .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name) || a.start - b.start)
    .slice(0, limit);
}

function figureCases({ name, text, pairs, missed, extra }) {
  const place = (figure) => ({ name, ...sentenceAround(text, figure), start: figure.start, end: figure.end });
  return [
    ...missed.map((gold) => ({ ...place(gold), kind: "missed", points: POINTS.missed, gold })),
    ...extra.map((got) => ({ ...place(got), kind: "extra", points: POINTS.extra * sureness(got, "found"), got })),
    ...pairs.flatMap(({ gold, got, verdict }) => {
      const wrong = Object.keys(POINTS).filter((field) => verdict[field] === false);
      const points = wrong.reduce((total, field) => total + POINTS[field] * sureness(got, field), 0);
      return points === 0 ? [] : [{ ...place(gold), kind: wrong.join(", "), points, gold, got }];
    }),
  ];
}

/** To be wrong and sure is worse than wrong and in doubt: 0.5–1.5; 1 where no confidence is told. */
const sureness = (figure, field) => 0.5 + (figure.confidence?.[field] ?? 0.5);

function spanCases({ name, text, misread }) {
  return misread.map(({ start, end, gold, got }) => {
    const points = Math.min((end - start) / CHARACTERS_A_POINT, MOST_FOR_A_SPAN);
    return {
      name,
      start,
      end,
      kind: "class",
      points,
      ...sentenceAround(text, { start, end }),
      gold: { class: gold },
      got: { class: got },
    };
  });
}

const ENDS = /[。；;！!？?\n\r]/;

/** Shown on either side at least: the cell of a table is no sentence. */
const SHORTEST_SIDE = 24;

/** The sentence a stretch stands in, in three pieces, cut where it is very long. */
export function sentenceAround(text, { start, end }) {
  let from = start;
  let to = end;
  const goesOn = (length, next) => length < SHORTEST_SIDE || (length < LONGEST_SENTENCE && !ENDS.test(next));
  while (from > 0 && goesOn(start - from, text[from - 1])) from--;
  while (to < text.length && goesOn(to - end, text[to])) to++;
  return {
    before: text.slice(from, start),
    marked: text.slice(start, Math.min(end, start + LONGEST_SENTENCE)),
    after: text.slice(end, to),
  };
}

/** The list as a page to read. */
export function worstPage(cases) {
  const lines = cases.flatMap((one, at) => [
    `## ${at + 1}. ${one.kind} — ${one.name} ${one.start}–${one.end}`,
    "",
    `> ${flat(one.before)}**${flat(one.marked)}**${flat(one.after)}`,
    "",
    ...(one.gold ? [`- annotated: ${fieldsOf(one.gold)}`] : []),
    ...(one.got ? [`- read: ${fieldsOf(one.got)}`] : []),
    "",
  ]);
  return ["# Worst cases", "", "Quotes the plans: not for the repository.", "", ...lines].join("\n");
}

const SHOWN = ["class", "subject", "value", "valueMax", "unit", "op", "measure", "modality", "period"];
const flat = (text) => text.replace(/\s+/g, " ");

function fieldsOf(one) {
  return SHOWN.filter((field) => field in one && !(field === "valueMax" && one[field] === null))
    .map((field) => `${field} \`${one[field]}\``)
    .join(", ");
}
