/** Reads CSV as RFC 4180 has it, a byte order mark allowed: records of fields. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:^\uFEFF)?(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [whole, quoted, plain = "", end] = match;
    if (whole === "") break;
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") records.push([]);
  }
  return records.filter((record) => record.length > 0);
}
