import type { ObservationImport } from "@lantu/server/contract";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { useWords } from "../../words/use-words.ts";
import { stateOf } from "../tables/table-list.ts";
import type { TableActions } from "../tables/use-table-actions.tsx";
import { Constants, SaidConstants } from "./Constants.tsx";
import { Faults } from "./Faults.tsx";
import { type SpreadField, spreadFields, withSpreadField } from "./mapping.ts";
import { columnsShown, Preview } from "./Preview.tsx";
import { Counts, Stand } from "./Stand.tsx";
import { type MappedTable, type MappingState, useMapping } from "./use-mapping.ts";

interface MappingProps {
  readonly table: MappedTable;
  readonly actions: TableActions;
  /** Whether the columns can still be said anew. */
  readonly editable: boolean;
  readonly onSent: (table: ObservationImport) => void;
}

interface PartProps extends Pick<MappingProps, "table"> {
  readonly state: MappingState;
  readonly disabled: boolean;
}

const SheetChoice = ({ table, state, disabled }: PartProps) => {
  const { mapping: words } = useWords().tables;
  const sheets = table.preview?.sheets ?? [];
  if (sheets.length < 2) return null;
  return (
    <label className="desk-field">
      <span>{words.sheet}</span>
      <select
        value={table.sheet}
        disabled={disabled}
        onChange={({ target }) => void state.propose(Number(target.value))}
      >
        {sheets.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

const SpreadChoice = ({ state, disabled }: Omit<PartProps, "table">) => {
  const { mapping: words } = useWords().tables;
  const { mapping, change } = state;
  if (mapping.spread === null) return null;
  return (
    <label className="desk-field">
      <span>{words.spreadBy}</span>
      <select
        value={mapping.spread.field}
        disabled={disabled}
        onChange={({ target }) => change(withSpreadField(mapping, target.value as SpreadField))}
      >
        {spreadFields.map((field) => (
          <option key={field} value={field}>
            {words.spreadFields[field]}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The columns of the table with what each holds, and the sheet they are of. */
const Columns = ({ table, state, disabled }: PartProps) => {
  const { mapping: words } = useWords().tables;
  const rows = table.preview?.rows ?? [];
  const wide = Math.max(0, ...rows.map((row) => row.length)) >= columnsShown;
  return (
    <section className="columns-part" aria-labelledby="columns-title">
      <h2 id="columns-title">{words.columns}</h2>
      {disabled ? null : <p className="second">{words.columnsHint}</p>}
      <div className="column-choices">
        <SheetChoice table={table} state={state} disabled={disabled} />
        <SpreadChoice state={state} disabled={disabled} />
        {disabled ? null : (
          <button type="button" className="link-button" onClick={() => void state.propose(table.sheet)}>
            {words.propose}
          </button>
        )}
      </div>
      <Preview rows={rows} faults={table.errors} state={state} disabled={disabled} />
      {wide ? <p className="second">{words.moreColumns(columnsShown)}</p> : null}
    </section>
  );
};

/** The end of the page: where it stands, and the step that is next. */
const NextStep = ({ table, state, actions }: Pick<MappingProps, "table" | "actions"> & Pick<PartProps, "state">) => {
  const words = useWords();
  const { language } = usePreferences();
  const { mapping } = words.tables;
  const ready = stateOf(table) === "verified" && !state.changed;
  return (
    <div className="next-step">
      <Stand table={table} state={state} />
      {state.error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(state.error, language, words)} {mapping.failed}
        </p>
      )}
      <p className="form-actions">
        <button
          type="button"
          className={ready ? "button" : "button primary"}
          disabled={state.busy || state.open.length > 0}
          onClick={() => void state.check()}
        >
          {mapping.check}
        </button>
        {ready ? (
          <button type="button" className="button primary" onClick={() => actions.publish(table)}>
            {mapping.publish}
          </button>
        ) : null}
      </p>
    </div>
  );
};

/** The mapping of one table: what the check found, what each column holds, what holds for every row, the next step. */
export const Mapping = ({ table, actions, editable, onSent }: MappingProps) => {
  const state = useMapping(table, onSent);
  const disabled = !editable || state.busy;
  return (
    <>
      {editable && state.restored ? <RestoredNotice onReset={state.reset} /> : null}
      <Counts counts={table.counts} />
      {editable ? <NextStep table={table} state={state} actions={actions} /> : null}
      <Faults table={table} />
      <Columns table={table} state={state} disabled={disabled} />
      {editable ? <Constants state={state} disabled={disabled} /> : <SaidConstants state={state} />}
    </>
  );
};
