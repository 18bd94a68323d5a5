import type { Reading } from "@lantu/core";
import type { HeldDocument, HeldFigure } from "@lantu/core/ledger";
import { spanMap } from "@lantu/core/text";
import type pg from "pg";
import {
  blocks,
  commitmentFigures,
  commitments,
  figures,
  layoutPages,
  passages,
  rows,
  sections,
  statements,
} from "../schema/index.ts";
import { blockFinder } from "./block-finder.ts";
import { blockRows } from "./block-rows.ts";
import { commitmentFigureRows, commitmentRow } from "./commitment-rows.ts";
import { copyRows } from "./copy.ts";
import { layoutRows } from "./layout-rows.ts";
import { figureRows, indicatorRows, passageRows, sectionRows, statementRows } from "./reading-rows.ts";

/** Fills the tables of one document: its text as read, its figures, and the commitments the ledger holds of it. */
export async function insertReading(
  client: pg.PoolClient,
  id: string,
  reading: Reading,
  read: readonly HeldFigure[],
  held: HeldDocument,
): Promise<void> {
  const map = spanMap(reading.document.edits, reading.document.source.text.length);
  const blocksOf = blockRows(id, reading.document, map);
  const blockAt = blockFinder(blocksOf);
  const values = new Map(read.map((figure) => [figure.record.id, figure]));
  const made = [...held.commitments.values()];
  await copyRows(client, sections, sectionRows(id, reading));
  await copyRows(client, blocks, blocksOf);
  await copyRows(client, layoutPages, layoutRows(id, reading.document.source));
  await copyRows(client, passages, passageRows(blocksOf));
  await copyRows(client, statements, statementRows(id, reading, map));
  await copyRows(client, figures, figureRows(id, [...values.values()], blockAt));
  await copyRows(client, rows, indicatorRows(id, reading, map, blockAt));
  const rowsOfCommitments = made.map((one) => commitmentRow(id, one, (figure) => values.get(figure)?.record.value));
  await copyRows(client, commitments, rowsOfCommitments);
  await copyRows(client, commitmentFigures, made.flatMap(commitmentFigureRows));
}
