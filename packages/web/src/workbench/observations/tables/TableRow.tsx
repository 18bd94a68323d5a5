import type { ObservationImport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { fileSize } from "../../../format/number.ts";
import { minute } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { ProgressLine } from "../../import/ProgressLine.tsx";
import { useWords } from "../../words/use-words.ts";
import { TableButtons } from "./TableButtons.tsx";
import { isWorking, releasedBy, stateOf } from "./table-list.ts";
import type { TableActions } from "./use-table-actions.tsx";
import { useTableName } from "./use-table-name.ts";

interface TableProps {
  readonly one: ObservationImport;
}

/** How big it is and when it came. */
export const TableFacts = ({ one }: TableProps) => {
  const { language } = usePreferences();
  const { list: words } = useWords().tables;
  const time = minute(one.createdAt, language);
  const facts = [
    one.size === null ? null : fileSize(one.size, language),
    one.counts === null || one.kind === "manual" ? null : words.rows(one.counts.rows),
    one.kind === "manual" ? words.entered(time) : words.received(time),
  ];
  return <p className="second import-facts">{facts.filter((fact) => fact !== null).join(" · ")}</p>;
};

/** How far the check of a table has come. */
export const TableProgress = ({ one }: TableProps) => {
  const { list: words } = useWords().tables;
  return (
    <ProgressLine
      label={words.progressOf(useTableName()(one))}
      stage={words.stages[one.state === "queued" ? "queued" : "reading"]}
      share={one.progress}
    />
  );
};

/** What was found in it. */
const Found = ({ one }: TableProps) => {
  const { list: words } = useWords().tables;
  const { counts, state } = one;
  if (counts === null) return null;
  if (state === "published" || state === "withdrawn")
    return (
      <p className="import-found">
        <strong>{words.found(releasedBy(one))}</strong>
        {counts.same === 0 ? null : <span className="second"> · {words.same(counts.same)}</span>}
      </p>
    );
  if (state !== "verified") return null;
  const parts = [
    words.fresh(counts.fresh),
    ...(counts.vintages === 0 ? [] : [words.vintages(counts.vintages)]),
    ...(counts.same === 0 ? [] : [words.same(counts.same)]),
  ];
  return <p className="import-found">{parts.join(" · ")}</p>;
};

/** Why it is not public, or why it was entered: what happened, what was kept, what to do. */
export const TableProblem = ({ one }: TableProps) => {
  const { list: words } = useWords().tables;
  if (one.state === "cancelled") return <p className="import-problem">{words.cancelledText}</p>;
  if (one.state === "discarded") return <p className="import-problem">{words.discardedText}</p>;
  if (one.state === "withdrawn") return <p className="import-problem">{words.withdrawnText}</p>;
  if (one.problem !== null && !isWorking(one)) return <p className="import-problem">{one.problem.detail}</p>;
  return null;
};

interface TableRowProps extends TableProps {
  readonly actions: TableActions;
}

/** One table: what became of it, and what can be done next. */
export const TableRow = memo(function TableRow({ one, actions }: TableRowProps) {
  const { list: words } = useWords().tables;
  return (
    <li className="import-row" data-state={stateOf(one)}>
      <p className="import-state">{words.states[stateOf(one)]}</p>
      <div className="import-main">
        <p className="import-name">
          <Link to="/import/observations/$id" params={{ id: one.id }}>
            {useTableName()(one)}
          </Link>
        </p>
        <TableFacts one={one} />
        {isWorking(one) ? <TableProgress one={one} /> : null}
        <Found one={one} />
        <TableProblem one={one} />
        {one.reason === null ? null : <p className="second">{words.reason(one.reason)}</p>}
      </div>
      <TableButtons one={one} actions={actions} />
    </li>
  );
});
