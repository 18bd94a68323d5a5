const api = "/api/v1";
const part = encodeURIComponent;

/** Addresses of the interface the report form uses. */
export const reportAddress = {
  report: (id: string): string => `${api}/reports/${part(id)}`,
  draft: (id: string): string => `${api}/reports/${part(id)}/draft`,
  act: (id: string, act: "fill" | "check" | "sign" | "return" | "reopen"): string =>
    `${api}/reports/${part(id)}/${act}`,
  files: (id: string): string => `${api}/reports/${part(id)}/files`,
  attachment: (sha256: string): string => `${api}/attachments/${sha256}`,
  mine: `${api}/calendar?mine=true&from=2000-01-01&limit=100`,
} as const;
