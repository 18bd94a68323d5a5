import type { BulkActed, WorkEntry, WorkPage } from "@lantu/server/contract";
import { Modal } from "antd";
import { useCallback, useMemo, useState } from "react";
import { type AssignAddress, deskFilter, deskSheetQuery, isNarrowed } from "../../address/assign.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { SheetDesk } from "../sheets/SheetDesk.tsx";
import { useAssignWords } from "../words/assign.ts";
import { BulkDialog } from "./bulk/BulkDialog.tsx";
import { MergeDialog } from "./edits/MergeDialog.tsx";
import { Unsaved } from "./edits/Unsaved.tsx";
import { Grid } from "./grid/Grid.tsx";
import type { StandActs } from "./grid/RowStand.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { NoLines } from "./Nothing.tsx";
import { Pages } from "./Pages.tsx";
import { AcceptDialog } from "./proposals/AcceptDialog.tsx";
import { Tools } from "./Tools.tsx";
import type { UnitIndex } from "./units/unit-search.ts";
import { useDoneActs, useEdits, useRefresh } from "./use-desk.ts";
import { usePerson } from "./use-person.ts";
import { useUndo } from "./use-undo.tsx";

interface DeskProps {
  readonly page: WorkPage;
  /** As chosen last. */
  readonly address: AssignAddress;
  /** That of the lines to be seen. */
  readonly shown: AssignAddress;
  readonly query: string;
  readonly index: UnitIndex;
  readonly fetching: boolean;
  readonly onChange: (change: AssignAddress) => void;
}

/** What is open over the table. */
type Over =
  | { readonly kind: "bulk"; readonly all: boolean }
  | { readonly kind: "accept" }
  | { readonly kind: "sheet" }
  | { readonly kind: "merge"; readonly commitment: string };

const nothing: ReadonlySet<string> = new Set();
const numbers = (entries: readonly WorkEntry[]): readonly number[] => entries.map(({ seq }) => seq);

/** The table with all that can be done on it. */
export const Desk = ({ page, address, shown, query, index, fetching, onChange }: DeskProps) => {
  const { language } = usePreferences();
  const words = useAssignWords();
  const person = usePerson();
  const done = useDoneActs();
  const { undoLast, offer } = useUndo(done);
  const { edits, typed } = useEdits(person, done.push);
  const refresh = useRefresh();
  const [selected, setSelected] = useState<ReadonlySet<string>>(nothing);
  const [over, setOver] = useState<Over | null>(null);
  const close = () => setOver(null);
  const ids = useMemo(() => new Set(page.items.map(({ id }) => id)), [page.items]);
  const acts = useMemo<StandActs>(
    () => ({
      onMerge: (commitment) => setOver({ kind: "merge", commitment }),
      onRetry: edits.retry,
      onDrop: edits.drop,
    }),
    [edits],
  );
  const undo = useCallback(() => void edits.settled().then(undoLast), [edits, undoLast]);
  const acted = (title: string, entries: readonly WorkEntry[]) => {
    close();
    setSelected(nothing);
    if (entries.length > 0) {
      done.push(numbers(entries));
      offer(title, numbers(entries));
    }
    void refresh();
  };
  /** What a sheet brought stays told in its dialog; it can be taken back like any act. */
  const brought = (entries: readonly WorkEntry[]) => {
    if (entries.length > 0) done.push(numbers(entries));
    void refresh();
  };
  const merging = over?.kind === "merge" ? typed.get(over.commitment) : undefined;
  return (
    <>
      <Unsaved typed={typed} shown={ids} acts={acts} />
      {page.items.length === 0 ? (
        <NoLines narrowed={isNarrowed(address)} />
      ) : (
        <>
          <Tools
            page={page}
            selected={selected.size}
            onClear={() => setSelected(nothing)}
            onBulk={(all) => setOver({ kind: "bulk", all })}
            onAccept={() => setOver({ kind: "accept" })}
            onSheet={() => setOver({ kind: "sheet" })}
          />
          <Grid
            key={query}
            lines={page.items}
            edits={edits}
            typed={typed}
            index={index}
            selected={selected}
            person={person}
            onSelect={setSelected}
            onUndo={undo}
            {...acts}
          />
          <Pages page={page} address={address} shown={shown} fetching={fetching} onChange={onChange} />
          <KeysHelp />
        </>
      )}
      {over?.kind === "bulk" ? (
        <BulkDialog
          filter={over.all ? deskFilter(address) : { commitment: [...selected] }}
          count={over.all ? page.total : selected.size}
          index={index}
          onDone={({ changed, entries }: BulkActed) => acted(words.undo.changed(changed), entries)}
          onClose={close}
        />
      ) : null}
      {over?.kind === "accept" ? (
        <AcceptDialog
          address={address}
          index={index}
          onDone={({ changed, entries }) => acted(words.proposal.accepted(changed), entries)}
          onClose={close}
        />
      ) : null}
      {over?.kind === "sheet" ? (
        <Modal open title={words.sheet.title} footer={null} width={1080} onCancel={close}>
          <SheetDesk
            kind="assignments"
            query={deskSheetQuery(address, language)}
            onPublished={({ entries }) => brought(entries)}
          />
        </Modal>
      ) : null}
      {merging === undefined ? null : (
        <MergeDialog
          edit={merging}
          index={index}
          onMerge={(mine, held) => {
            edits.merge(merging.commitment, mine, held);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
};
