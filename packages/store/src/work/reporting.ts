import type { WorkStep } from "@lantu/core/ledger";
import type { Database } from "../database.ts";
import {
  type AttachmentInfo,
  attachmentBytes,
  attachmentInfo,
  type Bringing,
  leaningReports,
  putAttachment,
  wasBrought,
} from "./attachments.ts";
import {
  type Channel,
  type Claim,
  claimNotices,
  claimRetries,
  type Delivery,
  type Ending,
  endDelivery,
  recentDeliveries,
  skipUntold,
  untold,
} from "./deliveries.ts";
import { type DraftSaving, draftedReports, dropDraft, heldDraft, type ReportDraft, saveDraft } from "./drafts.ts";
import { assignedSince, type FreshAssignment, helpedBy, openSteps, type PlanGaps, planGaps } from "./mine.ts";
import {
  addNotices,
  addNoticesUpTo,
  type HeldNotice,
  type NewNotice,
  type NoticeWishes,
  noticesOf,
  noticeWishes,
  type Reachable,
  reachable,
  readNotices,
  setNoticeWishes,
  settleNotices,
  type ToldUpTo,
  unreadNotices,
} from "./notices.ts";
import { type BlockerHeld, blockersFor, type ReportHand, reportHands, reportsOf } from "./reports.ts";
import { type ScheduledFilter, type ScheduledWork, scheduledWork, targetConcepts } from "./schedules.ts";
import { heldObservations, type ToldOfTarget, toldOfTargets } from "./told-values.ts";

export type { AttachmentInfo } from "./attachments.ts";
export type { Channel, Claim, Delivery, Ending } from "./deliveries.ts";
export type { DraftSaving, ReportDraft } from "./drafts.ts";
export type { FreshAssignment, PlanGaps } from "./mine.ts";
export type { HeldNotice, NewNotice, NoticeWishes, Reachable, ToldUpTo } from "./notices.ts";
export type { BlockerHeld, ReportHand } from "./reports.ts";
export type { PrintedTarget, ReportInList, ScheduledFilter, ScheduledWork } from "./schedules.ts";
export type { ObservedValue, ToldOfTarget } from "./told-values.ts";

/** Notices a message tells, with the message. */
export interface Claimed {
  readonly delivery: Delivery;
  readonly notices: readonly HeldNotice[];
}

/** Schedules, reports and what people are told of them, to read; what goes into the ledger goes through `WorkItems`. */
export interface Reporting {
  /** Commitments with their schedules and reports, by id. */
  scheduled(filter: ScheduledFilter): Promise<readonly ScheduledWork[]>;
  /** Concepts of the registry that commitments aim at, by commitment. */
  concepts(commitments: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What documents and statistics tell of the quantities commitments aim at, by commitment. */
  told(commitments: readonly string[]): Promise<ReadonlyMap<string, ToldOfTarget>>;
  /** Which of some observations are held. */
  observed: (
    asked: readonly { readonly series: string; readonly period: string }[],
  ) => ReturnType<typeof heldObservations>;
  /** Everything done to a report, oldest first. */
  hands(report: string): Promise<readonly ReportHand[]>;
  /** Whole reports of commitments, as they stand. */
  reports: (commitments: readonly string[]) => ReturnType<typeof reportsOf>;
  /** `asOf`, here and below: as it stood just after this entry of the journal. */
  blockers(units: readonly string[], asOf?: number): Promise<readonly BlockerHeld[]>;
  /** Steps of units that are not done, the earliest due first. */
  openSteps(units: readonly string[], asOf?: number): Promise<readonly WorkStep[]>;
  gaps(): Promise<readonly PlanGaps[]>;
  helpedBy(units: readonly string[], asOf?: number): Promise<readonly string[]>;
  assignedSince(seq: number): Promise<readonly FreshAssignment[]>;
  readonly drafts: {
    get(person: string, report: string): Promise<ReportDraft | null>;
    /** Saves over the version that was seen (0: none); one of another window stays as it is. */
    save(
      key: { readonly person: string; readonly report: string },
      content: Readonly<Record<string, unknown>>,
      seen: number,
    ): Promise<DraftSaving>;
    drop(person: string, report: string): Promise<void>;
    of(person: string): Promise<ReadonlySet<string>>;
  };
  readonly attachments: {
    put(info: AttachmentInfo, bringing: Bringing, bytes: Uint8Array): Promise<void>;
    /** Whether it was brought to a report, or by a person. */
    wasBrought(sha256: string, by: Partial<Bringing>): Promise<boolean>;
    info(sha256: string): Promise<AttachmentInfo | null>;
    bytes(sha256: string): Promise<Buffer | null>;
    leaning: (sha256: string) => ReturnType<typeof leaningReports>;
  };
  readonly notices: {
    /** Keeps notices; returns those nobody was told before. */
    add(notices: readonly NewNotice[]): Promise<readonly HeldNotice[]>;
    /** Keeps notices and remembers up to where in the journal they tell, both or neither. */
    addUpTo(notices: readonly NewNotice[], upTo: ToldUpTo): Promise<readonly HeldNotice[]>;
    /** Marks what some people were called for about a report as read: it went on. */
    settle(people: readonly string[], report: string): Promise<void>;
    of: (person: string, page: Parameters<typeof noticesOf>[2]) => ReturnType<typeof noticesOf>;
    unread(person: string): Promise<number>;
    read: (person: string, which: Parameters<typeof readNotices>[2]) => Promise<void>;
    wishes(person: string): Promise<NoticeWishes>;
    wish(person: string, wishes: NoticeWishes): Promise<void>;
    /** Everybody who may sign in, with the address mail goes to. */
    reachable(): Promise<readonly Reachable[]>;
  };
  readonly deliveries: {
    untold: (channel: Channel) => ReturnType<typeof untold>;
    /** Takes notices no message has told, before anything is sent; null where another process has them. */
    claim(claim: Claim, which: { readonly person: string; readonly ids?: readonly number[] }): Promise<Claimed | null>;
    end(id: number, ending: Ending): Promise<void>;
    retries(channel: Channel, now: Date): Promise<readonly Claimed[]>;
    skip(channel: Channel): Promise<void>;
    recent(channel: Channel, limit: number): Promise<readonly Delivery[]>;
  };
}

export function reportingOf(database: Database): Reporting {
  return {
    scheduled: (filter) => scheduledWork(database, filter),
    concepts: (commitments) => targetConcepts(database, commitments),
    told: (commitments) => toldOfTargets(database, commitments),
    observed: (asked) => heldObservations(database, asked),
    hands: (report) => reportHands(database, report),
    reports: (commitments) => reportsOf(database, commitments),
    blockers: (units, asOf) => blockersFor(database, units, asOf),
    openSteps: (units, asOf) => openSteps(database, units, asOf),
    gaps: () => planGaps(database),
    helpedBy: (units, asOf) => helpedBy(database, units, asOf),
    assignedSince: (seq) => assignedSince(database, seq),
    drafts: {
      get: (person, report) => heldDraft(database, person, report),
      save: (key, content, seen) => saveDraft(database, key, content, seen),
      drop: (person, report) => dropDraft(database, person, report),
      of: (person) => draftedReports(database, person),
    },
    attachments: {
      put: (info, bringing, bytes) => putAttachment(database, info, bringing, bytes),
      wasBrought: (sha256, by) => wasBrought(database, sha256, by),
      info: (sha256) => attachmentInfo(database, sha256),
      bytes: (sha256) => attachmentBytes(database, sha256),
      leaning: (sha256) => leaningReports(database, sha256),
    },
    notices: {
      add: (notices) => addNotices(database, notices),
      addUpTo: (notices, upTo) => addNoticesUpTo(database, notices, upTo),
      settle: (people, report) => settleNotices(database, people, report),
      of: (person, page) => noticesOf(database, person, page),
      unread: (person) => unreadNotices(database, person),
      read: (person, which) => readNotices(database, person, which),
      wishes: (person) => noticeWishes(database, person),
      wish: (person, wishes) => setNoticeWishes(database, person, wishes),
      reachable: () => reachable(database),
    },
    deliveries: {
      untold: (channel) => untold(database, channel),
      claim: (claim, which) => claimNotices(database, claim, which),
      end: (id, ending) => endDelivery(database, id, ending),
      retries: (channel, now) => claimRetries(database, channel, now),
      skip: (channel) => skipUntold(database, channel),
      recent: (channel, limit) => recentDeliveries(database, channel, limit),
    },
  };
}
