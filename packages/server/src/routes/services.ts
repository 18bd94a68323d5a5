import { defaultTableLimits } from "@lantu/readers";
import type { ImportRecord, JudgedTold, ObservationImportRecord, Store } from "@lantu/store";
import type { WarnedEvent } from "../contract/index.ts";
import type { Changes } from "../following/changes.ts";
import type { PlanReader } from "../imports/plan-reader.ts";
import type { ImportQueue } from "../imports/queue.ts";
import type { PastDays } from "../judging/past-days.ts";
import type { JudgedOn, Supposing } from "../judging/supposing.ts";
import type { ChannelSettings } from "../reporting/channel-settings.ts";
import type { Notifier } from "../reporting/notifier.ts";
import type { SignInDesk } from "../sign-in/desk.ts";

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly queue: ImportQueue;
  /** Reads a document again while somebody waits for it. */
  readonly reader: PlanReader;
  /** Changes of imports. */
  readonly events: Changes<ImportRecord>;
  /** Changes of tables of observations. */
  readonly tableEvents: Changes<ObservationImportRecord>;
  /** What is judged anew. */
  readonly judged: Changes<JudgedTold>;
  /** That something is to be looked at otherwise. */
  readonly warned: Changes<WarnedEvent>;
  /** Judgements of days that are past. */
  readonly past: PastDays;
  /** What would come of a rule attached to words. */
  readonly suppose: Supposing;
  /** How some commitments stand on a day, judged when somebody asks. */
  readonly judgedOn: JudgedOn;
  /** Passwords, sessions, links, providers. */
  readonly signIn: SignInDesk;
  /** How people are told of things outside the product. */
  readonly channels: ChannelSettings;
  readonly notifier: Notifier;
  readonly limits: ServerLimits;
  /** Version of Lantu. */
  readonly version: string;
}

/** How much one visitor may ask. */
export interface ServerLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of one table of observations. */
  readonly tableBytes: number;
  /** Files of one upload. */
  readonly files: number;
  /** Writes a minute from one address: somebody who accepts with the keyboard makes some five a second. */
  readonly writesPerMinute: number;
  /** Searches and exports a minute from one address; a search is sent with every pause in typing. */
  readonly searchesPerMinute: number;
  /** Pictures of pages a minute from one address: drawing one takes a tenth of a second to a second of a core. */
  readonly pagesPerMinute: number;
}

export const defaultServerLimits: ServerLimits = {
  fileBytes: 50 * 1024 * 1024,
  tableBytes: defaultTableLimits.bytes,
  files: 100,
  writesPerMinute: 600,
  searchesPerMinute: 240,
  pagesPerMinute: 120,
};
