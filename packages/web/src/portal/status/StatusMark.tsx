import type { Basis, Status } from "@lantu/core/judgements";
import type { ReactNode } from "react";
import { useJudgementWords } from "../../messages/judgement.ts";

interface StatusProps {
  readonly status: Status;
  /** What it rests on: “reached by statement only” has a sign and a word of its own. */
  readonly basis?: Basis | undefined;
}

const shapes: Readonly<Record<Status, ReactNode>> = {
  reached: <circle className="full" cx="8" cy="8" r="6" />,
  "on-track": (
    <>
      <circle className="stroke" cx="8" cy="8" r="5.25" />
      <path className="full" d="M8 2.5a5.5 5.5 0 0 0 0 11z" />
    </>
  ),
  "at-risk": <path className="full" d="M8 1.5 15 14H1z" />,
  "off-track": <path className="full" d="M8 1l7 7-7 7-7-7z" />,
  missed: <rect className="full" x="2" y="2" width="12" height="12" />,
  "not-due": <circle className="stroke" cx="8" cy="8" r="5.25" />,
  unknown: <path className="stroke" d="M4.75 5.5a3.25 3.25 0 1 1 4.6 3c-.9.4-1.35.95-1.35 2v.25M8 13v1.5" />,
  "not-comparable": <path className="stroke" d="M2 6h12M2 10.5h12M11 2.5l-6 11.5" />,
  withdrawn: <path className="stroke" d="M2 8h12" />,
};

/** Reached by statement only: the full disc is not earned, so there is a ring with a dot. */
const said = (
  <>
    <circle className="stroke" cx="8" cy="8" r="5.25" />
    <circle className="full" cx="8" cy="8" r="2.25" />
  </>
);

const isSaid = ({ status, basis }: StatusProps): boolean => status === "reached" && basis === "statement";

/** The sign of a status without its word: only where the word stands beside it, or is told otherwise. */
export const StatusGlyph = (props: StatusProps) => (
  <svg className="status-glyph" data-status={props.status} viewBox="0 0 16 16" aria-hidden="true">
    {isSaid(props) ? said : shapes[props.status]}
  </svg>
);

/** The word of a status in the reader's language. */
export const useStatusWord = (): ((given: StatusProps) => string) => {
  const words = useJudgementWords();
  return (given) => (isSaid(given) ? words.reachedBySaying : words.statuses[given.status]);
};

/** A status: its sign and its word. `quiet` keeps the word for readers of a screen and for the pointer alone. */
export const StatusMark = ({ quiet = false, ...given }: StatusProps & { readonly quiet?: boolean }) => {
  const word = useStatusWord()(given);
  return (
    <span className="status" title={quiet ? word : undefined}>
      <StatusGlyph {...given} />
      <span className={quiet ? "visually-hidden" : "status-word"}>{word}</span>
    </span>
  );
};
