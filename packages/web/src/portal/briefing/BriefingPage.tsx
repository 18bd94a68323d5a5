import type { Briefing } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate, useRouterState } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { signInPath } from "../../address/sign-in.ts";
import { type BriefingAddress, readBriefingAddress } from "../../address/warnings.ts";
import { day } from "../../format/time.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { daysBefore } from "../warnings/days.ts";
import { WarningTabs } from "../warnings/WarningTabs.tsx";
import { Matters } from "./Matters.tsx";
import { MovedCells } from "./MovedCells.tsx";
import { Turns } from "./Turns.tsx";
import { useBriefingWords } from "./words.ts";

const route = getRouteApi("/briefing");

/** For whoever may not read it: what it is, and the way in. */
const Closed = () => {
  const words = useBriefingWords();
  const { messages } = usePreferences();
  const { me } = useVisitor();
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <div className="ledger-empty">
      <h2>{words.signIn}</h2>
      {me.who === "public" ? (
        <>
          <p>{words.signInHint}</p>
          <p>
            <a className="button primary" href={signInPath(here)}>
              {messages.account.signIn}
            </a>
          </p>
        </>
      ) : (
        <p>{words.noRight}</p>
      )}
    </div>
  );
};

interface DayProps {
  readonly on: string;
  readonly address: BriefingAddress;
}

/** The day shown, the days beside it, and any other one. */
const DayChoice = ({ on, address }: DayProps) => {
  const words = useBriefingWords();
  const navigate = useNavigate();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: "/briefing", search: { ...address, day: readBriefingAddress(given).day } });
  };
  return (
    <form className="day-choice" onSubmit={choose}>
      <Link to="/briefing" search={{ ...address, day: daysBefore(on, 1) }} rel="prev">
        ← {words.earlier}
      </Link>
      <label>
        <span className="visually-hidden">{words.day}</span>
        <input key={on} type="date" name="day" defaultValue={on} />
      </label>
      <button type="submit" className="button">
        {words.show}
      </button>
      {address.day === undefined ? null : (
        <Link to="/briefing" search={{ ...address, day: daysBefore(on, -1) }} rel="next">
          {words.later} →
        </Link>
      )}
    </form>
  );
};

const Overdue = ({ overdue: { items, total } }: Pick<Briefing, "overdue">) => {
  const words = useBriefingWords();
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">
        {words.overdue} <span className="second number">{total}</span>
      </h2>
      {items.length === 0 ? <p className="second">{words.overdueNone}</p> : <Matters warnings={items} />}
      {total > items.length ? (
        <p>
          <Link to="/warnings" search={{ late: "1", sort: "answer" }}>
            {words.overdueMore(items.length, total)}
          </Link>
        </p>
      ) : null}
    </section>
  );
};

const Told = ({ briefing }: { readonly briefing: Briefing }) => {
  const { language } = usePreferences();
  const words = useBriefingWords();
  const { warnings, ten, day: moved, week, overdue } = briefing;
  const lately = moved.turns.length > 0 ? moved : week;
  return (
    <>
      <p className="briefing-whole">
        {warnings.lasting === 0 ? words.calm : words.whole(warnings.lasting, warnings.unanswered, warnings.late)}
      </p>
      <MovedCells briefing={briefing} />
      <section aria-labelledby="ten">
        <h2 id="ten">{words.ten}</h2>
        {ten.length === 0 ? <p className="second">{words.tenNone}</p> : <Matters warnings={ten} />}
        {warnings.lasting > ten.length ? (
          <p>
            <Link to="/warnings">{words.all}</Link>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="changed">
        <h2 id="changed">{words.changed(day(lately.since, language))}</h2>
        {lately.turns.length === 0 ? <p className="second">{words.changedNone}</p> : <Turns turns={lately.turns} />}
      </section>
      <Overdue overdue={overdue} />
    </>
  );
};

/** The leader's morning page: what changed, what matters, who is on it, who owes a word. Readable in a minute. */
export const BriefingPage = () => {
  const { briefing, address } = route.useLoaderData();
  const { language } = usePreferences();
  const words = useBriefingWords();
  return (
    <div className="comparison-page briefing-page">
      <Head title={words.title} description={words.description} canonical="/briefing" />
      <h1>{briefing === null ? words.title : words.of(day(briefing.on, language))}</h1>
      <WarningTabs />
      {briefing === null ? (
        <Closed />
      ) : (
        <>
          <DayChoice on={briefing.on} address={address} />
          {briefing.judgedAt === null && briefing.warnings.lasting === 0 ? (
            <div className="ledger-empty">
              <h2>{words.empty}</h2>
              <p>{words.emptyHint}</p>
            </div>
          ) : (
            <Told briefing={briefing} />
          )}
        </>
      )}
    </div>
  );
};
