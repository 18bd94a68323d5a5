import type { Session } from "./session.ts";

/** The two views every page of the work is looked at in. */
export const WORK_VIEWS = [
  { width: 1440, theme: "light", language: "zh-CN" },
  { width: 390, theme: "dark", language: "en" },
] as const;

/** Writes through the interface, as the person at the machine. Throws with the answer where it is refused. */
export async function writes<T>(session: Session, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { origin: session.url, ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const answer = await fetch(`${session.url}/api/v1${path}`, {
    ...{ method, headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text === "" ? null : JSON.parse(text)) as T;
}

/** Makes a unit and gives back its id. */
export const newUnit = async (session: Session, code: string, name: string, parent: string | null): Promise<string> => {
  const kind = parent === null ? "place" : "department";
  const { units } = await writes<{ units: { id: string }[] }>(session, "POST", "/units", { code, name, kind, parent });
  return units[0]?.id ?? "";
};

/** A commitment of the samples as lists tell it. */
export interface Held {
  readonly id: string;
  readonly title: string;
  readonly period: string | null;
  readonly figure: { readonly value: number; readonly unit: string | null } | null;
}

/** The indicators of the district's plan of the fourteenth period. */
export const indicatorsOf = async (session: Session): Promise<readonly Held[]> => {
  const { items } = await session.api<{ items: { id: string; title: string; period: string }[] }>("/documents");
  const plan = items.find(({ title, period }) => title.includes("青渡区") && period === "2021/2025");
  return (await session.api<{ items: Held[] }>(`/commitments?document=${plan?.id}&kind=indicator&limit=200`)).items;
};

/** The indicator of a title; an empty one where there is none, so that the test says what is missing. */
export const titled = (all: readonly Held[], title: string): Held =>
  all.find((one) => one.title === title) ?? { id: "", title, period: null, figure: null };
