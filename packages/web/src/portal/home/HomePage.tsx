import type { Overview } from "@lantu/server/contract";
import { getRouteApi } from "@tanstack/react-router";
import { shortCount } from "../../format/number.ts";
import { day } from "../../format/time.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { JournalList } from "../layout/JournalList.tsx";
import { EmptyHome } from "./EmptyHome.tsx";
import { TimeLine } from "./TimeLine.tsx";
import { Totals } from "./Totals.tsx";

const route = getRouteApi("/");

const Waiting = ({ count }: { readonly count: number }) => {
  const { messages } = usePreferences();
  const { canWrite } = useVisitor();
  if (count === 0 || !canWrite) return null;
  return (
    <p className="notice">
      <a href="/import">{messages.home.waiting(count)}</a>
    </p>
  );
};

const Holdings = ({ overview }: { readonly overview: Overview }) => {
  const { messages, language } = usePreferences();
  const { home } = messages;
  const { documents, totals, changes, today } = overview;
  return (
    <>
      <Totals totals={totals} />
      <section aria-labelledby="held" className="home-section">
        <header>
          <h2 id="held">{home.held}</h2>
          <p className="second">{home.heldNote(documents.length, shortCount(totals.characters, language))}</p>
          <p className="today-note">{home.today(day(today, language))}</p>
        </header>
        <TimeLine documents={documents} today={today} />
      </section>
      <section aria-labelledby="changes" className="home-section">
        <h2 id="changes">{home.changes}</h2>
        {changes.length === 0 ? <p>{home.noChanges}</p> : <JournalList entries={changes} subjects />}
      </section>
    </>
  );
};

/** Home: what is held on a time line of years, the ledger in numbers, the last changes. */
export const HomePage = () => {
  const overview = route.useLoaderData();
  const { messages } = usePreferences();
  const { home } = messages;
  return (
    <div className="home">
      <Head title={home.title} description={home.description} canonical="/" />
      <h1>{home.lead}</h1>
      <Waiting count={overview.totals.waiting} />
      {overview.documents.length === 0 ? <EmptyHome /> : <Holdings overview={overview} />}
    </div>
  );
};
