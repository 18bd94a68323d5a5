import type { CommitmentColumn, CommitmentSummary } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SortField } from "../../address/ledger.ts";
import { documentName } from "../../format/document-name.ts";
import { integer } from "../../format/number.ts";
import { unitName } from "../../format/quantity.ts";
import { period } from "../../format/time.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark } from "../layout/KindMark.tsx";

/** How one column of the ledger is shown and sorted. */
interface Column {
  readonly sort?: SortField;
  readonly numeric?: boolean;
  readonly cell: (commitment: CommitmentSummary, preferences: Preferences) => ReactNode;
}

const nameList = (units: CommitmentSummary["lead"], { messages }: Preferences): string =>
  units.map(({ name }) => name).join(messages.separators.list);

const nature = ({ nature: value }: CommitmentSummary, { messages }: Preferences): ReactNode =>
  value === null ? (
    <span className="second">—</span>
  ) : (
    <span className={`nature ${value}`}>{messages.natures[value]}</span>
  );

const doubts = ({ doubts: codes }: CommitmentSummary, { messages }: Preferences): ReactNode => (
  <span className="doubt">{codes.map((code) => messages.doubts[code].name).join(messages.separators.list)}</span>
);

const when = (value: string | null, { language }: Preferences): ReactNode =>
  value === null ? <span className="second">—</span> : period(value, language);

/** A target that is no number stands where words begin. */
const asPrinted = (text: string | null): ReactNode =>
  text === null ? null : (
    <span className="as-printed" title={text}>
      {text}
    </span>
  );

/** The columns of the ledger, by name. */
export const columns: Readonly<Record<CommitmentColumn, Column>> = {
  kind: { sort: "kind", cell: ({ kind }) => <KindMark kind={kind} /> },
  title: {
    sort: "title",
    cell: ({ id, title }) => (
      <CommitmentLink id={id} title={title}>
        {title}
      </CommitmentLink>
    ),
  },
  quote: {
    cell: ({ quote }) => (
      <span lang="zh-CN" title={quote}>
        {quote}
      </span>
    ),
  },
  value: {
    sort: "value",
    numeric: true,
    cell: ({ figure, targetText }) => (figure === null ? asPrinted(targetText) : <FigureValue figure={figure} />),
  },
  unit: { cell: ({ figure }, { language }) => unitName(figure?.unit ?? null, language) },
  target: { cell: ({ targetText }) => asPrinted(targetText) },
  nature: { sort: "nature", cell: nature },
  period: { sort: "period", cell: (commitment, preferences) => when(commitment.period, preferences) },
  deadline: { cell: (commitment, preferences) => when(commitment.deadline, preferences) },
  document: {
    sort: "document",
    cell: ({ document }, { language }) => {
      const name = documentName(document, language);
      return (
        <Link to="/documents/$id" params={{ id: document.id }} title={name}>
          {name}
        </Link>
      );
    },
  },
  address: {
    sort: "position",
    cell: ({ id, address, document }) => (
      <Link to="/documents/$id" params={{ id: document.id }} search={{ c: id }} title={address}>
        {address}
      </Link>
    ),
  },
  lead: {
    cell: ({ lead }, preferences) =>
      lead.length === 0 ? (
        <span className="second">{preferences.messages.owner.noneShort}</span>
      ) : (
        nameList(lead, preferences)
      ),
  },
  cooperating: { cell: ({ cooperating }, preferences) => nameList(cooperating, preferences) },
  figures: { numeric: true, cell: ({ figures }, { language }) => integer(figures, language) },
  doubts: { cell: doubts },
  state: { sort: "state", cell: ({ state }, { messages }) => messages.states[state] },
  link: {
    cell: ({ id }) => <CommitmentLink id={id}>/commitments/{id}</CommitmentLink>,
  },
  id: { cell: ({ id }) => <code>{id}</code> },
};
