import type { HeldNotice, Store } from "@lantu/store";
import type { z } from "zod";
import {
  addresses,
  type Notice,
  type NoticeKind,
  NoticePage,
  NoticeQuery,
  NoticesRead,
  NoticesUnread,
  NoticeWishes,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { Visitor } from "../../http/visitor.ts";
import { MACHINE } from "../../reporting/desk.ts";
import { inBoth } from "../../reporting/words.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";

const tags = ["notices"];

/** What whoever asks was told. */
export function noticeRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "signed-in" as const, ...perMinute(limits.writesPerMinute) };

  app.get(
    addresses.notices,
    {
      config,
      schema: {
        tags,
        operationId: "listNotices",
        summary: "What I was told",
        description: "Newest first.",
        querystring: NoticeQuery,
        response: answers({ 200: NoticePage }, "sign-in-needed"),
      },
    },
    async ({ query, visitor }) => {
      const before = query.after === undefined ? undefined : Number(query.after);
      if (before !== undefined && !Number.isSafeInteger(before)) {
        throw new HttpProblem("invalid-request", {}, [{ path: "query.after", rule: "format", params: {} }]);
      }
      const { notices } = store.reporting;
      const found = await notices.of(whose(visitor), { before, unread: query.unread, limit: query.limit + 1 });
      const items = found.slice(0, query.limit);
      const next = found.length > query.limit ? String(items.at(-1)?.id ?? "") : null;
      return { items: items.map(presentNotice), unread: await notices.unread(whose(visitor)), next };
    },
  );

  app.post(
    addresses.noticesRead,
    {
      config,
      schema: {
        tags,
        operationId: "readNotices",
        summary: "Mark as read",
        description: "Those named, or all up to one; only my own.",
        body: NoticesRead,
        response: answers({ 200: NoticesUnread }, "sign-in-needed"),
      },
    },
    async ({ body, visitor }) => {
      await store.reporting.notices.read(whose(visitor), body);
      return { unread: await store.reporting.notices.unread(whose(visitor)) };
    },
  );
}

/** How people want to be told outside the product. */
export function noticeWishRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "signed-in" as const, ...perMinute(limits.writesPerMinute) };

  app.get(
    addresses.noticeWishes,
    {
      config,
      schema: {
        tags,
        operationId: "getNoticeWishes",
        summary: "How I want to be told",
        description: "Outside the product; in the product everything is told.",
        response: answers({ 200: NoticeWishes }, "sign-in-needed"),
      },
    },
    ({ visitor }) => store.reporting.notices.wishes(whose(visitor)),
  );

  app.put(
    addresses.noticeWishes,
    {
      config,
      schema: {
        tags,
        operationId: "setNoticeWishes",
        summary: "Choose how I want to be told",
        description: "By mail: everything, one digest a day, or nothing.",
        body: NoticeWishes,
        response: answers({ 200: NoticeWishes }, "sign-in-needed"),
      },
    },
    async ({ body, visitor }) => {
      if (visitor.person !== null) await store.reporting.notices.wish(visitor.person.id, body);
      return body;
    },
  );
}

const whose = ({ person }: Visitor): string => person?.id ?? MACHINE;

/** A notice in both languages. */
export function presentNotice({ id, kind, params, path, at, read }: HeldNotice): z.infer<typeof Notice> {
  return {
    id,
    kind: kind as NoticeKind,
    title: noticeSentence({ kind, params }),
    params: { ...params },
    path,
    at,
    read,
  };
}

/** What a notice says. */
export const noticeSentence = ({ kind, params }: Pick<HeldNotice, "kind" | "params">) =>
  inBoth((words) => words.notices[kind], params);

/** How many notices somebody has not read. */
export const unreadOf = (store: Store, visitor: Visitor): Promise<number> =>
  store.reporting.notices.unread(whose(visitor));
