import type {
  DescriptionRecord,
  DocumentState,
  FigureRecord,
  HeldCommitment,
  ReadingChoices,
} from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf, rowOf } from "./database.ts";
import { heldDocuments } from "./ledger/held.ts";
import { EVERYTHING } from "./ledger/needed.ts";

/** A figure as it stands, with the block it stands in. */
export interface StandingFigure {
  readonly record: FigureRecord;
  readonly edited: boolean;
  /** Raw place of the block. */
  readonly block: Span;
  /** Titles of the sections it stands in, outermost first. */
  readonly path: readonly string[];
}

/** What a document says as people have left it: what its account is made from. */
export interface ToldDocument {
  readonly id: string;
  readonly state: DocumentState;
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly description: DescriptionRecord;
  readonly choices: ReadingChoices;
  readonly text: string;
  /** In the order of the text. */
  readonly figures: readonly StandingFigure[];
  /** All of them, rejected and retired ones too. */
  readonly commitments: readonly HeldCommitment[];
}

/** One document as people have left it; null where there is none. Ask inside a snapshot. */
export async function toldDocument(connection: Connection, id: string): Promise<ToldDocument | null> {
  const held = (await heldDocuments(connection, [id], EVERYTHING)).get(id);
  if (held === undefined) return null;
  const text = await rowOf<{ text: string }>(connection, sql`select raw_text as text from documents where id = ${id}`);
  const placeOf = await placesOf(connection, id);
  const { state, version, source, description, choices } = held;
  return {
    ...{ id, state, version, description, choices, sha256: source.sha256, fileName: source.fileName },
    text: text?.text ?? "",
    figures: [...held.figures.values()].map((figure) => ({ ...figure, ...placeOf(figure.record.id) })),
    commitments: [...held.commitments.values()],
  };
}

interface Section {
  readonly index: number;
  readonly parent: number | null;
  readonly title: string;
}

async function placesOf(connection: Connection, document: string) {
  type Row = { id: string; start: number; end: number; section: number };
  const blocks = await manyRowsOf<Row>(
    connection,
    sql`select f.id, b.raw_start as start, b.raw_end as "end", b.section
      from figures f join blocks b on b.document = f.document and b.index = f.block where f.document = ${document}`,
  );
  const sections = await manyRowsOf<Section>(
    connection,
    sql`select index, parent, title from sections where document = ${document}`,
  );
  const pathOf = pathFinder(sections);
  const places = new Map(blocks.map((block) => [block.id, block]));
  return (figure: string): Pick<StandingFigure, "block" | "path"> => {
    const { start, end, section } = places.get(figure) ?? { start: 0, end: 0, section: 0 };
    return { block: { start, end }, path: pathOf(section) };
  };
}

/** Titles of a section and those around it; that of the document itself is left out. */
function pathFinder(sections: readonly Section[]): (section: number) => readonly string[] {
  const byIndex = new Map(sections.map((section) => [section.index, section]));
  return (section) => {
    const titles: string[] = [];
    for (let at = byIndex.get(section); at !== undefined && at.index > 0; at = byIndex.get(at.parent ?? 0)) {
      titles.unshift(at.title);
    }
    return titles;
  };
}
