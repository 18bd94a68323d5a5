import type { FindingPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type FindingAddress, findingSeverities } from "../../address/findings.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { CountBar } from "../comparison/CountBar.tsx";
import { severitySigns } from "./severity-signs.ts";

interface SeverityBarProps {
  readonly counts: FindingPage["counts"];
  readonly address: FindingAddress;
}

/** The findings by weight, counted; each part leads to its findings. */
export const SeverityBar = ({ counts, address }: SeverityBarProps) => {
  const words = useFindingsWords();
  const parts = findingSeverities.map((severity) => ({
    key: severity,
    severity,
    name: words.severities[severity],
    glyph: severitySigns[severity],
    count: counts.severities[severity] ?? 0,
    current: address.severity?.includes(severity) ?? false,
  }));
  return (
    <CountBar
      label={words.bySeverity}
      parts={parts}
      link={({ severity, current }, children) => (
        <Link
          to="/findings"
          search={{
            ...address,
            severity: current ? undefined : [severity],
            after: undefined,
            before: undefined,
          }}
          aria-current={current ? "true" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
          resetScroll={false}
        >
          {children}
        </Link>
      )}
    />
  );
};
