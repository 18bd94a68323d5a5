const YEAR = 12;

/** The fifteenth of a month, counted from the year 0, as an ISO date. */
export function dayIn(month: number): string {
  const [year, of] = [Math.floor(month / YEAR), (month % YEAR) + 1];
  return `${year}-${String(of).padStart(2, "0")}-15`;
}

/** The month of an ISO date, counted from the year 0. */
export function monthOfDay(day: string): number {
  return Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7)) - 1;
}
