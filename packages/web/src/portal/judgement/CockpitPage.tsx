import type { Cockpit } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";

import { readDay } from "../../address/as-of.ts";
import { plainOf } from "../../address/judgements.ts";
import { documentName } from "../../format/document-name.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { BindingStrip } from "./BindingStrip.tsx";
import { Chapters, Plans } from "./Chapters.tsx";
import { Headline } from "./Headline.tsx";
import { JudgedFiles } from "./JudgedFiles.tsx";
import { JudgedHead } from "./JudgedHead.tsx";
import { ListLink } from "./ListLink.tsx";
import { MovedPanel } from "./MovedPanel.tsx";
import { NothingJudged } from "./NothingJudged.tsx";
import { Ten } from "./Ten.tsx";

const all = getRouteApi("/cockpit");
const one = getRouteApi("/documents/$id/cockpit");

interface ViewProps {
  readonly cockpit: Cockpit;
  readonly asOf: string | undefined;
}

const Ways = ({ cockpit: { document }, asOf }: ViewProps) => {
  const words = useCockpitWords();
  const search = plainOf({ asOf });
  return (
    <>
      {document === null ? null : (
        <>
          <Link to="/documents/$id" params={{ id: document.id }}>
            ← {words.read}
          </Link>
          <Link to="/cockpit" search={search}>
            {words.all}
          </Link>
        </>
      )}
      <ListLink address={{ document: document === null ? undefined : [document.id], asOf }}>{words.list}</ListLink>
      <Link to="/method">{words.method}</Link>
      {document === null ? (
        <Link to="/screen" search={search}>
          {words.screen}
        </Link>
      ) : (
        <Link to="/screen/$document" params={{ document: document.id }} search={search}>
          {words.screen}
        </Link>
      )}
    </>
  );
};

/** A plan at a glance: what stands how, which chapters, what moved, the ten that matter. Every count opens its list. */
const CockpitView = ({ cockpit, asOf }: ViewProps) => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  const { document, total } = cockpit;
  const address = { document: document === null ? undefined : [document.id], asOf };
  const name =
    document === null
      ? words.title
      : documentName({ ...document, title: document.title ?? document.fileName }, language);
  return (
    <div className="cockpit comparison-page">
      <Head
        title={document === null ? words.title : words.titleOf(name)}
        description={words.description}
        canonical={document === null ? "/cockpit" : `/documents/${document.id}/cockpit`}
      />
      <JudgedHead
        title={name}
        kind={document === null ? null : words.title}
        {...{ on: cockpit.on, judgedAt: cockpit.judgedAt, asOf }}
        ways={<Ways cockpit={cockpit} asOf={asOf} />}
        files={<JudgedFiles address={address} />}
      />
      {total === 0 ? (
        <NothingJudged then={asOf !== undefined} judging={cockpit.judgedAt === null} />
      ) : (
        <>
          <Headline cockpit={cockpit} address={address} />
          <div className="cockpit-columns">
            <div>
              <Ten lines={cockpit.ten} />
              <BindingStrip lines={cockpit.bindingLines} />
            </div>
            <MovedPanel day={cockpit.day} week={cockpit.week} />
          </div>
          <Chapters cockpit={cockpit} asOf={asOf} />
          <Plans cockpit={cockpit} asOf={asOf} />
        </>
      )}
    </div>
  );
};

/** All plans at a glance. */
export const CockpitPage = () => <CockpitView cockpit={all.useLoaderData()} asOf={readDay(all.useSearch())} />;

/** One plan at a glance. */
export const PlanCockpitPage = () => <CockpitView cockpit={one.useLoaderData()} asOf={readDay(one.useSearch())} />;
