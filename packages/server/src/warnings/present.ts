import { type PriorityFacts, priorityReasons } from "@lantu/core/judgements";
import { answerRights, may, nextStates, type UnitsById } from "@lantu/core/ledger";
import type { CommitmentJudgedHeld, Store, WarningHeld, WordHeld } from "@lantu/store";
import type { Warning, WarningDetail, WarningJudged, WarningResponse } from "../contract/index.ts";
import { judgementSentences } from "../contract/messages/index.ts";
import { type WarningTold, warningSentences } from "../contract/messages/warnings/said.ts";
import { type CauseNames, causeNames, presentCause, presentNamed } from "../judging/present-lines.ts";
import type { Desk } from "../reporting/desk.ts";

/** What warnings are shown with. */
interface Shown {
  readonly desk: Desk;
  /** ISO day they are looked at on. */
  readonly day: string;
  readonly commitments: ReadonlyMap<string, CommitmentJudgedHeld>;
  readonly causes: CauseNames;
  /** Names of people by id. */
  readonly people: ReadonlyMap<string, string>;
}

/** Warnings as somebody sees them on a day. */
export async function presentWarnings(
  store: Store,
  desk: Desk,
  held: readonly WarningHeld[],
  day: string,
): Promise<Warning[]> {
  const shown = await shownWith(store, desk, held, day);
  return held.map((one) => present(one, shown));
}

/** What they are shown with, read once for all of them. */
async function shownWith(
  store: Store,
  desk: Desk,
  held: readonly WarningHeld[],
  day: string,
  words: readonly WordHeld[] = [],
): Promise<Shown> {
  const ids = [...new Set(held.flatMap(({ commitment }) => commitment ?? []))];
  const by = [...held.flatMap(({ response }) => response ?? []), ...words].map(({ value }) => value.by);
  const people = await store.items.find("person", [...new Set(by)]);
  return {
    ...{ desk, day },
    commitments: await store.judgements.named(ids),
    causes: await causeNames(
      store,
      held.map(({ cause }) => cause),
    ),
    people: new Map([...people].map(([id, { value }]) => [id, value.name])),
  };
}

function present(held: WarningHeld, shown: Shown): Warning {
  const { desk, day, commitments, causes } = shown;
  const { lead, nextWordBy, late } = held;
  const rights = rightsTo(held, desk.who, desk.units);
  const cause = presentCause(held.cause, causes);
  const commitment = commitments.get(held.commitment ?? "");
  const priority = priorityReasons(factsOf(held), day);
  const told = toldOf(held, { cause, priority });
  const isEconomy = held.commitment === null;
  return {
    ...{ id: held.id, kind: held.kind, title: { ...held.title }, nature: held.nature, cause },
    commitment: commitment === undefined ? null : presentNamed(commitment),
    series: isEconomy ? held.subject.slice(held.subject.indexOf("~") + 1) : null,
    place: isEconomy ? placeOf(held) : null,
    ...{ status: held.status, before: held.before, reason: held.reason, since: held.since, stood: held.stood },
    ...{ ended: held.ended, endedBecause: held.endedBecause },
    now: held.now === null || day < desk.today ? null : { ...held.now },
    ...{ lead: lead === null ? null : { ...lead, becomes: [...lead.becomes] }, version: held.version },
    response: held.response === null ? null : presentWord(held.response, held, shown),
    ...{ answerBy: nextWordBy, late, priority: [...priority] },
    ...{ mayAnswer: rights.answer, mayClose: rights.close },
    said: { "zh-CN": warningSentences(told, "zh-CN"), en: warningSentences(told, "en") },
  };
}

/** A place by its code, else by its name: as its key says. */
const placeOf = ({ place }: WarningHeld): Warning["place"] =>
  place === null ? null : /^\d{6,12}$/.test(place) ? { code: place, name: null } : { code: null, name: place };

/** What decides its place among others, as it stands now. */
function factsOf({ nature, now, status, since, importance, ground }: WarningHeld): PriorityFacts {
  const told = now ?? ground?.after ?? { status, probability: null, due: null };
  const { probability, due } = told;
  return { nature, status: told.status, probability, due, since, importance };
}

function toldOf(held: WarningHeld, more: Pick<WarningTold, "cause" | "priority">): WarningTold {
  const { kind, title, before, status, stood, since, endedBecause, lead, response, nextWordBy, late } = held;
  const { due: whole, probability } = factsOf(held);
  const decided = held.ground?.after.targets[0]?.due;
  const due = kind === "missed" ? (decided ?? whole) : whole;
  return {
    ...{ kind, title, before, status, stood, since, due, probability, ended: endedBecause, lead: lead?.name ?? null },
    ...{ response: response?.value ?? null, answerBy: nextWordBy, late, ...more },
  };
}

/** What somebody may do to a warning. */
export function rightsTo({ lead, document }: WarningHeld, who: Desk["who"], units: UnitsById) {
  return answerRights(who, lead?.id ?? null, document, units);
}

function presentWord({ value, at, entry, unit }: WordHeld, { document }: WarningHeld, shown: Shown): WarningResponse {
  const { state, note, until, by } = value;
  const { who, units } = shown.desk;
  const reads = may(who, "read-work", { unit: value.unit, document }, units);
  return {
    ...{ state, note, until, at, entry, unit: unit === null ? null : { ...unit, becomes: [...unit.becomes] } },
    by: reads ? { id: by, name: shown.people.get(by) ?? null } : null,
  };
}

/** A warning with why it was raised and everything that was said of it. */
export async function presentWarningDetail(
  store: Store,
  desk: Desk,
  held: WarningHeld,
  when: { readonly day: string; readonly seq?: number | undefined },
): Promise<WarningDetail> {
  const words = await store.warnings.words(held.id, when.seq);
  const shown = await shownWith(store, desk, [held], when.day, words);
  const others = await store.warnings.others(held);
  const { ground, lines } = held;
  const rights = rightsTo(held, desk.who, desk.units);
  return {
    ...present(held, shown),
    judged: ground === null ? null : { before: judged(ground.before), after: judgedOnce(ground.after) },
    arithmetic: { "zh-CN": { lines: [...(lines?.["zh-CN"] ?? [])] }, en: { lines: [...(lines?.en ?? [])] } },
    responses: words.map((word) => presentWord(word, held, shown)),
    states: [...nextStates(held.response?.value.state ?? null, held.ended === null, rights)],
    others: others.map((one) => ({ ...one })),
  };
}

type JudgementHeld = NonNullable<WarningHeld["ground"]>["after"];

const judged = (judgement: JudgementHeld | null): WarningJudged | null =>
  judgement === null ? null : judgedOnce(judgement);

function judgedOnce(judgement: JudgementHeld): WarningJudged {
  const { on, status, basis, reason, rule, due, probability } = judgement;
  const linesIn = (language: "zh-CN" | "en"): string[] => {
    const said = judgementSentences(judgement, language);
    const [deciding] = said.targets;
    return [said.sentence, ...(said.reason === null ? [] : [said.reason]), ...(deciding?.steps ?? []), ...said.lines];
  };
  return {
    ...{ on, status, basis, reason, rule: { ...rule }, due, probability },
    said: { "zh-CN": { lines: linesIn("zh-CN") }, en: { lines: linesIn("en") } },
  };
}
