const api = "/api/v1";
const part = encodeURIComponent;
const of = (commitment: string): string => `${api}/commitments/${part(commitment)}`;

/** Addresses of the interface the breakdown editor uses. */
export const breakdownAddress = {
  breakdown: (commitment: string): string => `${of(commitment)}/breakdown`,
  draw: (commitment: string): string => `${of(commitment)}/path/draw`,
  path: (commitment: string): string => `${of(commitment)}/path`,
  drawShares: (commitment: string): string => `${of(commitment)}/shares/draw`,
  shares: (commitment: string, year: number | null): string => `${of(commitment)}/shares/${year ?? "whole"}`,
  steps: (commitment: string): string => `${of(commitment)}/steps`,
  step: (id: string): string => `${api}/steps/${part(id)}`,
  stepTold: (id: string): string => `${api}/steps/${part(id)}/told`,
  stepReturn: (id: string): string => `${api}/steps/${part(id)}/return`,
  programme: (commitment: string): string => `${of(commitment)}/programme`,
  list: (query: string): string => `${api}/breakdowns?${query}`,
  undo: `${api}/work/undo`,
} as const;
