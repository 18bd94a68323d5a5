/** Ways out of the house: what people are told leaves by them. */
export const CHANNELS = ["mail", "webhook"] as const;

export type ChannelName = (typeof CHANNELS)[number];

/**
 * How a way out is set, as far as it may be told to whoever reads the journal: passwords, and addresses that are secrets
 * themselves, are kept beside it, and the ledger holds their seal.
 */
export interface Channel {
  /** Which one; it is the id as well. */
  readonly channel: ChannelName;
  readonly enabled: boolean;
  /** The machine it leads to: host and port of the mail server, origin of the webhook; empty where none is named. */
  readonly to: string;
  /** SHA-256 of the settings as they are kept, secrets sealed in them, in hexadecimal. */
  readonly kept: string;
}
