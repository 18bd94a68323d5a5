const api = "/api/v1";
const part = encodeURIComponent;

/** Addresses of the interface that the workbench uses. */
export const addressOf = {
  imports: (limit: number): string => `${api}/imports?limit=${limit}`,
  upload: (batch: string): string => `${api}/imports?batch=${part(batch)}`,
  importEvents: `${api}/imports/events`,
  import: (id: string): string => `${api}/imports/${part(id)}`,
  cancel: (id: string): string => `${api}/imports/${part(id)}/cancel`,
  publish: (id: string): string => `${api}/imports/${part(id)}/publish`,
  discard: (id: string): string => `${api}/imports/${part(id)}/discard`,
  document: (id: string): string => `${api}/documents/${part(id)}`,
  book: (id: string): string => `${api}/documents/${part(id)}/book`,
  original: (id: string): string => `${api}/documents/${part(id)}/original`,
  text: (id: string): string => `${api}/documents/${part(id)}/text`,
  additions: (id: string): string => `${api}/documents/${part(id)}/commitments`,
  undo: (id: string): string => `${api}/documents/${part(id)}/undo`,
  journal: (subject: string, limit: number): string => `${api}/journal?subject=${part(subject)}&limit=${limit}`,
  review: (id: string): string => `${api}/documents/${part(id)}/review`,
  restore: (id: string): string => `${api}/documents/${part(id)}/restore`,
  readings: (id: string): string => `${api}/documents/${part(id)}/readings`,
  insist: (id: string): string => `${api}/imports/${part(id)}/insist`,
  merge: (id: string): string => `${api}/commitments/${part(id)}/merge`,
  split: (id: string): string => `${api}/commitments/${part(id)}/split`,
  figure: (id: string): string => `${api}/figures/${part(id)}`,
  opinions: `${api}/commitments/opinions`,
  commitment: (id: string): string => `${api}/commitments/${part(id)}`,
  decisions: `${api}/commitments/decisions`,
} as const;
