import type { ReactNode } from "react";
import { day } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { AnotherDay } from "../layout/AnotherDay.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { useLive } from "./use-live.ts";

interface JudgedHeadProps {
  /** What is judged: a plan, a chapter; above it what kind of page it is. */
  readonly title: string;
  readonly kind: string | null;
  /** The day it is told for. */
  readonly on: string;
  readonly judgedAt: string | null;
  readonly asOf: string | undefined;
  /** Where else the reader may go from here. */
  readonly ways: ReactNode;
  /** Files of what is shown. */
  readonly files: ReactNode;
}

/** Head of every page of judgements: what, for which day, as of which calculation, and the way to another day. */
export const JudgedHead = ({ title, kind, on, judgedAt, asOf, ways, files }: JudgedHeadProps) => {
  const { language } = usePreferences();
  const { edition } = useMessages();
  const words = useCockpitWords();
  useLive(asOf === undefined);
  return (
    <header className="judged-head">
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <p className="comparison-back">{ways}</p>
      {kind === null ? null : <p className="comparison-kind second">{kind}</p>}
      <h1 lang={kind === null ? undefined : "zh-CN"}>{title}</h1>
      <div className="judged-tools">
        <p className="second" role="status">
          {words.told(day(on, language))}
          {judgedAt === null && asOf === undefined ? ` · ${words.judging}` : ""}
        </p>
        <div className="table-tools">
          <AnotherDay asOf={asOf} />
          {files}
          <button type="button" className="link-button" onClick={() => window.print()}>
            {edition.print}
          </button>
        </div>
      </div>
    </header>
  );
};
