import type { Notice, NoticePage } from "@lantu/server/contract";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useMineWords } from "../words/mine.ts";

const path = "/api/v1/notices";
const pageSize = 20;
const key = ["my-notices"] as const;
/** What the header counts. */
const unreadKey = [`${path}?limit=1`] as const;

/** Notices by pages, newest first; only a person is told anything. */
export const useNotices = (person: boolean) =>
  useInfiniteQuery({
    enabled: person,
    queryKey: key,
    queryFn: ({ pageParam }) =>
      deskApi.get<NoticePage>(
        `${path}?limit=${pageSize}${pageParam === null ? "" : `&after=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

/** Marks notices as read, and shows them so. */
const useReading = () => {
  const queries = useQueryClient();
  const complain = useComplaint();
  const { notices } = useMineWords();
  return async (body: { readonly ids: readonly number[] } | { readonly upTo: number }) => {
    try {
      await send(`${path}/read`, { method: "POST", body });
      await Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: unreadKey }),
      ]);
    } catch (error) {
      complain(notices.failed, error);
    }
  };
};

const Line = ({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) => {
  const { language } = usePreferences();
  const { notices: words } = useMineWords();
  const { title, path: href, at, read } = notice;
  return (
    <li className="notice-line" data-unread={!read || undefined}>
      <a href={href} onClick={read ? undefined : onRead}>
        {read ? null : (
          <>
            <span className="unread-mark" aria-hidden="true" />
            <span className="visually-hidden">{words.new}: </span>
          </>
        )}
        {title[language]}
      </a>
      <time dateTime={at} className="second number">
        {minute(at, language)}
      </time>
    </li>
  );
};

/** What the person was told, with what was not read yet marked. */
export const Notices = ({ told }: { readonly told: ReturnType<typeof useNotices> }) => {
  const { notices: words, empty } = useMineWords();
  const read = useReading();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = told;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const unread = data?.pages[0]?.unread ?? 0;
  const [latest] = items;
  if (latest === undefined) return <p className="second mine-nothing">{empty.notices}</p>;
  return (
    <>
      <p className="notices-head">
        <span className="second">{unread === 0 ? words.noneUnread : words.unread(unread)}</span>
        {unread === 0 ? null : (
          <button type="button" className="link-button" onClick={() => void read({ upTo: latest.id })}>
            {words.readAll}
          </button>
        )}
      </p>
      <ul className="notice-lines">
        {items.map((notice) => (
          <Line key={notice.id} notice={notice} onRead={() => void read({ ids: [notice.id] })} />
        ))}
      </ul>
      {hasNextPage ? (
        <button
          type="button"
          className="link-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </button>
      ) : null}
    </>
  );
};
