/** What the State Council said of the working days of a year. */
export interface HolidayYear {
  readonly year: number;
  /** Addresses of the notices; the last of them holds where they differ. */
  readonly notices: readonly string[];
  /** Days nobody works: `MMDD`, or `MMDD-MMDD` for a stretch, separated by blanks; weekends within them included. */
  readonly off: string;
  /** Saturdays and Sundays that are worked in exchange, in the same form. */
  readonly on: string;
}
