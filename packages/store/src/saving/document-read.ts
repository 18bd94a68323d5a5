import type { Reading } from "@lantu/core";
import type { DocumentRead, Records } from "@lantu/core/ledger";
import { readingDigests } from "../ledger/reading-digests.ts";
import type { DocumentCounts } from "../model/index.ts";
import type { ReadingToSave } from "../store.ts";

/** What a reading was made of, by what. */
export type Origin = Pick<ReadingToSave, "sha256" | "fileName" | "engine" | "sample"> & { readonly size: number };

/** What the journal keeps of a reading. */
export function documentRead(reading: Reading, records: Records, origin: Origin): DocumentRead {
  const { document } = reading;
  const pages = document.source.regions.filter((region) => region.kind === "page").length;
  const { sha256, size, fileName, engine, sample } = origin;
  const { format, encoding } = document.source;
  return {
    source: { sha256, size, fileName, format, encoding, pages: pages === 0 ? null : pages },
    ...{ engine, sample, description: records.description, commitments: records.commitments },
    digests: readingDigests(document.source.text, records.figures),
    counts: {
      characters: document.source.text.length,
      pages: pages === 0 ? null : pages,
      blocks: document.blocks.length,
      repairs: document.edits.length,
      figures: records.figures.length,
      rows: reading.rows.length,
    },
  };
}

const NO_COMMITMENTS = {
  ...{ commitments: 0, indicators: 0, tasks: 0, projects: 0, binding: 0, withoutLead: 0, doubtful: 0 },
  ...{ proposed: 0, unconfirmed: 0, accepted: 0, rejected: 0 },
};

/** What is counted before anything of the review is; the rest is `recount`'s. */
export function countsOf({ document, figures: read, rows: lines }: Reading, pages: number | null): DocumentCounts {
  return {
    ...{ characters: document.source.text.length, pages, blocks: document.blocks.length },
    ...{ repairs: document.edits.length, figures: read.length, rows: lines.length },
    ...NO_COMMITMENTS,
  };
}
