import { type Commitment, checkProposals, type DropReason, type Reading, type Span } from "@lantu/core";
import { type AskProblem, ask } from "./ask.ts";
import type { ProposerSettings } from "./settings.ts";
import { windowsOf } from "./windows.ts";

/** What the endpoint brought to a document. */
export interface Proposals {
  readonly model: string;
  /** Read by the reader's own grammar where a proposal pointed, in text order; none is among the reading's own. */
  readonly commitments: readonly Commitment[];
  /** What was proposed and not taken up. */
  readonly dropped: readonly { readonly quote: string; readonly reason: DropReason }[];
  /** Stretches of the document shown, not shown because there were too many, and shown in vain. */
  readonly windows: { readonly shown: number; readonly left: number; readonly failed: readonly AskProblem[] };
}

/** How the asking is followed and ended. */
export interface ProposeOptions {
  readonly signal?: AbortSignal;
  /** Called before each request: how many were made, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** After this many requests in a row without an answer the endpoint is taken to be gone. */
const GIVE_UP = 3;

/** Something that proposes further commitments of a document that was read. */
export interface Proposer {
  /** Rejects only with the signal's reason. */
  propose(reading: Reading, options?: ProposeOptions): Promise<Proposals>;
}

/** A proposer behind an OpenAI-compatible endpoint. Nothing is sent before `propose` is called. */
export function createProposer(settings: ProposerSettings): Proposer {
  return { propose: (reading, options = {}) => propose(settings, reading, options) };
}

async function propose(
  settings: ProposerSettings,
  reading: Reading,
  { signal = new AbortController().signal, onProgress = () => {} }: ProposeOptions,
): Promise<Proposals> {
  const all = windowsOf(reading, settings.windowCharacters);
  const windows = all.slice(0, settings.windows);
  let commitments: readonly Commitment[] = [];
  const dropped: Proposals["dropped"][number][] = [];
  const failures: AskProblem[] = [];
  let silent = 0;
  let shown = 0;
  for (const window of windows) {
    if (silent === GIVE_UP) break;
    onProgress(shown, windows.length);
    const asked = await ask(settings, textOf(reading, window), signal);
    shown += 1;
    silent = asked.kind === "failed" ? silent + 1 : 0;
    if (asked.kind === "failed") {
      failures.push(asked.problem);
      continue;
    }
    const known = { ...reading, commitments: [...reading.commitments, ...commitments] };
    for (const fate of checkProposals(known, window, asked.proposals)) {
      if (fate.kind === "taken") commitments = [...commitments, ...fate.commitments];
      else dropped.push({ quote: fate.quote, reason: fate.reason });
    }
  }
  const left = all.length - shown;
  return { model: settings.model, commitments, dropped, windows: { shown, left, failed: failures } };
}

function textOf({ document }: Reading, { start, end }: Span): string {
  return document.text.slice(start, end);
}
