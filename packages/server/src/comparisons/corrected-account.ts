import type { Account, ToldFigure, ToldWords } from "@lantu/core/indicators";
import type { CommitmentRecord, DescriptionRecord, HeldCommitment } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import type { StandingFigure, ToldDocument } from "@lantu/store";

/**
 * An account with what people made of the document laid over it. Figures are those that are held, as they stand: what a
 * person corrected is corrected, what is gone is left out, what the reading does not know is added with the words it stands
 * in. Commitments are those that stand: rejected ones and those that became others are left out.
 */
export function correctedAccount(read: Account, told: ToldDocument): Account {
  const standing = told.commitments.filter(({ state }) => state === "proposed" || state === "accepted");
  const asRead = new Map(read.figures.map((figure) => [figure.figure.id, figure]));
  const holderOf = headHolders(standing);
  const figures = told.figures.map((figure): ToldFigure => {
    const { sentence, path, row } = asRead.get(figure.record.id) ?? placeOf(figure, told.text, standing);
    const holder = holderOf.get(figure.record.id);
    return { figure: figure.record, sentence, path, row: row && rowOf(row, figure, holder) };
  });
  return {
    ...read,
    document: told.id,
    description: described(read.description, told.description),
    figures: figures.sort((a, b) => a.figure.start - b.figure.start || a.figure.end - b.figure.end),
    commitments: standing.map(({ record }) => record).sort(byPlace),
  };
}

/** The reader names a place the text names most where none is told; a person who left the place open meant it. */
function described(read: DescriptionRecord, held: DescriptionRecord): DescriptionRecord {
  const { place } = held;
  const isOpen = place.value === null && place.by === "text";
  return isOpen ? { ...held, place: { ...place, value: read.place.value } } : held;
}

/** Commitments by the figures they have. */
function headHolders(commitments: readonly HeldCommitment[]): ReadonlyMap<string, HeldCommitment> {
  const holders = new Map<string, HeldCommitment>();
  for (const held of commitments) for (const figure of held.record.figures) holders.set(figure, held);
  return holders;
}

/** A target cell has the nature its commitment has now; a cell whose number a person has looked at waits for nobody. */
function rowOf(
  row: NonNullable<ToldFigure["row"]>,
  { edited }: StandingFigure,
  holder: HeldCommitment | undefined,
): NonNullable<ToldFigure["row"]> {
  const isSeen = edited || (holder?.reviewed === true && holder.state === "accepted");
  return { nature: holder === undefined ? row.nature : holder.record.nature, inferred: row.inferred && !isSeen };
}

/** The words of a commitment a figure stands in, the fewest of them; else its block. */
function placeOf(
  { record, block, path }: StandingFigure,
  text: string,
  commitments: readonly HeldCommitment[],
): Omit<ToldFigure, "figure"> {
  const around = commitments
    .flatMap(({ record: { spans } }) => spans)
    .filter(({ start, end }) => start <= record.start && record.end <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return { sentence: wordsOf(text, around[0] ?? block), path, row: null };
}

const wordsOf = (text: string, { start, end }: Span): ToldWords => ({ start, end, quote: text.slice(start, end) });

const byPlace = (a: CommitmentRecord, b: CommitmentRecord): number =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.id < b.id ? -1 : 1);
