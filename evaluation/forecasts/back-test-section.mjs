// The back-test as a section of results.md.

const NAMES = {
  lantu: "Lantu",
  persistence: "naive persistence",
  "linear-trend": "linear trend",
  "r-ets": "R forecast: ets",
  "r-arima": "R forecast: auto.arima",
  "r-theta": "R forecast: thetaf",
};

const SETS = {
  simulated: "Made-up plans with a known end",
  "simulated-even": "Made-up plans with a number for every year, beside R",
  public: "Long public series",
  "public-running": "Public series told as running totals since January",
  samples: "Histories of the samples",
};

const row = (...cells) => `| ${cells.join(" | ")} |`;
const head = (...cells) => [row(...cells), row("---", ...cells.slice(1).map(() => "---:"))];
const told = (value, places = 3) => (value === null ? "–" : value.toFixed(places));
const part = (value) => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

/** The section, from its heading on. */
export function backTestSection({ runs, seed, alarmBelow, warningMonths, peers }) {
  const r = peers.r === null ? "R was not there" : `R ${peers.r}, forecast ${peers.forecast ?? "not there"}`;
  return [
    "# Forecasts",
    "",
    `\`npm run evaluate:forecasts\`: every target is asked again on every day of its past, with what was known then. Made-up plans of the seed ${seed}; ${r}. Brier and log score: 0 is best. Coverage: part of the ends within the 80 % interval. Error and width in the yearly steps a series is used to. An alarm stands while the probability is below ${alarmBelow}; recall: part of the missed targets it stood for ${warningMonths} months before the end; lead: middle of the months it had stood without a break until the end; false alarms: part of the alarms whose target was reached after all.`,
    "",
    ...runs.flatMap(runLines),
  ].join("\n");
}

function runLines({ set, plans, forecasters, sources }) {
  const [first] = forecasters;
  return [
    `## ${SETS[set]}: ${plans.toLocaleString("en")} plans, ${first.scores.asked.toLocaleString("en")} questions`,
    "",
    ...sources.map(({ name, licence, series }) => `- ${name}: ${series} series, ${licence}`),
    ...(sources.length === 0 ? [] : [""]),
    ...head(
      "forecaster",
      "answered",
      "reached",
      "Brier",
      "of the base rate",
      "log",
      "coverage",
      "error",
      "width",
      "recall",
      "lead",
      "false alarms",
    ),
    ...forecasters.map(({ forecaster, scores }) => scoreRow(NAMES[forecaster], scores)),
    "",
    ...reliability(first.scores),
  ];
}

const scoreRow = (name, one) =>
  row(
    name,
    one.asked === 0 ? "–" : part(one.answers / one.asked),
    part(one.baseRate),
    told(one.brier),
    told(one.brierBase),
    told(one.logScore),
    part(one.coverage),
    told(one.error, 2),
    told(one.width, 2),
    part(one.recall),
    one.leadMonths === null ? "–" : `${one.leadMonths} months`,
    part(one.falseAlarms),
  );

function reliability({ bins, horizons }) {
  return [
    "Lantu: what it told, and how often it came true.",
    "",
    row("told", ...bins.map((bin) => part(bin.told))),
    row("---", ...bins.map(() => "---:")),
    row("reached", ...bins.map((bin) => part(bin.reached))),
    row("answers", ...bins.map(({ answers }) => answers.toLocaleString("en"))),
    "",
    ...head("years to the end", "answers", "Brier", "coverage", "error"),
    ...horizons.map(({ years, answers, brier, coverage, error }) =>
      row(
        years === null ? "more" : `to ${years}`,
        answers.toLocaleString("en"),
        told(brier),
        part(coverage),
        told(error, 2),
      ),
    ),
    "",
  ];
}
