import type { Status } from "@lantu/core/judgements";
import { statusOrder } from "../../address/statuses.ts";

/** Signs of the statuses in plain text, where no picture can stand. */
export const statusSigns: Readonly<Record<Status, string>> = {
  reached: "●",
  "on-track": "◐",
  "at-risk": "▲",
  "off-track": "◆",
  missed: "■",
  "not-due": "○",
  unknown: "?",
  "not-comparable": "≠",
  withdrawn: "—",
};

/** How many commitments stand in each status; a status left out has none. */
export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/** The statuses that have any, with their number, in their order. */
export const counted = (counts: StatusCounts): readonly { readonly status: Status; readonly count: number }[] =>
  statusOrder.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });

/** How many there are in all. */
export const totalOf = (counts: StatusCounts): number => counted(counts).reduce((sum, { count }) => sum + count, 0);

/** The statuses that say how well it goes. */
const judging: readonly Status[] = statusOrder.slice(0, statusOrder.indexOf("not-due"));

/** How many of them can be judged: the others are not due, unknown, not comparable or withdrawn. */
export const judgedOf = (counts: StatusCounts): number =>
  judging.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** Whether a likelihood says anything of a status: what is settled, or cannot be told, has none worth telling. */
export const isOpen = (status: Status): boolean =>
  status === "on-track" || status === "at-risk" || status === "off-track" || status === "not-due";
