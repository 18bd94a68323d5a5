const api = "/api/v1";

/** Addresses of the interface that the desk uses. */
export const deskAddress = {
  lines: (query: string): string => `${api}/work/commitments?${query}`,
  line: (commitment: string): string => `${api}/work/commitments?commitment=${encodeURIComponent(commitment)}&limit=1`,
  units: `${api}/units?ended=include`,
  documents: `${api}/documents`,
  assignments: `${api}/assignments`,
  bulk: `${api}/assignments/bulk`,
  undo: `${api}/work/undo`,
  completeness: (document: string): string => `${api}/documents/${encodeURIComponent(document)}/completeness`,
} as const;
