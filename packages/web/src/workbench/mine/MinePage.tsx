import type { BreakdownPage, MyWork } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type MineKind, mineKinds } from "../../address/mine.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { GroupNav } from "../frame/GroupNav.tsx";
import { WorkNav } from "../frame/WorkNav.tsx";
import { useMineWords } from "../words/mine.ts";
import { useWords } from "../words/use-words.ts";
import { BlockerRow } from "./BlockerRow.tsx";
import { GapRow } from "./GapRow.tsx";
import { NothingToDo } from "./NothingToDo.tsx";
import { Notices, useNotices } from "./Notices.tsx";
import { NotCountedRow, NotWholeRow } from "./NotWholeRow.tsx";
import { ReportRow } from "./ReportRow.tsx";
import "./mine.css";

const route = getRouteApi("/work");

interface GroupOf {
  readonly kind: MineKind;
  /** How many there are, also those not listed. */
  readonly total: number;
  readonly rows: readonly ReactNode[];
}

const reports = (kind: MineKind, { items, total }: MyWork["due"]): GroupOf => ({
  kind,
  total,
  rows: items.map((report) => <ReportRow key={report.id} report={report} />),
});

const notWholePath = "/api/v1/breakdowns?alarm=gap&limit=1";

/** How many targets' years or parts do not come to their whole, or why that is not known. */
interface NotWhole {
  /** 0 for those who do not plan. */
  readonly total: number;
  readonly error: unknown;
  readonly again: () => void;
}

const useNotWhole = (plans: boolean): NotWhole => {
  const { data, error, refetch } = useQuery({
    ...{ queryKey: [notWholePath], queryFn: () => deskApi.get<BreakdownPage>(notWholePath) },
    ...{ enabled: plans, staleTime: 0 },
  });
  return { total: data?.total ?? 0, error: data === undefined ? error : null, again: () => void refetch() };
};

/** What waits, by what has to be done. Plans that lack nothing are left out. */
const groupsOf = (work: MyWork, notWhole: NotWhole): readonly GroupOf[] => {
  const gaps = (work.gaps ?? []).filter(
    ({ withoutLead, withoutDeadline, withoutMeasure, withoutSchedule }) =>
      withoutLead + withoutDeadline + withoutMeasure + withoutSchedule > 0,
  );
  return [
    reports("returned", work.returned),
    reports("due", work.due),
    reports("check", work.toCheck),
    reports("sign", work.toSign),
    {
      ...{ kind: "blockers", total: work.blockers.total },
      rows: work.blockers.items.map((blocker) => (
        <BlockerRow key={`${blocker.report} ${blocker.what}`} blocker={blocker} />
      )),
    },
    reports("disagreements", work.disagreements),
    ...(work.gaps === null
      ? []
      : [
          {
            ...{ kind: "gaps" as const, total: gaps.length + (notWhole.total === 0 ? 0 : 1) },
            rows: [
              ...(notWhole.error === null ? [] : [<NotCountedRow key="not-counted" {...notWhole} />]),
              ...(notWhole.total === 0 ? [] : [<NotWholeRow key="not-whole" total={notWhole.total} />]),
              ...gaps.map((plan) => <GapRow key={plan.document.id} plan={plan} />),
            ],
          },
        ]),
  ];
};

const Group = ({ group }: { readonly group: GroupOf }) => {
  const words = useMineWords();
  const { kind, total, rows } = group;
  return (
    <section className="mine-group" aria-labelledby={`mine-${kind}`}>
      <h2 id={`mine-${kind}`}>
        {words.groups[kind]} <span className="second number">{total}</span>
      </h2>
      {rows.length === 0 ? <p className="second mine-nothing">{words.empty[kind]}</p> : <ul>{rows}</ul>}
      {total > rows.length ? <p className="second">{words.more(rows.length, total)}</p> : null}
    </section>
  );
};

const Work = ({ work }: { readonly work: MyWork }) => {
  const words = useMineWords();
  const { show } = route.useSearch();
  const person = useVisitor().me.person !== null;
  const told = useNotices(person);
  const notWhole = useNotWhole(work.gaps !== null);
  const groups = groupsOf(work, notWhole);
  const unread = told.data?.pages[0]?.unread ?? work.unread;
  const counts = new Map<MineKind, number>([
    ...groups.map(({ kind, total }) => [kind, total] as const),
    ...(person ? [["notices", unread] as const] : []),
  ]);
  const waiting = groups.reduce((sum, { total }) => sum + total, 0);
  const shown = groups.filter(({ kind, rows }) => (show === undefined ? rows.length > 0 : kind === show));
  return (
    <>
      {work.accounts ? null : <p className="notice mine-local">{words.local}</p>}
      <GroupNav
        label={words.groupsLabel}
        groups={[
          {
            key: "all",
            name: words.all,
            count: waiting,
            link: { to: "/work", search: {} },
            current: show === undefined,
          },
          ...mineKinds
            .filter((kind) => counts.has(kind))
            .map((kind) => ({
              ...{ key: kind, name: words.groups[kind], count: counts.get(kind) ?? 0 },
              ...({ link: { to: "/work", search: { show: kind } }, current: show === kind } as const),
            })),
        ]}
      />
      {waiting === 0 && notWhole.error === null && show === undefined ? <NothingToDo work={work} /> : null}
      {shown.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
      {person && (show === undefined || show === "notices") ? (
        <section className="mine-group" aria-labelledby="mine-notices">
          <h2 id="mine-notices">{words.groups.notices}</h2>
          <Notices told={told} />
        </section>
      ) : null}
    </>
  );
};

const Loaded = () => {
  const words = useMineWords();
  const all = useWords();
  const { language } = usePreferences();
  const { data, error, refetch } = useQuery({
    queryKey: ["my-work"],
    queryFn: () => deskApi.get<MyWork>("/api/v1/me/work"),
    // What was reported a moment ago must be gone from the list.
    staleTime: 0,
  });
  if (data !== undefined) return <Work work={data} />;
  if (error === null)
    return (
      <p className="imports-empty second" role="status">
        {words.loading}
      </p>
    );
  return (
    <div className="imports-empty" role="alert">
      <p>{problemText(error, language, all)}</p>
      <p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {words.again}
        </button>{" "}
        <Link to="/commitments">{words.empty.toLedger}</Link>
      </p>
    </div>
  );
};

/** Where a person's day begins: what is due, what came back, what waits for a word of theirs. */
export const MinePage = () => {
  const words = useMineWords();
  return (
    <Frame needs="read-work">
      <div className="imports mine-page">
        <Head title={words.title} description={words.lead} canonical="/work" />
        <WorkNav />
        <h1>{words.title}</h1>
        <p className="imports-lead">{words.lead}</p>
        <Loaded />
      </div>
    </Frame>
  );
};
