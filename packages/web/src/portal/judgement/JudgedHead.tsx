import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { day } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { KnownOn } from "../ledger/KnownOn.tsx";
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

/** Goes to the page in hand as it was on another day. */
const useAnotherDay = (): ((asOf: string) => void) => {
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (asOf) =>
    void navigate({ to: path, search: (before: object) => ({ ...before, asOf, after: undefined, before: undefined }) });
};

/** Head of every page of judgements: what, for which day, as of which calculation, and the way to another day. */
export const JudgedHead = ({ title, kind, on, judgedAt, asOf, ways, files }: JudgedHeadProps) => {
  const { language } = usePreferences();
  const { edition } = useMessages();
  const words = useCockpitWords();
  const show = useAnotherDay();
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
          <KnownOn asOf={asOf} onChange={show} />
          {files}
          <button type="button" className="link-button" onClick={() => window.print()}>
            {edition.print}
          </button>
        </div>
      </div>
    </header>
  );
};
