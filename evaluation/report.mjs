// Scores as text for the terminal and as a page that stays the same when nothing changed (no dates, no machine).

const COUNTS = new Set(["figure.gold", "figure.found"]);
const LEFT_WIDTH = 24;

function shown(name, value) {
  if (value === undefined || value === null) return "–";
  return COUNTS.has(name) ? String(value) : value.toFixed(4);
}

/** The metrics of all documents together, and how the bars were met. */
export function terminalText(together, bars) {
  const lines = [...together].map(([name, value]) => `${name.padEnd(LEFT_WIDTH)}${shown(name, value)}`);
  const held = bars.map(
    ({ name, bar, value, passed }) =>
      `${passed ? "reached" : "MISSED "} ${name.padEnd(LEFT_WIDTH - 8)}${shown(name, value)} (bar ${bar})`,
  );
  return `${lines.join("\n")}\n\n${held.join("\n")}\n`;
}

/** The page kept in the repository. */
export function resultsPage(engine, documents, together, bars) {
  const names = documents.map(({ name }) => name);
  const rows = [...together].map(([metric, value]) => [
    `\`${metric}\``,
    shown(metric, value),
    ...documents.map(({ metrics }) => shown(metric, metrics.get(metric))),
  ]);
  const held = bars.map(({ name, bar, value, passed }) => [
    `\`${name}\``,
    String(bar),
    shown(name, value),
    passed ? "reached" : "**missed**",
  ]);
  return [
    "# Evaluation",
    "",
    `Engine ${engine}, read against ${names.length} annotated documents; \`npm run evaluate\` writes this page.`,
    "All metrics are shares of 1 but the two counts of figures. Documents together are micro-averaged.",
    "",
    "## Bars",
    "",
    table(["metric", "bar", "reached", ""], held),
    "",
    "## Metrics",
    "",
    table(["metric", "together", ...names], rows),
    "",
  ].join("\n");
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
