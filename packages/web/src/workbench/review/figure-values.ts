import type { Figure, FigurePatch } from "@lantu/server/contract";

/** What the form of a figure holds; empty texts stand for "not stated". */
export interface FigureValues {
  readonly subject: string;
  readonly value: string;
  readonly valueMax: string;
  readonly unit: string;
  readonly op: Figure["op"];
  readonly measure: Figure["measure"];
  readonly modality: Figure["modality"];
  readonly period: string;
  readonly reason: string;
}

/** A figure's values as the form shows them. */
export const figureValues = (figure: Figure, writePeriod: (period: string | null) => string): FigureValues => ({
  subject: figure.subject ?? "",
  value: String(figure.value),
  valueMax: figure.valueMax === null ? "" : String(figure.valueMax),
  unit: figure.unit ?? "",
  ...{ op: figure.op, measure: figure.measure, modality: figure.modality },
  period: writePeriod(figure.period),
  reason: "",
});

/** Signs people put between the digits of large numbers. */
const separators = /[,，\s]/gu;

const numberIn = (text: string): number => Number(text.replace(separators, "").replace(/[−－]/u, "-"));

/** Whether a text is a number as people write it. */
export const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(numberIn(text));

const worded = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const changed = <K extends keyof FigurePatch>(name: K, now: FigurePatch[K], held: unknown): FigurePatch =>
  now === held ? {} : ({ [name]: now } as FigurePatch);

/** The correction that leads from a figure to what was typed; only what differs. Expects valid values. */
export const figurePatch = (
  figure: Figure,
  typed: FigureValues,
  readPeriod: (text: string) => string | null,
): FigurePatch => {
  const period = typed.period.trim() === "" ? null : readPeriod(typed.period);
  const changes: FigurePatch = {
    ...changed("subject", worded(typed.subject), figure.subject),
    ...changed("value", numberIn(typed.value), figure.value),
    ...changed("valueMax", worded(typed.valueMax) === null ? null : numberIn(typed.valueMax), figure.valueMax),
    ...changed("unit", worded(typed.unit), figure.unit),
    ...changed("op", typed.op, figure.op),
    ...changed("measure", typed.measure, figure.measure),
    ...changed("modality", typed.modality, figure.modality),
    ...changed("period", period, figure.period),
  };
  const reason = typed.reason.trim();
  return Object.keys(changes).length === 0 || reason === "" ? changes : { ...changes, reason };
};
