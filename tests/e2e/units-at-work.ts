import type { Session } from "./session.ts";

/** Sends a write as a page of the server itself would. Throws where it is refused. */
export const written = async <T>(session: Session, path: string, body: object, method = "POST"): Promise<T> => {
  const answer = await fetch(`${session.url}/api/v1${path}`, {
    method,
    headers: { origin: session.url, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
  return json as T;
};

interface Acted {
  readonly units: readonly { readonly id: string; readonly version: number }[];
}

/** Adds a unit and gives back its id. */
export const unitAdded = async (session: Session, unit: object): Promise<string> => {
  const { units } = await written<Acted>(session, "/units", unit);
  return units[0]?.id ?? "";
};

/** A district with its departments, some of which the samples' texts name. Ids by name. */
export const unitsAtWork = async (session: Session): Promise<Readonly<Record<string, string>>> => {
  const top = await unitAdded(session, { code: "QD", name: "青渡区", kind: "place", place: "990101" });
  const ids: Record<string, string> = { 青渡区: top };
  const departments = ["区教育局", "区民政局", "区交通局", "区财政局", "区卫生健康局"];
  for (const [at, name] of departments.entries())
    ids[name] = await unitAdded(session, { code: `QD${at + 1}`, name, kind: "department", parent: top });
  return ids;
};
