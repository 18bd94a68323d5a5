// results.md has two parts, each written by a run of its own: how well documents are read, and behind it how good forecasts are.
const BEGIN = "# Forecasts";

const beginOf = (page) => (page.startsWith(BEGIN) ? 0 : page.indexOf(`\n${BEGIN}`));

/** The page without the part about forecasts. */
export function withoutForecasts(page) {
  const begin = beginOf(page);
  return (begin < 0 ? page : page.slice(0, begin)).trimEnd();
}

/** The part about forecasts; empty where the page has none. */
export function forecastsOf(page) {
  const begin = beginOf(page);
  return begin < 0 ? "" : page.slice(begin).trimStart();
}

/** Both parts as one page. */
export const joined = (reading, forecasts) =>
  forecasts === "" ? `${reading.trimEnd()}\n` : `${reading.trimEnd()}\n\n${forecasts.trimEnd()}\n`;
