import { SAID_RULE, type UnitsById } from "@lantu/core/ledger";
import type { OtherWord, SaidAndData } from "../contract/index.ts";
import type { LaidBeside, Other, SaidReport } from "./said.ts";
import { inBoth, type ReportingWords } from "./words.ts";

/** What sources are called. */
export interface SourceNames {
  /** Titles of documents. */
  readonly documents: ReadonlyMap<string, string>;
  readonly units: UnitsById;
}

/** A self-report beside what others tell, with its arithmetic in both languages. */
export function presentSaid(
  report: SaidReport,
  { verdict, others }: LaidBeside,
  unit: string | null,
  names: SourceNames,
): SaidAndData {
  return {
    ...{ verdict, rule: SAID_RULE, sentence: inBoth((words) => words.verdicts[verdict], {}) },
    others: others.map((other) => presentOther(report, other, unit, names)),
  };
}

function presentOther(report: SaidReport, other: Other, unit: string | null, names: SourceNames): OtherWord {
  const { agrees, difference, allowed, period, source } = other;
  const told = { period, agrees, difference: tidy(difference), allowed: tidy(allowed) };
  const arithmetic = arithmeticOf(report, other, unit);
  if (source.kind === "observation") {
    const { value, unit: printed, source: origin, status } = source.observed;
    const about = { kind: source.kind, value, unit: printed, source: origin, preliminary: status === "preliminary" };
    return { ...about, ...told, ...NOWHERE, series: source.series, arithmetic };
  }
  if (source.kind === "side") {
    const name = names.units.get(source.unit)?.name ?? source.unit;
    const about = { kind: source.kind, value: source.value, unit, source: name, preliminary: false };
    return { ...about, ...told, ...NOWHERE, arithmetic };
  }
  const { document, sentence, value, unit: printed, modality } = source.point;
  return {
    ...{ kind: source.kind, value, unit: printed, source: names.documents.get(document) ?? document },
    ...{ series: null, document, quote: sentence.quote, start: sentence.start, end: sentence.end },
    ...{ preliminary: modality === "estimate", ...told, arithmetic },
  };
}

const NOWHERE = { series: null, document: null, quote: null, start: null, end: null } as const;

/** Without the noise of binary fractions. */
const tidy = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(12)));

function arithmeticOf(report: SaidReport, { told, agrees, difference, allowed }: Other, unit: string | null) {
  const params = {
    ...{ said: String(report.value ?? ""), other: told.kind === "number" ? String(tidy(told.value)) : "" },
    ...{ difference: String(tidy(difference) ?? ""), allowed: String(tidy(allowed) ?? ""), unit: unit ?? "" },
  };
  return inBoth(({ compared }) => sentenceOf(compared, told.kind, agrees), params);
}

function sentenceOf(compared: ReportingWords["compared"], kind: Other["told"]["kind"], agrees: boolean | null): string {
  if (kind === "not-comparable") return compared.uncomparable;
  if (kind === "claim") return agrees === false ? compared.claimsOtherwise : compared.claims;
  if (agrees === null) return compared.withoutNumber;
  return agrees ? compared.agrees : compared.differs;
}
