import { documentOf, idsOf } from "@lantu/core/ledger";
import type { LedgerCommand } from "./command.ts";

/** Which commitments and figures a command needs to see of its documents. */
export interface Needed {
  readonly commitments: "all" | readonly string[];
  /** With each, all commitments that stand on it. */
  readonly figures: "all" | readonly string[];
}

/** Nothing but the document itself. */
export const NOTHING: Needed = { commitments: [], figures: [] };
/** The whole document. */
export const EVERYTHING: Needed = { commitments: "all", figures: "all" };

/** The documents commands are about, each once. */
export function documentsOf(commands: readonly LedgerCommand[]): readonly string[] {
  return [...new Set(commands.flatMap(documentsIn))];
}

function documentsIn(command: LedgerCommand): readonly string[] {
  if (command.kind === "succeed") return [command.document, command.of, ...command.line];
  if ("document" in command) return [command.document];
  const { commitments, figures } = idsIn(command);
  return [...commitments, ...figures].map(documentOf);
}

/** What commands need to see. */
export function neededBy(commands: readonly LedgerCommand[]): Needed {
  if (commands.some(({ kind }) => kind === "succeed")) return EVERYTHING;
  if (commands.some(({ kind }) => kind === "publish")) return { commitments: "all", figures: [] };
  const all = commands.map(idsIn);
  return {
    commitments: all.flatMap(({ commitments }) => commitments),
    figures: all.flatMap(({ figures }) => figures),
  };
}

interface Ids {
  readonly commitments: readonly string[];
  readonly figures: readonly string[];
}

const ofCommitments = (...commitments: readonly string[]): Ids => ({ commitments, figures: [] });

function idsIn(command: LedgerCommand): Ids {
  switch (command.kind) {
    case "decide":
    case "opine":
      return ofCommitments(...command.ids);
    case "edit":
      return ofCommitments(command.commitment);
    case "add":
      return ofCommitments(command.record.id);
    case "merge":
      return ofCommitments(command.into, ...command.from);
    case "split":
      return ofCommitments(command.commitment, ...command.parts.map(({ id }) => id));
    case "correct-figure":
      return { commitments: [], figures: [command.figure] };
    case "part":
      return { commitments: idsOf(command.carry), figures: command.carry.figures.map(({ id }) => id) };
    case "undo":
      return idsOfEntry(command.entry);
    default:
      return ofCommitments();
  }
}

function idsOfEntry({ payload }: Extract<LedgerCommand, { kind: "undo" }>["entry"]): Ids {
  const revision = "revision" in payload ? payload.revision : undefined;
  if (revision === undefined) return ofCommitments();
  return { commitments: idsOf(revision), figures: revision.figures.map(({ id }) => id) };
}
