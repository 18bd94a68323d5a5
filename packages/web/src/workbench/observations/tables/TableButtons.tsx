import type { ObservationImport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../words/use-words.ts";
import { isOpen, isWorking, stateOf } from "./table-list.ts";
import type { TableActions } from "./use-table-actions.tsx";
import { useTableName } from "./use-table-name.ts";

interface TableButtonsProps {
  readonly one: ObservationImport;
  readonly actions: TableActions;
}

interface StepProps {
  readonly text: string;
  readonly label: string;
  readonly className?: string;
  readonly onStep: () => unknown;
}

const Step = ({ text, label, className = "quiet-button", onStep }: StepProps) => (
  <button type="button" className={className} aria-label={label} onClick={() => void onStep()}>
    {text}
  </button>
);

/** The way to the values that were published with a table. */
export const ValuesLink = ({ one }: Pick<TableButtonsProps, "one">) => {
  const { list } = useWords().tables;
  return (
    <Link
      to="/import/observations/values"
      search={{ release: one.id }}
      className="button"
      aria-label={list.valuesOne(useTableName()(one))}
    >
      {list.values}
    </Link>
  );
};

/** What ends a table's way or turns it back; the same in the list and on the table's own page. */
export const EndButtons = ({ one, actions }: TableButtonsProps) => {
  const { list: words } = useWords().tables;
  const file = useTableName()(one);
  if (isWorking(one)) return <Step text={words.stop} label={words.stopOne(file)} onStep={() => actions.stop(one)} />;
  if (isOpen(one))
    return <Step text={words.discard} label={words.discardOne(file)} onStep={() => actions.discard(one)} />;
  if (one.state === "published")
    return <Step text={words.withdraw} label={words.withdrawOne(file)} onStep={() => actions.withdraw(one)} />;
  if (one.state !== "withdrawn") return null;
  return (
    <Step text={words.restore} label={words.restoreOne(file)} className="button" onStep={() => actions.restore(one)} />
  );
};

/** What can be done next with one table of the list. */
export const TableButtons = ({ one, actions }: TableButtonsProps) => {
  const { list: words } = useWords().tables;
  const file = useTableName()(one);
  return (
    <div className="import-actions">
      {isOpen(one) ? (
        <Link
          to="/import/observations/$id"
          params={{ id: one.id }}
          className={one.state === "draft" ? "button" : "quiet-button"}
          aria-label={one.state === "draft" ? words.openOne(file) : words.lookOne(file)}
        >
          {one.state === "draft" ? words.open : words.look}
        </Link>
      ) : null}
      {stateOf(one) === "verified" ? (
        <Step
          text={words.publish}
          label={words.publishOne(file)}
          className="button"
          onStep={() => actions.publish(one)}
        />
      ) : null}
      {one.state === "published" ? <ValuesLink one={one} /> : null}
      <EndButtons one={one} actions={actions} />
    </div>
  );
};
