// Scores as text for the terminal and as a page that stays the same when nothing changed (no dates, no machine).
import { classConfusion, fieldConfusion, LABELLED } from "./confusion.mjs";
import { changeOf } from "./history.mjs";
import { ASPECTS, reliabilityOf, toldOf } from "./reliability.mjs";

const COUNTS = new Set(["figure.gold", "figure.found"]);
const LEFT_WIDTH = 24;
const NOT_TOLD = "unknown";

function shown(name, value) {
  if (value === undefined || value === null) return "–";
  return COUNTS.has(name) ? String(value) : value.toFixed(4);
}

function moved(change) {
  if (change === null) return "–";
  return change > 0 ? `+${change}` : String(change);
}

/** Main metrics of every group, and how the bars were met. */
export function terminalText({ groups, bars, worst, last }) {
  const held = bars.map(
    ({ name, bar, value, passed }) =>
      `${passed ? "reached" : "MISSED "} ${name.padEnd(LEFT_WIDTH - 8)}${shown(name, value)} (bar ${bar}, since the last run ${moved(changeOf(last, "shared", name, value ?? undefined))})`,
  );
  const names = [...new Set(groups.flatMap(({ metrics }) => [...metrics.keys()]))];
  const cell = (text) => text.padStart(12);
  const rows = names.map(
    (name) => `${name.padEnd(LEFT_WIDTH)}${groups.map((one) => cell(shown(name, one.metrics.get(name)))).join("")}`,
  );
  const skipped = groups.flatMap((one) =>
    one.skipped.map(({ name, reason }) => `skipped: ${one.name}/${name}: ${reason}`),
  );
  const head = `${"".padEnd(LEFT_WIDTH)}${groups.map(({ name }) => cell(name)).join("")}`;
  const none = held.length > 0 ? [] : ["No bar was held: the shared annotations are not at hand."];
  return `${[head, ...rows, "", ...held, ...none, "", ...skipped, `The worst cases: ${worst}`].join("\n")}\n`;
}

/** The page kept in the repository. */
export function resultsPage({ engine, groups, bars, last }) {
  const open = groups.filter(({ secret }) => !secret).flatMap(({ judgements }) => judgements);
  const sections = [
    introduction(engine, groups),
    ...(bars.length > 0
      ? [section("Bars", "On the shared annotations together, as their scorer counts.", barTable(bars, last))]
      : []),
    section("Sets", groupNotes(groups), groupTable(groups, last)),
    ...groups.filter((one) => !one.secret && one.judgements.length > 0).map((one) => documentSection(one)),
    section(
      "Classes confused",
      "Characters; lines are annotated, columns read. Shared and dev.",
      confusionTable(classConfusion(open)),
    ),
    ...LABELLED.map((field) =>
      section(
        `${field[0].toUpperCase()}${field.slice(1)} confused`,
        "Figures; lines are annotated, columns read.",
        confusionTable(fieldConfusion(open, field)),
      ),
    ),
    section("Reliability", RELIABILITY, reliabilityTable(groups)),
    section("Reliability by bin", "Shared and dev: figures, mean confidence → share right.", binTable(open)),
  ];
  return `${sections.join("\n\n")}\n`;
}

const RELIABILITY =
  "Mean confidence told, share right, Brier score and expected calibration error (both 0 at best), of each field of the figures found; `found`: of all figures read.";

function introduction(engine, groups) {
  const count = groups.reduce((total, { judgements }) => total + judgements.length, 0);
  const skipped = groups.flatMap((one) =>
    one.skipped.map(({ name, reason }) => `- not evaluated: ${one.name}/${name}: ${reason}`),
  );
  return [
    "# Evaluation",
    "",
    `Engine ${engine}, read against ${count} annotations; \`npm run evaluate\` writes this page. What the sets are: [README](README.md).`,
    "All metrics are shares of 1 but the two counts of figures. Documents together are micro-averaged.",
    ...(skipped.length > 0 ? ["", ...skipped] : []),
  ].join("\n");
}

const section = (title, note, body) => [`## ${title}`, "", note, "", body].join("\n");

function barTable(bars, last) {
  const rows = bars.map(({ name, bar, value, passed }) => [
    `\`${name}\``,
    String(bar),
    shown(name, value),
    passed ? "reached" : "**missed**",
    moved(changeOf(last, "shared", name, value ?? undefined)),
  ]);
  return table(["metric", "bar", "reached", "", "since the last run"], rows);
}

function groupNotes(groups) {
  return `${groups.map(({ name, judgements }) => `${name}: ${judgements.length} documents`).join("; ")}. ± is the change since the last run.`;
}

function groupTable(groups, last) {
  const dev = groups.find(({ name }) => name === "dev");
  const heldOut = groups.find(({ name }) => name === "held-out");
  const names = [...new Set(groups.flatMap(({ metrics }) => [...metrics.keys()]))];
  const rows = names.map((name) => [
    `\`${name}\``,
    ...groups.flatMap((one) => {
      const value = one.metrics.get(name);
      return [shown(name, value), moved(changeOf(last, one.name, name, value))];
    }),
    gap(name, dev?.metrics.get(name), heldOut?.metrics.get(name)),
  ]);
  return table(["metric", ...groups.flatMap(({ name }) => [name, "±"]), "held-out − dev"], rows);
}

function gap(name, dev, heldOut) {
  if (dev === undefined || heldOut === undefined || COUNTS.has(name)) return "–";
  return moved(Number((heldOut - dev).toFixed(4)));
}

function documentSection({ name, each }) {
  const metrics = [
    "span.macro_f1",
    "figure.gold",
    "figure.f1",
    "figure.value",
    "figure.unit",
    "figure.op",
    "figure.measure",
  ];
  const columns = [...metrics, "figure.modality", "figure.period", "figure.subject", "figure.whole_f1"];
  const rows = each.map((one) => [one.name, ...columns.map((metric) => shown(metric, one.metrics.get(metric)))]);
  const head = columns.map((metric) => metric.replace(/^figure\./, ""));
  return section(`Documents: ${name}`, "Fields are shares of the figures found.", table(["document", ...head], rows));
}

function confusionTable({ labels, count }) {
  const rows = labels.map((gold) => [`\`${gold}\``, ...labels.map((got) => cell(count(gold, got), gold === got))]);
  return table(["", ...labels.map((label) => `\`${label}\``)], rows);
}

function cell(count, right) {
  if (count === 0) return "·";
  return right ? String(count) : `**${count}**`;
}

function reliabilityTable(groups) {
  const known = groups.filter(({ judgements }) => judgements.length > 0);
  const rows = ASPECTS.map((aspect) => [
    aspect,
    ...known.map(({ judgements }) => {
      const told = reliabilityOf(toldOf(judgements, aspect));
      if (told === null) return NOT_TOLD;
      return [told.stated, told.right, told.brier, told.ece].map((value) => value.toFixed(3)).join(" / ");
    }),
  ]);
  return table(["field", ...known.map(({ name }) => `${name}: told / right / Brier / ECE`)], rows);
}

function binTable(judgements) {
  const all = ASPECTS.map((aspect) => ({ aspect, told: reliabilityOf(toldOf(judgements, aspect)) }));
  const bins = new Map(all.flatMap(({ told }) => told?.bins ?? []).map(({ from, to }) => [from, to]));
  const edges = [...bins].sort(([a], [b]) => a - b);
  const rows = all.map(({ aspect, told }) => [
    aspect,
    ...edges.map(([from]) => binCell(told?.bins.find((bin) => bin.from === from))),
    told === null ? NOT_TOLD : String(told.count),
  ]);
  return table(["field", ...edges.map(([from, to]) => `${from}–${to}`), "figures"], rows);
}

function binCell(bin) {
  return bin ? `${bin.count}: ${bin.stated.toFixed(2)} → ${bin.right.toFixed(2)}` : "·";
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
