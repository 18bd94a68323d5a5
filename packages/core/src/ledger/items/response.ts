/** How a warning stands, by what people say of it. */
export const RESPONSE_STATES = [
  "acknowledged", // seen
  "looking-into", // somebody is on it
  "explained", // it has a good reason
  "no-action", // nothing will be done, because …
  "closed", // it is over
] as const;

export type ResponseState = (typeof RESPONSE_STATES)[number];

/** What people say of a warning. Warnings come from judgements; what is said of them is kept. */
export interface WarningResponse {
  /** The warning. */
  readonly id: string;
  /** The commitment it is about; null for one about the economy. */
  readonly commitment: string | null;
  /** The unit that answers; null where nobody leads. */
  readonly unit: string | null;
  readonly state: ResponseState;
  /** Why; needed for every state but `acknowledged`. */
  readonly note: string;
  /** ISO date by which the next word is due; null where none is. */
  readonly until: string | null;
  /** Whoever said so: a person, or `local` at a machine without accounts. */
  readonly by: string;
}
