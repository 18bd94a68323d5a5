import { addDays } from "@lantu/core/ledger";
import type { CommitmentJudgedHeld, JudgedNamed, Store, TurnFilter, TurnHeld } from "@lantu/store";
import { seriesId } from "@lantu/store/conclusion-rows";
import type { CommitmentJudged, JudgementLine, Moved, TurnCause, TurnTold } from "../contract/index.ts";

/** A commitment as judgements name it. */
export function presentNamed({ lead, target, chapter, document, ...named }: CommitmentJudgedHeld): CommitmentJudged {
  return {
    ...{ ...named, document: { ...document } },
    chapter: chapter === null ? null : { ...chapter },
    target: target === null ? null : { ...target },
    lead: lead === null ? null : { ...lead, becomes: [...lead.becomes] },
  };
}

/** How a commitment stands. */
export function presentLine({ commitment, rule, ruleVersion, last, ...line }: JudgedNamed): JudgementLine {
  return {
    ...{ ...line, commitment: presentNamed(commitment) },
    rule: { id: rule as JudgementLine["rule"]["id"], version: ruleVersion },
    last: last === null ? null : { ...last },
  };
}

/** Names of things that made statuses change. */
export interface CauseNames {
  readonly documents: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, { readonly name: { zh: string; en: string }; readonly unit: string | null }>;
}

const NO_NAMES: CauseNames = { documents: new Map(), series: new Map() };

/** What made a status change, with its name. */
export function presentCause(cause: TurnHeld["cause"], { documents, series }: CauseNames): TurnCause {
  if (cause.kind === "document") return { ...cause, title: documents.get(cause.document) ?? null };
  if (cause.kind !== "observation") return { ...cause };
  const id = seriesId(cause.series);
  const { name = null, unit = null } = series.get(id) ?? {};
  return { kind: "observation", series: id, name, period: cause.period, value: cause.value, unit };
}

/** A change of status without its commitment. */
export const presentTurn = (
  { commitment: _, document: __, cause, ...turn }: TurnHeld,
  names = NO_NAMES,
): Omit<TurnTold, "commitment"> => ({ ...turn, cause: presentCause(cause, names) });

/** Names of the documents and series that made statuses change. */
export async function causeNames(store: Store, causes: readonly TurnHeld["cause"][]): Promise<CauseNames> {
  const documents = causes.flatMap((cause) => (cause.kind === "document" ? [cause.document] : []));
  const series = causes.flatMap((cause) => (cause.kind === "observation" ? [seriesId(cause.series)] : []));
  const [titled, told] = await Promise.all([
    store.comparisons.documents([...new Set(documents)]),
    series.length === 0 ? [] : store.comparisons.wholeSeries({ ids: [...new Set(series)] }, series.length),
  ]);
  return {
    documents: new Map(titled.map(({ id, title, fileName }) => [id, title ?? fileName])),
    series: new Map(told.map(({ id, name, unit }) => [id, { name: { ...name }, unit }])),
  };
}

/** Changes of status with the names of all they are about; of commitments that are no longer shown nothing is told. */
export async function presentTurns(store: Store, turns: readonly TurnHeld[]): Promise<TurnTold[]> {
  const [named, names] = await Promise.all([
    store.judgements.named(turns.map(({ commitment }) => commitment)),
    causeNames(
      store,
      turns.map(({ cause }) => cause),
    ),
  ]);
  return turns.flatMap((turn) => {
    const commitment = named.get(turn.commitment);
    return commitment === undefined ? [] : [{ ...presentTurn(turn, names), commitment: presentNamed(commitment) }];
  });
}

/** Turns a summary names. */
const NAMED = 10;

/** What moved after the end of a day, and up to another. */
export async function movedSince(
  store: Store,
  filter: Pick<TurnFilter, "document" | "chapter" | "unit">,
  since: string,
  until: string,
): Promise<Moved> {
  const within = { ...filter, from: addDays(since, 1), until };
  const [counts, turns] = await Promise.all([
    store.judgements.turnCounts(within),
    store.judgements.worstTurns(within, NAMED),
  ]);
  return { since, ...counts, turns: await presentTurns(store, turns) };
}
