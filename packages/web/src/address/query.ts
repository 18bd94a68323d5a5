/** Values a page keeps in its address. Lists are written with commas. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

const written = (value: QueryValue): string | null => {
  if (value === undefined || value === false || value === "") return null;
  if (value === true) return "1";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value.length === 0 ? null : value.join(",");
};

/** Writes a query without its `?`; empty values are left out, commas and slashes stay readable. */
export const writeQuery = (query: Query): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = written(value);
    if (text !== null) parameters.set(name, text);
  }
  return parameters.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
};

/** Reads a query string, with or without `?`; of a repeated name the values are joined with commas. */
export const readQuery = (text: string): Readonly<Record<string, string>> => {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text))
    query[name] = name in query ? `${query[name]},${value}` : value;
  return query;
};

/** Router's form of {@link writeQuery}: with `?` where there is anything to write. */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const text = writeQuery(search as Query);
  return text === "" ? "" : `?${text}`;
};
