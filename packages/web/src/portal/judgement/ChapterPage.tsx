import { getRouteApi, Link } from "@tanstack/react-router";
import { readDay } from "../../address/as-of.ts";
import { plainOf } from "../../address/judgements.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { Head } from "../../shell/page-head.tsx";
import { StatusCountList, StatusStrip } from "../status/StatusStrip.tsx";
import { JudgedFiles } from "./JudgedFiles.tsx";
import { JudgedHead } from "./JudgedHead.tsx";
import { Lines } from "./Lines.tsx";
import { ListLink, linkTo } from "./ListLink.tsx";
import { MovedWeek } from "./MovedPanel.tsx";
import { chapterName } from "./names.ts";

const route = getRouteApi("/documents/$id/chapters/$chapter");

/** Between the chapters of a plan. */
const Around = () => {
  const words = useCockpitWords();
  const { previous, next, document } = route.useLoaderData();
  const search = plainOf({ asOf: readDay(route.useSearch()) });
  const to = (chapter: NonNullable<typeof previous>) => ({
    to: "/documents/$id/chapters/$chapter" as const,
    params: { id: document.id, chapter: String(chapter.index) },
    search,
    title: chapterName(chapter, words),
  });
  return (
    <nav className="pager" aria-label={words.chapters}>
      {previous === null ? null : (
        <Link {...to(previous)} rel="prev">
          ← {words.chapter.previous}
        </Link>
      )}
      {next === null ? null : (
        <Link {...to(next)} rel="next">
          {words.chapter.next} →
        </Link>
      )}
    </nav>
  );
};

/** A chapter by status: counts, what moved, and its commitments one by one, the worst first. */
export const ChapterPage = () => {
  const judged = route.useLoaderData();
  const words = useCockpitWords();
  const asOf = readDay(route.useSearch());
  const { document, chapter, total, counts, binding, items, week, on, judgedAt } = judged;
  const title = chapterName(chapter, words);
  const address = { document: [document.id], chapter: chapter.index, asOf };
  return (
    <div className="cockpit comparison-page">
      <Head
        title={words.titleOf(title)}
        description={words.description}
        canonical={`/documents/${document.id}/chapters/${chapter.index}`}
      />
      <JudgedHead
        title={title}
        kind={document.title ?? document.fileName}
        {...{ on, judgedAt, asOf }}
        ways={
          <>
            <Link to="/documents/$id/cockpit" params={{ id: document.id }} search={plainOf({ asOf })}>
              ← {words.title}
            </Link>
            <Link to="/documents/$id" params={{ id: document.id }} search={{ section: chapter.index }}>
              {words.chapter.read}
            </Link>
            <ListLink address={address}>{words.list}</ListLink>
          </>
        }
        files={<JudgedFiles address={address} />}
      />
      <Around />
      {total === 0 ? (
        <p className="nothing-fits">{words.chapter.none}</p>
      ) : (
        <>
          <section className="headline" aria-label={words.headline.label}>
            <p className="headline-total">
              <ListLink address={address}>{words.headline.total(total)}</ListLink>
            </p>
            <StatusStrip counts={counts} link={linkTo(address)} />
            <StatusCountList counts={counts} link={linkTo(address)} />
            {Object.keys(binding).length === 0 ? null : (
              <div className="headline-binding">
                <span className="second">{words.binding}</span>
                <StatusCountList counts={binding} link={linkTo({ ...address, nature: ["binding"] })} short />
              </div>
            )}
          </section>
          <MovedWeek week={week} />
          <Lines lines={items} label={title} mixed={false} />
          {items.length < total ? <p className="second">{words.chapter.most(items.length)}</p> : null}
        </>
      )}
    </div>
  );
};
