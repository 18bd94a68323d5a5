import type { Cockpit } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type JudgementAddress, plainOf } from "../../address/judgements.ts";
import { documentName } from "../../format/document-name.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusCountList, StatusStrip } from "../status/StatusStrip.tsx";
import type { StatusCounts } from "../status/statuses.ts";
import { linkTo } from "./ListLink.tsx";
import { chapterName } from "./names.ts";

interface RowProps {
  readonly name: ReactNode;
  readonly total: number;
  /** The most any row has: strips are drawn to one scale. */
  readonly most: number;
  readonly counts: StatusCounts;
  readonly address: JudgementAddress;
  readonly moved: { readonly worse: number; readonly better: number } | null;
}

const Row = ({ name, total, most, counts, address, moved }: RowProps) => {
  const words = useCockpitWords();
  return (
    <li className="chapter-row">
      <p className="chapter-name">
        {name} <span className="second number">{total}</span>
        {moved === null || moved.worse === 0 ? null : (
          <span className="chapter-moved worse" title={words.moved.worseName(moved.worse)}>
            <span aria-hidden="true">{words.moved.worse(moved.worse)}</span>
            <span className="visually-hidden">{words.moved.worseName(moved.worse)}</span>
          </span>
        )}
        {moved === null || moved.better === 0 ? null : (
          <span className="chapter-moved better" title={words.moved.betterName(moved.better)}>
            <span aria-hidden="true">{words.moved.better(moved.better)}</span>
            <span className="visually-hidden">{words.moved.betterName(moved.better)}</span>
          </span>
        )}
      </p>
      <StatusStrip counts={counts} link={linkTo(address)} of={most} />
      <StatusCountList counts={counts} link={linkTo(address)} short />
    </li>
  );
};

interface ChaptersProps {
  readonly cockpit: Cockpit;
  readonly asOf: string | undefined;
}

/** Chapters by status, a strip each, all to one scale. */
export const Chapters = ({ cockpit: { chapters, document }, asOf }: ChaptersProps) => {
  const words = useCockpitWords();
  if (document === null || chapters.length === 0) return null;
  const most = Math.max(...chapters.map(({ total }) => total));
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters">{words.chapters}</h2>
      <ol className="chapter-rows">
        {chapters.map(({ chapter, total, counts, moved }) => (
          <Row
            key={chapter?.index ?? "before"}
            name={
              chapter === null ? (
                chapterName(chapter, words)
              ) : (
                <Link
                  to="/documents/$id/chapters/$chapter"
                  params={{ id: document.id, chapter: String(chapter.index) }}
                  search={plainOf({ asOf })}
                  lang="zh-CN"
                >
                  {chapterName(chapter, words)}
                </Link>
              )
            }
            {...{ total, counts, most, moved }}
            address={{ document: [document.id], chapter: chapter?.index, asOf }}
          />
        ))}
      </ol>
    </section>
  );
};

/** Plans by status, a strip each, all to one scale. */
export const Plans = ({ cockpit: { plans }, asOf }: ChaptersProps) => {
  const words = useCockpitWords();
  const { language } = usePreferences();
  if (plans.length === 0) return null;
  const most = Math.max(...plans.map(({ total }) => total));
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{words.plans}</h2>
      <ol className="chapter-rows">
        {plans.map(({ document, total, counts }) => (
          <Row
            key={document.id}
            name={
              <Link to="/documents/$id/cockpit" params={{ id: document.id }} search={plainOf({ asOf })} lang="zh-CN">
                {documentName(document, language)}
              </Link>
            }
            {...{ total, counts, most }}
            moved={null}
            address={{ document: [document.id], asOf }}
          />
        ))}
      </ol>
    </section>
  );
};
