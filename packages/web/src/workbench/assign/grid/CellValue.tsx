import type { WorkLine } from "@lantu/server/contract";
import { day } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useAssignWords } from "../../words/assign.ts";
import type { DeskField, DeskValues } from "../fields.ts";
import { namedIn } from "../held.ts";
import { type UnitIndex, unitName } from "../units/unit-search.ts";

interface CellValueProps {
  readonly line: WorkLine;
  readonly field: DeskField;
  readonly values: DeskValues;
  readonly index: UnitIndex;
  /** Takes in what the text proposes. */
  readonly onAccept: () => void;
}

/** A unit by the name it had when it was chosen; that it has ended is said. */
const UnitText = ({ id, line, index }: Pick<CellValueProps, "line" | "index"> & { readonly id: string }) => {
  const { table } = useAssignWords();
  const named = namedIn(line).find((one) => one.id === id);
  const ended = named?.ended ?? index.byId.get(id)?.until != null;
  const name = index.byId.has(id) || named === undefined ? unitName(index, id) : (named.shortName ?? named.name);
  const now = named?.now ?? null;
  return (
    <span className={ended ? "unit-ended" : undefined} title={now === null ? undefined : table.nowCalled(now)}>
      {ended && named !== undefined ? named.name : name}
      {ended ? <span className="ended-mark">{table.ended}</span> : null}
    </span>
  );
};

/** What the text proposes for a lead nobody has named yet. */
const Proposal = ({ line, onAccept }: Pick<CellValueProps, "line" | "onAccept">) => {
  const { proposal: words } = useAssignWords();
  const [first] = line.proposal.lead;
  if (first === undefined) return null;
  const standing = first.matches.filter(({ ended }) => !ended).length;
  return (
    <span className="proposal">
      <span title={line.sentence}>{words.says(first.name)}</span>
      {first.unit !== null ? (
        <button
          type="button"
          className="accept"
          tabIndex={-1}
          aria-label={words.acceptOf(line.title)}
          onClick={(event) => {
            event.stopPropagation();
            onAccept();
          }}
        >
          {words.accept}
        </button>
      ) : (
        <small>{standing > 1 ? words.several(standing) : words.unknown}</small>
      )}
    </span>
  );
};

const Units = ({ ids, ...props }: Pick<CellValueProps, "line" | "index"> & { readonly ids: readonly string[] }) => {
  const { separators } = usePreferences().messages;
  return (
    <span className="units-text">
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? null : separators.list}
          <UnitText id={id} {...props} />
        </span>
      ))}
    </span>
  );
};

/** What a cell shows while it is not open. */
export const CellValue = ({ field, values, ...props }: CellValueProps) => {
  const words = useAssignWords();
  const { language } = usePreferences();
  switch (field) {
    case "lead":
      return values.lead === null ? <Proposal {...props} /> : <UnitText id={values.lead} {...props} />;
    case "cooperating":
    case "supporting":
      return <Units ids={values[field]} {...props} />;
    case "importance":
      return values.importance === null ? null : (
        <span className={`importance ${values.importance}`}>{words.importances[values.importance]}</span>
      );
    case "deadline":
      if (values.deadline !== null) return <span className="number">{day(values.deadline, language)}</span>;
      return props.line.printedDeadline === null ? null : (
        <span className="printed">{words.table.printed(day(props.line.printedDeadline, language))}</span>
      );
    default:
      return values[field] === null ? null : <span className="text-value">{values[field]}</span>;
  }
};
