/**
 * Version of all that is concluded; grows whenever the same accounts and observations can lead to other series,
 * reconciliations or findings: what is kept is concluded anew then.
 */
export const CONCLUSIONS_VERSION = "3";
