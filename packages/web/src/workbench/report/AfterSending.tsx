import type { Calendar } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { useReportWords } from "../words/report.ts";
import { reportAddress } from "./addresses.ts";

interface AfterSendingProps {
  readonly report: string;
  /** What has just been done, in words. */
  readonly said: string;
}

/** Says what was done and leads to the next thing that waits for the same person. */
export const AfterSending = ({ report, said }: AfterSendingProps) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const onward = useRef<HTMLAnchorElement>(null);
  const { data } = useQuery({
    queryKey: [reportAddress.mine, said, report],
    queryFn: () => deskApi.get<Calendar>(reportAddress.mine),
    staleTime: 0,
  });
  const next = data?.items.find((one) => one.next !== null && one.id !== report);
  useEffect(() => {
    if (next !== undefined) onward.current?.focus();
  }, [next]);
  return (
    <div className="notice report-after" role="status">
      <strong>{said}</strong>
      {data === undefined ? null : next === undefined ? (
        <p>{words.nextNone}</p>
      ) : (
        <p>
          <Link ref={onward} className="button primary" to="/work/report/$report" params={{ report: next.id }}>
            {words.nextItem} →
          </Link>{" "}
          {next.commitment.title} <span className="second">{period(next.period, language)}</span>
        </p>
      )}
    </div>
  );
};
