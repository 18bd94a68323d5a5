import type { Document } from "../../document/index.ts";
import type { Description, Figure, Statement } from "../../statements/index.ts";
import type { Span } from "../../text/index.ts";
import type { Commitment } from "../commitment.ts";
import { PROPOSED } from "../confidence.ts";
import { lowest } from "../figures-within.ts";
import { readCommitments } from "../read-commitments.ts";
import type { DropReason, Proposal, ProposalFate } from "./proposal.ts";

/** Characters of a quote; a duty of the longest measures of the genre still fits. */
const LONGEST_QUOTE = 400;
/** Share of a proposal that known commitments may cover before it says nothing new. */
const MOSTLY = 0.5;

/** The parts of a reading a proposal is held against. */
export interface ProposalGround {
  readonly document: Document;
  readonly description: Description;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
}

/**
 * Holds proposals against the text they were made from: `window` is the stretch of the repaired text that was shown.
 * One fate for each proposal, in their order; what one proposal brought in is known to those behind it.
 */
export function checkProposals(
  ground: ProposalGround,
  window: Span,
  proposals: readonly Proposal[],
): readonly ProposalFate[] {
  let known = ground.commitments;
  return proposals.map((proposal) => {
    const fate = fateOf({ ...ground, commitments: known }, window, proposal);
    if (fate.kind === "taken") known = [...known, ...fate.commitments].sort(byPlace);
    return fate;
  });
}

function fateOf(ground: ProposalGround, window: Span, { quote }: Proposal): ProposalFate {
  const found = placeOf(ground.document.text, window, quote);
  if (typeof found === "string") return { kind: "dropped", quote, reason: found };
  const commitments = commitmentsAt(ground, found);
  if (typeof commitments === "string") return { kind: "dropped", quote, reason: commitments };
  return { kind: "taken", span: found, commitments };
}

function placeOf(text: string, { start, end }: Span, quote: string): Span | DropReason {
  if (quote.trim() === "") return "not-in-text";
  if (quote.length > LONGEST_QUOTE) return "too-long";
  const shown = text.slice(start, end);
  const at = shown.indexOf(quote);
  if (at < 0) return "not-in-text";
  if (shown.includes(quote, at + 1)) return "ambiguous";
  return { start: start + at, end: start + at + quote.length };
}

/** What the grammar reads where a person or a proposal points, whatever the reader made of the sentence around it. */
function commitmentsAt(ground: ProposalGround, span: Span): readonly Commitment[] | DropReason {
  const { document, description, figures } = ground;
  const block = document.blocks[lowest(document.blocks.length, (index) => endsBehind(document, index, span.start))];
  if (block?.kind !== "paragraph" || block.span.start > span.start || block.span.end < span.end) return "not-prose";
  if (covered(ground.commitments, span) > MOSTLY) return "known";
  const read = (as: "target" | "action"): readonly Commitment[] =>
    readCommitments(document, [{ ...statementOf(block.index, span), class: as }], figures, [], description);
  const tasks = read("action");
  const found = tasks.length > 0 ? tasks : read("target");
  const fresh = found.filter(
    ({ spans: [first] }) => first !== undefined && covered(ground.commitments, first) <= MOSTLY,
  );
  if (found.length === 0) return "nothing-promised";
  return fresh.length === 0 ? "known" : fresh.map(proposed);
}

/** Labelled for good, and always for a person to look at. */
function proposed(commitment: Commitment): Commitment {
  const doubt = { code: "proposed", span: commitment.spans[0] ?? null } as const;
  const confidence = commitment.confidence * PROPOSED;
  return { ...commitment, origin: "proposer", confidence, doubts: [...commitment.doubts, doubt] };
}

function statementOf(block: number, span: Span): Statement {
  return { kind: "statement", span, block, class: "action", rule: "proposed" };
}

function endsBehind({ blocks }: Document, index: number, offset: number): boolean {
  return (blocks[index]?.span.end ?? 0) > offset;
}

/** The share of a span that commitments' own spans cover. */
function covered(commitments: readonly Commitment[], { start, end }: Span): number {
  let most = 0;
  for (const { spans } of commitments) {
    for (const one of spans) most += Math.max(0, Math.min(end, one.end) - Math.max(start, one.start));
  }
  return end > start ? Math.min(1, most / (end - start)) : 0;
}

function byPlace(a: Commitment, b: Commitment): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}
