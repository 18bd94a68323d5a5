import type { Briefing } from "@lantu/server/contract";
import { getRouteApi, Link, useRouterState } from "@tanstack/react-router";
import { signInPath } from "../../address/sign-in.ts";
import { type BriefingAddress, readBriefingAddress, type WarningsAddress } from "../../address/warnings.ts";
import { documentName } from "../../format/document-name.ts";
import { day } from "../../format/time.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { useLive, warnings } from "../judgement/use-live.ts";
import { WarningTabs } from "../warnings/WarningTabs.tsx";
import { BriefingFilters } from "./BriefingFilters.tsx";
import { DayChoice } from "./DayChoice.tsx";
import type { BriefingRead } from "./load-briefing.ts";
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

/** The feed of warnings narrowed as the morning page is. */
const feedOf = ({ day, document, unit }: BriefingAddress): WarningsAddress => ({
  ...{ asOf: day, unit, document: document === undefined ? undefined : [document] },
});

interface ToldProps {
  readonly briefing: Briefing;
  readonly address: BriefingAddress;
}

const Overdue = ({ briefing: { overdue }, address }: ToldProps) => {
  const words = useBriefingWords();
  const { items, total } = overdue;
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">
        {words.overdue} <span className="second number">{total}</span>
      </h2>
      {items.length === 0 ? (
        <p className="second">{words.overdueNone}</p>
      ) : (
        <Matters warnings={items} asOf={address.day} />
      )}
      {total > items.length ? (
        <p>
          <Link to="/warnings" search={{ ...feedOf(address), late: "1", sort: "answer" }}>
            {words.overdueMore(items.length, total)}
          </Link>
        </p>
      ) : null}
    </section>
  );
};

/** How many warnings last; where none does, whether that is so of the choice, of a day gone by, or of all today. */
const Whole = ({ briefing: { warnings }, address }: ToldProps) => {
  const { messages } = usePreferences();
  const words = useBriefingWords();
  const { day, document, unit } = address;
  if (warnings.lasting > 0)
    return <p className="briefing-whole">{words.whole(warnings.lasting, warnings.unanswered, warnings.late)}</p>;
  const isNarrow = document !== undefined || unit !== undefined;
  return (
    <>
      <p className="briefing-whole">{isNarrow ? words.calmHere : words.calm}</p>
      {isNarrow ? (
        <p>
          <Link to="/briefing" search={{ day }}>
            {messages.ledger.clear}
          </Link>
        </p>
      ) : null}
      {day === undefined ? null : <p className="second">{words.calmThen}</p>}
    </>
  );
};

const Told = (props: ToldProps) => {
  const { language } = usePreferences();
  const words = useBriefingWords();
  const { briefing, address } = props;
  const { warnings, ten, day: moved, week } = briefing;
  const lately = moved.turns.length > 0 ? moved : week;
  return (
    <>
      <Whole {...props} />
      <MovedCells briefing={briefing} feed={feedOf(address)} />
      <section aria-labelledby="ten">
        <h2 id="ten">{words.ten}</h2>
        {ten.length === 0 ? <p className="second">{words.tenNone}</p> : <Matters warnings={ten} asOf={address.day} />}
        {warnings.lasting > ten.length ? (
          <p>
            <Link to="/warnings" search={{ ...feedOf(address) }}>
              {words.all}
            </Link>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="changed">
        <h2 id="changed">{words.changed(day(lately.since, language))}</h2>
        {lately.turns.length === 0 ? (
          <p className="second">{words.changedNone}</p>
        ) : (
          <Turns turns={lately.turns} asOf={address.day} />
        )}
      </section>
      <Overdue {...props} />
    </>
  );
};

/** On paper alone, where no choice can be seen: what the page is narrowed to. */
const Narrowed = ({
  address,
  documents,
  units,
}: Pick<BriefingRead, "documents" | "units"> & Pick<ToldProps, "address">) => {
  const { language, messages } = usePreferences();
  const document = documents.find(({ id }) => id === address.document);
  const unit = units.find(({ id }) => id === address.unit);
  const names = [document === undefined ? undefined : documentName(document, language), unit?.name];
  const told = names.filter((name) => name !== undefined);
  return told.length === 0 ? null : <p className="print-only">{told.join(messages.separators.clause)}</p>;
};

/** The leader's morning page: what changed, what matters, who is on it, who owes a word. Readable in a minute. */
export const BriefingPage = () => {
  const { read, address } = route.useLoaderData();
  const chosen = useChosenAddress(address, readBriefingAddress);
  const { language, messages } = usePreferences();
  const words = useBriefingWords();
  useLive(read !== null && address.day === undefined, warnings);
  return (
    <div className="comparison-page briefing-page">
      <Head title={words.title} description={words.description} canonical="/briefing" />
      <h1>{read === null ? words.title : words.of(day(read.briefing.on, language))}</h1>
      <WarningTabs />
      {read === null ? (
        <Closed />
      ) : (
        <>
          <div className="briefing-tools">
            <DayChoice
              // The page shows one day while another is on its way: the days beside are those beside the one chosen.
              on={chosen.day === address.day ? read.briefing.on : (chosen.day ?? read.today)}
              {...{ today: read.today, address: chosen }}
            />
            <BriefingFilters address={chosen} documents={read.documents} units={read.units} />
            <button type="button" className="link-button" onClick={() => window.print()}>
              {messages.edition.print}
            </button>
          </div>
          <Narrowed {...read} address={address} />
          {read.briefing.judgedAt === null && read.briefing.warnings.lasting === 0 ? (
            <div className="ledger-empty">
              <h2>{words.empty}</h2>
              <p>{words.emptyHint}</p>
            </div>
          ) : (
            <Told briefing={read.briefing} address={address} />
          )}
        </>
      )}
    </div>
  );
};
