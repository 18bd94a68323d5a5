import type { Commitment, Reading } from "@lantu/core";
import type { Language } from "@lantu/server/messages";
import { say } from "./messages/extract.ts";
import { type Column, tableLines } from "./table.ts";

/** A reading as lines a person reads in a terminal: what the document is, its commitments, what was counted. */
export function readingLines(reading: Reading, language: Language): readonly string[] {
  const { document, description, commitments, figures, rows } = reading;
  const told = [description.place, description.period, description.issuer, description.date];
  const title = description.title.value ?? document.source.name;
  const head = [title, ...told.flatMap(({ value }) => value ?? [])].join(" · ");
  const counts = say(language, "counts", {
    commitments: commitments.length,
    doubtful: commitments.filter((one) => one.doubts.length > 0).length,
    figures: figures.length,
    rows: rows.length,
    repairs: document.edits.length,
  });
  return [
    head,
    counts,
    "",
    ...tableLines(
      columns(language),
      commitments.map((one) => cells(one, reading, language)),
    ),
  ];
}

function columns(language: Language): readonly Column[] {
  const title = (key: Parameters<typeof say>[1]): string => say(language, key);
  return [
    { title: title("kind"), most: 9 },
    { title: title("nature"), most: 8 },
    { title: title("title"), most: 60 },
    { title: title("value"), most: 18, right: true },
    { title: title("period"), most: 9 },
    { title: title("lead"), most: 24 },
    { title: title("address"), most: 34 },
    { title: title("doubts"), most: 24 },
  ];
}

function cells(one: Commitment, { document, figures, rows }: Reading, language: Language): readonly string[] {
  const target = one.row === null ? null : (rows[one.row]?.target ?? null);
  const headline = one.figures[0] === undefined ? undefined : figures[one.figures[0]];
  return [
    say(language, one.kind),
    one.nature === null ? "" : say(language, one.nature),
    one.title,
    target ?? (headline === undefined ? "" : document.text.slice(headline.span.start, headline.span.end)),
    one.period ?? "",
    one.lead.map(({ name }) => name).join("、"),
    one.address,
    one.doubts.map(({ code }) => code).join(" "),
  ];
}
